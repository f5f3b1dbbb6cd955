import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { languageTag } from '../../brief/scalars.ts';
import { schemaFaults } from '../fields/schema-faults.ts';
import { readNothing, readWithStandIns } from '../fields/stand-ins.ts';
import { withoutToDos } from '../fields/to-do.ts';
import { lazy } from '../record/record.ts';
import { limits } from '../source/file-name.ts';
import { SourceText } from '../source/source-text.ts';
import {
  hiddenByEntity,
  hiddenByEscape,
  hiddenCharacter,
  hiddenCharacters,
} from '../text/hidden-text.ts';
import { type BodyLink, type RenderedMarkdown, renderMarkdown } from '../text/markdown.ts';
import { FieldPositions, splitFrontMatter } from '../yaml/front-matter.ts';
import type { Path } from '../yaml/yaml.ts';

/** A file with front matter and a body. */
export interface ReadFile<Fields> {
  readonly fields: Fields;
  readonly body: RenderedMarkdown;
  readonly links: readonly BodyLink[];
  /** Identifies the body as it was written, however its lines are broken. */
  readonly written: string;
  /** Where stand-ins hold the place of what could not be read; absent where all was read. */
  readonly unread?: readonly Path[];
}

/** The text of a file, or why it cannot be text. Sizes are checked by then. */
export function decode(file: string, bytes: Uint8Array): SourceText | Diagnostic {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const source = new SourceText(file, text);
    return conflict(source) ?? longLine(source) ?? source;
  } catch {
    // What cannot be told becomes "\uFFFD", of which a file in UTF-8 has few of its own.
    const shown = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const start = firstBadLetter(shown, bytes);
    return new SourceText(file, shown).report(
      { start, end: start + 1 },
      {
        rule: 'text/encoding',
        reason: 'The file is not UTF-8: from here on, its characters cannot be read.',
        fix: 'Save it again as UTF-8.',
      },
    );
  }
}

const MARKER = /^(?:<{7}|>{7})(?: [^\n]*)?\r?$/m;

/**
 * What git writes where two branches changed the same lines: one fault, and the file is not read on,
 * since the rest of it is neither of the two. A line of "=======" alone makes a heading.
 */
function conflict(source: SourceText): Diagnostic | undefined {
  const marker = MARKER.exec(source.text);
  if (!marker) return undefined;
  const conflicts = source.text.match(/^<{7}(?: [^\n]*)?\r?$/gm)?.length ?? 0;
  const span = { start: marker.index, end: marker.index + marker[0].length };
  return source.report(span, {
    rule: 'text/conflict',
    reason:
      conflicts > 1
        ? `Git left ${conflicts} conflicts in this file, the first of them here: two versions of the same lines follow one another.`
        : 'Git left a conflict here: two versions of the same lines follow one another.',
    fix: 'Keep what is right in both, and remove the lines that begin with <<<<<<<, =======, ||||||| and >>>>>>>.',
  });
}

function longLine(source: SourceText): Diagnostic | undefined {
  let lines = 0;
  for (let start = 0; start < source.text.length; lines++) {
    const newline = source.text.indexOf('\n', start);
    const end = newline === -1 ? source.text.length : newline;
    if (end - start > limits.line) {
      return source.report(
        { start: start + limits.line, end },
        {
          rule: 'limits/line',
          reason: `This line has ${end - start} characters; at most ${limits.line} are read.`,
          fix: 'Break it into paragraphs, or remove what does not belong here.',
        },
      );
    }
    start = end + 1;
  }
  const most = source.file.endsWith('.yaml') ? limits.vocabularyLines : limits.lines;
  if (lines <= most) return undefined;
  return source.report(source.line(most + 1), {
    rule: 'limits/line',
    reason: `The file has ${lines} lines; at most ${most} are read.`,
    fix: 'Make it shorter, or split it.',
  });
}

/** What stands for a file of which nothing can be read, so that nothing seems to lack what it holds. */
export function unreadFile<Schema extends z.ZodType>(
  schema: Schema,
  why: Diagnostic,
): ReturnType<typeof readFile<Schema>> {
  const nothing = readNothing(schema);
  const body = renderMarkdown('');
  return {
    ...(nothing && { read: { ...nothing, body, links: [], written: '' } }),
    diagnostics: [why],
  };
}

/** What of a site its texts are rendered for: the path that it is published under, its language. */
export interface SiteFrame {
  readonly prefix: string;
  readonly language: string;
  /** What the sources are called that it may cite, where they are those of another file. */
  readonly sources?: readonly (string | undefined)[];
}

function languageField(data: object | undefined): unknown {
  return data && 'lang' in data ? data.lang : undefined;
}

/** What the sources of a brief are called in its text, by their order. */
function sourceIds(data: object | undefined): (string | undefined)[] {
  const sources: unknown[] = data && 'source' in data ? [data.source].flat() : [];
  return sources.map((one) =>
    typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : undefined,
  );
}

/** Where a text first differs from the bytes that it was read from. */
function firstBadLetter(shown: string, bytes: Uint8Array): number {
  let at = shown.indexOf('\uFFFD');
  let [read, before] = [0, 0];
  for (; at >= 0; at = shown.indexOf('\uFFFD', at + 1)) {
    read += Buffer.byteLength(shown.slice(before, at));
    before = at;
    if (!REPLACEMENT.equals(bytes.subarray(read, read + REPLACEMENT.length))) return at;
  }
  return 0;
}

const REPLACEMENT = Buffer.from('\uFFFD');

/**
 * Reads a brief or page by its schema, and says everything that is wrong with it. A file with faults
 * comes back as far as it can be read, so that the rules can look at the rest of it at once.
 */
export function readFile<Schema extends z.ZodType>(
  source: SourceText,
  schema: Schema,
  { prefix, language, sources }: SiteFrame,
): { read?: ReadFile<z.output<Schema>>; diagnostics: Diagnostic[] } {
  const hidden = hiddenCharacters(source);
  const split = splitFrontMatter(source);
  if (split.bodyStart === undefined) return { diagnostics: [...hidden, ...split.diagnostics] };
  const own = languageTag.safeParse(languageField(split.data));
  const inLanguage = own.success ? own.data : language;
  const text = source.text.slice(split.bodyStart);
  const body = renderMarkdown(text, prefix, inLanguage, sources ?? sourceIds(split.data));
  const written = hash('sha256', text.replace(/\s+/g, ' ').trim(), 'base64url').slice(0, 22);
  if (!split.data) {
    const diagnostics = [...hidden, ...split.diagnostics];
    const nothing = readNothing(schema);
    return nothing
      ? { read: { ...nothing, body, links: body.links, written }, diagnostics }
      : { diagnostics };
  }
  const positions = lazy(() => new FieldPositions(split.yaml, split.yamlStart));
  const data = withoutToDos(split.data, source.file);
  const result = schema.safeParse(data);
  const around = result.success
    ? { fields: result.data, unread: [], errors: [] }
    : readWithStandIns(schema, data, result.error);
  const diagnostics = [
    ...hidden,
    ...split.diagnostics,
    ...hiddenByEscape(source, data, positions),
    ...around.errors.flatMap((error) => schemaFaults(error, data, schema, source, positions())),
  ];
  if (hiddenCharacter(body.html)) diagnostics.push(...hiddenByEntity(source, split.bodyStart));
  const above = source.text.slice(0, split.bodyStart).split('\n').length;
  for (const { line, ...finding } of body.faults) {
    diagnostics.push(source.report(source.line(above + line), finding));
  }
  const { fields, unread } = around;
  if (fields === undefined) return { diagnostics };
  // What is wrong with the form alone leaves every value readable, and the file faulty.
  const faulty = diagnostics.length > 0;
  return {
    read: { fields, body, links: body.links, written, ...(faulty ? { unread } : {}) },
    diagnostics,
  };
}
