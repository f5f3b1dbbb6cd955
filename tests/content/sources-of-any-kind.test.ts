import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { writeBrief } from '../../src/content/writing/write-brief.ts';
import { writtenFields } from '../../src/content/writing/written-fields.ts';
import { convertEntry } from '../../src/editing/import/convert-entry.ts';
import { mappingSchema } from '../../src/editing/import/mapping.ts';
import { indexRecord } from '../../src/indexes/index.ts';
import { feedEntry } from '../../src/outputs/feeds/feed.ts';
import { openEdition } from '../../src/outputs/page/edition.ts';
import { compareRecords } from '../../src/review/facts/compare-record.ts';
import { factInWords } from '../../src/review/facts/fact-words.ts';
import { planSite } from '../../src/site/plan.ts';
import { CONTEXT } from '../outputs/open-edition.ts';
import { briefText, contentWith } from './small-content.ts';

const FILE = 'briefs/2017/2017-07-01-new.md';

function loaded(source: string, body = 'The forces entered the city.') {
  const lines = source.split('\n').map((line) => `    ${line}`);
  const text = briefText(`source:\n  -${lines.join('\n').slice(3)}`, body);
  return load(contentWith({ [FILE]: text }), { rules, moment: '2020-01-01T00:00:00Z' });
}

function errorsOf(source: string, body?: string) {
  return loaded(source, body).diagnostics.filter(
    ({ file, severity }) => severity === 'error' && file.endsWith('new.md'),
  );
}

function publishedOf({ record }: ReturnType<typeof load>) {
  const plan = planSite(record, { buildMoment: '2020-01-01T00:00:00Z' });
  const file = [...plan.files()].find(({ path }) => path === 'data/briefs.json')?.render() ?? '';
  const json = typeof file === 'string' ? file : [...(file as Iterable<string>)].join('');
  const { briefs } = JSON.parse(json) as { briefs: { id: string; sources: object[] }[] };
  return {
    page:
      plan
        .pages()
        .find(({ address }) => address === '/briefs/2017-07-01-new/')
        ?.html() ?? '',
    sources: briefs.find(({ id }) => id === '2017-07-01-new')?.sources ?? [],
  };
}

/** A source of each kind, without an address where it has none, and what becomes of it. */
const KINDS: readonly {
  readonly source: string;
  readonly json: object;
  readonly shows: readonly string[];
}[] = [
  {
    source:
      'kind: book\nauthor: [A. Historian, B. Historian]\ntitle: The Battle\npublisher: City Press\npublished: 2019\npage: 34–36',
    json: {
      kind: 'book',
      authors: ['A. Historian', 'B. Historian'],
      page: '34–36',
      publisher: 'City Press',
    },
    shows: ['Book', 'A. Historian, B. Historian', 'pp. 34–36', 'The Battle'],
  },
  {
    source: 'kind: book\nauthor: A. Historian\ntitle: المعركة\npublished: 2019\npage: 34\nlang: ar',
    json: { kind: 'book', authors: ['A. Historian'], page: '34', language: 'ar' },
    shows: ['p. 34', 'in Arabic', 'lang="ar" dir="rtl"'],
  },
  {
    source:
      'kind: court-record\npublisher: District Court\ntitle: "Case 17-cr-204, judgment"\npublished: 2018-03-02\nparagraph: 12–14',
    json: { kind: 'court-record', paragraph: '12–14' },
    shows: ['Court record', 'paras. 12–14', 'Case 17-cr-204, judgment'],
  },
  {
    source: 'kind: interview\nauthor: A. Witness\npublished: 2018-03-02\ntime: 14:30+03:00',
    json: { kind: 'interview', authors: ['A. Witness'], time: '14:30+03:00' },
    shows: ['Interview', 'A. Witness', '14:30+03:00'],
  },
  {
    source: 'kind: post\nauthor: The Ministry\npublished: 2017-07-02\ntime: 09:05',
    json: { kind: 'post', authors: ['The Ministry'], time: '09:05' },
    shows: ['Post', 'The Ministry', '09:05'],
  },
  {
    source: 'kind: imagery\npublisher: Satellite House\npublished: 2017-07-01\ntime: 10:26Z',
    json: { kind: 'imagery', publisher: 'Satellite House', time: '10:26Z' },
    shows: ['Images', 'Satellite House', '10:26Z'],
  },
  {
    source:
      'kind: document\npublisher: City Archive\ntitle: Letter 12\npublished: 2017-07\nid: letter',
    json: { kind: 'document', shortName: 'letter', title: 'Letter 12' },
    shows: ['Document', 'Letter 12'],
  },
  {
    source: 'kind: report\nurl: https://ngo.example/report.pdf\nauthor: An NGO\npage: "7"',
    json: { kind: 'report', url: 'https://ngo.example/report.pdf', page: '7' },
    shows: ['Report', 'p. 7', 'An NGO'],
  },
];

describe.each(KINDS)('a source that says $source', ({ source, json, shows }) => {
  test('is without fault, exported, shown and written back', () => {
    expect(errorsOf(source)).toEqual([]);
    const result = loaded(source);
    const { page, sources } = publishedOf(result);
    expect(sources).toEqual([expect.objectContaining(json)]);
    for (const words of shows) expect(page).toContain(words);
    expect(page).not.toContain('no address known');
    const brief = result.record.briefs.find(({ name }) => name === '2017-07-01-new');
    if (!brief) throw new Error('The brief cannot be read.');
    const text = writeBrief(writtenFields(brief), 'The forces entered the city.');
    const again = load(contentWith({ [FILE]: text })).record;
    expect(again.briefs.find(({ name }) => name === brief.name)?.sources).toEqual(brief.sources);
  });
});

describe('what does not find a source again is said with the right fix', () => {
  test.each([
    ['kind: book\ntitle: The Battle', 'sources/incomplete', /publisher or author/],
    ['kind: interview\nauthor: A. Witness', 'sources/incomplete', /"published"/],
    ['kind: imagery\npublished: 2017-07-01', 'sources/incomplete', /"author" or "publisher"/],
    ['url: https://a.example/\ntime: 2.30', 'fields/time', /Write "02:30"/],
    ['url: https://a.example/\ntime: noon', 'fields/time', /14:30\+03:00/],
    ['url: https://a.example/\nkind: podcast', 'fields/word', /interview/],
    ['url: https://a.example/\npages: "34"', 'fields/unknown', /Did you mean "page"/],
    ['url: https://a.example/\nauthors: X', 'fields/unknown', /Did you mean "author"/],
    ['url: https://a.example/\nlanguage: ar', 'fields/unknown', /Did you mean "lang"/],
    ['url: https://a.example/\nlang: Arabic', 'fields/language', /BCP 47/],
    ['url: https://a.example/\nid: s2', 'sources/id', /name of its own/],
    ['url: https://a.example/\nid: The UN', 'keys/form', /the-un/],
    ['url: https://a.example/\nisbn: "978"', 'fields/unknown', /title/],
  ])('%s', (source, rule, fix) => {
    const found = errorsOf(source);
    expect(found.map((one) => one.rule)).toContain(rule);
    expect(found.map((one) => one.fix + one.reason).join()).toMatch(fix);
  });
});

test('a change of author, page or hour is a fact of a review', () => {
  const before = loaded('url: https://a.example/\nauthor: A\npage: "34"').record;
  const after = loaded('url: https://a.example/\nauthor: B\npage: "35"\ntime: 14:30').record;
  const facts = compareRecords(before, after).briefs.flatMap((change) =>
    change.facts.map(factInWords),
  );
  expect(facts).toEqual([
    expect.stringMatching(/author: was A, now B$/),
    expect.stringMatching(/page: was 34, now 35$/),
    expect.stringMatching(/time added: 14:30$/),
  ]);
});

test('an import takes author, page and kind from another archive', () => {
  const mapping = mappingSchema.parse({
    from: 'old',
    format: 'json',
    fields: {
      title: 'title',
      date: 'date',
      book: 'source[].title',
      writer: 'source[].author',
      of: 'source[].publisher',
      year: 'source[].published',
      page: 'source[].page',
      type: 'source[].kind',
    },
    defaults: { topics: 'raqqa' },
  });
  const old = { title: 'A', date: '2017-07-01', book: 'The Battle', writer: 'A. Historian' };
  const { record } = load(contentWith({}));
  const converted = convertEntry(
    {
      origin: 'old.json',
      path: '',
      fields: { ...old, of: 'City Press', year: '2019', page: '34', type: 'Book' },
      body: 'Text.',
      form: 'markdown',
    },
    mapping,
    record.vocabularies,
    '2020-01-01',
    new Map(),
  );
  expect(converted).toMatchObject({
    losses: [],
    fields: {
      source: [
        {
          title: 'The Battle',
          author: 'A. Historian',
          published: '2019',
          page: '34',
          kind: 'book',
        },
      ],
    },
  });
});

describe('one source cited at a sentence', () => {
  const two = (body: string) => {
    const text = briefText(
      'source:\n  - url: https://a.example/one\n    title: One\n  - url: https://b.example/two\n    title: Two\n    id: un-report\nsummary: A summary of its own.',
      body,
    );
    return load(contentWith({ [FILE]: text }), { rules, moment: '2020-01-01T00:00:00Z' });
  };
  const BODY =
    'The forces entered the city.[^s2] Forty died[^s1], said the UN.[^un-report] So it was.[^n]\n\n[^n]: As seen from here.';

  test('leads to its note, by number or by id, and the text’s own notes are numbered after it', () => {
    const { page } = publishedOf(two(BODY));
    expect(page).toContain(
      'the city.<sup class="source-ref"><a href="#source-2">[2]</a></sup> Forty died<sup class="source-ref"><a href="#source-1">[1]</a></sup>, said the UN.<sup class="source-ref"><a href="#source-2">[2]</a></sup>',
    );
    expect(page).toContain('id="source-2"');
    expect(page).toContain('>[3]</a>');
    expect(page).toContain('<ol class="footnotes-list" start="3">');
  });

  test('is data: which sentences rest on which source', () => {
    expect(publishedOf(two(BODY)).sources).toMatchObject([
      { number: 1, sentences: ['Forty died, said the UN.'] },
      { number: 2, sentences: ['The forces entered the city.', 'Forty died, said the UN.'] },
    ]);
  });

  test('leads from a feed to the page, with the sources below', () => {
    const { record } = two(BODY);
    const brief = record.briefs.find(({ name }) => name === '2017-07-01-new');
    if (!brief) throw new Error('The brief cannot be read.');
    const { html } = feedEntry(brief, openEdition(record, indexRecord(record), CONTEXT));
    expect(html).toContain('/briefs/2017-07-01-new/#source-2">[2]</a>');
    expect(html).toContain('<h2>Sources</h2><ol><li><a href="https://a.example/one">One</a></li>');
  });

  test('a note of the text by the same name goes before a source', () => {
    const { page } = publishedOf(two('Text.[^s1]\n\n[^s1]: A note.'));
    expect(page).not.toContain('class="source-ref"');
  });

  test('a summary taken from the text is without marks', () => {
    const text = briefText('', 'The forces entered the city.[^s1]');
    const { record } = load(contentWith({ [FILE]: text }));
    expect(record.briefs.find(({ name }) => name === '2017-07-01-new')?.summary).toBe(
      'The forces entered the city.',
    );
  });

  test.each([
    ['Text.[^s3]', 'sources/mark', 'They are [^s1] to [^s2]; or add the source to "source".'],
    ['Text.[^s0]', 'sources/mark', 'They are [^s1] to [^s2]; or add the source to "source".'],
    ['Text.[^un-reprt]', 'sources/mark', 'Did you mean [^un-report]?'],
    [
      'Text.[^2]',
      'footnotes/unknown',
      'If source 2 is meant, write [^s2]; or write the note at the end of the text: "[^2]: …".',
    ],
  ])('%s is reported where it stands', (body, rule, fix) => {
    const found = two(body).diagnostics.filter((one) => one.rule === rule);
    expect(found).toMatchObject([{ fix, column: 6 }]);
  });
});
