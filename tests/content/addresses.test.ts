import { describe, expect, test } from 'vitest';
import { isOwnFile } from '../../src/brief/site-names.ts';
import { fileOf } from '../../src/brief/site-path.ts';
import { load } from '../../src/content/load/load.ts';
import { planSite } from '../../src/site/plan.ts';
import { bridgeSite, briefText, contentWith } from './small-content.ts';

const PAGE = '---\ntitle: A page\n---\nText.\n';

/** What is said of old addresses of one brief, each with its line and column. */
function said(...aliases: readonly string[]): string[] {
  const lines = aliases.map((alias) => `  - ${JSON.stringify(alias)}`);
  const text = briefText(['aliases:', ...lines].join('\n'));
  const { diagnostics } = load(contentWith({ 'briefs/2017-07-01-new.md': text }));
  return diagnostics.map(({ line, column, rule, reason, fix }) => {
    expect(fix).not.toBe('');
    return `${line}:${column} ${rule} ${reason}`;
  });
}

describe('an old address is compared as files are', () => {
  test.each([
    '/%66eed.xml',
    '/feed.xml/x/',
    '/index.html',
    '/INDEX.HTML',
    '/index.html/x/',
    '/404.html',
    '/404.HTML/x.html',
    '/robots.txt',
    '/sitemap.xml',
    '/sitemap-2.xml',
    '/dateline.txt',
    '/',
    '/topics/',
    '/topics/raqqa/',
    '/TOPICS/x/',
    '/%74opics/x/',
    '/timeline/1/',
    '/assets/x/',
    '/images/x/',
    '/data/x/',
    '/pagefind/x/',
    '/preview/pr-1/',
    '/review/',
    '/admin/',
    '/search/',
    '/briefs/',
    '/briefs/index.html',
    '/2017/',
    '/2017/06/',
    '/2017/06/2/',
    '/2017/06/index.html',
    '/2017/06/index.html/x/',
  ])('%s is taken by the site', (alias) => {
    expect(said(alias)).toEqual([
      expect.stringMatching(
        /^7:5 aliases\/collision The address .* is taken by a page of the site\.$/,
      ),
    ]);
  });

  test.each([
    [
      '/%62riefs/2017-06-06-raqqa-assault/',
      'taken by content/briefs/2017/2017-06-06-raqqa-assault.md',
    ],
    ['/briefs/2017-06-06-RAQQA-assault/', 'On some systems'],
    ['/briefs/2017-06-06-raqqa-assault/index.html', 'taken by content/briefs'],
    ['/briefs/2017-06-06-raqqa-assault/index.html/x/', 'as a file and as a folder'],
    ['/about/', 'taken by content/pages/about.md'],
    ['/About', 'On some systems'],
    ['/ABOUT/x/', 'On some systems the folder'],
    ['/Briefs/x/', 'On some systems the folder'],
    ['/２０１７/x/', 'On some systems the folder'],
  ])('%s: %s', (alias, reason) => {
    expect(said(alias)).toEqual([
      expect.stringMatching(new RegExp(`^7:5 aliases/collision .*${reason}`)),
    ]);
  });

  test.each([
    ['/old/', '/%6fld/', 'is here twice'],
    ['/old', '/old/', 'is here twice'],
    ['/old/', '/old/index.html', 'is here twice'],
    ['/café/', '/cafe%CC%81/', 'is here twice'],
    ['/old/', '/OLD/', 'On some systems'],
    ['/straße/', '/STRASSE/', 'On some systems'],
    ['/Old/a/', '/old/b/', 'On some systems the folder'],
    ['/old.html', '/old.html/x/', 'as a file and as a folder'],
    ['/old.html/x/', '/OLD.html', 'as a file and as a folder'],
  ])('%s and %s cannot both be: %s', (one, other, reason) => {
    expect(said(one, other)).toEqual([
      expect.stringMatching(new RegExp(`^8:5 aliases/collision .*${reason}`)),
    ]);
  });

  test('two briefs cannot have the same', () => {
    const { diagnostics } = load(
      contentWith({
        'briefs/2017-07-01-new.md': briefText('aliases: /old/'),
        'briefs/2017-07-02-new.md': briefText('aliases: /%6Fld'),
      }),
    );
    expect(diagnostics.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      'content/briefs/2017-07-02-new.md: The address /old/ is taken by content/briefs/2017-07-01-new.md.',
    ]);
  });

  test('what leads nowhere else is free', () => {
    expect(
      said(
        '/2017/city/',
        '/2017/06/raqqa/',
        '/2017.html',
        '/briefs/2015-renamed/',
        '/topics.html',
        '/الرقة/',
        '/feeds/',
        '/old/',
        '/older/a/',
        '/older/b/',
      ),
    ).toEqual([]);
  });
});

describe('names that some system or host takes for its own', () => {
  const faults = (files: Record<string, string>) =>
    load(contentWith(files))
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

  test.each([
    ...['feed', 'timeline', 'preview', 'previews', 'search', 'embed', 'admin', 'topics', 'data'],
    ...['404', 'index', 'images', 'review', 'as-known', '2017', 'robots', 'sitemap', 'specimens'],
  ])('a page %s', (name) => {
    expect(faults({ [`pages/${name}.md`]: PAGE })).toEqual([
      `content/pages/${name}.md:1:1 pages/address`,
    ]);
  });

  const DEVICES = ['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1'];
  test.each([
    ...DEVICES.flatMap((name) => [`pages/${name}.md`, `briefs/${name}.md`]),
    ...['con', 'nul.old', 'a'.repeat(201)].map((name) => `images/${name}.png`),
    `pages/${'a'.repeat(201)}.md`,
    'briefs/con/2017-07-01-new.md',
    'briefs/a./2017-07-01-new.md',
    'briefs/a:b/2017-07-01-new.md',
    'briefs/a\u200bb/2017-07-01-new.md',
  ])('%s', (file) => {
    const text = file.startsWith('briefs/') ? briefText() : PAGE;
    expect(faults({ [file]: text })).toEqual([`content/${file}:1:1 files/system`]);
  });

  test.each([
    ['topics', '  name: N\n'],
    ['places', '  name: N\n  country: SY\n  lat: 1\n  lon: 1\n'],
    ['publishers', '  name: N\n  kind: wire\n'],
    ['measures', '  label: N\n  unit: people\n'],
  ])('a key of %s', (vocabulary, fields) => {
    const file = `${vocabulary}.yaml`;
    const old = String(
      contentWith({})
        .entries()
        .find(({ path }) => path === file)
        ?.read() ?? '',
    );
    const lines = old.trimEnd().split('\n').length;
    for (const key of ['con', 'lpt1', 'a'.repeat(201)]) {
      expect(faults({ [file]: `${old.trimEnd()}\n${key}:\n${fields}` })).toEqual([
        `content/${file}:${lines + 1}:1 keys/name`,
      ]);
    }
  });
});

test('everything that the site makes is in the table of its own names', () => {
  const { record } = load(bridgeSite);
  const { site } = record.vocabularies;
  const vocabularies = { ...record.vocabularies, site: { ...site, admin: true } };
  for (const preview of [undefined, { banner: 'A preview.' }]) {
    const plan = planSite(
      { ...record, vocabularies },
      { buildMoment: '2020-01-01T00:00:00Z', ...(preview && { preview }) },
    );
    const files = [
      ...plan
        .pages()
        .filter(({ kind }) => kind !== 'brief' && kind !== 'page' && kind !== 'redirect')
        .map(({ address }) => fileOf(address)),
      ...[...plan.files()].map(({ path }) => path),
    ];
    // Below a language stands what the rule about old addresses knows of each that there is.
    const ofLanguage = /^ar\/(?:index\.html|search\/index\.html|feed\.xml|rss\.xml|feed\.json)$/;
    expect(files.filter((file) => !isOwnFile(file) && !ofLanguage.test(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(200);
  }
});
