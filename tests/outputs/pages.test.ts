import { expect, test } from 'vitest';
import { briefStructuredData } from '../../src/outputs/brief/structured-data.ts';
import { brief } from '../indexes/small-record.ts';
import { editionWith, MOSUL, place } from './map-record.ts';
import { CONTEXT, pagesOf } from './open-edition.ts';

const assault = brief(
  'assault',
  {
    date: '2017-01-13',
    title: "The army's assault",
    topics: ['town'],
    place: 'town',
    source: [
      {
        publisher: 'army',
        title: 'Statement',
        url: 'https://army.example/1',
        published: '2017-01-13',
      },
      { publisher: 'army', title: 'Again', url: 'https://army.example/2', via: 'paper' },
    ],
    claims: [{ measure: 'deaths', value: 'at least 12', by: 'the army', source: '2' }],
  },
  '<p>Text of the body.</p>',
);
const count = brief('count', {
  date: '2017-02-01~',
  topics: ['war'],
  claims: [{ measure: 'deaths', value: '40–60', by: 'a monitor', reported: '2017-02-01' }],
  corrections: [
    { date: '2017-03-01', kind: 'update', note: 'More is known.' },
    { date: '2017-04-01', kind: 'correction', note: 'The day was wrong.', was: 'confirmed' },
  ],
});
const { brief: page, at, lists } = pagesOf([assault, count]);

test('every address is listed once, under no prefix, and links carry the prefix', () => {
  const addresses = lists.map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toEqual(
    expect.arrayContaining([
      '/',
      '/2017/',
      '/2017/01/',
      '/topics/',
      '/topics/town/',
      '/places/town/',
      '/publishers/army/',
      '/corrections/',
      '/about/',
      '/404.html',
    ]),
  );
  expect(at('/')?.model.shell.nav[0]?.href).toBe('/repo/');
  expect(page('assault').model.shell.canonical).toBe('https://record.example/repo/briefs/assault/');
});

test('a model is plain data: its JSON is the same each time', () => {
  const again = pagesOf([assault, count]);
  expect(JSON.stringify(again.lists)).toBe(JSON.stringify(lists));
  expect(JSON.stringify(again.brief('assault'))).toBe(JSON.stringify(page('assault')));
});

test('a date is words with one part set large, and a day for machines', () => {
  expect(page('assault').model.date).toEqual({
    before: '',
    numeral: '13',
    after: ' January 2017',
    datetime: '2017-01-13',
  });
  expect(page('count').model.date).toMatchObject({ before: 'about ', numeral: '1' });
});

test('a brief tells when all that it rests on is a party to the conflict', () => {
  expect(page('assault').model.standing).toMatchObject({ partyOnly: true, secondHand: false });
  expect(page('count').model.standing).toMatchObject({ partyOnly: false });
});

test('a claim leads to its source, and other values of the measure stand beside it', () => {
  const [group] = page('assault').model.claims;
  expect(group).toMatchObject({ measure: 'People killed', differs: false, moreOthers: 0 });
  expect(group?.claims[0]).toMatchObject({ formerId: 'claim-1', source: 2, by: 'the army' });
  expect(group?.others).toMatchObject([
    {
      by: 'a monitor',
      href: expect.stringMatching(/^\/repo\/briefs\/count\/#claim-[0-9a-f]{10}$/),
    },
  ]);
});

test('corrections stand at the top, updates at the foot', () => {
  const { top, foot } = page('count').model.corrections;
  expect([top, foot].map((list) => list.map(({ formerId }) => formerId))).toEqual([
    ['correction-2'],
    ['correction-1'],
  ]);
});

test('threads lead to what came before and after, and count from the start of the topic', () => {
  const [town, all] = page('assault').model.threads;
  expect(town).toMatchObject({ topic: 'The town' });
  expect(town).not.toHaveProperty('after');
  expect(all).toMatchObject({ href: '/repo/', after: { label: 'Title of count' } });
  const sure = pagesOf([brief('sure', { date: '2017-01-13', topics: ['war'] })]).brief('sure');
  expect(sure.model.threads[0]?.since).toEqual({ days: 12, startedBy: 'the war began' });
  expect(page('count').model.threads[0]).not.toHaveProperty('since');
});

test('a summary that is the first paragraph is not shown twice', () => {
  const twice = brief('twice', { date: '2017-01-01' }, '<p>He said &quot;no&quot;.</p>');
  const model = pagesOf([{ ...twice, summary: 'He said “no”.' }]).brief('twice').model;
  expect(model).not.toHaveProperty('standfirst');
  expect(page('assault').model.standfirst).toBe('Text.');
});

test('structured data cannot end the script that holds it', () => {
  const hostile = brief('hostile', { date: '2017-01-01', title: '</script><script>alert(1)' });
  const { structuredData = '' } = pagesOf([hostile]).brief('hostile').model.shell;
  expect(structuredData).not.toContain('<');
  expect(JSON.parse(structuredData)).toMatchObject({ headline: '</script><script>alert(1)' });
});

test('structured data give coordinates of places that have a point, and none of an area', () => {
  const region = place('Region', 35.5, 43, { area: true });
  const edition = editionWith([MOSUL, 1], [region, 1]);
  const locations = edition.record.briefs.flatMap((one) => {
    const data = JSON.parse(JSON.stringify(briefStructuredData(one, edition)));
    return data.contentLocation as { name: string; geo?: object }[];
  });
  expect(new Set(locations.map(({ name, geo }) => [name, geo !== undefined].join()))).toEqual(
    new Set(['Mosul,true', 'Region,false']),
  );
});

test('a preview is marked, kept from search engines, and canonical to what is published', () => {
  const draft = brief('draft', { date: '2017-01-01', draft: 'true' });
  const held = brief('held', { date: '2017-01-02', publish: '2020-01-01T01:00Z' });
  const context = {
    ...CONTEXT,
    pathPrefix: '/pr-1/',
    preview: { banner: 'PR 1', reviewHref: '/review/' },
  };
  const preview = pagesOf([draft, held], context);
  const { shell, withheld } = preview.brief('draft').model;
  expect(withheld).toBe('draft');
  expect(preview.brief('held').model.withheld).toBe('held');
  expect(shell).toMatchObject({ noindex: true, preview: { reviewHref: '/pr-1/review/' } });
  expect(shell.canonical).toBe('https://record.example/repo/briefs/draft/');
});

test('lists are cut into pages, each leading to the next', () => {
  const many = Array.from({ length: 90 }, (_, index) =>
    brief(`b-${index}`, { date: '2017-01-13', topics: ['town'] }),
  );
  const large = pagesOf(many);
  expect(large.at('/topics/town/3/')?.model).toMatchObject({
    paging: { current: 3, total: 3, previous: '/repo/topics/town/2/' },
  });
  expect(large.at('/topics/town/4/')).toBeUndefined();
  expect(large.at('/2017/01/3/')).toBeDefined();
});
