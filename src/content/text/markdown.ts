import { hash } from 'node:crypto';
import MarkdownIt, { type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { Heading } from '../../brief/brief.ts';
import type { RuleFinding } from '../../brief/diagnostic.ts';
import { OBJECT, typographicEdits } from '../../brief/typography.ts';
import { limits } from '../source/file-name.ts';
import { hiddenCharacter } from './hidden-text.ts';

/**
 * The same text in memory of its own. A part that is cut from a text keeps all of the text in
 * memory: what is kept of a file for long should not keep the file.
 */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text));
}

/** What Markdown made of a text, as plain data. */
export interface RenderedMarkdown {
  readonly html: string;
  readonly hash: string;
  readonly headings: readonly Heading[];
  readonly words: number;
  /** The first paragraph as plain text, for a summary; empty where there is none. */
  readonly firstParagraph: string;
  readonly links: readonly BodyLink[];
  /** What is beyond the limits, and so not shown; lines count from 0. */
  readonly faults: readonly (RuleFinding & { readonly line: number })[];
}

/** A link or picture that a body holds, for the rules that follow it. */
export interface BodyLink {
  readonly kind: 'link' | 'image';
  readonly href: string;
  /** Lines of the body, from 0, between which it stands; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Of a picture: what it shows, and whose it is; empty where that is not said. */
  readonly alt?: string;
  readonly credit?: string;
}

/** A type and not an interface, so that markdown-it takes it for its environment. */
type Environment = {
  readonly headings: Heading[];
  readonly links: BodyLink[];
  readonly prefix: string;
  readonly language: string;
  /** How many headings have wanted a fragment. */
  readonly fragments: Map<string, number>;
  readonly faults: (RuleFinding & { readonly line: number })[];
  /** The ids of the brief's sources, by which the text may cite them; undefined for one without. */
  readonly sources: readonly (string | undefined)[];
  /** The text cites one of them: its own notes are numbered after them, so that no number means two. */
  cited: boolean;
  /** Kept by the plugin for footnotes: a note's own name, with ":" before it. */
  readonly footnotes?: { readonly refs?: { readonly [name: string]: number } };
};

/** A user name before the host may hide where a link leads. */
const LINKS = /^(?:https?:\/\/[^/?#@\\]+(?:[/?#]|$)|mailto:[^?]|\/(?![/\\])|#)/i;
const IMAGES = /^\/images\/[^/\\]/;

/**
 * CommonMark with tables, footnotes, heading anchors and typographic quotes. Raw HTML is shown as
 * text; links lead to the web, to an e-mail address or into this site, and nowhere else.
 */
const { escapeHtml } = new MarkdownIt().utils;
const reader = createReader();
/** Many thousands of footnotes would keep their plugin busy for minutes; they are shown as text. */
const plainReader = createReader().disable(['footnote_def', 'footnote_inline', 'footnote_ref']);
const MOST_NOTES = 4000;

/**
 * Renders a body. `prefix` is the path under which the site is published, as `/` or `/repo/`:
 * links into the site carry it; `language` (BCP 47) is the text's; `sources` are the ids of the sources
 * that it may cite. The same four give the same HTML.
 */
export function renderMarkdown(
  text: string,
  prefix = '/',
  language = 'en',
  sources: readonly (string | undefined)[] = [],
): RenderedMarkdown {
  const environment: Environment = {
    headings: [],
    links: [],
    prefix: prefix.replace(/\/$/, ''),
    language,
    fragments: new Map(),
    faults: [],
    sources,
    cited: false,
  };
  const notes = text.match(/\[\^|\^\[/g)?.length ?? 0;
  const chosen = notes > MOST_NOTES ? plainReader : reader;
  const tokens = chosen.parse(text, environment);
  // What is beyond the limits is reported, and never shown in part.
  const faulty = environment.faults.length > 0;
  const html = faulty ? '' : chosen.renderer.render(tokens, chosen.options, environment);
  return {
    html,
    hash: hash('sha256', html, 'base64url').slice(0, 22),
    headings: environment.headings,
    words: countWords(tokens),
    firstParagraph: ownText(firstParagraph(tokens)),
    links: environment.links,
    faults: environment.faults,
  };
}

/** The number of the source that a mark such as `[^s2]` or `[^un-report]` names; undefined where none. */
export function sourceCited(
  name: string,
  sources: readonly (string | undefined)[],
): number | undefined {
  const [, digits] = /^s(\d{1,4})$/.exec(name) ?? [];
  const number = digits === undefined ? sources.indexOf(name) + 1 : Number(digits);
  return number >= 1 && number <= sources.length ? number : undefined;
}

function createReader() {
  const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });
  // An address with its scheme is a link wherever it stands; "example.com" may be a name.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  markdown.validateLink = (href) => LINKS.test(href.trim());
  markdown.normalizeLinkText = shownAddress(markdown.normalizeLinkText);
  markdown.use(footnote);
  citeSources(markdown);
  // The package leaves out without a word what nests too deep.
  const everyBlock = ['paragraph', 'reference', 'blockquote', 'list', 'table', 'footnote_def'];
  markdown.block.ruler.before(
    'table',
    'nesting',
    (state, startLine, endLine, silent) => {
      if (silent || state.level <= limits.nesting) return false;
      const { faults } = state.env as unknown as Environment;
      if (faults.length === 0) faults.push({ line: startLine, ...TOO_DEEP });
      state.line = endLine;
      return true;
    },
    { alt: everyBlock },
  );
  // "https://known.org@evil.org" leads to the second: no part of it is a link.
  markdown.core.ruler.after('linkify', 'whole_addresses', (state) => {
    for (const token of state.tokens) {
      const { children } = token;
      if (!children) continue;
      const cut = new Set<number>();
      children.forEach((child, at) => {
        const isClose = child.type === 'link_close' && child.markup === 'linkify';
        const next = children[at + 1];
        if (isClose && next?.type === 'text' && /^[@\\]/.test(next.content)) {
          cut.add(at - 2).add(at);
        }
      });
      if (cut.size > 0) token.children = children.filter((_, at) => !cut.has(at));
    }
  });
  // The page's title is the only first-level heading.
  markdown.core.ruler.after('block', 'one_title', (state) => {
    for (const token of state.tokens) if (token.tag === 'h1') token.tag = 'h2';
  });
  // Before escaped characters are joined to the rest: they stay as they are.
  markdown.core.ruler.before('text_join', 'typography', (state) => {
    const { language } = state.env as unknown as Environment;
    for (const { children } of state.tokens) if (children) setType(children, language);
  });
  markdown.core.ruler.push('numbers', (state) => {
    numberItems(state.tokens);
  });
  markdown.core.ruler.push('addresses', (state) => {
    const environment = state.env as unknown as Environment;
    let lines: [number, number] = [0, 0];
    let linked = 0;
    for (const [at, token] of state.tokens.entries()) {
      if (token.map) lines = token.map;
      if (token.type === 'th_open' || token.type === 'td_open') alignByClass(token);
      if (token.type === 'heading_open') anchor(token, state.tokens[at + 1], environment);
      for (const child of token.children ?? []) {
        linked += String(child.attrGet('href') ?? child.attrGet('src') ?? '').length;
        if (linked > limits.addresses) {
          environment.faults.push({ line: lines[0], ...TOO_MUCH_LINKED });
          return;
        }
        note(child, lines, environment.links);
        prepare(child, environment.prefix);
      }
      if (token.type === 'inline') setApart(state.tokens, at);
    }
  });
  const { image } = markdown.renderer.rules;
  markdown.renderer.rules.image = (tokens, at, options, env, self) =>
    withCredit(image?.(tokens, at, options, env, self) ?? '', tokens[at]);
  markdown.renderer.rules.table_open = () =>
    '<div class="table-scroll" role="group" tabindex="0" aria-label="Table"><table>\n';
  markdown.renderer.rules.table_close = () => '</table></div>\n';
  markdown.renderer.rules.footnote_block_open = (_tokens, _at, _options, env: unknown) => {
    const before = sourcesBeforeNotes(env);
    const start = before > 0 ? ` start="${before + 1}"` : '';
    return `<section class="footnotes" aria-label="Notes">\n<ol class="footnotes-list"${start}>\n`;
  };
  return markdown;
}

/** `[^s2]` leads to the second source of the brief; a note of that name in the text goes before it. */
function citeSources(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.inline.ruler.before('footnote_ref', 'source_ref', (state, silent) => {
    const mark = /^\[\^([^\][\s]+)\]/.exec(state.src.slice(state.pos, state.pos + 80));
    if (!mark) return false;
    const [written, name = ''] = mark;
    const environment = state.env as unknown as Environment;
    const number = sourceCited(name, environment.sources);
    if (number === undefined || environment.footnotes?.refs?.[`:${name}`] !== undefined)
      return false;
    if (!silent) {
      environment.cited = true;
      state.push('source_ref', '', 0).meta = { number };
    }
    state.pos += written.length;
    return true;
  });
  markdown.renderer.rules.source_ref = (tokens, at) => {
    const { number } = (tokens[at] as Token).meta as { number: number };
    return `<sup class="source-ref"><a href="#source-${number}">[${number}]</a></sup>`;
  };
  markdown.renderer.rules.footnote_caption = (tokens, at, _options, env: unknown) => {
    const { id, subId } = (tokens[at] as Token).meta as { id: number; subId?: number };
    const number = id + 1 + sourcesBeforeNotes(env);
    return subId ? `[${number}:${subId}]` : `[${number}]`;
  };
}

function sourcesBeforeNotes(env: unknown): number {
  const { cited, sources } = env as Environment;
  return cited ? sources.length : 0;
}

/** Gives running text its typography: not code, nor addresses that stand for themselves. */
function setType(tokens: readonly Token[], language: string): void {
  let joined = '';
  let address = false;
  const places = tokens.map((token) => {
    const at = joined.length;
    if (token.type === 'link_open') address = /^(?:autolink|linkify)$/.test(token.markup);
    if (token.type === 'link_close') address = false;
    const editable = token.type === 'text' && !address;
    if (token.type === 'text' || token.type === 'text_special') {
      joined += editable || !address ? token.content : OBJECT;
    } else if (/^(?:soft|hard)break$/.test(token.type)) joined += '\n';
    else if (/^(?:code_inline|image|footnote_|source_ref)/.test(token.type)) joined += OBJECT;
    return { token, at, end: joined.length, editable };
  });
  const edits = typographicEdits(joined, language);
  let next = 0;
  for (const { token, at, end, editable } of places) {
    let [content, from] = ['', at];
    for (let edit = edits[next]; edit && edit.at < end; edit = edits[next]) {
      next += 1;
      if (!editable || edit.at + edit.length > end) continue;
      content += joined.slice(from, edit.at) + edit.to;
      from = edit.at + edit.length;
    }
    if (editable) token.content = content + joined.slice(from, end);
  }
}

/** Items of a list are shown with the numbers that were written, wherever browsers would count on. */
function numberItems(tokens: readonly Token[]): void {
  const lists: (number | undefined)[] = [];
  for (const token of tokens) {
    if (token.type === 'ordered_list_open') lists.push(Number(token.attrGet('start') ?? 1));
    else if (token.type === 'bullet_list_open') lists.push(undefined);
    else if (/^(?:ordered|bullet)_list_close$/.test(token.type)) lists.pop();
    const expected = lists.at(-1);
    if (token.type !== 'list_item_open' || expected === undefined) continue;
    const written = Number(token.info);
    if (written !== expected) token.attrSet('value', String(written));
    lists[lists.length - 1] = written + 1;
  }
}

/**
 * A rendered body in which what browsers write or show is text as well: the numbers of items, as they were
 * written, and the descriptions of pictures. Notes have the numbers of their marks, and are left alone.
 */
export function withShownText(html: string): string {
  const lists: (number | undefined)[] = [];
  return html.replace(
    /<(\/?)(ol|ul|li|img)\b([^>]*)>/g,
    (tag, closes: string, name: string, attributes: string) => {
      const given = (attribute: string) =>
        new RegExp(`(?:^|\\s)${attribute}="([^"]*)"`).exec(attributes)?.[1];
      if (name === 'img') {
        const alt = given('alt') ?? '';
        return alt === '' ? tag : `${tag} ${alt} `;
      }
      if (name !== 'li') {
        const isNumbered = name === 'ol' && given('class') === undefined;
        if (closes) lists.pop();
        else lists.push(isNumbered ? Number(given('start') ?? 1) : undefined);
        return tag;
      }
      const expected = lists.at(-1);
      if (closes || expected === undefined) return tag;
      const number = Number(given('value') ?? expected);
      lists[lists.length - 1] = number + 1;
      return `${tag}${number}. `;
    },
  );
}

const TOO_DEEP: RuleFinding = {
  rule: 'limits/nesting',
  reason: `Quotations nest at most ${limits.nesting} deep, and lists ${limits.nesting / 2}.`,
  fix: 'Remove some of the marks at the beginning of the line.',
};
const TOO_MUCH_LINKED: RuleFinding = {
  rule: 'limits/addresses',
  reason: `The addresses that the text links to take more than ${limits.addresses / 1024 / 1024} MB in all.`,
  fix: 'Shorten the address, or link to it less often.',
};

/** An address that is shown is decoded, but for what could not be seen then. */
function shownAddress(decoded: (address: string) => string): (address: string) => string {
  return (address) => {
    const shown = decoded(address);
    return hiddenCharacter(shown) ? address : shown;
  };
}

/** Gives a heading of the second to fourth level a fragment that leads to it. */
function anchor(token: Token, content: Token | undefined, environment: Environment): void {
  const level = Number(token.tag.slice(1));
  if (level > 4) return;
  const text = ownText(plainText(content));
  const id = unique(fragmentOf(text), environment.fragments);
  token.attrSet('id', id);
  environment.headings.push({ level, text, id });
}

/** The fragment of a heading: never that of a part of the page around the body. */
function fragmentOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `text-${slug || 'section'}`;
}

function unique(fragment: string, taken: Map<string, number>): string {
  const before = taken.get(fragment) ?? 0;
  taken.set(fragment, before + 1);
  return before === 0 ? fragment : unique(`${fragment}-${before}`, taken);
}

/** The Content-Security-Policy forbids styles in the page itself. */
function alignByClass(token: Token): void {
  const [, side] =
    /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? '')) ?? [];
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  if (side) token.attrSet('class', `align-${side}`);
}

function note(token: Token, [from, to]: [number, number], links: BodyLink[]): void {
  if (token.type === 'link_open') {
    links.push({ kind: 'link', href: ownText(String(token.attrGet('href') ?? '')), from, to });
  } else if (token.type === 'image') {
    links.push({
      kind: 'image',
      href: ownText(String(token.attrGet('src') ?? '')),
      from,
      to,
      alt: ownText(plainText(token)),
      credit: ownText(String(token.attrGet('title') ?? '').trim()),
    });
  }
}

/** A paragraph of pictures alone holds figures instead. */
function setApart(tokens: readonly Token[], at: number): void {
  const [before, inline, after] = tokens.slice(at - 1, at + 2);
  const children = inline?.children ?? [];
  const isApart = ({ type, content }: Token) =>
    type === 'image' || type === 'softbreak' || (type === 'text' && content.trim() === '');
  if (before?.type !== 'paragraph_open' || !after || !children.every(isApart)) return;
  const pictures = children.filter(({ type }) => type === 'image');
  if (pictures.length === 0 || !inline) return;
  before.hidden = true;
  after.hidden = true;
  inline.children = pictures;
  for (const picture of pictures) picture.meta = { ...picture.meta, apart: true };
}

/** The title of a picture is its credit, which everybody can read. */
function withCredit(picture: string, token: Token | undefined): string {
  const credit = escapeHtml(String(token?.meta?.credit ?? ''));
  if (!token?.meta?.apart)
    return credit === ''
      ? picture
      : `${picture} <small class="credit" dir="auto">${credit}</small>`;
  const caption = credit && `<figcaption class="credit" dir="auto">${credit}</figcaption>`;
  return `<figure class="picture">${picture}${caption}</figure>\n`;
}

/** Puts the site's prefix before links into it, and keeps pictures off the network. */
function prepare(token: Token, prefix: string): void {
  if (token.type === 'link_open') {
    const href = String(token.attrGet('href') ?? '');
    if (href.startsWith('/')) token.attrSet('href', prefix + href);
    else if (/^https?:/i.test(href)) token.attrSet('rel', 'noopener');
  }
  if (token.type === 'image') {
    const src = String(token.attrGet('src') ?? '');
    if (IMAGES.test(src)) {
      token.attrSet('src', prefix + src);
      token.meta = { credit: token.attrGet('title') };
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'title');
      token.attrSet('loading', 'lazy');
    } else {
      token.type = 'text';
      token.content = token.content || src;
    }
  }
}

function countWords(tokens: readonly Token[]): number {
  let words = 0;
  const word = /[\p{L}\p{N}]+/gu;
  for (const { type, content } of tokens) {
    if (type === 'inline') while (word.test(content)) words++;
  }
  return words;
}

function firstParagraph(tokens: readonly Token[]): string {
  // A picture is no text.
  const at = tokens.findIndex(
    (token) => token.type === 'paragraph_open' && token.level === 0 && !token.hidden,
  );
  return at === -1 ? '' : plainText(tokens[at + 1]);
}

/** The text of inline Markdown without its marks. */
function plainText(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map((child) => {
      if (child.type === 'text' || child.type === 'code_inline') return child.content;
      return child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : '';
    })
    .join('')
    .trim();
}
