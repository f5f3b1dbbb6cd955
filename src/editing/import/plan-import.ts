import { hash } from 'node:crypto';
import { dayOfInstant } from '../../brief/day.ts';
import type { OwnFields } from '../../brief/schema.ts';
import type { Vocabularies, VocabularyName } from '../../brief/vocabularies.ts';
import { type Loaded, load } from '../../content/load/load.ts';
import type { ReadCache } from '../../content/reading/read-cache.ts';
import { briefPath } from '../../content/source/file-name.ts';
import {
  folderTree,
  overlayTree,
  type SourceTree,
  type UnwrittenFiles,
} from '../../content/source/source-tree.ts';
import { writeBrief } from '../../content/writing/write-brief.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { type Progress, progressOn } from '../../terminal/terminal.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { extendVocabularies } from '../new/additions.ts';
import { AddressBook, freeAliases, leadLinks, leadRelated } from './addresses.ts';
import { type Loss, type OldArchive, type OldEntry, valuesAt } from './archive/old-entry.ts';
import { type ConvertedEntry, convertEntry } from './convert-entry.ts';
import { askForStates } from './held-back.ts';
import type { Mapping } from './mapping.ts';
import {
  type NamedEntry,
  type NewEntryUse,
  type NewPlaces,
  nameBriefs,
  newEntries,
} from './names.ts';
import { PictureBook } from './pictures.ts';
import { similarKeys } from './propose-mapping.ts';

/** What an import would write, and what it would leave behind. */
export interface ImportPlan {
  /** New briefs, pictures and grown vocabularies, by path from the content folder. */
  readonly files: UnwrittenFiles;
  /** Paths of the briefs that are new. */
  readonly added: readonly string[];
  /** Briefs of an earlier run that say what this one would write. */
  readonly unchanged: readonly string[];
  /** Briefs of an earlier run that an editor has changed since: they are left as they are. */
  readonly edited: readonly string[];
  /** Briefs of an earlier run that nobody has changed, and that this run would write in another way. */
  readonly renewable: readonly string[];
  /** What stands of this run once it is written, by path from the content folder: hashes by which edits are told. */
  readonly stands: ReadonlyMap<string, string>;
  /** A few entries as they were and as they come. */
  readonly samples: readonly ImportSample[];
  readonly skipped: readonly Loss[];
  readonly refused: readonly Loss[];
  readonly losses: readonly Loss[];
  /** Fields that the mapping names and no entry has: most likely misspelt. */
  readonly absentFields: readonly string[];
  readonly newEntries: { readonly [vocabulary: string]: readonly NewEntryUse[] };
  /** Groups of keys that look alike, of which at least one is new. */
  readonly similar: { readonly [vocabulary: string]: readonly (readonly string[])[] };
}

/** An entry of the archive, and the brief that it becomes. */
export interface ImportSample {
  readonly origin: string;
  readonly before: { readonly [field: string]: Tree };
  readonly path: string;
  readonly after: string;
}

const SAMPLES = 3;

interface Import {
  readonly archive: OldArchive;
  readonly mapping: Mapping;
  /** The folder of the old site, below which pictures are looked for, and that of its entries. */
  readonly root: string;
  readonly folder: string;
  readonly content: string;
  readonly cache: ReadCache;
  /** The moment that counts as now, ISO 8601 in UTC. */
  readonly moment: string;
  /** What earlier runs wrote, by path from the content folder. */
  readonly written: ReadonlyMap<string, string>;
  /** Write again what nobody has edited. */
  readonly update: boolean;
  /** Fields that the record adds to those of every brief. */
  readonly ownFields?: OwnFields | undefined;
}

/** How new vocabulary entries are marked for the editor who looks through them. */
const HEADING =
  'Imported. Merge, rename or remove what should not stay; the kind of a publisher is a guess.';

/** Works out an import without writing anything. What it would write reads without errors. */
export function planImport(task: Import): ImportPlan {
  const tree = folderTree(task.content, task.content);
  const loaded = load(tree, {
    cache: task.cache,
    moment: task.moment,
    ownFields: task.ownFields,
  });
  const { taken, skipped } = selectEntries(task.archive.entries, task.mapping);
  const today = dayOfInstant(new Date(task.moment));
  askForStates(taken, task.mapping, today);
  const places: NewPlaces = new Map();
  const refused: Loss[] = [...task.archive.refused];
  const progress = progressOn(process.stderr);
  const converted = taken.flatMap((entry, at): ConvertedEntry[] => {
    progress.show('Converting', at, taken.length);
    const result = convertEntry(
      entry,
      task.mapping,
      loaded.record.vocabularies,
      today,
      places,
      task.ownFields,
    );
    if (!('refused' in result)) return [result];
    refused.push(result.refused);
    return [];
  });
  const named = nameBriefs(converted, loaded.record.briefs);
  const related = leadRelated(named, loaded.record.briefs);
  const { entries, losses } = freeAliases(
    related.entries,
    loaded.record.briefs,
    loaded.record.pages,
  );
  const written = writeWhatReads(entries, task, tree, loaded, refused, progress);
  progress.clear();
  return {
    ...written,
    skipped,
    refused,
    absentFields: absentFields(task),
    losses: [...task.archive.losses, ...related.losses, ...losses, ...written.losses],
  };
}

function absentFields({ mapping, archive }: Import): string[] {
  return Object.keys(mapping.fields).filter(
    (path) =>
      !path.startsWith('$') &&
      !archive.entries.some(({ fields }) => valuesAt(fields, path).length > 0),
  );
}

type Written = Omit<ImportPlan, 'skipped' | 'refused' | 'absentFields'>;

/** Leaves out what would not read, until the rest does: others may have linked to it. */
function writeWhatReads(
  entries: readonly NamedEntry[],
  task: Import,
  tree: SourceTree,
  loaded: Loaded,
  refused: Loss[],
  progress: Progress,
): Written {
  let kept = entries;
  for (;;) {
    const written = writeEntries(kept, task, tree, loaded, progress);
    progress.show('Checking', 0, written.added.length);
    const faults = new Map(
      load(overlayTree(tree, written.files), {
        cache: task.cache,
        moment: task.moment,
        ownFields: task.ownFields,
      })
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ file, reason }) => [file, reason]),
    );
    const faulty = kept.filter(
      ({ name, existing }) => !existing && faults.has(`${tree.name}/${briefPath(name)}`),
    );
    if (faulty.length === 0) return written;
    refused.push(
      ...faulty.map(({ entry, name }) => ({
        origin: entry.origin,
        what: 'The entry',
        why: faults.get(`${tree.name}/${briefPath(name)}`) ?? '',
      })),
    );
    kept = kept.filter((entry) => !faulty.includes(entry));
  }
}

function writeEntries(
  entries: readonly NamedEntry[],
  { mapping, root, folder, archive, written, update }: Import,
  tree: SourceTree,
  { record }: Loaded,
  progress: Progress,
): Written {
  const addresses = new AddressBook(entries, mapping.site);
  const pictures = new PictureBook(
    root,
    folder,
    new Map(record.images.map(({ src, hash }) => [src.slice('/images/'.length), hash])),
  );
  const present = new Map(tree.entries().map((entry) => [`${tree.name}/${entry.path}`, entry]));
  const files = new Map<string, string | Uint8Array>();
  const losses: Loss[] = [];
  const unchanged: string[] = [];
  const edited: string[] = [];
  const renewable: string[] = [];
  const added: string[] = [];
  const stands = new Map(written);
  const samples: ImportSample[] = [];
  for (const [at, entry] of entries.entries()) {
    progress.show('Writing', at, entries.length);
    const led = leadLinks(entry, addresses, pictures);
    losses.push(...entry.losses, ...led.losses);
    const text = writeBrief(led.fields, led.body);
    const file = entry.existing?.file;
    const path = file?.slice(tree.name.length + 1) ?? briefPath(entry.name);
    const mark = fingerprint(text);
    if (samples.length < SAMPLES) {
      samples.push({ origin: entry.entry.origin, before: entry.entry.fields, path, after: text });
    }
    if (file === undefined) {
      files.set(path, text);
      added.push(path);
      stands.set(path, mark);
      continue;
    }
    const current = fingerprint(present.get(file)?.read().toString('utf8') ?? '');
    if (current === mark) {
      unchanged.push(file);
      stands.set(path, mark);
    } else if (written.get(path) === current) {
      renewable.push(file);
      if (update) files.set(path, text);
      stands.set(path, update ? mark : current);
    } else edited.push(file);
  }
  const missing = entries.filter(({ existing }) => !existing).flatMap((entry) => entry.newEntries);
  const { additions, uses } = newEntries(missing, record.vocabularies, archive.topics ?? []);
  const grown = extendVocabularies(
    tree.name,
    tree.entries(),
    record.vocabularies,
    additions,
    HEADING,
  );
  const [fault] = grown.faults;
  if (fault) throw new UsageError(fault.reason, fault.fix);
  for (const { path, bytes } of pictures.carried) files.set(path, bytes);
  for (const [path, text] of grown.files) files.set(path, text);
  return {
    files,
    added,
    unchanged,
    edited,
    renewable,
    stands,
    samples,
    losses,
    newEntries: uses,
    similar: similarEntries(uses, record.vocabularies),
  };
}

/** By what an edited brief is told from the one that was written. */
export function fingerprint(text: string): string {
  return hash('sha256', text, 'base64url');
}

function similarEntries(
  uses: ImportPlan['newEntries'],
  vocabularies: Vocabularies,
): ImportPlan['similar'] {
  return Object.fromEntries(
    Object.entries(uses).map(([vocabulary, entries]) => [
      vocabulary,
      similarKeys(
        entries.map(({ key }) => key),
        [...vocabularies[vocabulary as VocabularyName].keys()],
      ),
    ]),
  );
}

/** The entries that the mapping takes; the others are left out on purpose, and named all the same. */
export function selectEntries(
  entries: readonly OldEntry[],
  { only, skip }: Mapping,
): { taken: OldEntry[]; skipped: Loss[] } {
  const skipped: Loss[] = [];
  const taken = entries.filter((entry) => {
    const why = reasonToSkip(entry, only, skip);
    if (why !== undefined) skipped.push({ origin: entry.origin, what: 'The entry', why });
    return why === undefined;
  });
  return { taken, skipped };
}

type Filter = { readonly [path: string]: readonly string[] };

function reasonToSkip(entry: OldEntry, only: Filter, skip: Filter): string | undefined {
  for (const [path, values] of Object.entries(only)) {
    if (!has(entry, path, values))
      return `the mapping takes only entries whose "${path}" is ${values.join(' or ')}`;
  }
  for (const [path, unwanted] of Object.entries(skip)) {
    if (has(entry, path, unwanted))
      return `the mapping leaves out entries whose "${path}" is ${unwanted.join(' or ')}`;
  }
  return undefined;
}

function has(entry: OldEntry, path: string, values: readonly string[]): boolean {
  const found = valuesAt(entry.fields, path).flatMap(({ value }) => [value].flat().map(fold));
  return values.some((value) => found.includes(fold(value)));
}

function fold(value: unknown): string {
  return String(value ?? '')
    .trim()
    .toLowerCase();
}
