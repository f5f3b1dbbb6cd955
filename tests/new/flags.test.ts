import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, brief, briefNames, errors, newsroom, runNew } from './newsroom.ts';

const ALL = [
  '--title',
  'SDF enters the old city',
  '--date',
  '2017-07-03',
  '--topic',
  'raqqa',
  '--source',
  'https://www.reuters.com/article/old-city',
];
const NAME = '2017-07-03-sdf-enters-old-city';

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');

describe('everything given as flags', () => {
  test('writes a brief that reads without errors', async () => {
    const folder = newsroom();
    const { code, out } = await runNew(folder, [
      ...ALL,
      '--place',
      'Raqqa',
      '--body',
      'The force entered.',
    ]);
    expect(code).toBe(0);
    expect(out).toContain(`Wrote ${folder}/briefs/2017/${NAME}.md\n`);
    expect(out).toContain(`/briefs/${NAME}/`);
    expect(brief(folder, NAME)).toBe(
      [
        '---',
        'title: SDF enters the old city',
        'date: 2017-07-03',
        'place: raqqa',
        'topics: [raqqa]',
        'source:',
        '  - publisher: reuters',
        '    url: https://www.reuters.com/article/old-city',
        '---',
        'The force entered.',
        '',
      ].join('\n'),
    );
    expect(errors(folder)).toEqual([]);
  });

  test('takes topics, places and publishers by name as well as by key', async () => {
    const folder = newsroom();
    await runNew(folder, [
      ...ALL,
      '--topic',
      'the campaign',
      '--place',
      'RAQQA',
      '--publisher',
      'The Times',
    ]);
    expect(brief(folder, NAME)).toMatch(
      /place: raqqa\ntopics: \[raqqa, campaign\]\nsource:\n {2}- publisher: the-times\n/,
    );
  });

  test('can print instead of writing', async () => {
    const folder = newsroom();
    const { code, out } = await runNew(folder, [...ALL, '--print']);
    expect([code, out.split('\n')[1]]).toEqual([0, 'title: SDF enters the old city']);
    expect(briefNames(folder)).not.toContain(NAME);
  });

  test('an uncertain date gives the file no more than is known', async () => {
    const folder = newsroom();
    await runNew(folder, [...ALL, '--date', '2017-07', '--slug', 'Altstadt: Größe']);
    expect(brief(folder, '2017-07-altstadt-grosse')).toContain('date: 2017-07\n');
  });

  test('a title in another script still gives an address', async () => {
    const folder = newsroom();
    await runNew(folder, [...ALL, '--title', 'الجيش يدخل المدينة', '--lang', 'ar']);
    expect(briefNames(folder).filter((name) => name.startsWith('2017-07-03'))).toEqual([
      expect.stringMatching(/^2017-07-03-[a-z-]+$/),
    ]);
    expect(errors(folder)).toEqual([]);
  });
});

describe('new vocabulary entries', () => {
  test('are added on request, below what is there', async () => {
    const folder = newsroom();
    const before = ['topics', 'places', 'publishers', 'measures'].map((name) =>
      read(folder, `${name}.yaml`),
    );
    const { code } = await runNew(folder, [
      ...ALL,
      '--add-topic',
      'old-city: The old city, street by street',
      '--topic',
      'old-city',
      '--add-place',
      'tabqa: Tabqa, SY, 35.84, 38.55, Asia/Damascus',
      '--place',
      'tabqa',
      '--add-publisher',
      'sana: SANA, state-media, https://sana.example',
      '--publisher',
      'sana',
      '--add-measure',
      'tabqa-deaths: Civilians killed in Tabqa, people',
    ]);
    expect(code).toBe(0);
    expect(errors(folder)).toEqual([]);
    const after = ['topics', 'places', 'publishers', 'measures'].map((name) =>
      read(folder, `${name}.yaml`),
    );
    expect(after.map((text, at) => text.startsWith(before[at] ?? ''))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(after[0]).toContain('\n\nold-city:\n  name: The old city, street by street\n');
    expect(after[1]).toContain(
      '\n\ntabqa:\n  name: Tabqa\n  country: SY\n  lat: 35.84\n  lon: 38.55\n  timezone: Asia/Damascus\n',
    );
  });

  test('lack nothing, and stand in no file that they would break', async () => {
    const folder = newsroom();
    writeFileSync(
      path.join(folder, 'topics.yaml'),
      '{raqqa: {name: Raqqa}, mosul: {name: Mosul}, campaign: {name: C}}\n',
    );
    const { code, err } = await runNew(folder, [
      ...ALL,
      '--add-place',
      'tabqa: Tabqa',
      '--add-topic',
      'x: X',
    ]);
    expect(code).toBe(1);
    expect(err).toContain('--add-place  The entry "tabqa" has no country, lat, lon.');
    expect(err).toContain('topics.yaml cannot be added to');
  });

  test('that are there already are not written again', async () => {
    const folder = newsroom();
    const { code, err } = await runNew(folder, [...ALL, '--add-topic', 'raqqa: Raqqa']);
    expect(code).toBe(1);
    expect(err).toContain(`There is already an entry "raqqa" in ${folder}/topics.yaml.`);
  });
});

describe('nothing is written, and everything is said at once, when', () => {
  test('flags are missing and nobody can be asked', async () => {
    const folder = newsroom();
    const { code, err } = await runNew(folder, ['--place', 'raqqa']);
    expect(code).toBe(1);
    expect([...err.matchAll(/^ {2}(--\S+) {2}It is missing/gm)].map(([, flag]) => flag)).toEqual([
      '--title',
      '--date',
      '--topic',
      '--source',
    ]);
    expect(briefNames(folder)).toHaveLength(3);
  });

  test('flags are wrong', async () => {
    const folder = newsroom();
    const { code, err } = await runNew(folder, [
      '--title',
      'A title',
      '--date',
      '6 June 2017',
      '--topic',
      'raqa',
      '--place',
      'rakka',
      '--source',
      'www.reuters.com/a',
      '--status',
      'sure',
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/--date {2}.*\n.*Did you mean "2017-06-06"/);
    expect(err).toMatch(/--topic {2}There is no topic "raqa".*\n.*Did you mean "raqqa"\?/);
    expect(err).toMatch(/--place {2}There is no place "rakka"/);
    expect(err).toMatch(/--source {2}.*\n.*Did you mean "https:\/\/www\.reuters\.com\/a"\?/);
    expect(err).toMatch(/--status {2}.*\n.*confirmed, reported, disputed, retracted/);
    expect(briefNames(folder)).toHaveLength(3);
  });

  test('a brief of that name exists', async () => {
    const folder = newsroom();
    await runNew(folder, [...ALL, '--body', 'First.']);
    const { code, err } = await runNew(folder, [
      ...ALL,
      '--body',
      'Second.',
      '--add-topic',
      'x: X',
    ]);
    expect(code).toBe(1);
    expect(err).toContain(
      `There is already a brief of that name: ${folder}/briefs/2017/${NAME}.md.`,
    );
    expect(brief(folder, NAME)).toContain('First.');
    expect(read(folder, 'topics.yaml')).not.toContain('x:');
  });

  test('the text would not read', async () => {
    const folder = newsroom();
    const { code, err } = await runNew(folder, [...ALL, '--body', 'See [this](/briefs/nowhere/).']);
    expect(code).toBe(1);
    expect(err).toContain('There is no brief "nowhere"');
  });
});

describe('a draft from an article', () => {
  test('is marked as one, and reads without errors', async () => {
    const folder = newsroom();
    const text =
      'Forces entered Raqqa on Monday, The Times reports today. The battle for Raqqa goes on.';
    const { code } = await runNew(folder, ['--from', article(text), '--published', '2017-07-04']);
    expect(code).toBe(0);
    const [name = ''] = briefNames(folder).filter((one) => one.startsWith('2017-07-03'));
    expect(brief(folder, name)).toMatch(
      /date: 2017-07-03\n[\s\S]*topics: \[raqqa\]\n[\s\S]*draft: true\n---\n$/,
    );
    expect(errors(folder)).toEqual([]);
  });

  test('shows nothing of it that cannot be seen', async () => {
    const folder = newsroom();
    const text = 'Forces entered Raqqa\u202E on\u200B Monday, The Times reports today.';
    const { out } = await runNew(folder, [
      '--from',
      article(text),
      '--published',
      '2017-07-04',
      '--topic',
      'raqqa',
      '--print',
    ]);
    expect(out).toContain('> Forces entered Raqqa on Monday, The Times reports today.');
  });

  test('takes from a saved page what the page says of itself, and its article alone', async () => {
    const page = `<!doctype html><html><head><title>Ferry | News</title>
      <meta property="og:title" content="Ferry sinks off Lamu">
      <link rel="canonical" href="https://www.reuters.com/2017/03/07/ferry">
      <meta property="article:published_time" content="2017-03-07T23:40:00-05:00">
      <script>document.title = 'no'</script></head>
      <body><nav><ul><li>Raqqa, 24 stories</li></ul></nav><article><h1>Ferry sinks off Lamu</h1>
      <p>At least 43 people drowned when a ferry sank on February 23, the coast guard said.</p>
      <p>The ferry had left the harbour of Lamu in the early morning with many more passengers than it was built for, as it did on most days of that month.</p>
      </article><footer><p>300 staff work here.</p></footer></body></html>`;
    const { out } = await runNew(newsroom(), [
      '--from',
      article(page),
      '--topic',
      'raqqa',
      '--print',
    ]);
    expect(out).toContain(
      [
        'date: 2017-02-23',
        'topics: [raqqa]',
        'source:',
        '  - publisher: reuters',
        '    title: Ferry sinks off Lamu',
        '    url: https://www.reuters.com/2017/03/07/ferry',
        '    published: 2017-03-07',
        'claims:',
      ].join('\n'),
    );
    expect(out).not.toMatch(/300|24 stories/);
  });

  test('refuses what is neither text nor a page, with the way to make it one', async () => {
    await expect(runNew(newsroom(), ['--from', article('%PDF-1.7 …')])).rejects.toThrow('is a PDF');
  });

  test('needs the day of the article', async () => {
    const folder = newsroom();
    await expect(runNew(folder, ['--from', article('Text.')])).rejects.toThrow(
      'does not say in full on which day it was published',
    );
  });
});

describe('--translate', () => {
  const NAME = '2017-06-06-raqqa-assault';
  const run = (folder: string, ...more: string[]) =>
    runNew(folder, ['--translate', NAME, ...more]).catch((error: Error) => error.message);

  test('begins a draft that checks without errors, and never writes over one', async () => {
    const folder = newsroom();
    expect(await run(folder, '--lang', 'fr')).toMatchObject({ code: 0 });
    const begun = brief(folder, `${NAME}.fr`);
    expect(begun).toContain('\ndraft: true\n');
    expect(errors(folder)).toEqual([]);
    expect(await run(folder, '--lang', 'fr')).toContain('is there already');
    expect(brief(folder, `${NAME}.fr`)).toBe(begun);
  });

  test.each<[more: readonly string[], said: string]>([
    [['--lang', 'ar', '--title', 'X', '--topic', 'raqqa'], 'takes no --title, --topic:'],
    [['--lang', 'ar', '--from', 'article.txt'], 'takes no --from:'],
    [['--date', '2017', '--status', 'disputed'], 'takes no --date, --status:'],
    [['--lang', 'ar', '--add-topic', 'a: A'], 'takes no --add-topic:'],
    [[], 'Into which language?'],
    [['--lang', 'en'], 'is in "en" itself'],
    [['--lang', 'nl'], 'no words for the interface in "nl"'],
  ])('%j is refused, and nothing is written', async (more, said) => {
    const folder = newsroom();
    const before = briefNames(folder);
    expect(await run(folder, ...more)).toContain(said);
    expect(briefNames(folder)).toEqual(before);
  });

  test.each(['--draft', '--no-edit', '--print'])('goes with %s', async (flag) => {
    expect(await run(newsroom(), '--lang', 'ar', flag)).toMatchObject({ code: 0 });
  });
});
