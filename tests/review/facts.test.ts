import { describe, expect, it } from 'vitest';
import { compareRecords } from '../../src/review/facts/compare-record.ts';
import { factInWords, fromTo } from '../../src/review/facts/fact-words.ts';
import { gistOf } from '../../src/review/page/shown-change.ts';
import { afterReplacing, BRIEF, FULL_BRIEF, recordOf } from './brief-sides.ts';

describe('each field of a brief, compared in the record’s own terms', () => {
  it.each([
    [
      'title',
      'The assault on Raqqa begins',
      'The assault on Raqqa starts',
      ['title: was “The assault on Raqqa begins”, now “The assault on Raqqa starts”'],
    ],
    ['date', 'date: 2017-06-06', 'date: 2017-06-05', ['date: was 6, now 5 June 2017']],
    [
      'date, less sure',
      'date: 2017-06-06',
      'date: 2017-06-06~',
      ['date: was 6 June 2017, now about 6 June 2017'],
    ],
    ['status', 'status: reported', 'status: disputed', ['status: was reported, now disputed']],
    [
      'status, back to the usual',
      'status: reported\n',
      '',
      ['status: was reported, now confirmed'],
    ],
    [
      'importance',
      'importance: key',
      'importance: minor',
      ['importance: was key events, now minor events'],
    ],
    ['place', 'place: raqqa', 'place: [raqqa, mosul]', ['place added: Mosul']],
    [
      'topic for topic',
      '[raqqa, inquiries]',
      '[raqqa, mosul]',
      ['topic: was Inquiries, now Mosul'],
    ],
    [
      'main topic',
      '[raqqa, inquiries]',
      '[inquiries, raqqa]',
      ['main topic: was Raqqa, now Inquiries'],
    ],
    [
      'summary',
      'from three sides',
      'from two sides',
      [
        'summary: was “The city is attacked from three sides.”, now “The city is attacked from two sides.”',
      ],
    ],
    [
      'source, its title',
      'title: Assault begins',
      'title: Assault starts',
      ['source Reuters, “Assault starts”, title: was Assault begins, now Assault starts'],
    ],
    [
      'source, its title, and not again of the claim that names it',
      'title: Battle for the city',
      'title: The battle for the city',
      [
        'source BBC, “The battle for the city”, title: was “Battle for the city”, now “The battle for the city”',
      ],
    ],
    [
      'source, its address',
      'https://bbc.example/battle',
      'https://bbc.example/b',
      [
        'source BBC, “Battle for the city”, address: was https://bbc.example/battle, now https://bbc.example/b',
      ],
    ],
    [
      'source, its day',
      'published: 2017-06-06',
      'published: 2017-06-07',
      ['source Reuters, “Assault begins”, published: was 6, now 7 June 2017'],
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
        'source Reuters, “Assault begins”, passage relied on: was “The battle began.”, now “The battle has begun.”',
      ],
    ],
    [
      'claim, its value',
      'at least 105',
      'at least 200',
      ['claim civilians killed: was at least 105, now at least 200 (by Airwars)'],
    ],
    [
      'claim, who said it',
      'by: Airwars',
      'by: Residents',
      ['claim civilians killed, claimed by: was Airwars, now Residents'],
    ],
    [
      'claim, when',
      'reported: 2017-07',
      'reported: 2017-08',
      ['claim civilians killed, said on: was July 2017, now August 2017 (by Airwars)'],
    ],
    [
      'claim, its source',
      'source: bbc',
      'source: reuters',
      [
        'claim civilians killed, source: was ‘BBC, “Battle for the city”’, now ‘Reuters, “Assault begins”’ (by Airwars)',
      ],
    ],
    ['claim, its source by number', 'source: bbc', 'source: 2', []],
    [
      'claim, its credibility',
      'credibility: 3',
      'credibility: 2',
      ['claim civilians killed, credibility: was 3, now 2 (by Airwars)'],
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
      ['update of 1 August 2017, what it says: was “A count was added.”, now “Nothing was added.”'],
    ],
    ['related', 'related: 2017-06-07-second\n', '', ['related brief removed: 2017-06-07-second']],
    ['old address', 'aliases: /2017/raqqa/\n', '', ['old address removed: /2017/raqqa/']],
    ['draft', 'lang: en', 'draft: true', ['draft: was no, now yes', 'language removed: en']],
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
      'source Reuters, “Assault begins”, number: was 1, now 2',
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

  it.each([
    ['105', '200', 'was 105, now 200'],
    ['1,302', '7,900', 'was 1,302, now 7,900'],
    ['17 October 2016', '18 October 2016', 'was 17, now 18 October 2016'],
    ['أُعلن', 'أُكّد', 'was أُعلن, now أُكّد'],
    [
      'US-led coalition, as Airwars reported',
      'US-led coalition',
      'was “US-led coalition, as Airwars reported”, now “US-led coalition”',
    ],
    ['He left.', 'He fled.', 'was “He left.”, now “He fled.”'],
    [
      '“Raqqa taken”',
      '“Raqqa encircled, not taken”',
      'was “Raqqa taken”, now “Raqqa encircled, not taken”',
    ],
    ['BBC, “Battle”', 'Reuters', 'was ‘BBC, “Battle”’, now “Reuters”'],
    [
      'At the hearing, the judge said that he had admitted going to Syria.',
      'At the hearing, the judge said that he had accepted going to Syria.',
      'At the hearing, the judge said that he had [was admitted, now accepted] going to Syria.',
    ],
  ])('says where a value begins and ends: %s, %s', (before, after, line) => {
    expect(fromTo(before, after)).toBe(line);
  });

  it('says in the gist of a brief what a number was and is', () => {
    const subject = 'claim Civilians killed in the battle of Raqqa';
    const fact = {
      field: 'claims.value',
      subject,
      change: 'changed',
      before: '173',
      after: '317',
    } as const;
    expect(gistOf([{ ...fact, note: 'by UN human rights office' }])).toBe(
      `${subject}: was 173, now 317 (by UN human rights office)`,
    );
  });

  it('puts two long texts on one line with what they share written once', () => {
    const text = (number: string) =>
      `The investigation counted ${number} civilians killed in the house and next door.`;
    expect(fromTo(text('105'), text('140'))).toBe(
      'The investigation counted [was 105, now 140] civilians killed in the house and next door.',
    );
    expect(fromTo('17 October 2016', '18 October 2016')).toBe('was 17, now 18 October 2016');
    expect(fromTo('at least 350', 'at least 400')).toBe('was at least 350, now at least 400');
  });
});
