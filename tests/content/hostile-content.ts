import fc from 'fast-check';
import { overlayTree, type SourceTree } from '../../src/content/source/source-tree.ts';
import { hiddenCharacter } from '../../src/content/text/hidden-text.ts';

/** Everything that was ever written into a form to break what reads it. */
const HOSTILE = [
  ...['', ' ', '\t', '\r', '\r\n', '\n\n', '\0', '\u0007', '\u0085', '\u2028', '\uFEFF', '\uFFFE'],
  ...[
    '\u200B',
    '\u202E',
    '\u3164',
    '\u034F',
    '\uE000',
    '🕊',
    '👩🏽‍🚀',
    'e\u0301',
    '\u0301'.repeat(300),
  ],
  ...['می‌خواهم', 'الرقة', '東京', '𝗥', 'Raqq\u0430', '\\ud800', '\\u0000', '\\ufffe', '\\uD83D'],
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '<b>',
    '</script><script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&#0;',
  ],
  ...['&#xD800;', '&#xFFFE;', '&lrm;', '&amp;amp;', '&nosuch;', '%', '%00', '%E2%80%AE', '%ud800'],
  ...[
    '---',
    '...',
    '===',
    '{{ x }}',
    '{% x %}',
    '$&',
    '`',
    '```',
    '~~~',
    '|',
    '||',
    '\\',
    '\\n',
    '*',
  ],
  ...[
    '**',
    '_',
    '[',
    ']',
    '![',
    '](',
    '[a](',
    '[^1]',
    '[^1]: a',
    '^[',
    '[a]: /b',
    '> ',
    '- ',
    '1. ',
  ],
  ...['# ', '#', ': ', ';', ',', '!x ', '&x ', '*x', '? ', '@', '<<: ', '__proto__', 'constructor'],
  ...[
    'toString',
    'null',
    'true',
    '0',
    '-1',
    '1e999',
    'NaN',
    '350',
    'about 350',
    '9000–11000',
    '40%',
  ],
  ...[
    '0001-01-01',
    '9999-12-31',
    '2017-02-30',
    '-0001',
    '2017-06-06~',
    '2017-XX',
    '2017/2018',
    '..',
  ],
  ...[
    '2017-06-06T23:59:60Z',
    '9999-12-31T23:59+14:00',
    'https://a.example/',
    'javascript:alert(1)',
  ],
  ...[
    'https://xn--a.example/',
    'https://a.example/\u0430?a=b&c=<d>#"e',
    'mailto:a@b.example',
    '//a',
  ],
  ...[
    '<<<<<<< a',
    '=======',
    '>>>>>>> b',
    'a'.repeat(9_000),
    'a '.repeat(4_000),
    '<https://a.example>',
  ],
  ...['http://a.example/%E2%80%AE', 'BEGIN:VEVENT', 'END:VCALENDAR', '=1+1', '@import', '"a"', '“'],
];
/** Most cases are to be accepted: what check refuses is built by nobody. */
const sound = HOSTILE.filter((text) => hiddenCharacter(text) === undefined && text.length < 9_000);
const hostile = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...sound) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const phrase = fc
  .array(fc.oneof(hostile, fc.constantFrom('The forces', 'entered', 'Raqqa', ' ')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pieces) => pieces.join(' '));

/** A text as each of the ways in which YAML writes one. */
const scalar = fc
  .tuple(phrase, fc.constantFrom('plain', 'single', 'double', 'escaped', 'block'))
  .map(([text, style]) => {
    if (style === 'single') return `'${text.replaceAll("'", "''")}'`;
    if (style === 'double') return JSON.stringify(text);
    if (style === 'escaped') return `"${text.replaceAll('"', '')}"`;
    return style === 'block' ? `|\n    ${text.replaceAll('\n', '\n    ')}` : text;
  });

const date = fc.oneof(
  fc.constantFrom('2017-06-06', '2017-06', '2017', '2017-06-06~', '2017-06-XX', '2017-06?'),
  fc.constantFrom(
    '0001',
    '9999-12-31',
    '2017-07-09/2017-07-10',
    '2016-10-17T01:30+03:00',
    '../2017',
  ),
  scalar,
);
const field = fc.oneof(
  fc.tuple(fc.constantFrom('title', 'summary', 'lang', 'status', 'place'), scalar),
  fc.tuple(fc.constantFrom('date', 'publish'), date),
  fc.tuple(
    fc.constant('source'),
    scalar.map((text) => `{ publisher: ${text}, title: T, published: 2017 }`),
  ),
  fc.tuple(
    fc.constant('source'),
    fc
      .tuple(scalar, scalar, scalar, date)
      .map(
        ([publisher, title, quote, published]) =>
          `\n  - publisher: ${publisher}\n    title: ${title}\n    quote: ${quote}\n    published: ${published}`,
      ),
  ),
  fc.tuple(
    fc.constant('claims'),
    fc
      .tuple(scalar, scalar, scalar, date)
      .map(
        ([value, by, note, reported]) =>
          `\n  - measure: raqqa-deaths\n    value: ${value}\n    by: ${by}\n    note: ${note}\n    reported: ${reported}`,
      ),
  ),
  fc.tuple(
    fc.constant('corrections'),
    fc
      .tuple(date, scalar)
      .map(([day, note]) => `\n  - date: ${day}\n    kind: update\n    note: ${note}`),
  ),
);

const block = fc.oneof(
  phrase,
  fc
    .tuple(fc.constantFrom('# ', '> ', '- ', '1. ', '    ', '| ', '```\n', '[^1]: ', '<'), phrase)
    .map(([mark, text]) => mark + text),
  fc
    .tuple(fc.constantFrom('*', '**', '_', '`', '“', '"'), phrase)
    .map(([mark, text]) => mark + text + mark),
  fc.tuple(phrase, phrase).map(([text, address]) => `[${text}](${address})`),
  fc
    .tuple(hostile, fc.integer({ min: 2, max: 3_000 }))
    .map(([piece, times]) => piece.slice(0, 20).repeat(times)),
  fc.integer({ min: 1, max: 40 }).map((deep) => `${'> '.repeat(deep)}a`),
  fc
    .integer({ min: 1, max: 40 })
    .map((deep) => Array.from({ length: deep }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')),
);
const body = fc.array(block, { maxLength: 4 }).map((blocks) => blocks.join('\n\n'));

const chain = fc.tuple(fc.integer({ min: 1, max: 3_000 }), fc.boolean()).map(([length, closed]) =>
  Array.from({ length }, (_, at) => {
    const parent = at > 0 ? at - 1 : closed ? length - 1 : undefined;
    return `east-${at}:\n  name: East\n${parent === undefined ? '' : `  parent: east-${parent}\n`}`;
  }).join(''),
);

/** One change to sound content; where a number leads past the end, it counts from the beginning again. */
export const change = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      file: fc.nat(),
      at: fc.nat(),
      text: hostile,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('value' as const),
      file: fc.nat(),
      at: fc.nat(),
      text: scalar,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('drop' as const), file: fc.nat(), at: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('repeat' as const), file: fc.nat(), at: fc.nat() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('brief' as const),
      fields: fc.array(field, { maxLength: 2 }),
      text: body,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('page' as const), title: scalar, text: body }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('topics' as const), text: chain }) },
);
export type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const NEEDED = {
  title: 'Forces enter the city',
  date: '2017-07-01',
  source: 'https://www.reuters.com/article/city',
  topics: '[raqqa]',
};

/** Sound content with changes. */
export function changed(base: SourceTree, changes: readonly Change[]): SourceTree {
  const texts = base.entries().filter(({ path }) => /\.(?:md|yaml)$/.test(path));
  const files = new Map<string, string>();
  for (const [number, one] of changes.entries()) {
    if (one.kind === 'brief') {
      const fields = { ...NEEDED, ...Object.fromEntries(one.fields) };
      const front = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`);
      files.set(`briefs/2017/fuzz-${number}.md`, `---\n${front.join('')}---\n${one.text}\n`);
    } else if (one.kind === 'page') {
      files.set(`pages/fuzz-${number}.md`, `---\ntitle: ${one.title}\n---\n${one.text}\n`);
    } else {
      const entry =
        one.kind === 'topics'
          ? texts.find(({ path }) => path === 'topics.yaml')
          : texts[one.file % texts.length];
      if (!entry) continue;
      const text = files.get(entry.path) ?? entry.read().toString();
      files.set(entry.path, edited(text, one));
    }
  }
  return overlayTree(base, files);
}

function edited(text: string, one: Exclude<Change, { kind: 'brief' | 'page' }>): string {
  if (one.kind === 'topics') return text + one.text;
  if (one.kind === 'insert') {
    const at = one.at % (text.length + 1);
    return text.slice(0, at) + one.text + text.slice(at);
  }
  const lines = text.split('\n');
  const at = one.at % lines.length;
  const line = lines[at] ?? '';
  if (one.kind === 'drop') lines.splice(at, 1);
  else if (one.kind === 'repeat') lines.splice(at, 0, line);
  else lines[at] = line.replace(/(?<=:[ ]).*$/, () => one.text);
  return lines.join('\n');
}
