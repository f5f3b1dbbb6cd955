import type { Day } from '../../brief/day.ts';
import type { OwnFields } from '../../brief/schema.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { showHidden } from '../../content/text/hidden-text.ts';
import { type Loss, type OldEntry, valuesAt } from './archive/old-entry.ts';
import { htmlInMarkdown, htmlToMarkdown, htmlToText, withoutUnshown } from './archive/read-feed.ts';
import { type CollectedItem, collect, severalOf } from './collect.ts';
import type { Mapping, Target } from './mapping.ts';
import { linksIn, outsideCode } from './markdown-links.ts';
import type { NewEntry, NewPlaces } from './names.ts';
import { type FileClues, fileClues } from './propose-mapping.ts';

const COMMENT = /<!--[\s\S]*?-->\n?/g;
const TEMPLATE = /\{%-?\s*\w[\s\S]*?%\}|\{\{[<%]?[\s\S]*?\}\}/;
/** `{% post_url 2017-06-06-raqqa %}` and `{{< ref "raqqa.md" >}}` stand where an address does. */
const POST_URL = /\{%-?\s*(?:post_url|link)\s+([^\s%]+)\s*-?%\}/g;
const REF = /\{\{[<%]\s*(?:rel)?ref\s+"?([^"\s>%]+)"?\s*[>%]\}\}/g;
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/gi;
/** What MDX would run. */
const MODULE_LINE = /^(?:import|export)\s.+\bfrom\s+['"].*$|^export\s+(?:const|default)\b.*$/m;

/** Jekyll's marks that stand for plain text: code, an address of the site, a literal. */
function liquidAsText(text: string, site: string | undefined): string {
  if (!/\{[{%]/.test(text)) return text;
  const home = site?.replace(/\/$/, '') ?? '';
  return text
    .replace(
      /\{%-?\s*highlight\s+(\w+)[^%]*%\}\n?([\s\S]*?)\n?\{%-?\s*endhighlight\s*-?%\}/g,
      (_, language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``,
    )
    .replace(/\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g, '$1')
    .replace(/\{\{-?\s*["']([^"'{}]*)["']\s*\|\s*(?:relative|absolute)_url\s*-?\}\}/g, '$1')
    .replace(/\{\{-?\s*site\.baseurl\s*-?\}\}/g, '')
    .replace(/\{\{-?\s*site\.url\s*-?\}\}/g, (whole) => home || whole);
}

/** The text of an entry as Markdown, and what of it will not look as it did. */
export function bodyText(entry: OldEntry, site?: string): { body: string; losses: Loss[] } {
  const losses: Loss[] = [];
  const addLoss = (what: string, why: string) => losses.push({ origin: entry.origin, what, why });
  const whole = liquidAsText(entry.body, site);
  let text = withoutUnshown(whole, entry.form);
  if (text !== whole)
    addLoss('A part of the text', 'its HTML says that readers of the old site did not see it');
  if (entry.form === 'html') {
    text = htmlToMarkdown(text);
  }
  text = outsideCode(text, (part) => {
    const resolved = part.replace(POST_URL, '$1').replace(REF, '$1');
    if (TEMPLATE.test(resolved))
      addLoss(
        'Template code in the text',
        'it is not run: it stays in the text, where readers see it',
      );
    if (MODULE_LINE.test(part))
      addLoss(
        'A line of code in the text',
        'it is not run: it stays in the text, where readers see it',
      );
    const plain = resolved.replace(COMMENT, () => {
      addLoss('A comment in the text', 'comments are not kept');
      return '';
    });
    const converted = entry.form === 'markdown' ? htmlInMarkdown(plain) : plain;
    for (const tag of new Set(
      [...converted.matchAll(TAG)].map(([tag]) => tag.replace(/[\s/>].*$/s, '').slice(1)),
    )) {
      if (tag !== '')
        addLoss(
          `HTML in the text (<${tag.toLowerCase()}>)`,
          'HTML is shown as text; write it in Markdown',
        );
    }
    return converted.replace(/\n{3,}/g, '\n\n');
  });
  return { body: text.trim(), losses };
}

const HTML = /<(?:p|br|a|div|ul|ol|h[1-6]|strong|em)\b/i;
const HEADING = /^#\s+(.+?)\s*#*\s*$/m;

/** What an entry gives, by where the mapping sends it; gathers what is lost and newEntries on the way. */
export class EntryValues {
  readonly entry: OldEntry;
  readonly mapping: Mapping;
  readonly vocabularies: Vocabularies;
  /** The day that counts as now: what was to appear later was not seen yet. */
  readonly today: Day;
  /** Places that earlier entries have brought. */
  readonly places: NewPlaces;
  readonly clues: FileClues;
  /** The text as Markdown, without a first heading that repeats the title. */
  readonly body: string;
  readonly title: string;
  /** True where the old entry had a text, whatever became of it. */
  readonly hadText: boolean;
  readonly losses: Loss[] = [];
  readonly newEntries: NewEntry[] = [];
  readonly items: {
    readonly source: readonly CollectedItem[];
    readonly claims: readonly CollectedItem[];
    readonly corrections: readonly CollectedItem[];
  };
  readonly #texts: ReadonlyMap<Target, readonly string[]>;

  constructor(
    entry: OldEntry,
    mapping: Mapping,
    vocabularies: Vocabularies,
    today: Day,
    places: NewPlaces = new Map(),
    ownFields?: OwnFields,
  ) {
    this.today = today;
    this.places = places;
    this.entry = entry;
    this.mapping = mapping;
    this.vocabularies = vocabularies;
    this.clues = fileClues(entry);
    const { body, losses, had } = wholeBody(entry, mapping);
    this.hadText = had;
    const given = collect(entry, this.#beside(body), mapping, severalOf(ownFields));
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

  addLoss(what: string, why: string): void {
    this.losses.push({ origin: this.entry.origin, what, why });
  }

  addEntry(entry: NewEntry | undefined): void {
    if (entry) this.newEntries.push(entry);
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

/**
 * The texts of an entry: its own, and those of the fields that the mapping sends to the body. None
 * takes the place of another, and each may be HTML.
 */
function textsOf(entry: OldEntry, { fields }: Mapping): OldEntry[] {
  const mapped = Object.entries(fields)
    .filter(([, targets]) => targets.includes('body'))
    .flatMap(([path]) => valuesAt(entry.fields, path))
    .flatMap(({ value }) => [value].flat())
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  const own = entry.body.trim() === '' ? [] : [entry];
  const others = [...new Set(mapped)]
    .filter((body) => body.trim() !== entry.body.trim())
    .map((body): OldEntry => ({ ...entry, body, form: HTML.test(body) ? 'html' : entry.form }));
  return [...own, ...others];
}

/** All texts of an entry, one below the other. */
function wholeBody(
  entry: OldEntry,
  mapping: Mapping,
): { body: string; losses: Loss[]; had: boolean } {
  const texts = textsOf(entry, mapping);
  const read = texts.map((one) => bodyText(one, mapping.site));
  return {
    body: read
      .map(({ body }) => body)
      .filter((body) => body !== '')
      .join('\n\n'),
    losses: read.flatMap(({ losses }) => losses),
    had: texts.length > 0,
  };
}
