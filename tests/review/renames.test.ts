import { describe, expect, it } from 'vitest';
import { compareRecords } from '../../src/review/facts/compare-record.ts';
import { factInWords } from '../../src/review/facts/fact-words.ts';
import { BRIEF, FULL_BRIEF, recordOf } from './brief-sides.ts';

describe('a brief under another name', () => {
  const before = recordOf({ [BRIEF]: FULL_BRIEF });
  const renamedTo = (name: string, text: string) =>
    compareRecords(before, recordOf({ [`content/briefs/2017/${name}.md`]: text })).briefs;

  it('is followed by the old address that it keeps, however much else changed', () => {
    const text = `---
title: Quite another title
date: 2017-06-05
topics: [mosul]
source: https://bbc.example/another
aliases: /briefs/2017-06-06-assault/
---
Other words altogether.
`;
    expect(renamedTo('2017-06-05-other', text)).toMatchObject([
      {
        change: 'moved',
        facts: expect.arrayContaining([
          expect.objectContaining({ field: 'address', note: 'the old one will redirect' }),
        ]),
      },
    ]);
  });

  it('is followed by what it says, where it keeps nothing else', () => {
    const [change, ...others] = renamedTo(
      '2017-06-06-new-name',
      FULL_BRIEF.replace('three sides', 'two sides'),
    );
    expect(others).toEqual([]);
    expect(change?.facts.map(factInWords)).toEqual([
      'address: was /briefs/2017-06-06-assault/, now /briefs/2017-06-06-new-name/ (the old one will be lost)',
      'summary: was “The city is attacked from three sides.”, now “The city is attacked from two sides.”',
    ]);
  });

  it('is not confused with another of the same day', () => {
    const text = `---
title: Something else happens
date: 2017-06-06
topics: [mosul]
source: https://bbc.example/else
---
Nothing in it is alike.
`;
    expect(
      renamedTo('2017-06-06-else', text)
        .map(({ change }) => change)
        .sort(),
    ).toEqual(['added', 'removed']);
  });

  it('keeps its address when only its folder changes', () => {
    const { briefs } = compareRecords(
      before,
      recordOf({ 'content/briefs/2018/2017-06-06-assault.md': FULL_BRIEF }),
    );
    expect(briefs.map(({ change, facts }) => [change, ...facts.map(factInWords)])).toEqual([
      [
        'moved',
        'file: was content/briefs/2017/2017-06-06-assault.md, now content/briefs/2018/2017-06-06-assault.md (the address stays)',
      ],
    ]);
  });
});
