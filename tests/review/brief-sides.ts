import { load } from '../../src/content/load/load.ts';
import type { ContentRecord } from '../../src/content/record/record.ts';
import type { SourceTree } from '../../src/content/source/source-tree.ts';
import { compareRecords, type RecordComparison } from '../../src/review/facts/compare-record.ts';
import { vocabularies } from './hundred-briefs.ts';

/** A brief with every field that can change, in one file. */
export const FULL_BRIEF = `---
title: The assault on Raqqa begins
date: 2017-06-06
status: reported
importance: key
place: raqqa
topics: [raqqa, inquiries]
summary: The city is attacked from three sides.
source:
  - publisher: reuters
    title: Assault begins
    url: https://reuters.example/assault
    published: 2017-06-06
    accessed: 2018-01-01
    quote: The battle began.
  - publisher: bbc
    title: Battle for the city
    url: https://bbc.example/battle
    via: airwars
claims:
  - measure: killed
    value: at least 105
    by: Airwars
    reported: 2017-07
    source: bbc
    credibility: 3
    note: in the first month
corrections:
  - date: 2017-08-01
    kind: update
    note: A count was added.
related: 2017-06-07-second
aliases: /2017/raqqa/
lang: en
---
Officials said that 2,000 people fled.
`;

const SECOND_BRIEF = `---
title: The second day
date: 2017-06-07
topics: [raqqa]
source: https://reuters.example/second-day
---
The second day passed.
`;

export type Files = Readonly<Record<string, string>>;

/** The record of a few files, over vocabularies that every test has. */
export function recordOf(files: Files): ContentRecord {
  const all: Files = {
    ...vocabularies,
    'content/briefs/2017/2017-06-07-second.md': SECOND_BRIEF,
    ...files,
  };
  const tree: SourceTree = {
    name: 'content',
    entries: () =>
      Object.entries(all)
        .map(([file, text]) => ({
          path: file.replace(/^content\//, ''),
          kind: 'file' as const,
          size: Buffer.byteLength(text),
          read: () => Buffer.from(text),
        }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  const { record, diagnostics } = load(tree, { prefix: '/' });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map(({ file, reason }) => `${file}: ${reason}`).join('\n'));
  return record;
}

export const BRIEF = 'content/briefs/2017/2017-06-06-assault.md';

/** What became of the full brief when some of its text is replaced. */
export function afterReplacing(
  ...replacements: readonly (readonly [from: string, to: string])[]
): RecordComparison {
  let text = FULL_BRIEF;
  for (const [from, to] of replacements) {
    if (!text.includes(from)) throw new Error(`The brief does not hold "${from}"`);
    text = text.replace(from, to);
  }
  return compareRecords(recordOf({ [BRIEF]: FULL_BRIEF }), recordOf({ [BRIEF]: text }));
}
