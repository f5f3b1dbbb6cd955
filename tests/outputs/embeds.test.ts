import { load as parse } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/brief/day.ts';
import { load } from '../../src/content/load/load.ts';
import { embedBrief, embedClaims, embedTopic } from '../../src/outputs/embed/embed.ts';
import { planSite } from '../../src/site/plan.ts';
import { bridgeSite, contentWith } from '../content/small-content.ts';
import { brief } from '../indexes/small-record.ts';
import { CONTEXT, editionOf, made } from './open-edition.ts';
import { textOf } from './read-output.ts';

const plan = planSite(load(bridgeSite).record, { buildMoment: CONTEXT.buildMoment });
const kinds = ['embed-brief', 'embed-claims', 'embed-topic'];
const embeds = kinds.flatMap((kind) => plan.pagesOf(kind));
const addresses = new Set(plan.pages().map(({ address }) => address));
const files = new Map([...plan.files()].map((file) => [`/${file.path}`, file]));
const onSite = (url: string) =>
  url.replace(plan.record.vocabularies.site.url.replace(/\/$/, ''), '');
const MOST = 30_000;

/** With all that it asks for. */
function weightOf(html: string): number {
  const sheets = parse(html)('link[rel=stylesheet]')
    .map((_, { attribs }) => attribs.href)
    .get();
  return sheets.reduce(
    (sum, sheet) => sum + textOf(files.get(sheet)?.render() ?? '').length,
    Buffer.byteLength(html),
  );
}

test.each(kinds)('there are pages of the kind %s', (kind) => {
  expect(plan.pagesOf(kind).length).toBeGreaterThan(0);
});

describe('every page for frames', () => {
  const shown = embeds.map(({ address, html }) => ({ address, html: html() }));

  test('is less than 30 KB with all that it asks for, and runs nothing', () => {
    for (const { address, html } of shown) {
      expect([address, weightOf(html) < MOST]).toEqual([address, true]);
      const $ = parse(html);
      expect($('link[rel=stylesheet]')).toHaveLength(1);
      expect([address, $('script, img, style, [style], iframe, form').length]).toEqual([
        address,
        0,
      ]);
      const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('script-src');
    }
  });

  test('is kept from search engines, and names the page where it stands in full', () => {
    for (const { html } of shown) {
      const $ = parse(html);
      expect($('meta[name=robots]').attr('content')).toBe('noindex');
      expect(addresses).toContain(onSite($('link[rel=canonical]').attr('href') ?? ''));
    }
    const sitemap = textOf(files.get('/sitemap.xml')?.render() ?? '');
    expect(sitemap).not.toContain('/embed/');
  });

  test('says how old it may be, and leads out of the frame to pages of the site', () => {
    for (const { address, html } of shown) {
      const $ = parse(html);
      expect($('footer').text()).toMatch(/^(?:As of |Latest date on this record: )/);
      const links = $('a').get();
      expect(links.length).toBeGreaterThan(1);
      for (const { attribs } of links) {
        expect([address, attribs.target]).toEqual([address, '_top']);
        expect([address, addresses.has(attribs.href?.replace(/#.*/, '') ?? '')]).toEqual([
          address,
          true,
        ]);
      }
    }
  });

  test('is what its oEmbed file shows', () => {
    for (const { html } of shown) {
      const url = parse(html)('link[type="application/json+oembed"]').attr('href') ?? '';
      const data = JSON.parse(textOf(files.get(onSite(url))?.render() ?? ''));
      expect(data).toMatchObject({ version: '1.0', type: 'rich', width: 640 });
      const frame = parse(data.html)('iframe');
      expect(frame.attr('title')).toBe(data.title);
      expect(Number(frame.attr('height'))).toBe(data.height);
      expect(addresses).toContain(onSite(frame.attr('src') ?? ''));
      expect(onSite(frame.attr('src') ?? '')).toBe(onSite(url).replace('oembed.json', ''));
    }
  });

  test('has an oEmbed file beside it, at its old addresses as well', () => {
    for (const { address } of shown) expect([...files.keys()]).toContain(`${address}oembed.json`);
  });
});

test('pages give the code of their frames to whoever runs no scripts', () => {
  let count = 0;
  for (const { html, kind, address } of [...plan.pagesOf('brief'), ...plan.pagesOf('topic')]) {
    const $ = parse(html());
    const codes = $('.embed-codes textarea[readonly]').get();
    if (kind === 'brief') expect(codes.length).toBeGreaterThan(0);
    count += codes.length;
    for (const field of codes) {
      expect($(field).attr('aria-label')).toBeTruthy();
      expect(addresses).toContain(onSite(parse($(field).text())('iframe').attr('src') ?? ''));
    }
    // Frames are in the language of the record: a translation does not offer them as its own.
    if (address.startsWith('/ar/')) {
      expect($('link[type="application/json+oembed"]').length).toBe(0);
      continue;
    }
    const oEmbed = $('link[type="application/json+oembed"]').attr('href');
    expect(files.has(onSite(oEmbed ?? ''))).toBe(true);
  }
  expect(count).toBeGreaterThan(plan.pagesOf('brief').length);
});

describe('what is shown in a frame corrects itself', () => {
  const LONG = 'Sehr lange Wörter und noch mehr davon. '.repeat(200);
  const edition = editionOf([
    brief('2017-06-06-new', {
      date: '2017-06-06~',
      status: 'retracted',
      aliases: ['/briefs/old/', '/elsewhere/'],
      summary: LONG,
      claims: [
        {
          ...{ measure: 'deaths', value: 'at least 12', by: 'the army', reported: '2017-06-07' },
          ...{ superseded: '2017-07-01', note: LONG },
        },
      ],
      corrections: [
        { date: '2017-08-01', kind: 'retraction', note: `It did not happen. ${LONG}` },
        { date: '2017-07-01', kind: 'correction', note: 'It was 40.' },
        { date: '2017-07-02', kind: 'update', note: 'More is known.' },
      ],
    }),
    brief('2017-07-01-later', {
      date: '2017-07-01',
      claims: [{ measure: 'deaths', value: '40', by: 'the army', reported: '2017-07-01' }],
    }),
  ]);
  const text = (html: string) => parse(html)('body').text().replace(/\s+/g, ' ');
  const ofBrief = made(embedBrief, edition);
  const ofClaims = made(embedClaims, edition);

  test('with a plain notice, first of all', () => {
    const html = ofBrief[0]?.html ?? '';
    expect(parse(html)('main > :first-child').get(0)?.tagName).toBe('aside');
    expect(text(html)).toMatch(/^Retracted\. .*Correction, 1 July 2017: It was 40\./);
    expect(text(html)).toContain('Retraction, 1 August 2017: It did not happen.');
    expect(text(html)).toContain('about 6 June 2017');
    expect(text(html)).not.toContain('More is known.');
  });

  test('with what took the place of a number', () => {
    const html = ofClaims[0]?.html ?? '';
    expect(parse(html)('s').text()).toBe('at least 12 people');
    expect(text(html)).toContain('Withdrawn or replaced by the claimant on 1 July 2017.');
    expect(text(html)).toContain('In its place: 40 people, the army');
  });

  test('at its old address too, since other sites hear of no new one', () => {
    expect(ofBrief.map(({ address }) => address)).toEqual([
      '/embed/briefs/2017-06-06-new/',
      '/embed/briefs/old/',
      '/embed/briefs/2017-07-01-later/',
    ]);
    expect(ofClaims.map(({ address }) => address)).toEqual([
      '/embed/claims/2017-06-06-new/deaths/',
      '/embed/claims/old/deaths/',
      '/embed/claims/2017-07-01-later/deaths/',
    ]);
    expect(ofBrief[1]?.html).toContain(
      '<link rel="canonical" href="https://record.example/repo/briefs/2017-06-06-new/"',
    );
  });

  test('with how many corrections there were before those that it has room for', () => {
    const corrections = Array.from({ length: 6 }, (_, at) => ({
      ...{ date: `2017-08-0${at + 1}`, kind: 'correction', note: `Note ${at + 1}.` },
    }));
    const claims = [{ measure: 'deaths', value: '40', by: 'the army', reported: '2017-07-01' }];
    const one = editionOf([brief('2017-06', { date: '2017-06', claims, corrections })]);
    for (const [page] of [made(embedBrief, one), made(embedClaims, one)]) {
      const said = text(page?.html ?? '');
      expect(said).toMatch(/^Correction, 6 August 2017: Note 6\..*Note 3\. ?and 2 more/);
      expect(said).not.toContain('Note 2.');
    }
  });

  test.each<[string, Day | undefined, string]>([
    ['2017-06-06~', undefined, 'Latest date on this record: about 6 June 2017'],
    ['2017-06-06/..', undefined, 'Latest date on this record: since 6 June 2017'],
    ['../2017-06-06', undefined, 'Latest date on this record: 6 June 2017'],
    ['2017-06-06~', '2017-09-01', 'As of 1 September 2017'],
    ['2031', '2017-09-01', 'As of 1 September 2017'],
  ])('of %s, published last on %s, says %s', (date, last, expected) => {
    const publications = last === undefined ? {} : { '2017-06': { last } };
    const one = editionOf([brief('2017-06', { date })], { ...CONTEXT, publications });
    for (const [page] of [made(embedBrief, one), made(embedTopic, one)])
      expect(parse(page?.html ?? '')('footer span').text()).toBe(expected);
  });

  test('within 30 KB, however long texts are', () => {
    for (const { html } of [...ofBrief, ...ofClaims, ...made(embedTopic, edition)])
      expect(Buffer.byteLength(html)).toBeLessThan(MOST - 4000);
  });

  test('in no preview, and nowhere where site.yaml does without', () => {
    const preview = editionOf([brief('2017', { date: '2017' })], {
      ...CONTEXT,
      preview: { banner: 'Preview' },
    });
    expect(made(embedBrief, preview)).toEqual([]);
    const without = 'title: T\ndescription: D.\nurl: https://e.example\nwithout: embeds\n';
    const { record } = load(contentWith({ 'site.yaml': without }));
    const none = planSite(record, { buildMoment: CONTEXT.buildMoment });
    expect(none.pages().filter(({ address }) => address.startsWith('/embed/'))).toEqual([]);
    expect([...none.files()].filter(({ path }) => path.startsWith('embed/'))).toEqual([]);
  });
});
