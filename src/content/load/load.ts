import { createHash, hash as hash256 } from 'node:crypto';
import type { z } from 'zod';
import { type Brief, inOrderOfEvents, type Page } from '../../brief/brief.ts';
import { parseClaimValue } from '../../brief/claim-value.ts';
import { dayOfInstant } from '../../brief/day.ts';
import { type Diagnostic, inReadingOrder } from '../../brief/diagnostic.ts';
import { inZone } from '../../brief/event-date.ts';
import {
  type BriefSchema,
  briefFields,
  briefSchema,
  type OwnFields,
  pageFrontMatter,
} from '../../brief/schema.ts';
import { WAYS } from '../../brief/site-names.ts';
import { slugOf } from '../../brief/slug.ts';
import {
  type Translation,
  type Translations,
  type translationFields,
  translationOfPath,
  translationSchema,
  versionOf,
} from '../../brief/translation/translation.ts';
import { mayBeNamed, type Vocabularies } from '../../brief/vocabularies.ts';
import { type KeptMap, Store } from '../../store/store.ts';
import { languages } from '../../words/languages.ts';
import { inFormatOfToday } from '../format/format.ts';
import { type PictureSize, readPicture } from '../reading/picture.ts';
import { type CachedFile, ReadCache, RenderedBody } from '../reading/read-cache.ts';
import { decode, readFile, type SiteFrame, unreadFile } from '../reading/read-file.ts';
import { readRedactions, readVocabularies } from '../reading/read-vocabularies.ts';
import { readWords } from '../reading/read-words.ts';
import { type ContentRecord, freeze, type ImageFile, lazy, sitePrefix } from '../record/record.ts';
import { type RedactedTree, redactedTree } from '../redaction/redacted-tree.ts';
import { Redactor } from '../redaction/redactor.ts';
import { applyRules, type Inspected } from '../rules/apply-rules.ts';
import { errorRules, rules as everyRule, rulesInForce } from '../rules/index.ts';
import type { Linked, LinkedTranslation, Rule } from '../rules/rule/rule.ts';
import { sortFiles } from '../source/file-kinds.ts';
import { reportFile, SourceText } from '../source/source-text.ts';
import { folderTree, type SourceTree, type TreeEntry } from '../source/source-tree.ts';
import type { Path } from '../yaml/yaml.ts';

export interface LoadOptions {
  /** The path under which the site is published, `/` or `/repo/`; that of its address, where absent. */
  readonly prefix?: string;
  /** Which rules to apply beside reading; those that are errors, where absent. */
  readonly rules?: readonly Rule[];
  /** Rules of the record's own, applied beside those: errors always, warnings where `rules` has warnings. */
  readonly ownRules?: readonly Rule[];
  /** The moment that counts as now, ISO 8601 in UTC: a brief held until then is out. */
  readonly moment?: string;
  /** Fields that the record adds to those of every brief. */
  readonly ownFields?: OwnFields | undefined;
  /** What the record's own kinds of pages are called in its navigation. */
  readonly ownWays?: readonly string[] | undefined;
  /** What was removed from the record by now: older content, where it still stands, is read without. */
  readonly redactor?: Redactor | undefined;
  /** Keeps what reading gave between loads. */
  readonly cache?: ReadCache;
  /** Keeps what rules found between loads. */
  readonly findings?: KeptMap<Inspected>;
  /** Told after each brief how many have been read. */
  readonly progress?: (done: number, of: number) => void;
}

/** What a record's developers add to what its content is read with. */
export type OwnReading = Pick<LoadOptions, 'ownFields' | 'ownRules' | 'ownWays'>;

export interface Loaded {
  /** What could be read: with errors among the diagnostics it is not whole. */
  readonly record: ContentRecord;
  /** Everything that is wrong, in the order of the files. */
  readonly diagnostics: readonly Diagnostic[];
  /** What a translation of a brief says that it was made from; undefined where there is no such brief. */
  readonly versionOf: (name: string) => string | undefined;
}

/**
 * Reads a content folder, or any other tree of the same form, into one frozen record.
 * Never logs, never exits, and never throws for bad content: that comes back as diagnostics.
 * @throws UnreadableContent where there is no such folder.
 */
export function load(content: string | SourceTree, options: LoadOptions = {}): Loaded {
  const { tree, diagnostics: formatFaults } = inFormatOfToday(
    typeof content === 'string' ? folderTree(content) : content,
  );
  const cache = options.cache ?? new ReadCache();
  const findings = options.findings ?? new Store().map('findings');
  const removed = readRedactions(tree.name, tree.entries());
  // What others removed is hidden here, and no fault of this content.
  const earlier = options.redactor && redactedTree(tree, options.redactor);
  const redactor = removed.redactions.length > 0 ? new Redactor(removed.redactions) : undefined;
  const own = redactor && redactedTree(earlier ?? tree, redactor);
  const entries = (own ?? earlier ?? tree).entries();
  const files = sortFiles(tree.name, entries);
  const diagnostics = [...removed.diagnostics, ...files.diagnostics];
  const read = readVocabularies(tree.name, files.vocabulary);
  const { vocabularies, hash: vocabulariesHash } = read;
  for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
  const { words, diagnostics: wordFaults } = readWords(tree.name, files.words);
  for (const diagnostic of wordFaults) diagnostics.push(diagnostic);

  const prefix = options.prefix ?? sitePrefix(vocabularies.site.url);
  const { ownFields } = options;
  const schema = briefSchema(ownFields);
  const frame = { prefix, language: vocabularies.site.language };
  // What was read with other fields is another reading.
  const cacheOptions = [
    ...Object.values(frame),
    ...(ownFields ? [JSON.stringify(briefFields(ownFields))] : []),
    ...[options.redactor, redactor].flatMap((one) => one?.hash ?? []),
  ].join(' ');
  const reading = {
    root: tree.name,
    frame,
    cacheOptions,
    cache,
    diagnostics,
    ...(own && { returned: own }),
  };
  const briefNames = new Set<string>();
  const briefs = files.brief.flatMap((entry, at) => {
    options.progress?.(at, files.brief.length);
    const linked = readEntry(entry, schema, toBrief, reading);
    // What cannot be read at all is there all the same: links to it are not at fault.
    briefNames.add(linked[0]?.record.name ?? nameOf(entry.path));
    return linked;
  });
  // Looked at like any other, and left out of the record: they have no address yet.
  for (const entry of files.misnamed) {
    briefNames.add(nameOf(entry.path));
    for (const linked of readEntry(entry, schema, toBrief, reading)) {
      briefs.push({ ...linked, unread: linked.unread ?? [] });
    }
  }
  const versionNow = (name: string) => {
    const linked = briefs.find(({ record }) => record.name === name);
    return linked && versionOf(linked.record, linked.written);
  };
  const pages = files.page.flatMap((entry) => readEntry(entry, pageFrontMatter, toPage, reading));
  const translations = readTranslations(files.translation, briefs, reading, ownFields);
  const images = files.image.flatMap((entry) => readImage(tree.name, entry, diagnostics));
  cache.settle();

  for (const [at, linked] of briefs.entries()) {
    briefs[at] = { ...linked, record: inItsPlace(linked.record, vocabularies) };
  }
  briefs.sort((a, b) => inOrderOfEvents(a.record, b.record));
  pages.sort((a, b) => a.record.order - b.record.order || (a.record.name < b.record.name ? -1 : 1));
  const record = Object.freeze({
    briefs: Object.freeze(
      wholeRecords(briefs).map((brief) => withoutUnnamed(brief, vocabularies, options.moment)),
    ),
    ...(translations.length > 0 && { translations: byOriginal(translations) }),
    pages: Object.freeze(wholeRecords(pages)),
    images: Object.freeze(images),
    vocabularies,
    ...(words && { words }),
    ...(ownFields && { ownFields }),
    ...(redactor && { redactor }),
  });
  const byPath = lazy(() => new Map(entries.map((entry) => [`${tree.name}/${entry.path}`, entry])));
  const { rules = errorRules, ownRules = [] } = options;
  const warnings = rules.some(({ severity }) => severity === 'warning');
  const ownInForce = ownRules.filter(({ severity }) => warnings || severity === 'error');
  const found = applyRules({
    rules: rulesInForce([...rules, ...ownInForce], vocabularies.site),
    subject: {
      root: tree.name,
      briefs,
      pages,
      translations,
      images,
      vocabularies,
      fields: briefFields(ownFields),
      vocabulariesHash: ownFields ? `${vocabulariesHash} ${cacheOptions}` : vocabulariesHash,
      wordLanguages: new Set([...languages(), ...(words?.byLanguage.keys() ?? [])]),
      briefNames,
      imageNames: new Set(
        entries.flatMap(({ path: file }) => (file.startsWith('images/') ? [`/${file}`] : [])),
      ),
      ways: new Set([
        ...WAYS,
        ...pages.map(({ record: { name } }) => name),
        ...(options.ownWays ?? []),
      ]),
      table: [...everyRule, ...ownRules],
      moment: options.moment,
    },
    open: (file) => byPath().get(file)?.read(),
    findings,
    faultless: cache.faultless,
  });
  // One by one: a call takes only so many at once.
  for (const diagnostic of found) diagnostics.push(diagnostic);
  for (const diagnostic of own?.returned() ?? []) diagnostics.push(diagnostic);
  findings.settle();
  cache.faultless.settle();
  findings.save();
  // Whatever else is found where the format does not fit follows from that.
  if (formatFaults.length > 0) return { record, diagnostics: formatFaults, versionOf: versionNow };
  return { record, diagnostics: diagnostics.sort(inReadingOrder), versionOf: versionNow };
}

interface Reading {
  readonly root: string;
  readonly frame: SiteFrame;
  /** All on which reading a file depends, beside the file and the code. */
  readonly cacheOptions: string;
  readonly cache: ReadCache;
  readonly diagnostics: Diagnostic[];
  /** Where removed texts stand: such a file is read anew each time, so that it is reported each time. */
  readonly returned?: RedactedTree;
}

type Make<Schema extends z.ZodType, Record> = (
  entry: { name: string; file: string; hash: string },
  fields: z.output<Schema>,
  read: CachedFile,
) => Record;

/** With what stands for its body as its editor wrote it. */
interface Written<Record> extends Linked<Record> {
  readonly written: string;
}

/** One file as a record with its links, from the cache where the same bytes were read before. */
function readEntry<Schema extends z.ZodType, Record extends object>(
  entry: TreeEntry,
  schema: Schema,
  make: Make<Schema, Record>,
  { root, frame, cacheOptions, cache, diagnostics, returned }: Reading,
): Written<Record>[] {
  const file = `${root}/${entry.path}`;
  let bytes: Buffer | undefined;
  const read = () => (bytes ??= entry.read());
  let hash = cache.keyOf({ ...entry, read }, cacheOptions);
  let cached = cache.get(hash);
  let unread: readonly Path[] | undefined;
  if (!cached) {
    // The file may have been written again since its stamp was taken: what is read is what is kept.
    hash = cache.keyOf({ path: entry.path, read }, cacheOptions);
    const source = decode(file, read());
    const result =
      source instanceof SourceText ? readFile(source, schema, frame) : unreadFile(schema, source);
    diagnostics.push(...result.diagnostics);
    if (!result.read) return [];
    const { fields, body } = result.read;
    cached = {
      fields: freeze(fields),
      facts: hash256('sha256', JSON.stringify([fields, body.firstParagraph]), 'base64url'),
      body: RenderedBody.of(body),
      firstParagraph: body.firstParagraph,
      links: result.read.links,
      written: result.read.written,
    };
    unread = result.read.unread;
    if (!unread && !returned?.holds(entry.path)) cache.set(hash, cached);
  }
  const fields = cached.fields as z.output<Schema>;
  const record = recordOf(cached, file, () =>
    make({ name: nameOf(entry.path), file, hash }, fields, cached),
  );
  const { links, firstParagraph, written } = cached;
  return [{ record, links, firstParagraph, written, ...(unread ? { unread } : {}) }];
}

const made = new WeakMap<CachedFile, { readonly file: string; readonly record: object }>();

/** The record of a file that was read before is the same object again: whoever watches can tell. */
function recordOf<Record extends object>(
  cached: CachedFile,
  file: string,
  make: () => Record,
): Record {
  const known = made.get(cached);
  if (known?.file === file) return known.record as Record;
  const record = Object.freeze(make());
  made.set(cached, { file, record });
  return record;
}

const toBrief: Make<BriefSchema, Brief> = (entry, fields, { facts, body, firstParagraph }) => {
  const { source: sources, place: places, summary = firstParagraph } = fields;
  const { name, file, hash } = entry;
  // One by one: objects spread into one another took a tenth of the time in which a record is read.
  const known = { name, file, hash, facts, sources, places, summary, body };
  const brief: { [field: string]: unknown } = known;
  for (const [field, value] of Object.entries(fields)) {
    if (field !== 'source' && field !== 'place' && !(field in brief)) brief[field] = value;
  }
  return brief as unknown as Brief;
};

const placed = new WeakMap<Brief, { readonly language: string; readonly brief: Brief }>();

/**
 * A brief with its hours in the time zone of its place, and its numbers as its language writes them:
 * the same object for the same zone and language.
 */
function inItsPlace(brief: Brief, { places, site }: Vocabularies): Brief {
  const zone = brief.places
    .map((key) => places.get(key)?.timezone)
    .find((name) => name !== undefined);
  const date = inZone(brief.date, zone, site.timezone);
  const language = brief.lang ?? site.language;
  const claims = claimsIn(brief, language);
  if (date === brief.date && claims === brief.claims) return brief;
  const known = placed.get(brief);
  if (known?.language === language && known.brief.date === date) return known.brief;
  const facts = hash256('sha256', JSON.stringify([brief.facts, date, language]), 'base64url');
  const here = Object.freeze({ ...brief, date, claims, facts });
  placed.set(brief, { language, brief: here });
  return here;
}

/** The values of claims as their language states numbers: "12,5" is 12.5 in French. */
function claimsIn({ claims }: Brief, language: string): Brief['claims'] {
  if (/^en(?![a-z])/i.test(language)) return claims;
  const read = claims.map((claim) => {
    const value = parseClaimValue(claim.value.text, language);
    return JSON.stringify(value) === JSON.stringify(claim.value) ? claim : { ...claim, value };
  });
  return read.some((claim, at) => claim !== claims[at]) ? read : claims;
}

const unnamed = new WeakMap<Brief, { readonly key: string; readonly brief: Brief }>();

/** A brief without the people whom the record may not name, or no longer: nothing that is made of it can. */
function withoutUnnamed(brief: Brief, { people }: Vocabularies, moment: string | undefined): Brief {
  if (brief.people === undefined) return brief;
  const day = moment === undefined ? undefined : dayOfInstant(new Date(moment));
  const named = brief.people.filter((key) => {
    const person = people.get(key);
    return person === undefined || mayBeNamed(person, day);
  });
  if (named.length === brief.people.length) return brief;
  const key = named.join(' ');
  const known = unnamed.get(brief);
  if (known?.key === key) return known.brief;
  const again = (hash: string) => hash256('sha256', JSON.stringify([hash, named]), 'base64url');
  const made = Object.freeze({
    ...brief,
    people: named,
    hash: again(brief.hash),
    facts: again(brief.facts),
  });
  unnamed.set(brief, { key, brief: made });
  return made;
}

/** Translations, each read by what its original calls its sources. */
function readTranslations(
  entries: readonly TreeEntry[],
  briefs: readonly Written<Brief>[],
  reading: Reading,
  ownFields: OwnFields | undefined,
): LinkedTranslation[] {
  // Hardly any record has one, and there may be very many briefs.
  if (entries.length === 0) return [];
  const byName = new Map(briefs.map((linked) => [linked.record.name, linked]));
  const schema = translationSchema(ownFields);
  return entries.flatMap((entry) => {
    const { name, lang } = translationOfPath(entry.path) ?? { name: '', lang: '' };
    const original = byName.get(name);
    const sources = original?.record.sources.map(({ id }) => id) ?? [];
    const version = original && versionOf(original.record, original.written);
    const make: Make<typeof translationFields, Translation> = (file, fields, read) => ({
      ...fields,
      ...{ name, lang, file: file.file, hash: file.hash, body: read.body },
      facts: read.facts,
      summary: fields.summary ?? read.firstParagraph,
      outdated: false,
    });
    const frame = { ...reading.frame, language: lang, sources };
    const cacheOptions = `${reading.cacheOptions} ${JSON.stringify([lang, sources])}`;
    const read = readEntry(entry, schema, make, { ...reading, frame, cacheOptions });
    return read.map(({ record, ...linked }): LinkedTranslation => {
      const outdated = version !== undefined && record.translates !== version;
      return {
        ...linked,
        record: outdated ? outdatedOf(record) : record,
        original: original?.record,
        from: original?.record.lang ?? reading.frame.language,
        version,
      };
    });
  });
}

const outdatedOnes = new WeakMap<Translation, Translation>();

function outdatedOf(translation: Translation): Translation {
  const known = outdatedOnes.get(translation);
  if (known) return known;
  const { facts } = translation;
  const made = Object.freeze({ ...translation, facts: `${facts} outdated`, outdated: true });
  outdatedOnes.set(translation, made);
  return made;
}

/** Those that can be read, by the names of their originals, in the order of their languages. */
function byOriginal(translations: readonly LinkedTranslation[]): Translations {
  const found = new Map<string, Translation[]>();
  const whole = translations.filter(({ unread, original }) => !unread && original);
  for (const { record } of whole) {
    found.set(record.name, [...(found.get(record.name) ?? []), record]);
  }
  return found;
}

const toPage: Make<typeof pageFrontMatter, Page> = (entry, fields, { body, firstParagraph }) => ({
  ...entry,
  ...fields,
  summary: fields.summary ?? firstParagraph,
  body,
});

const sizes = new Map<string, PictureSize>();

function readImage(root: string, entry: TreeEntry, diagnostics: Diagnostic[]): ImageFile[] {
  const file = `${root}/${entry.path}`;
  const bytes = entry.read();
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  // Whoever watches reads the same pictures at every save.
  const known = `${hash} ${entry.path}`;
  const picture = sizes.get(known) ?? readPicture(entry.path, bytes);
  if ('rule' in picture) {
    diagnostics.push(reportFile(file, picture));
    return [];
  }
  sizes.set(known, picture);
  const { width, height } = picture;
  return [
    Object.freeze({ src: `/${entry.path}`, file, hash, width, height, read: () => entry.read() }),
  ];
}

function wholeRecords<Record>(linked: readonly Linked<Record>[]): Record[] {
  return linked.filter(({ unread }) => !unread).map(({ record }) => record);
}

/** The name by which a file is known, or by which it will be once it is renamed. */
function nameOf(path: string): string {
  return slugOf(path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''));
}
