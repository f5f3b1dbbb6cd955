import { parseFeed } from 'feedsmith';
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
turndown.remove(['script', 'style', 'noscript', 'template', 'object']);
turndown.addRule('frames', {
  filter: ['iframe', 'video', 'audio'],
  replacement: (_, node) => {
    const address = (node as Element).getAttribute('src') ?? '';
    return /^https?:\/\//i.test(address)
      ? `\n\n[${new URL(address).hostname}](${address})\n\n`
      : '';
  },
});

const plainTurndown = new Turndown();
plainTurndown.escape = (text) => text;
plainTurndown.remove(['script', 'style', 'img']);
plainTurndown.addRule('plain', { filter: () => true, replacement: (content) => content });
