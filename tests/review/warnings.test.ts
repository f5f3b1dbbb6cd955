import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../src/review/document/checklist.ts';
import { compareRecords, type RecordComparison } from '../../src/review/facts/compare-record.ts';
import { factInWords } from '../../src/review/facts/fact-words.ts';
import { uncorrectedBriefs } from '../../src/review/facts/uncorrected-facts.ts';
import type { ChangedFile } from '../../src/review/git/changed-files.ts';
import { checkResult } from '../../src/review/warnings/check-result.ts';
import { reviewRules, warningsOf } from '../../src/review/warnings/index.ts';
import { afterReplacing, BRIEF, FULL_BRIEF, recordOf } from './brief-sides.ts';
import { vocabularies } from './hundred-briefs.ts';

const NOW = '2024-06-01T00:00:00Z';
const NOTHING = checkResult([], []);

function rulesOf(comparison: RecordComparison, files: readonly ChangedFile[] = []): string[] {
  return warningsOf({
    comparison,
    files,
    check: NOTHING,
    allowances: [],
    answers: [],
    root: 'content',
    now: NOW,
  }).map(({ rule, weight }) => `${weight} ${rule}`);
}

const CORRECTION: readonly [string, string] = [
  'corrections:\n',
  'corrections:\n  - date: 2017-09-01\n    kind: correction\n    note: We were wrong.\n',
];

describe('what a reviewer is told to look at', () => {
  it.each<[string, [string, string][], string[]]>([
    [
      'a date that moves without a correction',
      [['date: 2017-06-06', 'date: 2017-06-05']],
      ['act corrections/missing'],
    ],
    [
      'a date that moves with a correction',
      [['date: 2017-06-06', 'date: 2017-06-05'], [...CORRECTION]],
      ['look dates/moved'],
    ],
    [
      'a claim that says another number',
      [['at least 105', 'at least 200']],
      ['act corrections/missing'],
    ],
    ['a figure of the text', [['2,000 people', '3,000 people']], ['act meaning/number']],
    [
      'a correction that is rewritten',
      [['A count was added.', 'Nothing was added.']],
      ['act corrections/rewritten'],
    ],
    [
      'a source that goes',
      [
        ['    via: airwars\n', ''],
        [
          '  - publisher: bbc\n    title: Battle for the city\n    url: https://bbc.example/battle\n',
          '',
        ],
        ['source: bbc', 'source: reuters'],
      ],
      ['act sources/removed'],
    ],
    [
      'a status that rises without a source',
      [['status: reported', 'status: confirmed'], [...CORRECTION]],
      ['act status/surer'],
    ],
    ['a status that falls', [['status: reported', 'status: disputed'], [...CORRECTION]], []],
    [
      'a name that no source brings',
      [['Officials said', 'Ahmad Nasser said']],
      ['act meaning/claimant', 'act names/unsourced'],
    ],
    ['a name of a body', [['Officials said', 'The Syrian Army said']], ['act meaning/claimant']],
    ['an old address that is dropped', [['aliases: /2017/raqqa/\n', '']], ['act addresses/lost']],
    ['a brief that leaves the site', [['lang: en', 'draft: true']], ['act publishing/on-merge']],
    ['a new word', [['people fled', 'persons fled']], []],
  ])('%s', (_name, replacements, expected) => {
    expect(rulesOf(afterReplacing(...replacements))).toEqual(expected);
  });

  it('a brief that comes and names somebody', () => {
    const text = FULL_BRIEF.replace('Officials said', 'Ahmad Nasser said').replace(
      'aliases: /2017/raqqa/\n',
      '',
    );
    expect(rulesOf(compareRecords(recordOf({}), recordOf({ [BRIEF]: text })))).toEqual([
      'look names/unsourced',
    ]);
  });

  it('a brief that rests on a party to the conflict alone', () => {
    const publishers = `${vocabularies['content/publishers.yaml']}army:\n  name: The army\n  kind: military\n  party: true\n`;
    const brief =
      '---\ntitle: The army says so\ndate: 2017-06-08\ntopics: [raqqa]\nsource:\n  publisher: army\n  url: https://army.example/1\n---\nIt said so.\n';
    const files = { 'content/publishers.yaml': publishers };
    const comparison = compareRecords(
      recordOf(files),
      recordOf({ ...files, 'content/briefs/2017/2017-06-08-army.md': brief }),
    );
    expect(rulesOf(comparison)).toEqual(['look sources/party']);
  });

  it('a draft that goes live with the merge', () => {
    const draft = recordOf({ [BRIEF]: FULL_BRIEF.replace('lang: en', 'draft: true') });
    expect(rulesOf(compareRecords(draft, recordOf({ [BRIEF]: FULL_BRIEF })))).toEqual([
      'look publishing/on-merge',
    ]);
  });

  it('a rule that is turned off, a publisher judged otherwise, a site that moves', () => {
    const site = (vocabularies['content/site.yaml'] ?? '').replace(
      'https://record.example/',
      'https://other.example/',
    );
    const publishers = (vocabularies['content/publishers.yaml'] ?? '').replace(
      'reliability: B',
      'reliability: A',
    );
    const after = recordOf({
      'content/site.yaml': `${site}rules:\n  off:\n    sources/no-archive: We have no archive.\n`,
      'content/publishers.yaml': publishers,
    });
    expect(rulesOf(compareRecords(recordOf({}), after))).toEqual([
      'act settings/rules',
      'act settings/address',
      'look publishers/reliability',
    ]);
  });

  it('files that run or install something', () => {
    const same = compareRecords(recordOf({}), recordOf({}));
    expect(rulesOf(same, [{ path: '.github/workflows/publish.yml', change: 'changed' }])).toEqual([
      'act code/workflows',
    ]);
    expect(rulesOf(same, [{ path: 'layouts/shell.tsx', change: 'changed' }])).toEqual([]);
  });

  it('puts what needs an answer before what is worth a look', () => {
    const weights = rulesOf(
      afterReplacing(
        ['date: 2017-06-06', 'date: 2017-06-05'],
        ['Officials said', 'Ahmad Nasser said'],
        ['aliases: /2017/raqqa/\n', ''],
      ),
    ).map((rule) => rule.split(' ')[0]);
    expect(weights).toEqual([...weights].sort());
  });

  it('has a sentence for every rule, and no two of a name', () => {
    expect(new Set(reviewRules.map(({ name }) => name)).size).toBe(reviewRules.length);
    for (const { summary } of reviewRules) expect(summary).toMatch(/^[A-Z].*\.$/);
  });

  it('draws the checklist from what changed', () => {
    const comparison = afterReplacing(
      ['date: 2017-06-06', 'date: 2017-06-05'],
      ['at least 105', 'at least 200'],
      ['people fled', 'persons fled'],
    );
    expect(
      checklistOf({
        comparison,
        files: [],
        check: NOTHING,
        allowances: [],
        answers: [],
        root: 'content',
        now: NOW,
      }),
    ).toEqual([
      'Check the date that moved: it is when it happened, not when it was reported.',
      'Check the claim: the value, who said it, and when.',
      'Read the text that changed: the sources still support it.',
    ]);
  });
});

describe('a fact of a published brief that changes without a correction', () => {
  const before = recordOf({ [BRIEF]: FULL_BRIEF });
  const uncorrected = (text: string, now = NOW) =>
    uncorrectedBriefs(before, recordOf({ [BRIEF]: text }), now).flatMap(({ facts }) =>
      facts.map(factInWords),
    );

  it.each<[string, string, string, string[]]>([
    ['a moved date', 'date: 2017-06-06', 'date: 2017-06-05', ['date: was 6, now 5 June 2017']],
    ['another place', 'place: raqqa', 'place: mosul', ['place: was Raqqa, now Mosul']],
    ['a status', 'status: reported', 'status: disputed', ['status: was reported, now disputed']],
    [
      'a claim that goes',
      '  - measure: killed\n    value: at least 105\n    by: Airwars\n    reported: 2017-07\n    source: bbc\n    credibility: 3\n    note: in the first month\n',
      '  []\n',
      ['claim civilians killed removed: at least 105 (by Airwars)'],
    ],
    ['a figure', '2,000 people', '3,000 people', ['text, number: was 2,000, now 3,000']],
    ['no typography', '2,000 people', '2000 people', []],
    [
      'a claimant',
      'by: Airwars',
      'by: SOHR',
      ['claim civilians killed, claimed by: was Airwars, now SOHR'],
    ],
    ['no typography of a claimant', 'by: Airwars', 'by: “Airwars”', []],
    ['no way of writing a value', 'at least 105', 'no fewer than 105', []],
    ['no wording', 'Officials said that', 'According to officials,', []],
    ['nothing that is only added', 'place: raqqa', 'place: [raqqa, mosul]', []],
  ])('%s', (_name, from, to, facts) => {
    expect(FULL_BRIEF).toContain(from);
    expect(uncorrected(FULL_BRIEF.replace(from, to))).toEqual(facts);
  });

  it('is none of a draft, or of a brief that was held', () => {
    const moved = FULL_BRIEF.replace('date: 2017-06-06', 'date: 2017-06-05');
    const of = (line: string, now: string) =>
      uncorrectedBriefs(
        recordOf({ [BRIEF]: FULL_BRIEF.replace('lang: en', line) }),
        recordOf({ [BRIEF]: moved.replace('lang: en', line) }),
        now,
      );
    expect(of('draft: true', NOW)).toEqual([]);
    expect(of('publish: 2030-01-01T00:00Z', NOW)).toEqual([]);
    expect(of('publish: 2030-01-01T00:00Z', '2031-01-01T00:00:00Z')).toHaveLength(1);
  });
});

describe('the result of the check', () => {
  const finding = (file: string, line: number) => ({
    file,
    line,
    column: 1,
    length: 1,
    excerpt: '',
    severity: 'warning' as const,
    rule: 'a/b',
    reason: 'So it is.',
    fix: 'Fix it.',
  });

  it('tells what a change brings from what was there, also where that moved', () => {
    const before = [finding('a.md', 3), finding('b.md', 1)];
    const after = [finding('a.md', 9), finding('a.md', 12), finding('c.md', 1)];
    const { fresh, known, warnings } = checkResult(before, after, new Map([['b.md', 'c.md']]));
    expect(fresh.map(({ file, line }) => [file, line])).toEqual([['a.md', 12]]);
    expect({ known, warnings }).toEqual({ known: 2, warnings: 3 });
  });
});
