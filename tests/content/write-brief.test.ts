import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { writeBrief, writeFrontMatter } from '../../src/content/writing/write-brief.ts';
import { type WrittenFields, writtenFields } from '../../src/content/writing/written-fields.ts';
import { contentWith, smallSite } from './small-content.ts';

const LEAST: WrittenFields = {
  title: 'Forces enter the city',
  date: '2017-07-01',
  topics: ['raqqa'],
  source: 'https://www.reuters.com/article/city',
};

const written = (fields: WrittenFields) => writeFrontMatter({ ...LEAST, ...fields });

describe('front matter is written as an editor would', () => {
  test('in the order of the schema, whatever the order of the fields', () => {
    const { source, topics, date, title } = LEAST;
    expect(writeFrontMatter({ source, topics, date, title })).toBe(
      [
        'title: Forces enter the city',
        'date: 2017-07-01',
        'topics: [raqqa]',
        'source: https://www.reuters.com/article/city',
        '',
      ].join('\n'),
    );
  });

  test('without what is empty or says what is assumed anyway', () => {
    expect(
      written({
        status: 'confirmed',
        importance: 'normal',
        draft: 'false',
        summary: '',
        place: [],
        claims: [],
        lang: undefined,
      }),
    ).toBe(written({}));
  });

  test('one place, one outlet and one bare source as one value', () => {
    const text = written({
      place: ['raqqa'],
      source: [{ url: 'https://www.reuters.com/a', publisher: 'reuters', via: ['the-times'] }],
    });
    expect(text).toContain('place: raqqa\n');
    expect(text).toContain(
      'source:\n  - publisher: reuters\n    url: https://www.reuters.com/a\n    via: the-times\n',
    );
    expect(written({ source: [{ url: 'https://www.reuters.com/a' }] })).toContain(
      'source: https://www.reuters.com/a\n',
    );
  });

  test('quoted only where YAML would read something else', () => {
    expect(written({ title: 'SDF enters Raqqa: day one' })).toContain(
      'title: "SDF enters Raqqa: day one"\n',
    );
    expect(written({ title: 'It’s "over", he says' })).toContain('title: It’s "over", he says\n');
    expect(written({ title: '#1 of 2' })).toContain('title: "#1 of 2"\n');
    expect(written({ lang: 'no' })).toContain('lang: no\n');
  });

  test('with remarks above the fields and items that they are about', () => {
    const text = writeFrontMatter(
      {
        ...LEAST,
        source: [
          { publisher: 'a', title: 'A' },
          { publisher: 'b', title: 'B' },
        ],
      },
      { top: ['To do'], date: ['About the date'], 'source.1': ['About B'], end: ['Last'] },
    );
    expect(text).toBe(
      [
        '# To do',
        'title: Forces enter the city',
        '# About the date',
        'date: 2017-07-01',
        'topics: [raqqa]',
        'source:',
        '  - publisher: a',
        '    title: A',
        '  # About B',
        '  - publisher: b',
        '    title: B',
        '# Last',
        '',
      ].join('\n'),
    );
  });
});

describe('what is written reads back as the same', () => {
  const { record } = load(smallSite);

  test.each(record.briefs.map((brief) => [brief.name, brief] as const))('%s', (_, brief) => {
    const text = writeBrief(writtenFields(brief), 'The forces entered the city.');
    const path = brief.file.slice(brief.file.indexOf('briefs/'));
    const { record: again, diagnostics } = load(contentWith({ [path]: text }));
    const copy = again.briefs.find(({ name }) => name === brief.name);
    expect(diagnostics).toEqual([]);
    expect(copy && writtenFields(copy)).toEqual(writtenFields(brief));
  });

  test('any line of text, however odd', () => {
    const line = fc
      .string({ unit: 'grapheme-ascii', minLength: 1 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(line, line, (title, quote) => {
        const text = writeBrief(
          { ...LEAST, title, source: [{ url: 'https://www.reuters.com/a', quote }] },
          'Text.',
        );
        // What an editor should not leave in a text, such as "TK", is read all the same.
        const tree = contentWith({ 'briefs/2017/2017-07-01-new.md': text });
        const { record: again, diagnostics } = load(tree, { rules: [] });
        const copy = again.briefs.find(({ name }) => name === '2017-07-01-new');
        expect(diagnostics).toEqual([]);
        expect(copy?.title).toBe(title);
        expect(copy?.sources[0]?.quote).toBe(quote.replace(/\s+/g, ' '));
      }),
      { numRuns: 60 },
    );
  });
});
