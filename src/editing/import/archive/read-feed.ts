import { parseFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import Turndown from 'turndown';
import type { Tree } from '../../../content/yaml/yaml.ts';
import { UsageError } from '../../../terminal/usage-error.ts';
import { asTree } from './archive-files.ts';
import { type OldArchive, type OldEntry, valuesAt } from './old-entry.ts';

/** What the formats of feeds call the same thing, in the order in which they are looked for. */
const NAMES: { readonly [field: string]: readonly string[] } = {
  title: ['title', 'title.value'],
  link: ['link', 'links[].href', 'url'],
  date: ['pubDate', 'published', 'date_published', 'dc.dates[]', 'dc.date', 'updated'],
  categories: ['categories[].name', 'categories[].label', 'categories[].term', 'tags[]'],
  summary: ['summary.value', 'summary', 'itunes.summary'],
  author: ['authors[].name', 'dc.creators[]', 'author.name'],
  id: ['guid.value', 'id'],
};
const BODY = [
  'content.encoded',
  'content.value',
  'content_html',
  'description',
  'content_text',
  'summary.value',
];

/** Where a feed says which site it belongs to. */
const HOME = ['link', 'home_page_url', 'links[].href'];
/** Fields of which an entry has several. */
const SEVERAL = ['categories', 'author'];

/** An RSS, Atom, RDF or JSON feed. */
export function readFeed(text: string, name: string): OldArchive {
  const { items, site } = feedOf(text, name);
  const entries = items.map((item, at): OldEntry => {
    const fields = Object.entries(NAMES).flatMap(([field, paths]): [string, Tree][] => {
      const values = textsAt(item, paths);
      return values.length === 0
        ? []
        : [[field, SEVERAL.includes(field) ? values : (values[0] ?? '')]];
    });
    const body = textsAt(item, BODY)[0] ?? '';
    return {
      origin: `${name}, entry ${at + 1}`,
      path: '',
      fields: Object.fromEntries(fields),
      body,
      form: 'html',
    };
  });
  return { entries, refused: [], losses: [], site };
}

function feedOf(text: string, name: string): { items: Tree[]; site: string | undefined } {
  try {
    const { feed } = parseFeed(text);
    const { items, entries, ...about } = feed as { items?: unknown[]; entries?: unknown[] };
    const [site] = textsAt(asTree(about), HOME).filter((address) => URL.canParse(address));
    return { items: (items ?? entries ?? []).map((item) => asTree(item)), site };
  } catch (error) {
    throw new UsageError(
      `${name} is not a feed: ${(error as Error).message}`,
      'Give an RSS, Atom or JSON feed.',
    );
  }
}

/** The texts at the first of some paths that has any. */
function textsAt(item: Tree, paths: readonly string[]): string[] {
  for (const path of paths) {
    const texts = valuesAt(item, path).flatMap(({ value }) =>
      typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [],
    );
    if (texts.length > 0) return texts;
  }
  return [];
}

const UNSHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i;

/** HTML, alone or in Markdown, without the elements that say that nobody is to see them. */
export function withoutUnshown(text: string, form: 'html' | 'markdown'): string {
  if (!/<[a-z][^<>]*\b(?:hidden|style)\b/i.test(text)) return text;
  let [shown, from] = ['', 0];
  let [depth, start] = [0, 0];
  const parser = new Parser(
    {
      onopentag(_, { hidden, style = '' }) {
        if (depth > 0) depth += 1;
        else if (hidden !== undefined || UNSHOWN.test(style))
          [depth, start] = [1, parser.startIndex];
      },
      onclosetag(name, isImplied) {
        if (depth === 0) return;
        depth -= 1;
        // In Markdown, a tag that nobody closes may be spoken of, and not meant.
        if (depth > 0 || (form === 'markdown' && isImplied && !UNCLOSED.has(name))) return;
        shown += text.slice(from, start);
        from = isImplied && !UNCLOSED.has(name) ? parser.startIndex : parser.endIndex + 1;
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(text);
  return shown + text.slice(from);
}

/** Elements that have no end. */
const UNCLOSED: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'input',
  'wbr',
  'embed',
  'source',
]);

/** Turns HTML into the Markdown that briefs are written in. Scripts and styles go; frames become links. */
export function htmlToMarkdown(html: string): string {
  return /[<&]/.test(html) ? turndown.turndown(html).trim() : html.trim();
}

/** HTML as one line of plain text, for titles and summaries. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  const plain = plainTurndown.turndown(html);
  return plain.replace(/\s+/g, ' ').trim();
}

const turndown = new Turndown({
  headingStyle: 'atx',
  hr: '---',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
});
addRules(turndown);

/** HTML that stands in Markdown becomes Markdown; what is Markdown around it and within it stays. */
export function htmlInMarkdown(text: string): string {
  if (!/<\/?[a-z]/i.test(text)) return text;
  // What only groups or styles what is in it goes, and leaves it standing.
  const plain = text
    .replace(WRAPPERS, '')
    .replace(/<sup>(\d{1,3})<\/sup>/gi, (_, digits: string) => raised(digits, '⁰¹²³⁴⁵⁶⁷⁸⁹'))
    .replace(/<sub>(\d{1,3})<\/sub>/gi, (_, digits: string) => raised(digits, '₀₁₂₃₄₅₆₇₈₉'))
    .replace(/<wbr\s*\/?>|<!--[\s\S]*?-->\n?/gi, '');
  let [result, from] = ['', 0];
  for (const { start, end } of elementsIn(plain)) {
    const converted = asTyped.turndown(plain.slice(start, end));
    const block = BLOCK.test(plain.slice(start, start + 12));
    result +=
      plain.slice(from, start) +
      (block ? `\n\n${converted.trim()}\n\n` : inPlace(converted, plain.slice(start, end)));
    from = end;
  }
  return (result + plain.slice(from)).replace(/\n{3,}/g, '\n\n');
}

const WRAPPERS =
  /<\/?(?:div|span|section|article|main|header|footer|aside|center|font|small|big|u|ins|details|summary|figure|time|abbr|nobr|label|mark|cite|q)\b[^<>]*>/gi;
const BLOCK = /^<(?:p|ul|ol|blockquote|table|pre|h[1-6]|hr|dl|iframe|video|audio|figcaption)\b/i;
const CONVERTED = new Set(
  'p ul ol blockquote table pre h1 h2 h3 h4 h5 h6 hr br a b strong i em s del strike code kbd img iframe video audio script style figcaption dl dd dt'.split(
    ' ',
  ),
);

/** Markdown has no raised digits, and 10<sup>6</sup> is not 106. */
function raised(digits: string, as: string): string {
  return digits.replace(/\d/g, (digit) => [...as][Number(digit)] ?? digit);
}

const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** Turndown leaves out the space at the ends of what it is given. */
function inPlace(converted: string, html: string): string {
  if (/^<br\b/i.test(html)) return '  \n';
  return converted.trim();
}

/** The elements of HTML in a text that stand in no other. */
function elementsIn(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = 0;
  let start = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (!CONVERTED.has(name)) return;
        if (open === 0) start = parser.startIndex;
        open += 1;
      },
      onclosetag(name, isImplied) {
        if (!CONVERTED.has(name) || open === 0) return;
        open -= 1;
        // What nobody closes would take the rest of the text with it.
        const isWhole = !isImplied || EMPTY.has(name);
        if (open === 0 && isWhole) found.push({ start, end: parser.endIndex + 1 });
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(text);
  return found;
}

function addRules(service: Turndown): Turndown {
  service.remove(['script', 'style', 'noscript', 'template', 'object']);
  service.addRule('frames', {
    filter: ['iframe', 'video', 'audio'],
    replacement: (_, node) => {
      const address = (node as Element).getAttribute('src') ?? '';
      return /^https?:\/\//i.test(address)
        ? `\n\n[${new URL(address).hostname}](${address})\n\n`
        : '';
    },
  });
  service.addRule('tables', {
    filter: 'table',
    replacement: (_, node) => `\n\n${tableOf(node as Element, service)}\n\n`,
  });
  return service;
}

/** A table as Markdown has it: one line a row, the first of them the head. */
function tableOf(table: Element, service: Turndown): string {
  const rows = Array.from(table.getElementsByTagName('tr'))
    .map((row) =>
      Array.from(row.childNodes)
        .filter(({ nodeName }) => /^t[dh]$/i.test(nodeName))
        .map((cell) =>
          service
            .turndown(cell as HTMLElement)
            .replace(/\s*\n\s*/g, ' ')
            .replaceAll('|', '\\|')
            .trim(),
        ),
    )
    .filter((cells) => cells.length > 0);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const [head, ...others] = rows;
  if (!head) return '';
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...others.map(line)].join(
    '\n',
  );
}

const asTyped = addRules(
  new Turndown({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  }),
);
asTyped.escape = (text) => text;

const plainTurndown = new Turndown();
plainTurndown.escape = (text) => text;
plainTurndown.remove(['script', 'style', 'img']);
plainTurndown.addRule('plain', { filter: () => true, replacement: (content) => content });
