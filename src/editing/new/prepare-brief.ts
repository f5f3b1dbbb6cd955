import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '../../brief/day.ts';
import { isDate, parseEventDate } from '../../brief/event-date.ts';
import { frontMatter } from '../../brief/schema.ts';
import { withoutToDos } from '../../content/fields/to-do.ts';
import { load } from '../../content/load/load.ts';
import { briefName, briefPath, keyOfName, slugOfTitle } from '../../content/source/file-name.ts';
import { overlayTree } from '../../content/source/source-tree.ts';
import { type Remarks, writeBrief } from '../../content/writing/write-brief.ts';
import { tidyFields, type WrittenFields } from '../../content/writing/written-fields.ts';
import { replaceFile } from '../../store/replace-file.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { type Additions, extendVocabularies, withAdditions } from './additions.ts';
import { FLAGS } from './flags.ts';
import { faultsOf, type InputFinding, resolveKeys } from './resolve-keys.ts';
import type { Workspace } from './workspace.ts';

/** A brief that an editor asks for. */
export interface NewBrief {
  readonly fields: WrittenFields;
  readonly body: string;
  readonly remarks?: Remarks;
  /** The file name's part after the day; made from the title where absent. */
  readonly slug?: string | undefined;
  /** The day in the file's name, where nobody knows yet when it happened. */
  readonly day?: Day | undefined;
  readonly additions: Additions;
}

/** What is to be written; nothing has been yet. */
export interface PreparedBrief {
  readonly name: string;
  /** Path of the new file from the content folder. */
  readonly path: string;
  readonly text: string;
  /** Vocabulary files that grow, whole, by path from the content folder. */
  readonly vocabularies: ReadonlyMap<string, string>;
}

/** The files of a new brief, or everything that keeps it from being one. */
export function prepareBrief(
  request: NewBrief,
  workspace: Workspace,
): PreparedBrief | InputFinding[] {
  const known = withAdditions(workspace.vocabularies, request.additions);
  const resolved = resolveKeys(tidyFields(request.fields), known, workspace);
  const { files, faults } = extendVocabularies(
    workspace.folder,
    workspace.entries,
    workspace.vocabularies,
    request.additions,
  );
  const name = nameOf(request, resolved.fields);
  const parsed = frontMatter.safeParse(
    withoutToDos(resolved.fields, name === undefined ? '' : briefPath(name)),
  );
  const missing = REQUIRED.filter(([field]) => !Object.hasOwn(resolved.fields, field));
  const found = [
    ...missing.map(([, flag]) => missingFlag(flag)),
    ...(parsed.success ? [] : faultsOf(parsed.error, flagOf)).filter(
      ({ about }) => !missing.some(([, flag]) => about === `--${flag}`),
    ),
    ...resolved.faults,
    ...(name === undefined ? [] : takenName(name, workspace)),
    ...faults,
  ];
  if (found.length > 0 || name === undefined) return found;
  const path = briefPath(name);
  const text = writeBrief(resolved.fields, request.body, request.remarks);
  const unreadable = faultsWhenRead(workspace, path, text, files);
  return unreadable.length > 0 ? unreadable : { name, path, text, vocabularies: files };
}

/** The fields without which nothing is published, and the flags that give them. */
const REQUIRED = [
  ['title', 'title'],
  ['date', 'date'],
  ['topics', 'topic'],
  ['source', 'source'],
] as const;

const FLAG_OF_SOURCE: { readonly [field: string]: string } = {
  publisher: 'publisher',
  title: 'source-title',
  published: 'published',
};

/** The flag that gives the value at a path of fields. */
function flagOf([field, , part]: readonly PropertyKey[]): string {
  if (field === 'source') return `--${FLAG_OF_SOURCE[String(part)] ?? 'source'}`;
  return `--${field === 'topics' ? 'topic' : String(field)}`;
}

function missingFlag(name: (typeof REQUIRED)[number][1]): InputFinding {
  const flag: { says: string; example: string } = FLAGS[name];
  return {
    about: `--${name}`,
    reason: `It is missing: ${flag.says}.`,
    fix: `Give it as --${name} ${flag.example}.`,
  };
}

function nameOf({ slug, day }: NewBrief, fields: WrittenFields): string | undefined {
  const date = parseEventDate(day ?? String(fields.date ?? ''));
  if (!isDate(date)) return undefined;
  const words = keyOfName(slug ?? '').replace(/^\d{4}-\d\d-\d\d-?/, '');
  return briefName(date, words || slugOfTitle(String(fields.title ?? '')));
}

function takenName(name: string, { folder, briefs }: Workspace): InputFinding[] {
  const path = briefs.get(name);
  if (path === undefined) return [];
  return [
    {
      about: '--slug',
      reason: `There is already a brief of that name: ${folder}/${path}.`,
      fix: 'Edit that one, or give this one another name with --slug.',
    },
  ];
}

/**
 * What reading the new brief would find wrong. Only the vocabularies, and the names of the other
 * briefs, are read with it: what stands in those is not this editor's business now.
 */
export function faultsWhenRead(
  { folder, entries, reading }: Workspace,
  path: string,
  text: string,
  vocabularies: ReadonlyMap<string, string>,
): InputFinding[] {
  const others = entries.map((entry) =>
    entry.path.startsWith('briefs/') ? { ...entry, size: 0, read: () => Buffer.alloc(0) } : entry,
  );
  const tree = overlayTree(
    { name: folder, entries: () => others },
    new Map([...vocabularies, [path, text]]),
  );
  return load(tree, reading)
    .diagnostics.filter(
      ({ file, severity }) => file === `${folder}/${path}` && severity === 'error',
    )
    .map(({ line, excerpt, reason, fix }) => ({
      about: `line ${line}: ${excerpt.trim()}`,
      reason,
      fix,
    }));
}

/** Writes a new brief and the vocabularies that grew. A file that exists is never overwritten. */
export function writePrepared(folder: string, prepared: PreparedBrief): string {
  const file = path.join(folder, prepared.path);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, prepared.text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError(
      `There is already a file ${file}.`,
      'Give the new brief another name with --slug.',
    );
  }
  for (const [name, text] of prepared.vocabularies) replaceFile(path.join(folder, name), text);
  return file;
}
