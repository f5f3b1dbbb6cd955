import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import type { Diagnostic, Finding } from '../../../brief/diagnostic.ts';
import type { Source } from '../../../brief/schema.ts';
import type { ContentRecord } from '../../../content/record/record.ts';
import { rules } from '../../../content/rules/index.ts';
import { OpenFile } from '../../../content/rules/rule/open-file.ts';
import { limits } from '../../../content/source/file-name.ts';
import { timesHeld } from '../../../content/text/passage.ts';
import { decodeHtml, htmlOf } from '../../../editing/drafting/read-page.ts';
import { type FetchOptions, fetchPage, USUAL_REQUESTS } from './fetch-page.ts';

export interface EvidenceOptions {
  /** The content folder. */
  readonly folder: string;
  /** Gives the bytes of a file that a diagnostic names. */
  readonly open: (file: string) => Uint8Array;
  readonly progress?: ((words: string) => void) | undefined;
  /** How captures that are kept elsewhere are asked for. */
  readonly requests?: Partial<FetchOptions> | undefined;
}

/** What is wrong with the evidence of a source: a rule, the field at which it stands, and the words. */
interface Fault {
  readonly rule: string;
  readonly at: readonly (string | number)[];
  readonly finding: Finding;
}

/**
 * Holds the quotes of all sources against their captures, and the captures against their hashes. Each
 * capture is read once, whoever names it.
 */
export async function checkEvidence(
  record: ContentRecord,
  options: EvidenceOptions,
): Promise<Diagnostic[]> {
  const requests = {
    ...USUAL_REQUESTS,
    userAgent: `DatelineCapture/1 (+${record.vocabularies.site.url})`,
    ...options.requests,
  };
  const captures = new Map<string, Promise<Captured>>();
  const diagnostics: Diagnostic[] = [];
  for (const brief of record.briefs) {
    const faults: Fault[] = [];
    for (const [index, source] of brief.sources.entries()) {
      const { capture } = source;
      const place = capture?.file ?? capture?.url;
      if (!capture || place === undefined) continue;
      options.progress?.(`Reading ${place}`);
      const known = captures.get(place) ?? read(capture, options.folder, requests);
      captures.set(place, known);
      for (const fault of faultsOf(source, await known, record)) {
        faults.push({ ...fault, at: ['source', index, ...fault.at] });
      }
    }
    if (faults.length === 0) continue;
    const opened = new OpenFile(brief.file, options.open(brief.file));
    for (const { rule: name, at, finding } of faults) {
      const rule = rules.find((row) => row.name === name);
      if (rule) diagnostics.push(opened.report(rule, { path: at }, finding));
    }
  }
  options.progress?.('');
  return diagnostics;
}

type Captured =
  | { readonly missing: string }
  | { readonly sha256: string; readonly text?: CaptureText | undefined };

async function read(
  { file, url }: NonNullable<Source['capture']>,
  folder: string,
  requests: FetchOptions,
): Promise<Captured> {
  if (file !== undefined) {
    const at = path.join(folder, 'captures', file);
    const stats = lstatSync(at, { throwIfNoEntry: false });
    if (!stats?.isFile()) return { missing: `There is no file ${file} in captures/.` };
    if (stats.size > limits.capture) return { missing: `${file} is too large to be read.` };
    return captured(readFileSync(at), file);
  }
  const fetched = await fetchPage(url ?? '', requests);
  if ('refused' in fetched) return { missing: `The copy ${fetched.refused}.` };
  return captured(fetched.bytes, `capture.${fetched.ending}`);
}

async function captured(bytes: Buffer, name: string): Promise<Captured> {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: await captureText(bytes, name),
  };
}

function* faultsOf(
  { capture, ...passage }: Source,
  captured: Captured,
  { redactor }: ContentRecord,
): Generator<Fault> {
  const place = ['capture', capture?.file === undefined ? 'url' : 'file'];
  if ('missing' in captured) {
    yield {
      rule: 'evidence/missing',
      at: place,
      finding: {
        reason: captured.missing,
        fix: 'Put the copy back, or remove the capture and save the page again.',
      },
    };
    return;
  }
  const { sha256, text } = captured;
  const [removed] = text === undefined || !redactor ? [] : redactor.find(text.whole);
  if (removed) {
    yield {
      rule: 'evidence/removed',
      at: place,
      finding: {
        reason: `The copy holds what was removed on ${removed.redaction.day.first}. Ground: ${removed.redaction.ground}.`,
        fix: 'Delete the copy, and remove the capture from the source.',
      },
    };
    return;
  }
  if (sha256 !== capture?.sha256) {
    yield {
      rule: 'evidence/altered',
      at: ['capture', 'sha256'],
      finding: {
        reason: `The copy is not the one that was saved: its SHA-256 is ${sha256}.`,
        fix: 'Bring back the file as it was saved, from the history of the repository. A newer copy has a day and a hash of its own.',
      },
    };
    return;
  }
  if (passage.quote === undefined) return;
  if (text === undefined) {
    yield {
      rule: 'evidence/unread',
      at: ['quote'],
      finding: {
        reason: 'The copy is a PDF, in which the check cannot look for the quote.',
        fix: 'Look it up yourself, and say so: # allow evidence/unread: read on page 34.',
      },
    };
    return;
  }
  const times = timesHeld(passage, text.seen);
  if (times === 1) return;
  if (times > 1) {
    yield {
      rule: 'evidence/twice',
      at: ['quote'],
      finding: {
        reason: `The copy holds this passage ${times === 2 ? 'twice' : `${times} times`}, and nothing tells which is meant.`,
        fix: 'Add the words right before it as "quote_prefix", or those right after it as "quote_suffix".',
      },
    };
    return;
  }
  const alone = timesHeld({ quote: passage.quote }, text.seen) > 0;
  yield {
    rule: 'evidence/quote',
    at: [alone ? (passage.quote_prefix === undefined ? 'quote_suffix' : 'quote_prefix') : 'quote'],
    finding: alone
      ? {
          reason: 'The copy holds the quote, but not between these words.',
          fix: 'Copy the words that stand right before and after it again.',
        }
      : {
          reason: 'The copy does not hold this passage.',
          fix: 'Copy the passage again, word for word and without leaving anything out: a quote is one passage.',
        },
  };
}

/** Many pages leave out where their head ends: what of it is not seen is named for itself. */
const UNSEEN = new Set([
  'title',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'textarea',
  'select',
  'iframe',
]);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export interface CaptureText {
  /** What a reader of the copy sees. */
  readonly seen: string;
  /** Everything that it says, in its title, descriptions and scripts as well. */
  readonly whole: string;
}

/** The text of a copy; undefined for a PDF. Nothing of it runs. */
export async function captureText(bytes: Buffer, name: string): Promise<CaptureText | undefined> {
  if (name.endsWith('.pdf')) return undefined;
  if (!name.endsWith('.txt')) return textIn(await htmlOf(bytes));
  const text = decodeHtml(bytes);
  return { seen: text, whole: text };
}

function textIn(html: string): CaptureText {
  const parts: string[] = [];
  const notSeen: string[] = [];
  /** Elements that are open within one that is not seen, that one included. */
  const unseen: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      notSeen.push(...Object.values(attributes));
      if (unseen.length > 0 || UNSEEN.has(name) || attributes.hidden !== undefined)
        unseen.push(name);
      if (!INLINE.has(name)) parts.push('\n');
    },
    ontext(text) {
      (unseen.length === 0 ? parts : notSeen).push(text);
    },
    oncomment(text) {
      notSeen.push(text);
    },
    onclosetag(name) {
      const at = unseen.lastIndexOf(name);
      if (at >= 0) unseen.length = at;
      if (!INLINE.has(name)) parts.push('\n');
    },
  });
  parser.write(html);
  parser.end();
  const seen = parts.join('');
  return { seen, whole: `${seen}\n${notSeen.join('\n')}` };
}
