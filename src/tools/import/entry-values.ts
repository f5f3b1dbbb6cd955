import type { Vocabularies } from '../../brief/vocabularies.ts';
import { showHidden } from '../../content/hidden-text.ts';
import { bodyText } from './body-text.ts';
import { type CollectedItem, collect } from './collect.ts';
import { valuesAt } from './field-path.ts';
import { type FileClues, fileClues } from './file-clues.ts';
import { htmlToText } from './html-to-markdown.ts';
import type { Mapping, Target } from './mapping.ts';
import { linksIn } from './markdown-links.ts';
import type { WantedEntry } from './name-book.ts';
import type { Loss, OldEntry } from './old-entry.ts';

const HTML = /<(?:p|br|a|div|ul|ol|h[1-6]|strong|em)\b/i;
const HEADING = /^#\s+(.+?)\s*#*\s*$/m;

/** What an entry gives, by where the mapping sends it; gathers what is lost and wanted on the way. */
export class EntryValues {
  readonly entry: OldEntry;
  readonly mapping: Mapping;
  readonly vocabularies: Vocabularies;
  readonly clues: FileClues;
  /** The text as Markdown, without a first heading that repeats the title. */
  readonly body: string;
  readonly title: string;
  readonly losses: Loss[] = [];
  readonly wanted: WantedEntry[] = [];
  readonly items: {
    readonly source: readonly CollectedItem[];
    readonly claims: readonly CollectedItem[];
  };
  readonly #texts: ReadonlyMap<Target, readonly string[]>;

  constructor(entry: OldEntry, mapping: Mapping, vocabularies: Vocabularies) {
    this.entry = entry;
    this.mapping = mapping;
    this.vocabularies = vocabularies;
    this.clues = fileClues(entry);
    const { body, losses } = bodyText(withBody(entry, mapping));
    const given = collect(entry, this.#beside(body), mapping);
    this.#texts = given.texts;
    this.items = given.items;
    this.losses.push(...losses, ...given.losses);
    const heading = HEADING.exec(body.split('\n', 1)[0] ?? '')?.[1] ?? '';
    this.title = htmlToText(this.text('title')) || heading;
    this.body = showHidden(
      heading !== '' && heading === this.title
        ? body.slice(body.indexOf('\n') + 1 || body.length)
        : body,
      '',
    );
  }

  /** The first text for a target, or the mapping's default; empty where there is none. */
  text(target: Target): string {
    return this.texts(target)[0] ?? '';
  }

  texts(target: Target): readonly string[] {
    const own = (this.#texts.get(target) ?? [])
      .map((text) => showHidden(text, '').trim())
      .filter(Boolean);
    return own.length > 0 ? own : (this.mapping.defaults[target] ?? []);
  }

  /** True where the entry itself, and not a default, gives something. */
  has(target: Target): boolean {
    return this.#texts.has(target);
  }

  lose(what: string, why: string): void {
    this.losses.push({ origin: this.entry.origin, what, why });
  }

  want(entry: WantedEntry | undefined): void {
    if (entry) this.wanted.push(entry);
  }

  #beside(body: string): { readonly [name: string]: readonly string[] } {
    const { date, slug, folder } = this.clues;
    const site = this.mapping.site && new URL(this.mapping.site).host;
    const links = linksIn(body)
      .filter(
        ({ kind, href }) => kind === 'link' && /^https?:\/\//i.test(href) && URL.canParse(href),
      )
      .map(({ href }) => href)
      .filter((href) => new URL(href).host !== site);
    const some = (text: string) => (text === '' ? [] : [text]);
    return {
      '$file.date': some(date),
      '$file.slug': some(slug),
      $folder: some(folder),
      $links: links,
    };
  }
}

/** A table keeps the text in one of its fields, which may be HTML. */
function withBody(entry: OldEntry, { fields }: Mapping): OldEntry {
  const [path] = Object.entries(fields).find(([, targets]) => targets.includes('body')) ?? [];
  if (path === undefined) return entry;
  const [found] = valuesAt(entry.fields, path);
  const body = typeof found?.value === 'string' ? found.value : '';
  return { ...entry, body, form: HTML.test(body) ? 'html' : entry.form };
}
