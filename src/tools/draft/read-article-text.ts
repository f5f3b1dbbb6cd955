import { readFileSync, statSync } from 'node:fs';
import { showHidden } from '../../content/hidden-text.ts';
import { limits } from '../../content/limits.ts';
import { decode } from '../../content/read-file.ts';
import { SourceText } from '../../content/source-text.ts';
import { UsageError } from '../usage-error.ts';

const STANDARD_INPUT = 0;

/** The text of an article, from a file or, as `-`, from standard input; without hidden characters. */
export function readArticleText(from: string): string {
  const bytes = read(from);
  if (bytes.length > limits.file) {
    throw new UsageError(
      `${from} has ${bytes.length} bytes; an article has at most ${limits.file}.`,
      'Give the text of one article.',
    );
  }
  const source = decode(from, bytes);
  if (!(source instanceof SourceText))
    throw new UsageError(`${from}: ${source.reason}`, source.fix);
  const text = showHidden(source.text.replace(/\r\n?/g, '\n'), '').trim();
  if (text === '')
    throw new UsageError(`There is no text in ${from}.`, 'Give the text of an article.');
  return text;
}

function read(from: string): Buffer {
  try {
    if (from !== '-' && !statSync(from).isFile()) throw new Error('it is no file');
    return readFileSync(from === '-' ? STANDARD_INPUT : from);
  } catch (error) {
    throw new UsageError(
      `The article cannot be read: ${(error as Error).message}.`,
      'Give a text file, or - and the text on standard input.',
    );
  }
}
