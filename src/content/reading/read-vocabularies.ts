import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { type Redaction, redactionSchema } from '../../brief/redaction.ts';
import { key } from '../../brief/scalars.ts';
import {
  type SiteSettings,
  siteSettings,
  type Vocabularies,
  vocabularySchemas,
} from '../../brief/vocabularies.ts';
import { schemaFaults } from '../fields/schema-faults.ts';
import { freeze, lazy } from '../record/record.ts';
import { REDACTIONS_FILE } from '../redaction/redacted-tree.ts';
import { Redactor } from '../redaction/redactor.ts';
import { limits } from '../source/file-name.ts';
import { reportFile, SourceText } from '../source/source-text.ts';
import type { SourceTree, TreeEntry } from '../source/source-tree.ts';
import { hiddenByEntity, hiddenByEscape, hiddenCharacters } from '../text/hidden-text.ts';
import { renderMarkdown } from '../text/markdown.ts';
import { readYaml, reportFault, type Tree } from '../yaml/yaml.ts';
import { YamlPositions } from '../yaml/yaml-positions.ts';
import { decode } from './read-file.ts';

/** What has been removed on request, in the order of the file. */
export function readRedactions(
  root: string,
  entries: readonly TreeEntry[],
): { redactions: readonly Redaction[]; diagnostics: Diagnostic[] } {
  const entry = entries.find(({ path }) => path === REDACTIONS_FILE);
  if (entry?.kind !== 'file' || entry.size > limits.vocabulary) {
    return { redactions: [], diagnostics: [] };
  }
  const { source, data, diagnostics } = readTree(`${root}/${REDACTIONS_FILE}`, entry.read());
  if (data === undefined) return { redactions: [], diagnostics };
  const read = readEntries('redactions', source, data, diagnostics);
  // A faulty entry has its key alone.
  return { redactions: [...read.values()].filter((one) => 'fingerprints' in one), diagnostics };
}

/** Finds what one side of a comparison removed, and the other did not: in a side without it, it is hidden. */
export function redactorOf(removing: SourceTree, other?: SourceTree): Redactor | undefined {
  const known = new Set(other ? readRedactions('', other.entries()).redactions.map(idOf) : []);
  const redactions = readRedactions('', removing.entries()).redactions.filter(
    (redaction) => !known.has(idOf(redaction)),
  );
  return redactions.length > 0 ? new Redactor(redactions) : undefined;
}

const idOf = ({ fingerprints }: Redaction) => JSON.stringify(fingerprints);

const entrySchemas = { ...vocabularySchemas, redactions: redactionSchema };

/**
 * The vocabularies as read; a file with faults counts as far as its good entries go. The same hash
 * means the same files.
 */
export function readVocabularies(
  root: string,
  entries: readonly TreeEntry[],
): { vocabularies: Vocabularies; hash: string; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const hash = createHash('sha256');
  const read = (name: string) => {
    const entry = entries.find(({ path }) => path === `${name}.yaml`);
    if (!entry) return undefined;
    const bytes = entry.read();
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    const result = readTree(`${root}/${name}.yaml`, bytes);
    for (const diagnostic of result.diagnostics) diagnostics.push(diagnostic);
    return result;
  };
  const site = readSite(root, read('site'), diagnostics);
  const entriesOf = <Name extends keyof typeof vocabularySchemas>(name: Name) => {
    const file = read(name);
    if (!file) return new Map();
    const entries =
      file.data === undefined ? new Map() : readEntries(name, file.source, file.data, diagnostics);
    return file.whole ? entries : new PartlyRead(entries);
  };
  const vocabularies = {
    site,
    topics: entriesOf('topics'),
    places: entriesOf('places'),
    publishers: entriesOf('publishers'),
    measures: entriesOf('measures'),
    people: entriesOf('people'),
    organisations: entriesOf('organisations'),
  };
  return { vocabularies, hash: hash.digest('base64url'), diagnostics };
}

/**
 * A vocabulary of which not everything could be read: any key may stand in the rest, so that none
 * counts as unknown. The fault itself is reported, and nothing is built from it.
 */
class PartlyRead<Entry> extends Map<string, Entry> {
  override has(_: string): boolean {
    return true;
  }
}

interface TreeFile {
  readonly source: SourceText;
  /** False where some of it is not YAML. */
  readonly whole: boolean;
  readonly data?: Tree;
  readonly diagnostics: Diagnostic[];
}

function readTree(file: string, bytes: Buffer): TreeFile {
  const source = decode(file, bytes);
  if (!(source instanceof SourceText)) {
    return { source: new SourceText(file, ''), whole: false, diagnostics: [source] };
  }
  const diagnostics = hiddenCharacters(source);
  const result = readYaml(source.text);
  if ('faults' in result) {
    diagnostics.push(...result.faults.map((fault) => reportFault(source, fault, 0)));
    if (result.tree === undefined) return { source, whole: false, diagnostics };
  }
  const data = result.tree ?? null;
  const positions = lazy(() => new YamlPositions(source.text));
  diagnostics.push(...hiddenByEscape(source, data, positions), ...hiddenByEntity(source));
  return { source, whole: !('faults' in result), data, diagnostics };
}

function readSite(
  root: string,
  file: TreeFile | undefined,
  diagnostics: Diagnostic[],
): SiteSettings {
  const result = siteSettings.safeParse(file?.data ?? {});
  if (result.success) return freeze(result.data);
  if (!file) {
    diagnostics.push(
      reportFile(`${root}/site.yaml`, {
        rule: 'files/missing',
        reason: 'There is no site.yaml, which names the site.',
        fix: 'Create it with title, description and url.',
      }),
    );
  } else if (file.data !== undefined) {
    const positions = new YamlPositions(file.source.text);
    diagnostics.push(
      ...schemaFaults(result.error, file.data, siteSettings, file.source, positions),
    );
  }
  return siteSettings.parse({
    title: 'Untitled',
    description: 'Untitled',
    url: 'https://example.org/',
  });
}

/** Entries are read one by one, so that a faulty one does not make the others unknown. */
function readEntries<Name extends keyof typeof entrySchemas>(
  name: Name,
  source: SourceText,
  data: Tree,
  diagnostics: Diagnostic[],
): Map<string, z.output<(typeof entrySchemas)[Name]> & { key: string }> {
  const entries = new Map();
  const schema = entrySchemas[name];
  if (data === null || data === '') return entries;
  if (typeof data !== 'object' || Array.isArray(data)) {
    diagnostics.push(
      source.report(source.line(1), {
        rule: 'fields/type',
        reason: `${name}.yaml is not a list of entries by key.`,
        fix: 'Write a key, a colon, and the fields below it, indented by two spaces.',
      }),
    );
    return entries;
  }
  const positions = lazy(() => new YamlPositions(source.text));
  const most = diagnostics.length + limits.faults;
  for (const [entryKey, value] of Object.entries(data)) {
    const named = key.safeParse(entryKey);
    const result = schema.safeParse(value);
    if (named.success && result.success) {
      diagnostics.push(...textFaults(result.data, entryKey, source, positions));
      entries.set(entryKey, freeze({ ...result.data, key: entryKey }));
      continue;
    }
    entries.set(
      entryKey,
      Object.freeze({ key: entryKey, name: entryKey, label: entryKey, unit: '' }),
    );
    // What is wrong with a thousand is wrong with the others.
    if (diagnostics.length >= most) continue;
    const below = {
      value: (path: readonly PropertyKey[]) =>
        path.length === 0 ? positions().key([entryKey]) : positions().value([entryKey, ...path]),
      key: (path: readonly PropertyKey[]) => positions().key([entryKey, ...path]),
    };
    if (!result.success)
      diagnostics.push(...schemaFaults(result.error, value, schema, source, below));
    if (!named.success) {
      const position = () => positions().key([entryKey]);
      const keys = { value: position, key: position };
      diagnostics.push(...schemaFaults(named.error, entryKey, key, source, keys));
    }
  }
  return entries;
}

/** The texts of an entry that are Markdown are held to what those of briefs are held to. */
function textFaults(
  entry: object,
  key: string,
  source: SourceText,
  positions: () => YamlPositions,
): Diagnostic[] {
  return ['introduction', 'note'].flatMap((field) => {
    const text: unknown = Reflect.get(entry, field);
    if (typeof text !== 'string') return [];
    return renderMarkdown(text).faults.map(({ line: _, ...finding }) =>
      source.report(positions().value([key, field]), finding),
    );
  });
}
