import { brief } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

const HASH = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';
const source = (...fields: readonly string[]) =>
  brief(
    `source:\n  - publisher: reuters\n    title: US-backed force launches assault\n    url: https://www.reuters.com/article/raqqa\n    published: 2017-06-06\n    archived: https://web.archive.org/web/20170607000000/https://www.reuters.com/article/raqqa\n${fields.map((field) => `    ${field}`).join('\n')}`,
  );
const capture = (place: string, sha256 = HASH) =>
  `capture: { ${place}, sha256: ${sha256}, day: 2017-06-07 }`;
const FILE = 'file: 2017-06-07-reuters-com.html';
const QUOTE = 'quote: The force said that it had entered the city.';

/** A source shows what it is relied on for, in its own words and in a copy that nobody altered. */
export const evidence: readonly Rule[] = [
  {
    name: 'fields/sha256',
    severity: 'error',
    summary: 'A SHA-256 has 64 hexadecimal digits.',
    why: 'By a shorter one, nobody can tell whether a copy is still the one that was saved.',
    bad: source(capture(FILE, 'b5bb9d80')),
    good: source(capture(FILE)),
  },
  {
    name: 'evidence/file',
    severity: 'error',
    summary: 'A capture names a file in content/captures.',
    why: 'A path could lead out of the content, and another ending says nothing of what the file is.',
    bad: source(capture('file: ../saved.html')),
    good: source(capture(FILE)),
  },
  {
    name: 'evidence/place',
    severity: 'error',
    summary: 'A capture is one file or one address.',
    why: 'Its hash is that of one copy.',
    bad: source(`capture: { sha256: ${HASH}, day: 2017-06-07 }`),
    good: source(capture('url: https://archive.desk.example/1')),
  },
  {
    name: 'evidence/no-quote',
    severity: 'error',
    summary: 'Words before and after a quote stand beside a quote.',
    why: 'Alone they select no passage.',
    bad: source('quote_prefix: on Tuesday.'),
    good: source('quote_prefix: on Tuesday.', QUOTE),
  },
];

/** What `check --evidence` finds in the captures themselves. */
export const evidenceRules: readonly Rule[] = [
  {
    name: 'evidence/missing',
    severity: 'error',
    summary: 'The copy that a source names is there.',
    why: 'What cannot be opened proves nothing.',
    bad: source(capture('file: 2017-06-07-gone.html')),
    good: source(capture(FILE)),
    option: '--evidence',
  },
  {
    name: 'evidence/altered',
    severity: 'error',
    summary: 'A copy is, to the byte, the one that was saved.',
    why: 'One that changed since does not show what the page said on that day.',
    bad: source(capture(FILE, HASH.replace('b5', 'c6'))),
    good: source(capture(FILE)),
    option: '--evidence',
  },
  {
    name: 'evidence/quote',
    severity: 'error',
    summary: 'A copy holds the quote, word for word.',
    why: 'A reader must find the passage in the source.',
    bad: source(QUOTE.replace('entered', 'taken'), capture(FILE)),
    good: source(QUOTE, capture(FILE)),
    option: '--evidence',
  },
  {
    name: 'evidence/twice',
    severity: 'error',
    summary: 'A quote leads to one passage.',
    why: 'Where the same words stand twice, those around them tell which passage is meant.',
    bad: source('quote: It said so.', capture(FILE)),
    good: source('quote: It said so.', 'quote_prefix: entered the city.', capture(FILE)),
    option: '--evidence',
  },
  {
    name: 'evidence/unread',
    severity: 'warning',
    summary: 'A quote from a PDF was looked up by a person.',
    why: 'The check cannot look for a text in a PDF.',
    bad: source(QUOTE, capture('file: 2017-06-07-report.pdf')),
    good: source(
      `${QUOTE} # allow evidence/unread: read on page 34`,
      capture('file: 2017-06-07-report.pdf'),
    ),
    option: '--evidence',
  },
  {
    name: 'evidence/removed',
    severity: 'error',
    summary: 'No copy holds what was removed on request.',
    why: 'It would stand in the repository as long as the copy does.',
    bad: source(capture('file: 2017-06-07-with-the-name.html')),
    good: source(''),
    option: '--evidence',
  },
];
