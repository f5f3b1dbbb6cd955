import { distance } from 'fastest-levenshtein';
import { IMPORTANCE } from '../../brief/schema.ts';
import { showHidden } from '../../content/text/hidden-text.ts';
import type { KnownSite } from './archive/known-site.ts';
import { type OldArchive, type OldEntry, pathsIn, valuesAt } from './archive/old-entry.ts';
import { isPublicationWord, statusOfWord } from './held-back.ts';
import { type Format, type Mapping, TARGETS, type Target } from './mapping.ts';
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

const DATED = /^(\d{4}-\d{1,2}-\d{1,2}|\d{4}-\d{2})[-_ ](?=.)/;
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
  known: readonly Target[] = TARGETS,
): Proposal {
  const { entries } = archive;
  const home = archive.site ?? site?.site;
  const fields = [
    ...(format === 'dateline' ? sameFields(entries, known) : ownFields(entries, home)),
    ...besideFields(entries, format),
  ];
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
      // In a calendar an hour is that of the event.
      dates: { order, times: format === 'calendar' || format === 'dateline' ? 'keep' : 'drop' },
    },
  };
}

/** The fields of a record like this are named as they are here. */
function sameFields(entries: readonly OldEntry[], known: readonly Target[]): FieldProposal[] {
  return ownFields(entries, undefined).map((field) => {
    const names = [field.path, field.path.replace(/\[\]$/, '')];
    return { ...field, target: names.find((name) => known.includes(name)) };
  });
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

/** What other tools call what a brief holds, by the last part of the field's name. */
const NAMES: readonly (readonly [target: Target, names: string])[] = [
  ['title', 'title headline name subject heading what event'],
  [
    'date',
    'date pubdate published publishdate publishedat datepublished datum day when startdate eventdate createdat created',
  ],
  ['end', 'end enddate dateend until'],
  [
    'topics',
    'tags tag categories category topics topic keywords section sections series labels group eras',
  ],
  ['summary', 'description summary excerpt abstract subtitle dek lead lede intro teaser'],
  [
    'source[].url',
    'source sources sourceurl sourcelink link links externalurl externallink reference references canonical canonicalurl via mediapage originalurl',
  ],
  ['source[].publisher', 'outlet publisher sourcename site newspaper'],
  ['source[].title', 'sourcetitle linktitle mediatitle'],
  ['place', 'place places where location locations city town venue'],
  ['place.country', 'country countrycode'],
  ['place.lat', 'lat latitude'],
  ['place.lon', 'lon lng long longitude'],
  [
    'image.src',
    'picture image imagesrc imageurl imagepath cover coverimage coversrc featureimage featuredimage heroimage hero banner',
  ],
  ['image.alt', 'imagealt alt coveralt picturealt featuredimagealt'],
  ['image.credit', 'imagecredit mediacredit covercredit credit photocredit photographer'],
  ['image.caption', 'imagecaption caption covercaption picturecaption'],
  ['aliases', 'permalink aliases alias redirectfrom redirects oldurl url guid id'],
  ['slug', 'slug'],
  ['author', 'author authors byline creator writer'],
  ['draft', 'draft isdraft hidden private unlisted unpublished poststatus postpassword visibility'],
  ['status', 'status certainty confidence'],
  ['importance', 'importance weight priority'],
  ['related', 'related relatedposts relatedentries relatedevents seealso'],
  ['lang', 'lang language locale'],
  ['body', 'body content text article markdown html notes details'],
  [
    'drop',
    'layout type comments toc share sitemap excerptseparator categoriesorder lastmod updated modified updateddate datemodified weightorder background thumbnail displaydate time uid uuid eleventynavigation eleventyexcludefromcollections',
  ],
];

/** Groups in which tools keep fields of the entry itself; the name of an author is no title. */
const WRAPPER = /^(?:params|extra|data|meta|metadata|fields|taxonomies|event|attributes)\./i;

/** What the parts of a list of sources, or of numbers, are called. */
const PARTS: readonly {
  readonly list: RegExp;
  readonly names: readonly (readonly [target: Target, names: string])[];
}[] = [
  {
    list: /(?:sources?|references?|links?|citations?|refs)$/i,
    names: [
      ['source[].publisher', 'outlet publisher site newspaper name agency source'],
      ['source[].title', 'title headline text label'],
      ['source[].url', 'url href link address'],
      ['source[].published', 'date published day'],
      ['source[].accessed', 'accessed retrieved'],
      ['source[].archived', 'archive archived archiveurl'],
      ['source[].quote', 'quote excerpt'],
      ['source[].via', 'via'],
      ['source[].author', 'author authors by'],
      ['source[].page', 'page pages'],
    ],
  },
  {
    list: /(?:corrections?|errata|amendments?)$/i,
    names: [
      ['corrections[].date', 'date day when'],
      ['corrections[].kind', 'kind type'],
      ['corrections[].note', 'note text what description'],
    ],
  },
  {
    list: /(?:claims?|figures?|numbers?|estimates?|casualties|tolls?)$/i,
    names: [
      ['claims[].measure', 'measure what of'],
      ['claims[].value', 'value number count figure estimate'],
      ['claims[].by', 'by who source claimant according'],
      ['claims[].reported', 'date reported day'],
      ['claims[].note', 'note comment'],
    ],
  },
];

/**
 * Where a field most likely goes, by its name and what stands in it; undefined where nobody can tell.
 * `home` is the address of the old site: pages of its own are old addresses and no sources.
 */
function likelyTarget(
  path: string,
  samples: readonly string[],
  home: string | undefined,
): Target | undefined {
  const [, list, part] = /^(.*)\[\]\.([^.[\]]+)(?:\[\])?$/.exec(path) ?? [];
  const parts = list === undefined ? undefined : PARTS.find((group) => group.list.test(list));
  if (parts && part !== undefined) return byName(parts.names, part);
  const plain = path.replace(/\[\]/g, '').replace(WRAPPER, '');
  const target = byName(NAMES, plain);
  const test = target && FITTING[target];
  return test ? test(path, samples, home) : target;
}

/** Fields that hold old addresses and nothing else; a `url` or `id` may be anything. */
const ALWAYS_OLD = /^(?:permalink|alias(?:es)?|redirect_?(?:from|s))$/i;

/** Targets whose name promises more than some fields of that name hold. */
const FITTING: {
  readonly [target in Target]?: (
    path: string,
    samples: readonly string[],
    home: string | undefined,
  ) => Target | undefined;
} = {
  aliases(path, samples, home) {
    if (ALWAYS_OLD.test(path) || samples.every((text) => /^\/\S*$/.test(text))) return 'aliases';
    // The identifier of a feed's entry repeats its link, or means nothing.
    if (/^(?:gu)?id$/i.test(path)) return 'drop';
    return addressTarget(samples, home);
  },
  date: (_, samples) => (samples.length > 0 && samples.every(isSwitch) ? 'draft' : 'date'),
  'source[].url': (_, samples, home) => addressTarget(samples, home) ?? 'source[].publisher',
  status: (_, samples) =>
    samples.some(isPublicationWord)
      ? 'draft'
      : samples.every((text) => statusOfWord(text) !== undefined)
        ? 'status'
        : undefined,
  importance: (_, samples) => onlyWords('importance', samples, IMPORTANCE),
};

function isSwitch(text: string): boolean {
  return /^(?:true|false|yes|no|0|1|on|off)$/i.test(text);
}

function addressTarget(samples: readonly string[], home: string | undefined): Target | undefined {
  const addresses = samples.filter((text) => /^https?:\/\//i.test(text) && URL.canParse(text));
  if (addresses.length === 0) return undefined;
  const own =
    home !== undefined && addresses.every((text) => new URL(text).host === new URL(home).host);
  return own ? 'aliases' : 'source[].url';
}

function onlyWords(
  target: Target,
  samples: readonly string[],
  words: readonly string[],
): Target | undefined {
  return samples.every((text) => words.includes(text.toLowerCase())) ? target : undefined;
}

function byName(
  names: readonly (readonly [target: Target, names: string])[],
  name: string,
): Target | undefined {
  const wanted = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return names.find(([, known]) => known.split(' ').includes(wanted))?.[0];
}
