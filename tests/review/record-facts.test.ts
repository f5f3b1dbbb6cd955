import { describe, expect, it } from 'vitest';
import { compareRecords } from '../../src/review/facts/compare-record.ts';
import { checkResult } from '../../src/review/warnings/check-result.ts';
import { isAmong, warningsOf } from '../../src/review/warnings/index.ts';
import type { ReviewSubject } from '../../src/review/warnings/warning.ts';
import { BRIEF, type Files, FULL_BRIEF, recordOf } from './brief-sides.ts';
import { vocabularies } from './hundred-briefs.ts';

const NOW = '2024-06-01T00:00:00Z';

function asked(
  before: Files,
  after: Files,
  answers: ReviewSubject['answers'] = [],
): { rule: string; weight: string; text: string; answer: string | undefined }[] {
  return warningsOf({
    comparison: compareRecords(recordOf(before), recordOf(after)),
    files: [],
    check: checkResult([], []),
    allowances: [],
    answers,
    root: 'content',
    now: NOW,
  }).map(({ rule, weight, text, answer }) => ({ rule, weight, text, answer }));
}

const BASE: Files = { [BRIEF]: FULL_BRIEF };

/** The base with some text of a file replaced, which must be there. */
function edited(...edits: readonly (readonly [file: string, from: string, to: string])[]): Files {
  const files: Record<string, string> = { ...vocabularies, ...BASE };
  for (const [file, from, to] of edits) {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
    files[file] = text.replace(from, to);
  }
  return files;
}

const BODY = 'Officials said that 2,000 people fled.';
const [SITE, TOPICS, PLACES, PUBLISHERS, MEASURES] = [
  'site',
  'topics',
  'places',
  'publishers',
  'measures',
].map((name) => `content/${name}.yaml`) as [string, string, string, string, string];

describe('a fact that changes outside the text of a brief is asked about', () => {
  it.each<[string, readonly (readonly [string, string, string])[], string, RegExp]>([
    [
      'a place that moves',
      [[PLACES, 'lat: 35.95', 'lat: 36.40']],
      'act places/moved',
      /^Raqqa moves 50 km north\. It shows on 2? ?.*published/,
    ],
    [
      'the unit of a measure',
      [[MEASURES, 'unit: people', 'unit: families']],
      'act measures/changed',
      /unit: was people, now families\. It shows on a published brief: “The assault/,
    ],
    [
      'the time zone of the site',
      [[SITE, 'title: The record', 'title: The record\ntimezone: Asia/Baghdad']],
      'act settings/changed',
      /timezone: was UTC, now Asia\/Baghdad/,
    ],
    [
      'the licence',
      [
        [
          SITE,
          'title: The record',
          'title: The record\nlicence:\n  name: All rights reserved\n  url: https://licence.example/',
        ],
      ],
      'act settings/changed',
      /licence, name/,
    ],
    [
      'the credibility of a claim',
      [[BRIEF, 'credibility: 3', 'credibility: 1']],
      'act judgements/changed',
      /credibility: was 3, now 1/,
    ],
    [
      'a source on another domain',
      [[BRIEF, 'https://bbc.example/battle', 'https://bbc-news.example/battle']],
      'act sources/elsewhere',
      /bbc\.example\/battle, now https:\/\/bbc-news/,
    ],
    [
      'a quoted passage',
      [[BRIEF, 'The battle began.', 'The battle ended.']],
      'act meaning/quotation',
      /quotation/,
    ],
    [
      'the summary',
      [[BRIEF, 'from three sides', 'from two sides']],
      'act meaning/number',
      /In summary: number/,
    ],
    [
      'a note of a claim',
      [[BRIEF, 'note: in the first month', 'note: in the first week']],
      'act meaning/sense',
      /note/,
    ],
    [
      'a topic, what it says',
      [[TOPICS, 'name: Inquiries', 'name: No inquiries']],
      'act meaning/negation',
      /topic No inquiries/,
    ],
    [
      'the kind of a publisher',
      [[PUBLISHERS, 'kind: wire', 'kind: state-media']],
      'look facts/changed',
      /kind: was wire, now state-media/,
    ],
    [
      'a letter of another script',
      [[BRIEF, BODY, 'Officials sаid that 2,000 people fled.']],
      'act meaning/script',
      /letters of another script/,
    ],
  ])('%s', (_name, edits, rule, text) => {
    const found = asked({ ...vocabularies, ...BASE }, edited(...edits));
    expect(found.map((one) => `${one.weight} ${one.rule}`)).toContain(rule);
    expect(found.find((one) => `${one.weight} ${one.rule}` === rule)?.text).toMatch(text);
  });
});

describe('an address that was published', () => {
  const rename = (file: string, key: string, to: string, more = '') =>
    [file, `\n${key}:\n`, `\n${to}:\n${more}`] as const;
  const head = (file: string): Files => ({ [file]: `# A list.\n\n${vocabularies[file] ?? ''}` });

  it.each([
    ['a topic', TOPICS, 'inquiries', 'inquests', '/topics/inquiries/'],
    ['a place', PLACES, 'mosul', 'mosul-city', '/places/mosul/'],
    ['a publisher', PUBLISHERS, 'airwars', 'air-wars', '/publishers/airwars/'],
    ['a measure', MEASURES, 'killed', 'deaths', '/claims/killed/'],
  ])('of %s is guarded, and kept by an alias', (_name, file, key, to, address) => {
    const before = { ...vocabularies, ...BASE, ...head(file) };
    const under = (more: string): Files => {
      const text = before[file] ?? '';
      const [, from, into] = rename(file, key, to, more);
      expect(text).toContain(from);
      const moved = new RegExp(`(?<=[ :\\[])${key}(?=[\\],\\n])`, 'g');
      return {
        ...before,
        [file]: text.replace(from, into),
        [BRIEF]: FULL_BRIEF.replace(moved, to),
      };
    };
    const lost = (files: Files) =>
      asked(before, files).flatMap(({ rule, text }) => (rule === 'addresses/lost' ? [text] : []));
    expect(lost(under(''))).toEqual([expect.stringContaining(`${address} stops working`)]);
    expect(lost(under(`  aliases: [${address}]\n`))).toEqual([]);
  });

  it('of a page is guarded, and kept by an alias', () => {
    const page = (more = '') =>
      `---\ntitle: About us\n${more}---\nWho we are, and how we work with what others report of the war in this part of the world.\n`;
    const before = { ...BASE, 'content/pages/contact.md': page() };
    const lost = (files: Files) =>
      asked(before, files).flatMap(({ rule, text }) => (rule === 'addresses/lost' ? [text] : []));
    expect(lost({ ...BASE, 'content/pages/us.md': page() })).toEqual([
      '/contact/ stops working, since the page About us has another file name.',
    ]);
    expect(lost({ ...BASE, 'content/pages/us.md': page('aliases: /contact/\n') })).toEqual([]);
    expect(lost(BASE)).toEqual(['/contact/ stops working, since the page About us is removed.']);
  });
});

describe('briefs and topics that become one, or two', () => {
  const OTHER = 'content/briefs/2017/2017-06-08-other.md';
  const other = (more = '') =>
    FULL_BRIEF.replace('aliases: /2017/raqqa/\n', more)
      .replace('The assault on Raqqa begins', 'What officials said of it')
      .replace('date: 2017-06-06', 'date: 2017-06-08')
      .replace(BODY, 'A second report was read out on the radio in the evening by the mayor.');

  it('a brief that another takes in with its address is merged, not gone', () => {
    const merged = FULL_BRIEF.replace(
      'aliases: /2017/raqqa/',
      'aliases: [/2017/raqqa/, /briefs/2017-06-08-other/]',
    );
    const rules = asked({ ...BASE, [OTHER]: other() }, { [BRIEF]: merged }).map(({ rule }) => rule);
    expect(rules).toContain('briefs/merged');
    expect(rules).not.toContain('briefs/removed');
  });

  it('a topic that another takes in moves its briefs, and is told once', () => {
    const topics = (vocabularies[TOPICS] ?? '').replace(/inquiries:\n {2}name: Inquiries\n/, '');
    const into = topics.replace('name: Raqqa\n', 'name: Raqqa\n  aliases: [/topics/inquiries/]\n');
    const brief = FULL_BRIEF.replace('[raqqa, inquiries]', '[raqqa]');
    const comparison = compareRecords(recordOf(BASE), recordOf({ [TOPICS]: into, [BRIEF]: brief }));
    expect(comparison.briefs).toEqual([]);
    expect(comparison.vocabularies.map(({ change, label }) => [change, label])).toContainEqual([
      'merged',
      'Inquiries, now part of Raqqa',
    ]);
    expect(asked(BASE, { [TOPICS]: into, [BRIEF]: brief }).map(({ rule }) => rule)).not.toContain(
      'addresses/lost',
    );
  });

  it('claims that stand verbatim in a new brief ask for no correction', () => {
    const claims = /claims:\n(?: {2}.*\n)+/.exec(FULL_BRIEF)?.[0] ?? '';
    const rest = FULL_BRIEF.replace(claims, '');
    const found = asked(BASE, { [BRIEF]: rest, [OTHER]: other() });
    expect(found.map(({ rule }) => rule)).toContain('briefs/split');
    expect(found.map(({ rule }) => rule)).not.toContain('corrections/missing');
  });
});

describe('an answer', () => {
  const edits = edited([BRIEF, '2,000 people', '3,000 people']);
  const reason = {
    file: BRIEF,
    line: 2,
    rule: 'meaning/number',
    reason: 'The report was misread.',
  };

  it('is a reason in the file, for the question that it names', () => {
    const of = (answers: ReviewSubject['answers']) =>
      asked({ ...vocabularies, ...BASE }, edits, answers).map(({ weight, answer }) => [
        weight,
        answer,
      ]);
    expect(of([])).toEqual([['act', undefined]]);
    expect(of([reason])).toEqual([['look', 'The report was misread.']]);
    expect(of([{ ...reason, rule: 'meaning/name' }])).toEqual([['act', undefined]]);
    expect(of([{ ...reason, file: 'content/other.md' }])).toEqual([['act', undefined]]);
  });

  it('is an entry of corrections, for what the text states', () => {
    const corrected = edited(
      [BRIEF, '2,000 people', '3,000 people'],
      [
        BRIEF,
        'corrections:\n',
        'corrections:\n  - date: 2017-09-01\n    kind: correction\n    note: We were wrong.\n',
      ],
    );
    expect(
      asked({ ...vocabularies, ...BASE }, corrected).map(({ rule, weight }) => [rule, weight]),
    ).toEqual([['meaning/number', 'look']]);
  });

  it('is asked for by rule, by kind of rule, or always', () => {
    const names = (list: readonly string[]) =>
      ['meaning/number', 'corrections/missing'].filter((rule) => isAmong(rule, list));
    expect(names([])).toEqual([]);
    expect(names(['meaning/number'])).toEqual(['meaning/number']);
    expect(names(['corrections/*'])).toEqual(['corrections/missing']);
    expect(names(['all'])).toEqual(['meaning/number', 'corrections/missing']);
    expect(names(['mean/*'])).toEqual([]);
  });
});
