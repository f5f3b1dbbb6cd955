import { describe, expect, it } from 'vitest';
import { compareRecords } from '../../src/review/facts/compare-record.ts';
import { factInWords, fromTo } from '../../src/review/facts/fact-words.ts';
import { afterReplacing, BRIEF, FULL_BRIEF, recordOf } from './brief-sides.ts';

describe('each field of a brief, compared in the record’s own terms', () => {
  it.each([
    [
      'title',
      'The assault on Raqqa begins',
      'The assault on Raqqa starts',
      ['title: The assault on Raqqa begins → The assault on Raqqa starts'],
    ],
    ['date', 'date: 2017-06-06', 'date: 2017-06-05', ['date: 6 → 5 June 2017']],
    [
      'date, less sure',
      'date: 2017-06-06',
      'date: 2017-06-06~',
      ['date: 6 June 2017 → about 6 June 2017'],
    ],
    ['status', 'status: reported', 'status: disputed', ['status: reported → disputed']],
    ['status, back to the usual', 'status: reported\n', '', ['status: reported → confirmed']],
    [
      'importance',
      'importance: key',
      'importance: minor',
      ['importance: key events → minor events'],
    ],
    ['place', 'place: raqqa', 'place: [raqqa, mosul]', ['place added: Mosul']],
    ['topic for topic', '[raqqa, inquiries]', '[raqqa, mosul]', ['topic: Inquiries → Mosul']],
    ['main topic', '[raqqa, inquiries]', '[inquiries, raqqa]', ['main topic: Raqqa → Inquiries']],
    [
      'summary',
      'from three sides',
      'from two sides',
      ['summary: The city is attacked from three sides. → The city is attacked from two sides.'],
    ],
    [
      'source, its title',
      'title: Assault begins',
      'title: Assault starts',
      ['source Reuters, “Assault starts”, title: Assault begins → Assault starts'],
    ],
    [
      'source, its title, and not again of the claim that names it',
      'title: Battle for the city',
      'title: The battle for the city',
      [
        'source BBC, “The battle for the city”, title: Battle for the city → The battle for the city',
      ],
    ],
    [
      'source, its address',
      'https://bbc.example/battle',
      'https://bbc.example/b',
      [
        'source BBC, “Battle for the city”, address: https://bbc.example/battle → https://bbc.example/b',
      ],
    ],
    [
      'source, its day',
      'published: 2017-06-06',
      'published: 2017-06-07',
      ['source Reuters, “Assault begins”, published: 6 → 7 June 2017'],
    ],
    [
      'source, when it was read',
      '    accessed: 2018-01-01\n',
      '',
      ['source Reuters, “Assault begins”, read on removed: 1 January 2018'],
    ],
    [
      'source, who passed it on',
      '    via: airwars\n',
      '',
      ['source BBC, “Battle for the city”, passed on by removed: Airwars'],
    ],
    [
      'source, its words',
      'The battle began.',
      'The battle has begun.',
      [
        'source Reuters, “Assault begins”, passage relied on: The battle began. → The battle has begun.',
      ],
    ],
    [
      'claim, its value',
      'at least 105',
      'at least 200',
      ['claim civilians killed: at least 105 → at least 200 (by Airwars)'],
    ],
    [
      'claim, who said it',
      'by: Airwars',
      'by: Residents',
      ['claim civilians killed, claimed by: Airwars → Residents'],
    ],
    [
      'claim, when',
      'reported: 2017-07',
      'reported: 2017-08',
      ['claim civilians killed, said on: July 2017 → August 2017 (by Airwars)'],
    ],
    [
      'claim, its source',
      'source: bbc',
      'source: reuters',
      [
        'claim civilians killed, source: BBC, “Battle for the city” → Reuters, “Assault begins” (by Airwars)',
      ],
    ],
    ['claim, its source by number', 'source: bbc', 'source: 2', []],
    [
      'claim, its credibility',
      'credibility: 3',
      'credibility: 2',
      ['claim civilians killed, credibility: 3 → 2 (by Airwars)'],
    ],
    [
      'claim, withdrawn',
      'credibility: 3',
      'credibility: 3\n    superseded: 2018-02-01',
      ['claim civilians killed, superseded on added: 1 February 2018 (by Airwars)'],
    ],
    [
      'correction, another',
      'corrections:\n',
      'corrections:\n  - date: 2017-09-01\n    kind: correction\n    note: The day was wrong.\n',
      ['correction of 1 September 2017 added: The day was wrong.'],
    ],
    [
      'correction, rewritten',
      'A count was added.',
      'Nothing was added.',
      ['update of 1 August 2017, what it says: A count was added. → Nothing was added.'],
    ],
    ['related', 'related: 2017-06-07-second\n', '', ['related brief removed: 2017-06-07-second']],
    ['old address', 'aliases: /2017/raqqa/\n', '', ['old address removed: /2017/raqqa/']],
    ['draft', 'lang: en', 'draft: true', ['draft: no → yes', 'language removed: en']],
    [
      'held',
      'lang: en',
      'lang: en\npublish: 2030-01-01T09:00Z',
      ['held until added: 1 January 2030, 09:00 (UTC)'],
    ],
  ])('%s', (_name, from, to, facts) => {
    expect(
      afterReplacing([from, to]).briefs.flatMap((change) => change.facts.map(factInWords)),
    ).toEqual(facts);
  });

  it('says of two sources that changed places which is where', () => {
    const [first, second] = [
      FULL_BRIEF.indexOf('  - publisher: reuters'),
      FULL_BRIEF.indexOf('  - publisher: bbc'),
    ];
    const end = FULL_BRIEF.indexOf('claims:');
    const swapped = [
      FULL_BRIEF.slice(0, first),
      FULL_BRIEF.slice(second, end),
      FULL_BRIEF.slice(first, second),
      FULL_BRIEF.slice(end),
    ].join('');
    const { briefs } = compareRecords(
      recordOf({ [BRIEF]: FULL_BRIEF }),
      recordOf({ [BRIEF]: swapped }),
    );
    expect(briefs[0]?.facts.map(factInWords)).toEqual([
      'source Reuters, “Assault begins”, number: 1 → 2',
    ]);
  });

  it('finds no fact where only the way of writing changed', () => {
    const { briefs } = afterReplacing(
      ['place: raqqa', 'place:\n  - raqqa'],
      ['status: reported', 'status: "reported"'],
      ['date: 2017-06-06', 'date: "2017-06-06"'],
      ['summary: The city', 'summary: >\n  The city'],
    );
    expect(briefs).toEqual([]);
  });

  it('does not call a change of the first paragraph a change of a summary that nobody wrote', () => {
    const [change] = afterReplacing(
      ['summary: The city is attacked from three sides.\n', ''],
      ['fled', 'left'],
    ).briefs;
    expect(change?.facts.map(factInWords)).toEqual([
      'summary removed: The city is attacked from three sides.',
    ]);
    expect(change?.body).toMatchObject({ added: 1, removed: 1 });
  });

  it('puts two long texts on one line with what they share written once', () => {
    const text = (number: string) =>
      `The investigation counted ${number} civilians killed in the house and next door.`;
    expect(fromTo(text('105'), text('140'))).toBe(
      'The investigation counted 105 → 140 civilians killed in the house and next door.',
    );
    expect(fromTo('17 October 2016', '18 October 2016')).toBe('17 → 18 October 2016');
    expect(fromTo('at least 350', 'at least 400')).toBe('at least 350 → at least 400');
  });
});
