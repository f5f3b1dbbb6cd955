import type { Diagnostic } from '../../brief/diagnostic.ts';
import { limits } from '../source/file-name.ts';
import { reportFile, SourceText, type Span } from '../source/source-text.ts';
import { overlayTree, type SourceTree, type TreeEntry } from '../source/source-tree.ts';
import { FieldPositions, splitFrontMatter } from '../yaml/front-matter.ts';
import { readYaml, type Tree } from '../yaml/yaml.ts';
import { type FormatChange, type FormatPlace, type FormatStep, formatSteps } from './steps.ts';

/** The version of the content format that is written and read today. */
export const FORMAT = formatSteps.at(-1)?.to ?? 1;

/** A place at which an upgrade changes a file. */
export interface Upgraded {
  readonly line: number;
  /** The whole line, before and after. */
  readonly before: string;
  readonly after: string;
}

/** What an upgrade makes of a file. */
export interface UpgradedFile {
  readonly text: string;
  readonly changes: readonly Upgraded[];
}

/** A record in the format of today, whatever it is written in. */
export interface FormattedTree {
  /** As `site.yaml` says; 1 where it says nothing. */
  readonly format: number;
  /** The files as they would be in the format of today. */
  readonly tree: SourceTree;
  /** Those of them that differ from what is written, by path. */
  readonly files: ReadonlyMap<string, UpgradedFile>;
  /** What only people can change, and what is newer than this engine. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a record of any format up to that of today; of a newer one, it says what to do. */
export function inFormatOfToday(tree: SourceTree, steps = formatSteps): FormattedTree {
  const entries = tree.entries();
  const today = steps.at(-1)?.to ?? 1;
  const site = entries.find(({ path }) => path === 'site.yaml');
  const siteText = site?.kind === 'file' ? textOf(site) : '';
  const format = /^format:/m.test(siteText) ? formatOf(siteText) : 1;
  const as = { format, tree, files: new Map(), diagnostics: [] };
  if (format === today) return as;
  if (format > today) return { ...as, diagnostics: [newer(tree.name, siteText, format, today)] };
  const files = new Map<string, UpgradedFile>();
  const diagnostics: Diagnostic[] = [];
  const ahead = steps.filter(({ to }) => to > format);
  for (const entry of entries) {
    const place = placeOf(entry.path);
    // What is too large to be read is told by whoever reads it.
    if (place === undefined || entry.kind !== 'file' || entry.size > limits.vocabulary) continue;
    const upgrade = new FileUpgrade(`${tree.name}/${entry.path}`, place, textOf(entry));
    for (const step of ahead) upgrade.take(step);
    if (place === 'site') upgrade.setFormat(today);
    diagnostics.push(...upgrade.left);
    if (upgrade.changed) files.set(entry.path, upgrade.result());
  }
  const texts = new Map([...files].map(([path, { text }]) => [path, text]));
  return { format, tree: overlayTree(tree, texts), files, diagnostics };
}

function textOf(entry: TreeEntry): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(entry.read());
}

function placeOf(path: string): FormatPlace | undefined {
  if (/^briefs\/.*\.md$/.test(path)) return 'briefs';
  if (/^pages\/.*\.md$/.test(path)) return 'pages';
  const [, name] = /^(site|topics|places|publishers|measures)\.yaml$/.exec(path) ?? [];
  return name as FormatPlace | undefined;
}

/** Anything but a number is told by the schema. */
function formatOf(siteText: string): number {
  const { tree } = readYaml(siteText);
  const { format } = Object(tree) as { format?: unknown };
  const written = typeof format === 'string' ? Number(format) : 1;
  return Number.isSafeInteger(written) && written > 0 ? written : 1;
}

function newer(root: string, text: string, format: number, today: number): Diagnostic {
  const file = `${root}/site.yaml`;
  const finding = {
    rule: 'format/version',
    reason: `The record is in content format ${format}; this version of Dateline reads formats up to ${today}.`,
    fix: 'Install a later version of Dateline: "Later versions" in docs/configuration.md says how.',
  };
  const at = /^format:.*$/m.exec(text);
  if (!at) return reportFile(file, finding);
  return new SourceText(file, text).report(
    { start: at.index, end: at.index + at[0].length },
    finding,
  );
}

interface Edit extends Span {
  readonly text: string;
}

/** One file on its way through the steps. Nothing is written anew but what changes. */
class FileUpgrade {
  readonly #file: string;
  readonly #place: FormatPlace;
  readonly #before: string;
  #text: string;
  readonly left: Diagnostic[] = [];

  constructor(file: string, place: FormatPlace, text: string) {
    this.#file = file;
    this.#place = place;
    this.#before = text;
    this.#text = text;
  }

  get changed(): boolean {
    return this.#text !== this.#before;
  }

  take({ to, changes }: FormatStep): void {
    const own = changes.filter((change) => change.in === this.#place);
    if (own.length === 0) return;
    const source = new SourceText(this.#file, this.#text);
    const { data, yaml, yamlStart } = this.#fieldsOf(source);
    if (data === undefined) return;
    const positions = new FieldPositions(yaml, yamlStart);
    const edits = own.flatMap((change) =>
      pathsOf(data, this.#pathOf(change)).flatMap((path): Edit[] => {
        const key = positions.key(path);
        if ('renamed' in change) return [{ ...key, text: change.renamed }];
        if ('gone' in change) {
          const reason = `"${path.at(-1)}" is not part of content format ${to}.`;
          this.left.push(source.report(key, { rule: 'format/version', reason, fix: change.gone }));
          return [];
        }
        return valuesAt(data, path).flatMap(([at, value]) => {
          const now = Object.hasOwn(change.values, value) ? change.values[value] : undefined;
          return now === undefined ? [] : [{ ...positions.value(at), text: now }];
        });
      }),
    );
    for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) {
      this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    }
  }

  /** Entries of a vocabulary stand below their keys. */
  #pathOf({ field }: FormatChange): readonly string[] {
    return ['briefs', 'pages', 'site'].includes(this.#place) ? field : ['*', ...field];
  }

  #fieldsOf(source: SourceText): { data?: Tree; yaml: string; yamlStart: number } {
    if (this.#file.endsWith('.md')) return splitFrontMatter(source);
    const { tree } = readYaml(source.text);
    return { ...(tree !== undefined && { data: tree }), yaml: source.text, yamlStart: 0 };
  }

  setFormat(format: number): void {
    const line = `format: ${format}`;
    this.#text = /^format:.*$/m.test(this.#text)
      ? this.#text.replace(/^format:.*$/m, line)
      : `${line}\n${this.#text}`;
  }

  result(): UpgradedFile {
    return { text: this.#text, changes: changedLines(this.#before, this.#text) };
  }
}

/** Every place at which a field stands: `*` is any key, and lists are walked through. */
function pathsOf(data: Tree, field: readonly string[]): (readonly (string | number)[])[] {
  if (Array.isArray(data)) {
    return data.flatMap((item, at) => pathsOf(item, field).map((path) => [at, ...path]));
  }
  const [name, ...below] = field;
  if (data === null || typeof data !== 'object' || name === undefined) return [];
  const keys = name === '*' ? Object.keys(data) : Object.hasOwn(data, name) ? [name] : [];
  return keys.flatMap((key) =>
    below.length === 0
      ? [[key]]
      : pathsOf((data as { [key: string]: Tree })[key] ?? null, below).map((path) => [
          key,
          ...path,
        ]),
  );
}

/** The texts at a path, which may hold a list of them. */
function valuesAt(
  data: Tree,
  path: readonly (string | number)[],
): (readonly [path: readonly (string | number)[], value: string])[] {
  let value: unknown = data;
  for (const step of path) value = Object(value)[step];
  if (typeof value === 'string') return [[path, value]];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, at) => (typeof item === 'string' ? [[[...path, at], item]] : []));
}

/** No step adds or takes away a line but the one that names the format. */
function changedLines(before: string, after: string): readonly Upgraded[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const added = fresh.length - old.length;
  return fresh.flatMap((line, at): Upgraded[] => {
    const was = at < added ? '' : (old[at - added] ?? '');
    return line === was ? [] : [{ line: at + 1, before: was.trimEnd(), after: line.trimEnd() }];
  });
}
