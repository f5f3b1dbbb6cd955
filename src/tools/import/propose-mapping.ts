import { showHidden } from '../../content/hidden-text.ts';
import { pathsIn, valuesAt } from './field-path.ts';
import { fileClues } from './file-clues.ts';
import type { KnownSite } from './known-site.ts';
import { likelyTarget } from './likely-targets.ts';
import type { Format, Mapping, Target } from './mapping.ts';
import { dateOrder } from './old-dates.ts';
import type { OldArchive, OldEntry } from './old-entry.ts';

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
    target: number === 0 ? 'drop' : likelyTarget(path, samples, home),
    entries: number,
    sample: sampleOf(samples),
  }));
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
