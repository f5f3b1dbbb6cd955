import { distance } from 'fastest-levenshtein';
import { showHidden } from '../../content/text/hidden-text.ts';
import type { KnownSite } from './archive/known-site.ts';
import { type OldArchive, type OldEntry, pathsIn, valuesAt } from './archive/old-entry.ts';
import { likelyTarget } from './likely-targets.ts';
import type { Format, Mapping, Target } from './mapping.ts';
import { dateOrder } from './old-dates.ts';

/** From how many letters on one, or two, different letters may be a slip of the pen. */
const ONE_SLIP = 5;
const TWO_SLIPS = 10;

/**
 * Groups of keys that differ by hyphens, a plural or a slip of the pen, of which at least one is new.
 * Numbers are no slips: "2016" and "2017" are two things.
 */
export function similarKeys(added: readonly string[], known: readonly string[]): string[][] {
  const all = [...new Set([...added, ...known])];
  const isNew = new Set(added);
  const byStart = new Map<string, string[]>();
  for (const key of all) {
    const start = folded(key).slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), key]);
  }
  const groups: string[][] = [];
  const grouped = new Set<string>();
  for (const key of [...added].sort()) {
    if (grouped.has(key)) continue;
    const group = (byStart.get(folded(key).slice(0, 2)) ?? []).filter(
      (other) => other === key || alike(key, other),
    );
    if (group.length < 2) continue;
    for (const one of group) if (isNew.has(one)) grouped.add(one);
    groups.push(group.sort());
  }
  return groups;
}

function alike(a: string, b: string): boolean {
  const [left, right] = [folded(a), folded(b)];
  if (left === right) return true;
  if (digits(a) !== digits(b)) return false;
  const shorter = Math.min(left.length, right.length);
  if (Math.abs(left.length - right.length) > 2 || shorter < ONE_SLIP) return false;
  return distance(left, right) <= (shorter >= TWO_SLIPS ? 2 : 1);
}

/** A key without what people vary: hyphens, and the plural of its last word. */
function folded(key: string): string {
  return key.replaceAll('-', '').replace(/(?<=..)(?:es|s)$/, '');
}

function digits(key: string): string {
  return key.replace(/\D+/g, ' ').trim();
}

/** What the place of a file says of its entry. */
export interface FileClues {
  /** The date at the head of the file name; empty where there is none. */
  readonly date: string;
  /** The file name without date and ending; for `raqqa/index.md`, the folder's. */
  readonly slug: string;
  /** The folder that sorts the entry; empty for the folders that every tool has. */
  readonly folder: string;
  /** The path without ending, the file name with and without its date. */
  readonly fullPath: string;
  readonly path: string;
}

const DATED = /^(\d{4}-\d{2}-\d{2}|\d{4}-\d{2})[-_ ](?=.)/;
const USUAL_FOLDERS = new Set([
  '_posts',
  '_drafts',
  'posts',
  'post',
  'content',
  'blog',
  'src',
  'pages',
  'articles',
  'entries',
]);

export function fileClues({ path }: OldEntry): FileClues {
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  // A page bundle is a folder whose text is called index.
  if (/^_?index$/.test(parts.at(-1) ?? '') && parts.length > 1) parts.pop();
  const name = parts.at(-1) ?? '';
  const [head = '', date = ''] = DATED.exec(name) ?? [];
  const slug = name.slice(head.length);
  const folders = parts.slice(0, -1);
  const folder =
    folders
      .filter((part) => !USUAL_FOLDERS.has(part.toLowerCase()) && !/^\d{1,4}$/.test(part))
      .at(-1) ?? '';
  return {
    date,
    slug,
    folder,
    fullPath: [...folders, name].join('/'),
    path: [...folders, slug].join('/'),
  };
}

/** A field of an archive, with where a mapping can send it. */
export interface FieldProposal {
  readonly path: string;
  /** Undefined where nobody can tell. */
  readonly target: Target | undefined;
  /** How many entries have it. */
  readonly entries: number;
  readonly sample: string;
}

/** A mapping as far as looking at the entries can tell it. */
export interface Proposal {
  readonly mapping: Mapping;
  readonly fields: readonly FieldProposal[];
  /** The tool whose settings were found. */
  readonly tool: string | undefined;
}

/** What is known of an archive before its entries are looked at; paths as the mapping has them. */
export interface ArchivePlace {
  readonly from: string;
  readonly root?: string;
  readonly format: Format;
  readonly site: KnownSite | undefined;
}

const SAMPLES = 20;
const SAMPLE_LENGTH = 50;
/** A topic for what has none, so that an editor finds it again. */
const IMPORTED_TOPIC = 'imported';
const LINK =
  /(?<!!\[[^\]\n]*)\]\(<?(https?:\/\/[^\s)>]+)|\bhref\s*=\s*["']?(https?:\/\/[^"'\s>]+)/i;

/** Proposes where each field of an archive goes. */
export function proposeMapping(
  archive: OldArchive,
  { from, root, format, site }: ArchivePlace,
): Proposal {
  const { entries } = archive;
  const home = archive.site ?? site?.site;
  const fields = [...ownFields(entries, home), ...besideFields(entries, format)];
  const mapped = fields.flatMap(({ path, target }) => (target ? [[path, [target]] as const] : []));
  const order = dateOrder(
    mapped.filter(([, [target]]) => target === 'date').flatMap(([path]) => allTexts(entries, path)),
  );
  const address = format === 'markdown' ? site?.address : undefined;
  const keepsAddresses = address !== undefined || fields.some(({ target }) => target === 'aliases');
  return {
    fields,
    tool: site?.tool,
    mapping: {
      from,
      format,
      root,
      site: home,
      address,
      fields: Object.fromEntries(mapped.map(([path, targets]) => [path, [...targets]])),
      defaults: {
        topics: [IMPORTED_TOPIC],
        ...(home !== undefined && keepsAddresses ? { source: ['$address'] } : {}),
      },
      values: {},
      only: {},
      skip: {},
      split: site?.tool === 'Jekyll' ? splitAtSpaces(entries, fields) : {},
      dates: { order, times: 'drop' },
    },
  };
}

function ownFields(entries: readonly OldEntry[], home: string | undefined): FieldProposal[] {
  const counts = new Map<string, { entries: number; samples: string[] }>();
  for (const entry of entries) {
    for (const path of new Set(pathsIn(entry.fields))) {
      const known = counts.get(path) ?? { entries: 0, samples: [] };
      counts.set(path, known);
      const texts = textsAt(entry, path);
      if (texts.length > 0) known.entries += 1;
      if (known.samples.length < SAMPLES) known.samples.push(...texts);
    }
  }
  return [...counts].map(([path, { entries: number, samples }]) => ({
    path,
    target: number === 0 ? 'drop' : besideText(likelyTarget(path, samples, home), path, entries),
    entries: number,
    sample: sampleOf(samples),
  }));
}

/** Where entries have a text of their own, a field of notes is not their text: nobody can tell where it goes. */
function besideText(
  target: Target | undefined,
  path: string,
  entries: readonly OldEntry[],
): Target | undefined {
  if (target !== 'body') return target;
  const both = entries.some(
    (entry) => entry.body.trim() !== '' && textsAt(entry, path).some((text) => text !== ''),
  );
  return both ? undefined : 'body';
}

/** File names that begin with a date, folders that sort, and links in the text. */
function besideFields(entries: readonly OldEntry[], format: Format): FieldProposal[] {
  const clues = format === 'markdown' ? entries.map((entry) => fileClues(entry)) : [];
  const links = entries
    .map(({ body }) => LINK.exec(body))
    .map((found) => found?.[1] ?? found?.[2] ?? '');
  const rows: readonly (readonly [path: string, target: Target, found: readonly string[]])[] = [
    ['$file.date', 'date', clues.map(({ date }) => date)],
    ['$folder', 'topics', clues.map(({ folder }) => folder)],
    ['$links', 'source[].url', links],
  ];
  return rows.flatMap(([path, target, texts]) => {
    const found = texts.filter(Boolean);
    return found.length === 0
      ? []
      : [{ path, target, entries: found.length, sample: sampleOf(found) }];
  });
}

/** Jekyll reads `tags: mosul raqqa` as two tags. */
function splitAtSpaces(
  entries: readonly OldEntry[],
  fields: readonly FieldProposal[],
): Mapping['split'] {
  const isText = (path: string) =>
    entries.some((entry) =>
      valuesAt(entry.fields, path).some(({ value }) => typeof value === 'string'),
    );
  const spaced = fields.filter(({ path }) => /^(?:tags|categories)$/.test(path) && isText(path));
  return Object.fromEntries(spaced.map(({ path }) => [path, 'spaces' as const]));
}

function allTexts(entries: readonly OldEntry[], path: string): string[] {
  return entries.flatMap((entry) => textsAt(entry, path));
}

function textsAt(entry: OldEntry, path: string): string[] {
  return valuesAt(entry.fields, path).flatMap(({ value }) =>
    [value]
      .flat()
      .flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : [])),
  );
}

function sampleOf(texts: readonly string[]): string {
  const line = showHidden(texts[0] ?? '', '').replace(/\s+/g, ' ');
  return line.length > SAMPLE_LENGTH ? `${line.slice(0, SAMPLE_LENGTH - 1)}…` : line;
}
