import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import {
  brief,
  briefFile,
  type Example,
  entries,
  exampleTree,
  together,
} from '../../src/content/rules/rule/example.ts';

const found = (example: Example) =>
  load(exampleTree(example), { prefix: '/', rules }).diagnostics.map(
    ({ line, rule }) => `${line} ${rule}`,
  );

const RELATIVE = 'The spokesman said: we will take the city on Tuesday.';

describe('in YAML, a comment allows', () => {
  test.each([
    ['its own line', 'title: Raqqa is taken. # allow title/full-stop: the statement ends so'],
    ['the next line', '# allow title/full-stop: the statement ends so\ntitle: Raqqa is taken.'],
    [
      'the next line, through other comments',
      '# allow title/full-stop: the statement ends so\n# Checked twice.\ntitle: Raqqa is taken.',
    ],
    [
      'a line in a list',
      'topics:\n  - raqqa\n  - raqqa # allow lists/repeated: to see what happens',
    ],
  ])('%s', (_, fields) => {
    expect(found(brief(fields))).toEqual([]);
  });

  test('no other line', () => {
    expect(
      found(brief('title: Raqqa is taken.\n# allow title/full-stop: too late\nstatus: reported')),
    ).toEqual(['12 title/full-stop', '13 allow/unused']);
  });

  test('no other rule', () => {
    expect(found(brief('title: Raqqa is taken. # allow title/long: no'))).toEqual([
      '12 title/full-stop',
      '12 allow/unused',
    ]);
  });

  test('entries of vocabularies', () => {
    expect(
      found(
        entries(
          'topics.yaml',
          'tabqa: # allow vocabularies/unused: a brief is on its way\n  name: Tabqa',
        ),
      ),
    ).toEqual([]);
  });
});

describe('in the text, a comment allows', () => {
  test('the paragraph after it, on any of its lines', () => {
    expect(
      found(
        brief(
          '',
          `First.\n\n[//]: # (allow dates/relative: a statement)\nOn that day,\n${RELATIVE}\n\nLast.`,
        ),
      ),
    ).toEqual([]);
  });

  test('nothing after that', () => {
    expect(
      found(brief('', `[//]: # (allow dates/relative: a statement)\n${RELATIVE}\n\n${RELATIVE}`)),
    ).toEqual(['17 dates/relative']);
  });

  test('several things, one below the other', () => {
    const comments =
      '[//]: # (allow dates/relative: a statement)\n[//]: # (allow numbers/thousands: as it was printed)';
    expect(found(brief('', `${comments}\nWe will hold 65000 on Tuesday.`))).toEqual([]);
  });

  test('and readers do not see it', () => {
    const [shown] = load(
      exampleTree(brief('', `[//]: # (allow dates/relative: a statement)\n${RELATIVE}`)),
      {
        prefix: '/',
      },
    ).record.briefs;
    expect(shown?.body.html).toBe(`<p>${RELATIVE}</p>\n`);
  });
});

describe('a comment does not count', () => {
  test.each([
    [
      'without a reason',
      'title: Raqqa is taken. # allow title/full-stop',
      ['12 allow/reason', '12 title/full-stop'],
    ],
    [
      'for a rule that does not exist',
      'title: Raqqa is taken. # allow title/fullstop: so',
      ['12 title/full-stop', '12 allow/unknown'],
    ],
    [
      'for an error',
      'topics: [raqa] # allow topics/unknown: later',
      ['12 topics/unknown', '12 allow/error'],
    ],
  ])('%s', (_, fields, expected) => {
    expect(found(brief(fields)).sort()).toEqual([...expected].sort());
  });

  test('inside a paragraph, where it would be shown', () => {
    expect(
      found(
        brief('', `The SDF said so.\n[//]: # (allow dates/relative: a statement)\n${RELATIVE}`),
      ),
    ).toEqual(['15 allow/form', '16 dates/relative']);
  });

  test('as a comment of HTML', () => {
    expect(found(brief('', `<!-- allow dates/relative: a statement -->\n\n${RELATIVE}`))).toContain(
      '14 allow/form',
    );
  });
});

test('what only some runs look for may be allowed in all of them', () => {
  expect(found(brief('title: Raqqa # allow links/dead: nothing is asked here'))).toEqual([]);
});

test('in a file that cannot be read whole, an allowance may wait for its turn', () => {
  expect(
    found(brief('status: maybe\ntitle: Raqqa # allow title/full-stop: it may come back')),
  ).toEqual(['12 fields/word']);
});

describe('a site does without a rule', () => {
  const off = (rule: string) =>
    entries('site.yaml', `rules:\n  off:\n    ${rule}: We see it otherwise.`);

  test('that is a warning', () => {
    expect(found(together(off('title/full-stop'), brief('title: Raqqa is taken.')))).toEqual([]);
  });

  test('but not without one that is an error, in a build neither', () => {
    const example = together(off('topics/unknown'), brief('topics: [raqa]'));
    expect(found(example)).toEqual(['12 topics/unknown', '6 allow/error']);
    expect(load(exampleTree(example)).diagnostics.map(({ rule }) => rule)).toEqual([
      'topics/unknown',
      'allow/error',
    ]);
  });

  test('and must say why', () => {
    expect(found(entries('site.yaml', 'rules:\n  off:\n    title/full-stop:'))).toEqual([
      '6 fields/empty',
    ]);
  });
});

test('a file that is no brief may talk of allowing things', () => {
  expect(found(briefFile('---\ntitle: We allow it\n'))).toEqual(['1 front-matter/unclosed']);
});
