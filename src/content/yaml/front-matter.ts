import type { Diagnostic, RuleFinding } from '../../brief/diagnostic.ts';
import { translationOfPath } from '../../brief/translation/translation.ts';
import { limits } from '../source/file-name.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { readYaml, reportFault, type Tree } from './yaml.ts';
import { YamlPositions } from './yaml-positions.ts';

/** A file split into its front matter and its body. */
export interface SplitFile {
  /** The front matter as data; absent where it cannot be read at all. */
  readonly data?: { [key: string]: Tree };
  /** What is wrong with the form of the front matter. */
  readonly diagnostics: readonly Diagnostic[];
  readonly yaml: string;
  /** Offset in the file at which the front matter's YAML begins. */
  readonly yamlStart: number;
  /** Offset at which the body begins; absent where nobody can tell. */
  readonly bodyStart?: number;
}

/** Splits a brief or page; what is wrong with its form comes back among the diagnostics. */
export function splitFrontMatter(source: SourceText): SplitFile {
  const { text } = source;
  const opening = /^\uFEFF?---([^\r\n]*)(\r?\n|$)/.exec(text);
  if (!opening) return unreadable(source, missing(neededIn(source.file)));
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*(\r?\n|$)/gm;
  closing.lastIndex = yamlStart;
  const end = closing.exec(text);
  const language = opening[1]?.trim();
  if (language) return unreadable(source, wrongLanguage(language));
  const almost = /^---.*$/m.exec(text.slice(yamlStart, end?.index));
  if (almost) {
    const start = yamlStart + almost.index;
    return unreadable(source, ALMOST_CLOSED, { start, end: start + almost[0].length });
  }
  if (!end) return unreadable(source, UNCLOSED);
  const yaml = text.slice(yamlStart, end.index);
  const split = { yaml, yamlStart, bodyStart: end.index + end[0].length };
  const size = Buffer.byteLength(yaml);
  if (size > limits.frontMatter) {
    return { ...split, diagnostics: [source.report(source.line(1), tooLarge(size))] };
  }
  return { ...split, ...read(source, yaml, yamlStart) };
}

function unreadable(source: SourceText, finding: RuleFinding, span = source.line(1)): SplitFile {
  return { diagnostics: [source.report(span, finding)], yaml: '', yamlStart: 0 };
}

/** The fields that a file of its kind needs, in words. */
function neededIn(file: string): string {
  if (translationOfPath(file)) return 'title and translates';
  const isPage = /(?:^|\/)pages\/[^/]+$/.test(file) && !/(?:^|\/)briefs\/pages\//.test(file);
  return isPage ? 'title' : 'title, date, source and topics';
}

function missing(fields: string): RuleFinding {
  return {
    rule: 'front-matter/missing',
    reason: 'The file does not begin with front matter.',
    fix: `Begin with a line "---", then ${fields}, then a line "---".`,
  };
}
const UNCLOSED: RuleFinding = {
  rule: 'front-matter/unclosed',
  reason: 'The front matter has no closing line.',
  fix: 'Write a line "---" between the fields and the text.',
};
const ALMOST_CLOSED: RuleFinding = {
  rule: 'front-matter/unclosed',
  reason: 'This line begins like the closing line of the front matter, but goes on.',
  fix: 'Write a line "---" alone between the fields and the text.',
};
function tooLarge(size: number): RuleFinding {
  const most = limits.frontMatter / 1024;
  return {
    rule: 'limits/front-matter',
    reason: `The front matter, which is all between the two lines "---", has ${Math.ceil(size / 1024)} KB; at most ${most} KB are read.`,
    fix: 'Shorten what is longest in it: of a "quote" keep the sentence that matters, and put explanations from "note" and "summary" in the text below the second "---". Where there are very many sources or claims, write a brief for each of the events that they are about, and name the others in "related".',
  };
}
function noFields(fields: string): RuleFinding {
  return {
    rule: 'front-matter/form',
    reason: 'The front matter is not a list of fields.',
    fix: `Write one "key: value" to a line: ${fields}.`,
  };
}

function wrongLanguage(language: string): RuleFinding {
  return {
    rule: 'front-matter/language',
    reason: `Front matter is YAML and nothing else; "${language}" is not read.`,
    fix: 'Write the first line as "---" alone, and the fields below it as YAML.',
  };
}

function read(
  source: SourceText,
  yaml: string,
  yamlStart: number,
): Pick<SplitFile, 'data' | 'diagnostics'> {
  // Fields that are all commented out are none, which is reported for each that a brief needs.
  if (yaml.replace(/^[^\S\n]*#.*$/gm, '').trim() === '') return { data: {}, diagnostics: [] };
  const result = readYaml(yaml);
  const faults = 'faults' in result ? result.faults : [];
  const diagnostics = faults.map((fault) => reportFault(source, fault, yamlStart));
  const data: unknown = result.tree;
  if ('faults' in result && data === undefined) return { diagnostics };
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    return {
      diagnostics: [...diagnostics, source.report(source.line(2), noFields(neededIn(source.file)))],
    };
  }
  return { data: data as { [key: string]: Tree }, diagnostics };
}

/** Where the fields of a front matter stand in its file. */
export class FieldPositions {
  readonly #positions: YamlPositions;
  readonly #start: number;

  constructor(yaml: string, yamlStart: number) {
    this.#positions = new YamlPositions(yaml);
    this.#start = yamlStart;
  }

  value(path: readonly PropertyKey[]): Span {
    return path.length === 0
      ? { start: 0, end: this.#start }
      : shift(this.#positions.value(path), this.#start);
  }

  key(path: readonly PropertyKey[]): Span {
    return shift(this.#positions.key(path), this.#start);
  }
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
