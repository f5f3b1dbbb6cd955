import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { type OwnWords, readOwnWords, type WordFault } from '../../words/languages.ts';
import type { Catalogue } from '../../words/message.ts';
import type { RecordWords } from '../record/record.ts';
import { reportFile, SourceText } from '../source/source-text.ts';
import type { TreeEntry } from '../source/source-tree.ts';
import { decode } from './read-file.ts';

/** The record's own words of the interface, a file for each language; what is wrong with a message leaves it out. */
export function readWords(
  root: string,
  entries: readonly TreeEntry[],
): { words: RecordWords | undefined; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const byLanguage = new Map<string, Catalogue>();
  const hash = createHash('sha256');
  for (const entry of entries) {
    const file = `${root}/${entry.path}`;
    const bytes = entry.read();
    hash.update(`${entry.path}\0${bytes.length}\0`).update(bytes);
    const source = decode(file, bytes);
    if (!(source instanceof SourceText)) {
      diagnostics.push(source);
      continue;
    }
    const language = entry.path.slice('words/'.length, -'.json'.length);
    const { catalogue, places } = readOwnWords(source.text, language);
    byLanguage.set(language, catalogue);
    for (const place of places) diagnostics.push(wordDiagnostic(source, place));
  }
  const words: OwnWords = byLanguage;
  return {
    words:
      byLanguage.size === 0 ? undefined : { byLanguage: words, hash: hash.digest('base64url') },
    diagnostics,
  };
}

const RULE = 'words/message';

function wordDiagnostic(source: SourceText, { line, key, fault }: WordFault): Diagnostic {
  const finding =
    key === undefined
      ? {
          rule: RULE,
          reason: `The file is ${fault}.`,
          fix: 'Write one object: { "key": "message", … }.',
        }
      : { rule: RULE, reason: `"${key}": ${fault}.`, fix: fixOf(fault, key) };
  if (line === undefined) return reportFile(source.file, finding);
  const { start, end } = source.line(line);
  const text = source.text.slice(start, end);
  const indent = text.length - text.trimStart().length;
  return source.report({ start: start + indent, end: start + text.trimEnd().length }, finding);
}

function fixOf(fault: string, key: string): string {
  if (fault.includes('has no such key')) return 'Remove it, or write the key as en.json has it.';
  if (fault === 'it is missing') return `Add "${key}" with its words in this language.`;
  if (fault.includes('once more')) return 'Keep one of them.';
  if (fault.includes('has no form')) return 'Write each form that the language has.';
  return 'Write the message with the placeholders that en.json has.';
}
