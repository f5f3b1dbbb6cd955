import { load as parse } from 'cheerio';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { planSite } from '../../src/site/plan.ts';
import { briefText, contentWith } from '../content/small-content.ts';

const NOTED =
  'Taken.[^1] Again.[^1] See [above](#text-where).\n\n## Where?\n\n| a |\n| - |\n| [b](/topics/raqqa/) |\n\n![A street](/images/dot.png "A. Name")\n\n[^1]: There.';
const content = contentWith({
  'briefs/2017/2017-07-01-noted.md': briefText('', NOTED),
  'briefs/2017/2017-07-02-noted.md': briefText('', NOTED),
  'briefs/2017/2017-07-03-arabic.md': briefText(
    'title: "95% من المدينة"\nlang: ar\ncorrections:\n  - date: 2017-08-01\n    kind: correction\n    note: كان العدد 90%.',
    'دخلت القوات المدينة.[^1]\n\n[^1]: هناك.',
  ),
});
const { record } = load(content, { prefix: '/repo/' });
const plan = planSite(record, { buildMoment: '2026-01-01T00:00:00Z', pathPrefix: '/repo/' });
const files = new Map([...plan.files()].map((file) => [file.path, file]));
const textOf = (path: string) => String(files.get(path)?.render());
const items: readonly Record<string, string>[] = JSON.parse(textOf('feed.json')).items;
const itemOf = (name: string) => items.find(({ url }) => url?.includes(name)) ?? {};
const pageOf = (name: string) => `https://record.example/briefs/${name}/`;

test('what an entry leads to is there, and no id stands twice in a feed', () => {
  for (const name of ['2017-07-01-noted', '2017-07-02-noted']) {
    const { content_html: html = '' } = itemOf(name);
    const $ = parse(html);
    const links = $('[href], [src]')
      .map((_, element) => $(element).attr('href') ?? $(element).attr('src'))
      .get();
    expect(links).toEqual([
      ...[`${pageOf(name)}#fn1`, `${pageOf(name)}#fn1`, `${pageOf(name)}#text-where`],
      ...['https://record.example/topics/raqqa/', 'https://record.example/images/dot.png'],
      ...[`${pageOf(name)}#fnref1`, `${pageOf(name)}#fnref1:1`],
      'https://www.reuters.com/article/city',
    ]);
    const page = plan.pages().find(({ address }) => address === `/briefs/${name}/`);
    const ids = parse(page?.html() ?? '');
    for (const link of links) {
      const [, id] = link?.split('#') ?? [];
      if (id) expect([id, ids(`[id="${id}"]`).length]).toEqual([id, 1]);
    }
    expect($('[id], [tabindex], [aria-label=Table]').length).toBe(0);
  }
});

test('a feed and its entries say their languages, and an entry the direction of its text', () => {
  const xml = textOf('feed.xml');
  expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">');
  const entries = xml.match(/<entry[\s\S]*?<\/entry>/g) ?? [];
  const arabic = entries.find((entry) => entry.includes('-arabic')) ?? '';
  expect(arabic).toMatch(/^<entry xml:lang="ar">/);
  expect(entries.filter((entry) => entry.startsWith('<entry xml:lang="en">'))).toHaveLength(
    entries.length - 1,
  );
  const read = parseAtomFeed(xml).entries?.find(({ id }) => id?.includes('-arabic'));
  expect(read?.title?.value).toBe('\u206795% من المدينة\u2069');
  const $ = parse(itemOf('-arabic').content_html ?? '');
  expect(
    $('body > div')
      .map((_, div) => `${$(div).attr('lang')} ${$(div).attr('dir')}`)
      .get(),
  ).toEqual(['ar rtl', 'en ltr']);
});
