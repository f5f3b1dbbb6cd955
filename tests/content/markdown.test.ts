import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/content/text/markdown.ts';
import { fixtureCases } from '../fixture-cases.ts';
import { markdownReport } from './markdown-report.ts';

describe('a body becomes HTML', () => {
  test.each(fixtureCases('markdown.txt'))('$title', ({ input, output }) => {
    expect(markdownReport(input, '/')).toBe(output);
  });
});

describe('links into the site carry the path under which it is published', () => {
  test.each(fixtureCases('markdown-prefix.txt'))('$title', ({ input, output }) => {
    expect(markdownReport(input, '/repo/')).toBe(output);
  });
});

describe('no body can do harm', () => {
  test.each(fixtureCases('markdown-hostile.txt'))('$title', ({ input, output }) => {
    expect(markdownReport(input, '/repo/')).toBe(output);
  });

  test('whatever is written, every tag and address is one of ours', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '<script>',
        '</p>',
        '"',
        "'",
        '=',
        ' onclick=',
        'javascript:',
        'data:',
        '//',
        '/',
      ],
      ...[
        '[',
        ']',
        '(',
        ')',
        '![',
        '[^',
        '^[',
        ']: ',
        '`',
        '```',
        '*',
        '_',
        '|',
        '\n',
        '\n\n',
        '> ',
      ],
      ...[
        '&#x6A;',
        '&lt;',
        '\\',
        'a',
        'https://',
        'x.example',
        '@',
        '#',
        '-',
        ':',
        '?',
        '%0A',
        '\t',
      ],
    );
    const body = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
    const property = fc.property(body, (text) => {
      for (const [, name, attributes = ''] of renderMarkdown(text).html.matchAll(
        /<(\w+)([^>]*)>/g,
      )) {
        expect(TAGS).toContain(name);
        const rest = attributes.replace(/ [a-z-]+="[^"]*"/g, (attribute) => {
          expect(attribute).toMatch(ATTRIBUTE);
          return '';
        });
        expect(rest).toBe('');
      }
    });
    fc.assert(property, { numRuns: 5000, seed: 2017 });
  });

  const TAGS = [
    ...[
      'a',
      'blockquote',
      'br',
      'code',
      'div',
      'em',
      'figcaption',
      'figure',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
      'img',
      'li',
    ],
    ...[
      'ol',
      'p',
      'pre',
      's',
      'section',
      'small',
      'strong',
      'sup',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
      'ul',
    ],
  ];
  const ATTRIBUTE =
    /^ (?:href="(?:https?:\/\/[^/?#@"]|mailto:|\/(?![/\\])|#)[^"]*"|src="\/images\/[^"]+"|(?:alt|title|class|dir|id|rel|start|loading|role|tabindex|aria-label)="[^"]*")$/i;
});

// What reads these in more than linear time does not come to an end here.
describe('pathological bodies are rendered', () => {
  const size = 300_000;
  const pathological = {
    brackets: '['.repeat(size),
    'pictures that never begin': '!['.repeat(size / 2),
    'links that never end': '[a]('.repeat(size / 4),
    'quotations in quotations': '> '.repeat(size / 2),
    'lists in lists': '- '.repeat(size / 2),
    stars: '*a_ '.repeat(size / 4),
    backticks: Array.from({ length: 1400 }, (_, i) => `${'`'.repeat(i)}e`).join(''),
    headings: '## a\n'.repeat(size / 5),
    footnotes: Array.from({ length: 20_000 }, (_, i) => `[^${i}]\n\n[^${i}]: x\n\n`).join(''),
    'footnotes in the text': '^['.repeat(size / 2),
    'rows of a table': `a|b\n-|-\n${'x|y\n'.repeat(size / 4)}`,
    'columns of a table': `${'a|'.repeat(5000)}\n${'-|'.repeat(5000)}\n${'x|'.repeat(size / 2)}`,
    entities: '&#'.repeat(size / 2),
  };
  test.each(Object.entries(pathological))('%s', { timeout: 30_000 }, (_, text) => {
    expect(renderMarkdown(text).html).toBeTypeOf('string');
  });
});

describe('what else is known of a body', () => {
  const text =
    'Taken in *June*,\nsaid `who`.[^1]\n\n## Where?\n\n- [a](/briefs/x/)\n\n![A *dot*](/images/dot.png "D. Otter")\n\n[^1]: There.';
  const body = renderMarkdown(text, '/repo/');

  test('its first paragraph as plain text', () => {
    expect(body.firstParagraph).toBe('Taken in June, said who.');
    expect(renderMarkdown('## Only a heading').firstParagraph).toBe('');
    expect(renderMarkdown('> Said so.\n\nFirst.').firstParagraph).toBe('First.');
  });

  test('its headings and words', () => {
    expect(body.headings).toEqual([{ level: 2, text: 'Where?', id: 'text-where' }]);
    expect(renderMarkdown('The army’s 2nd *division*, الرقة').words).toBe(6);
  });

  test('its links and pictures as written, with the lines on which they stand', () => {
    expect(body.links).toEqual([
      { kind: 'link', href: '/briefs/x/', from: 5, to: 6 },
      {
        ...{ kind: 'image', href: '/images/dot.png', from: 7, to: 8 },
        ...{ alt: 'A dot', credit: 'D. Otter' },
      },
    ]);
  });

  test('a hash that stands for its HTML', () => {
    expect(renderMarkdown(text, '/repo/').hash).toBe(body.hash);
    expect(renderMarkdown(text, '/').hash).not.toBe(body.hash);
  });
});

describe('a picture in a text', () => {
  const img = '<img src="/images/a.png" alt="A street" loading="lazy">';
  test.each([
    [
      'alone in its paragraph is a figure with its credit',
      '![A street](/images/a.png "A. Name, <b>CC</b>")',
      `<figure class="picture">${img}<figcaption class="credit" dir="auto">A. Name, &lt;b&gt;CC&lt;/b&gt;</figcaption></figure>\n`,
    ],
    [
      'beside others is a figure of its own',
      '![A street](/images/a.png "A")\n![A street](/images/a.png "B")',
      ['A', 'B']
        .map(
          (credit) =>
            `<figure class="picture">${img}<figcaption class="credit" dir="auto">${credit}</figcaption></figure>\n`,
        )
        .join(''),
    ],
    [
      'within a sentence has its credit behind it',
      'See ![A street](/images/a.png "A. Name").',
      `<p>See ${img} <small class="credit" dir="auto">A. Name</small>.</p>\n`,
    ],
    [
      'of another site is its description',
      '![A street](https://example.org/a.png "A. Name")',
      '<p>A street</p>\n',
    ],
  ])('%s', (_, text, html) => {
    expect(renderMarkdown(text).html).toBe(html);
  });

  test('is no text: the first paragraph is the first that has any', () => {
    expect(renderMarkdown('![A street](/images/a.png "A")\n\nFirst.').firstParagraph).toBe(
      'First.',
    );
  });
});
