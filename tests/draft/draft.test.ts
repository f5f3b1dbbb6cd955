import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { limits } from '../../src/content/source/file-name.ts';
import { overlayTree } from '../../src/content/source/source-tree.ts';
import { writeBrief } from '../../src/content/writing/write-brief.ts';
import { draftFromArticle } from '../../src/editing/drafting/draft-from-article.ts';
import type { ReadPage } from '../../src/editing/drafting/draft-sources.ts';
import { articleText } from '../../src/editing/drafting/read-article.ts';
import { fixtureCases } from '../fixture-cases.ts';
import { ISLANDS, islands } from './island-content.ts';

const PUBLISHED = '2019-04-24';

const draft = (article: string, page: ReadPage = {}) =>
  draftFromArticle({ body: article, language: 'en' }, PUBLISHED, islands, page);

/** The draft of an article as a file; an editor has given the title. */
function draftText(article: string, page: ReadPage = {}): string {
  const { fields, remarks } = draft(article, page);
  return writeBrief({ title: 'To be written', ...fields }, '', remarks);
}

const errors = (text: string) =>
  load(overlayTree(ISLANDS, new Map([['briefs/2019/2019-04-24-draft.md', text]])))
    .diagnostics.filter(({ file }) => file.endsWith('draft.md'))
    .map(({ rule, reason }) => `${rule}: ${reason}`);

describe('an article becomes a draft', () => {
  test.each(fixtureCases('draft-articles.txt'))('$title', ({ input, output }) => {
    expect(draftText(input).trimEnd()).toBe(output);
    expect(errors(draftText(input))).toEqual([]);
  });

  test('the same in every time zone', () => {
    const [{ input } = { input: '' }] = fixtureCases('draft-articles.txt');
    const zone = process.env.TZ;
    const drafts = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((tz) => {
      process.env.TZ = tz;
      return draftText(input);
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(drafts).size).toBe(1);
  });
});

test('an outlet that says so itself gives nothing on', () => {
  const by = (article: string) => {
    const { fields, remarks } = draft(article);
    return /by: .*/.exec(writeBrief({ title: 'T', ...fields }, '', remarks))?.[0];
  };
  expect(by('At least 43 people had been lost, The Times reported.')).toBe('by: The Times');
  expect(
    by('The Port Observatory said at least 43 people had been lost, The Times reported.'),
  ).toBe('by: The Port Observatory');
});

test.each([
  'Le chiffre de 45 morts, avancé par La Gazette, est contesté.',
  'Le dernier chiffre de 45 morts est contesté.',
  'La note de 45 pages est contestée.',
  'The latest estimates of 45 dead are disputed.',
])('nobody is named by what is a noun: %s', (article) => {
  const { fields, remarks } = draft(article);
  const said = /by: (.*)/.exec(writeBrief({ title: 'T', ...fields }, '', remarks))?.[1];
  expect(said ?? '"To do: who said it"').toBe('"To do: who said it"');
});

describe('the page that was read', () => {
  const page = {
    url: 'https://www.islandnews.example.com/ferry',
    publisher: { publisher: 'island-news', name: 'Island News' },
    title: 'Ferry sinks',
  };

  test('is the first source, and what it cites was read through it', () => {
    expect(
      draft('The Times reports today that five people died on a ferry.', page).fields.source,
    ).toEqual([
      { publisher: 'island-news', title: 'Ferry sinks', url: page.url, published: PUBLISHED },
      {
        publisher: 'the-times',
        title: 'To do: the title of the report',
        published: PUBLISHED,
        via: ['island-news'],
      },
    ]);
  });

  test('is offered for a number that nobody is said to have given, and never written', () => {
    const { fields, remarks } = draft('Five people were killed on a ferry off Lamu.', page);
    expect(fields.claims).toEqual([]);
    expect(remarks.end).toEqual(
      expect.arrayContaining([
        '  # The sentence names nobody who said it.',
        '  - measure: "To do: the measure, by its key in measures.yaml"',
        '    by: Island News',
      ]),
    );
  });
});

test('a measure is never chosen for the editor', () => {
  const { fields, remarks } = draft('Police said five people were killed on a ferry off Lamu.');
  expect(fields.claims).toMatchObject([
    { measure: 'To do: the measure, by its key in measures.yaml', value: '5', by: 'Police' },
  ]);
  expect(remarks['claims.0']).toContain('Measures of which the sentence speaks: ferry-deaths');
});

describe('what is still to do', () => {
  const { fields, remarks } = draft(
    'A ferry sank, police told Reuters. Five people died, they said.',
  );
  const text = writeBrief({ title: 'A ferry sinks', ...fields, topics: ['ferries'] }, '', remarks);

  test('lets a draft be previewed, at the day of its file', () => {
    const { record } = load(
      overlayTree(ISLANDS, new Map([['briefs/2019/2019-04-24-draft.md', text]])),
    );
    const brief = record.briefs.find(({ draft: isDraft }) => isDraft);
    expect([brief?.date.edtf, brief?.claims]).toEqual(['2019-04-24', []]);
  });

  test('is an error once it is no draft', () => {
    expect(errors(text.replace('draft: true\n', '')).map((error) => error.split(':')[0])).toEqual(
      expect.arrayContaining(['drafts/to-do', 'drafts/to-do']),
    );
  });
});

test('a language that is not read is named, and nothing of it is guessed', () => {
  const german = articleText(
    'Mindestens 12 Menschen wurden am Dienstag bei einem Anschlag getötet, sagte ein Sprecher der Polizei. Die Behörden rechnen mit weiteren Opfern.',
  );
  const { fields, remarks } = draftFromArticle(german, PUBLISHED, islands, {});
  expect(fields).toMatchObject({
    date: 'To do: the day on which it happened',
    source: [],
    claims: [],
  });
  expect(remarks.top?.join(' ')).toContain('in German: only English and French are read');
});

describe('what is not known is not made up', () => {
  test('an article that cites nobody has no source yet', () => {
    expect(draft('A ferry sank off Lamu.').fields).toMatchObject({
      source: [],
      claims: [],
      place: ['lamu'],
    });
  });

  test('of two places that are named alike, neither is chosen', () => {
    const { fields, remarks } = draft('A ferry sailed from Lamu to Malindi.');
    expect(fields.place).toEqual([]);
    expect(remarks.topics).toEqual(['Places that the text names: lamu, malindi']);
  });
});

test('a long article leaves room in the front matter, and says what was not searched', () => {
  const long = Array.from(
    { length: 300 },
    (_, at) => `Around ${at + 100} passengers were on the ferry, said witness ${at}.`,
  );
  const text = draftText(`A ferry sank, as reported by Reuters.\n${long.join('\n')}`);
  expect(Buffer.byteLength(text)).toBeLessThan(limits.frontMatter);
  expect(text).toMatch(/^# Only the first \d+ of 301 sentences were searched/m);
  expect(errors(text)).toEqual([]);
});
