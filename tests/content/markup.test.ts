import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type MarkedSchema, markedSchema } from '../../src/brief/fields.ts';
import { frontMatter, pageFrontMatter } from '../../src/brief/schema.ts';
import { siteSettings, vocabularySchemas } from '../../src/brief/vocabularies.ts';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import {
  brief,
  briefFile,
  EXAMPLE_BRIEF,
  type Example,
  entries,
  exampleTree,
  file,
} from '../../src/content/rules/rule/example.ts';
import { said, wordsAt } from './said.ts';

const marks = (fields: string) => wordsAt('text/markup', brief(fields));

describe('marks that readers would see', () => {
  test('are found in titles and summaries', () => {
    expect(marks('title: A **bold** <b>x</b> &amp; [l](/x)')).toEqual([
      '**bold**',
      '<b>',
      '</b>',
      '&amp;',
      '[l](/x)',
    ]);
    expect(marks('summary: They took `it` and _that_.')).toEqual(['`it`']);
  });

  test('are found where they stand in a list', () => {
    const claim = (note: string) => `{ measure: raqqa-deaths, value: 1, by: A, note: ${note} }`;
    expect(marks(`claims:\n  - ${claim('plain')}\n  - ${claim('killed *by us*')}`)).toEqual([
      '*by us*',
    ]);
  });

  test('are told once in each text, with what that text is', () => {
    const { diagnostics } = load(
      exampleTree(brief('corrections: [{ date: 2017-07-01, kind: update, note: "`a` `a`" }]')),
      { rules },
    );
    expect(diagnostics.map(({ reason }) => reason)).toEqual([
      'Readers would see "`a`" as it stands here: the note of a correction is plain text.',
    ]);
  });

  test.each(['A & B agree', 'Fewer than 3 < 5 * 2 * 1', 'Deaths [sic] rise', 'The AT&T tower'])(
    'are not: %s',
    (title) => {
      expect(marks(`title: "${title}"`)).toEqual([]);
    },
  );

  test('are no fault of a page whose summary is its first paragraph', () => {
    const page = file(
      'pages/about.md',
      '---\ntitle: About\n---\nWe **are**, `as` <b>we</b> are.\n',
    );
    expect(said('text/markup', page)).toEqual([]);
  });
});

/** Fields of text that are addresses or point at something: what marks do there, other rules tell. */
const NOT_SHOWN = [
  'aliases',
  'claims.source',
  'image.src',
  'source.time',
  'source.quote_prefix',
  'source.quote_suffix',
  'source.capture.file',
  'source.capture.sha256',
  'site.branch',
  'site.contact',
  'site.security.contact',
  'site.navigation.to',
  'site.rules.off',
  'site.rules.avoid',
  'site.review.enforce',
  'topics.aliases',
  'places.aliases',
  'publishers.aliases',
  'measures.aliases',
];

/** The fields of a schema that hold plain text, as "claims.note". */
function textsIn({ properties = {} }: MarkedSchema, above = ''): string[] {
  return Object.entries(properties).flatMap(([field, inner]) => {
    const name = above + field;
    const { scalar, items, properties: group } = inner;
    if (group) return textsIn(inner, `${name}.`);
    if (items?.properties) return textsIn(items, `${name}.`);
    const kind = scalar ?? items?.scalar;
    return kind === 'text' || kind === 'prose' ? [name] : [];
  });
}

const shown = (schema: z.ZodType, above = '') =>
  textsIn(markedSchema(schema), above).filter((name) => !NOT_SHOWN.includes(name));

const finds = (example: Example) => wordsAt('text/markup', example);

describe('every field that is shown as plain text is looked at', () => {
  const BRIEF = {
    title: 'T',
    date: '2017-06-06',
    place: 'raqqa',
    topics: 'raqqa',
    summary: 'S',
    source: { publisher: 'Reuters', title: 'T', published: '2017-06-06', via: 'A', quote: 'Q' },
    claims: [{ measure: 'raqqa-deaths', value: 'yes', by: 'A', note: 'N' }],
    corrections: [{ date: '2017-07-01', kind: 'update', note: 'N' }],
    image: { src: '/images/x.png', alt: 'A', credit: 'C', caption: 'C' },
  };

  test.each(shown(frontMatter))('of a brief: %s', (name) => {
    const [field = '', inner] = name.split('.');
    const fields = structuredClone(BRIEF) as Record<string, unknown>;
    const value = fields[field];
    const group = inner ? (Array.isArray(value) ? value[0] : value) : fields;
    (group as Record<string, string>)[inner ?? field] = 'the *word* here';
    expect(finds(briefFile(`---\n${JSON.stringify(fields, null, 1)}\n---\nText.\n`))).toEqual([
      '*word*',
    ]);
  });

  test.each(shown(pageFrontMatter))('of a page: %s', (name) => {
    const fields = { title: 'About', [name]: 'the *word* here' };
    const page = file('pages/about.md', `---\n${JSON.stringify(fields, null, 1)}\n---\nText.\n`);
    expect(finds(page)).toEqual(['*word*']);
  });

  const ENTRIES: Readonly<Record<string, object>> = {
    topics: { name: 'N' },
    places: { name: 'N', country: 'SY', lat: '35', lon: '39' },
    publishers: { name: 'N', kind: 'wire' },
    measures: { label: 'L', unit: 'U' },
    people: { name: 'N', basis: { kind: 'office', why: 'W' } },
    organisations: { name: 'N' },
  };
  const inVocabularies = Object.entries(vocabularySchemas).flatMap(([name, schema]) =>
    shown(schema, `${name}.`),
  );
  test.each(inVocabularies)('of a vocabulary: %s', (name) => {
    const [vocabulary = '', field = '', inner] = name.split('.');
    const marked = 'the *word* here';
    const value =
      field === 'basis'
        ? { kind: 'office', why: marked }
        : inner
          ? [{ brief: EXAMPLE_BRIEF, [inner]: marked }]
          : marked;
    const entry = { ...ENTRIES[vocabulary], [field]: value };
    const added = entries(`${vocabulary}.yaml`, `added:\n  ${JSON.stringify(entry)}`);
    expect(finds(added)).toEqual(['*word*']);
  });

  test.each(shown(siteSettings, 'site.'))('of the site: %s', (name) => {
    const [, field = '', inner] = name.split('.');
    const marked = 'the *word* here';
    const nested: Readonly<Record<string, object>> = {
      story: [{ brief: EXAMPLE_BRIEF, [inner ?? '']: marked }],
      licence: { url: 'https://a.example/', [inner ?? '']: marked },
      navigation: [{ to: 'topics', [inner ?? '']: marked }],
    };
    const settings = {
      title: 'T',
      description: 'D',
      url: 'https://record.example/',
      [field]: inner ? nested[field] : marked,
    };
    expect(finds(file('site.yaml', `${JSON.stringify(settings, null, 1)}\n`))).toEqual(['*word*']);
  });
});
