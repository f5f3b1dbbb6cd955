import { load as parse } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { type Example, exampleTree, file } from '../../src/content/rules/rule/example.ts';
import { planSite } from '../../src/site/plan.ts';

/* A translation is a text of a brief: it stands beside it, holds no fact, and has pages in its language. */

const ORIGINAL = '2017-06-06-raqqa-assault';
const NONE: Example = { files: [] };
const VERSION = load(exampleTree(NONE)).versionOf(ORIGINAL) ?? '';
const TITLE = 'title: Début de l’assaut contre Rakka';
const TEXT = 'Les FDS ont annoncé le 6 juin 2017 leur entrée dans l’est de Rakka.';

function written(fields: string, name = `${ORIGINAL}.fr`, text = TEXT, version = VERSION): Example {
  const translates = version === '' ? '' : `translates: ${version}\n`;
  return file(`briefs/2017/${name}.md`, `---\n${TITLE}\n${translates}${fields}---\n${text}\n`);
}

const loaded = (...examples: readonly Example[]) =>
  load(exampleTree({ files: examples.flatMap(({ files }) => files) }), { rules });

describe('what is wrong with a translation', () => {
  test.each<[what: string, example: Example, found: readonly string[]]>([
    ['nothing', written(''), []],
    ['no original', written('', '2017-06-06-raqa.fr'), ['translations/original']],
    ['a language without words', written('', `${ORIGINAL}.nl`), ['translations/language']],
    ['the language of the original', written('', `${ORIGINAL}.en`), ['translations/language']],
    ['no version', written('', undefined, undefined, ''), ['translations/version']],
    ['no such version', written('', undefined, undefined, 'yes'), ['translations/version']],
    [
      'another version',
      written('', undefined, undefined, 'text-0123456789'),
      ['translations/outdated'],
    ],
    ['a date', written('date: 2017-06-06\n'), ['translations/fact']],
    ['a status', written('status: disputed\n'), ['translations/fact']],
    ['a source', written('source: https://www.example.org/a\n'), ['translations/fact']],
    [
      'topics and a place',
      written('topics: [raqqa]\nplace: raqqa\n'),
      ['translations/fact', 'translations/fact'],
    ],
    ['a field that is misspelt', written('sumary: Un texte.\n'), ['fields/unknown']],
    [
      'a claim that is not there',
      written('claims:\n  - id: claim-0\n    by: X\n'),
      ['translations/part'],
    ],
    [
      'another day',
      written('', undefined, 'Le 7 juin 2017.'),
      ['translations/numbers', 'translations/numbers'],
    ],
    ['no day', written('', undefined, 'En 2017.'), ['translations/numbers']],
    [
      'a number of its own',
      written('', undefined, `${TEXT} Il y a 300 morts.`),
      ['translations/numbers'],
    ],
    [
      'the same day in other digits',
      written('', `${ORIGINAL}.ar`, 'في ٦ حزيران ٢٠١٧ دخلت القوات المدينة.'),
      [],
    ],
    [
      'a link that leads nowhere',
      written('', undefined, `${TEXT} [Voir](/briefs/x/).`),
      ['links/unknown'],
    ],
    [
      'a link to a translation',
      written('', undefined, `${TEXT} [Voir](/fr/briefs/${ORIGINAL}/).`),
      [],
    ],
    ['a note that is not there', written('', undefined, `${TEXT}[^ici]`), ['footnotes/unknown']],
    ['a source by its number', written('', undefined, `${TEXT}[^s1]`), []],
    ['a name in capitals', written('', `${ORIGINAL}.FR`), ['files/name']],
    [
      'a title with a full stop',
      {
        files: [
          {
            kind: 'file',
            path: `briefs/2017/${ORIGINAL}.fr.md`,
            content: `---\ntitle: Un titre.\ntranslates: ${VERSION}\n---\n${TEXT}\n`,
          },
        ],
      },
      ['title/full-stop'],
    ],
  ])('%s', (_, example, found) => {
    expect(
      loaded(example)
        .diagnostics.map(({ rule }) => rule)
        .sort(),
    ).toEqual(found);
  });

  test('a fault in a translation names its own file, line and the fix', () => {
    const [fault] = loaded(written('status: disputed\n')).diagnostics;
    expect(fault).toMatchObject({
      file: `content/briefs/2017/${ORIGINAL}.fr.md`,
      line: 4,
      column: 1,
      fix: 'Remove it here; where it is wrong, correct it in the original.',
    });
  });

  test('what is outdated is told how it is brought up to date', () => {
    const [fault] = loaded(written('', undefined, undefined, 'text-0123456789')).diagnostics;
    expect(fault?.fix).toContain(`translates: ${VERSION}`);
    expect(fault?.edit).toBeUndefined();
  });

  test.each(['/fr/feed.xml', '/fr/search/index.html', `/fr/briefs/${ORIGINAL}/`])(
    'an old address cannot be that of a translation or beside it: %s',
    (alias) => {
      const beside: Example = {
        files: [
          {
            kind: 'brief',
            name: '2017-07-01-beside',
            fields: `date: 2017-07-01\naliases: [${alias}]`,
            body: '',
          },
        ],
      };
      const named = (...examples: readonly Example[]) =>
        loaded(...examples).diagnostics.filter(({ rule }) => rule === 'aliases/collision').length;
      expect([named(beside), named(beside, written(''))]).toEqual([0, 1]);
    },
  );

  test('a page of the record cannot have the address of a language', () => {
    const page = file('pages/fr.md', '---\ntitle: Français\n---\nTexte.\n');
    expect(loaded(page).diagnostics).toEqual([]);
    expect(loaded(page, written('')).diagnostics.map(({ rule }) => rule)).toEqual([
      'pages/address',
    ]);
  });
});

describe('the pages of a translation', () => {
  const site = (...examples: readonly Example[]) => {
    const plan = planSite(loaded(...examples).record, {
      buildMoment: '2020-01-01T00:00:00Z',
      pathPrefix: '/',
    });
    const page = (address: string) => {
      const found = plan.pages().find((one) => one.address === address);
      return found && parse(found.html());
    };
    const text = (path: string) => {
      const found = [...plan.files()].find((one) => one.path === path)?.render() ?? '';
      return typeof found === 'string' || found instanceof Uint8Array
        ? String(found)
        : [...found].join('');
    };
    return { plan, page, text };
  };
  const { plan, page, text } = site(
    written(''),
    written('', `${ORIGINAL}.ar`, 'في 6 حزيران 2017.'),
  );
  const address = `/briefs/${ORIGINAL}/`;

  test.each([
    ['fr', 'ltr', '6 juin 2017'],
    ['ar', 'rtl', '6 يونيو 2017'],
  ])('in %s, written %s', (lang, dir, date) => {
    const $ = page(`/${lang}${address}`);
    expect($?.('html').attr()).toMatchObject({ lang, dir });
    expect($?.('.brief-date').text()).toContain(date.slice(2, 6));
    expect(
      $?.('link[rel=alternate][hreflang]')
        .get()
        .map(({ attribs }) => attribs.hreflang),
    ).toEqual([...['en', 'ar', 'fr', 'x-default']]);
    expect($?.('link[rel=canonical]').attr('href')).toBe(
      `https://record.example/${lang}${address}`,
    );
    expect($?.('.languages [aria-current]').length).toBe(1);
    expect($?.('.outdated').length).toBe(0);
    expect(page(`/${lang}/`)?.('.entry-title a').attr('href')).toBe(`/${lang}${address}`);
    expect(page(`/${lang}/search/`)?.('html').attr('lang')).toBe(lang);
    expect(text(`${lang}/feed.xml`)).toContain(`<id>https://record.example${address}#${lang}</id>`);
    const data = $?.('script[type="application/ld+json"]')
      .get()
      .map((script) => JSON.parse($(script).text()))
      .find((one) => one['@type'] === 'Report');
    expect(data).toMatchObject({
      inLanguage: lang,
      translationOfWork: { '@id': `https://record.example${address}`, inLanguage: 'en' },
    });
  });

  test('the original leads to each, and the record has them all', () => {
    const $ = page(address);
    expect(
      $?.('.languages a')
        .get()
        .map(({ attribs }) => attribs.href),
    ).toEqual([`/ar${address}`, `/fr${address}`]);
    const { briefs } = JSON.parse(text('data/briefs.json'));
    const entry = briefs.find(({ id }: { id: string }) => id === ORIGINAL);
    expect(entry.translations.map(({ language }: { language: string }) => language)).toEqual([
      'ar',
      'fr',
    ]);
    expect(text('sitemap.xml')).toContain(
      `hreflang="fr" href="https://record.example/fr${address}"`,
    );
    const found = [...(plan.searchable?.pages() ?? [])].find(
      (one) => one.address === `/fr${address}`,
    );
    expect(found?.html).toContain('<html lang="fr">');
    expect(found?.html).toContain('entrée dans l’est');
  });

  test('readers are told of a translation whose original has changed', () => {
    const $ = site(written('', undefined, undefined, 'text-0123456789')).page(`/fr${address}`);
    expect($?.('.outdated a').attr('href')).toBe(address);
  });

  test('a draft has no page', () => {
    expect(site(written('draft: true\n')).page(`/fr${address}`)).toBeUndefined();
  });

  test('a record of one language has no page and no link for another', () => {
    const alone = site();
    expect(alone.plan.pages().filter((one) => one.kind === 'language')).toEqual([]);
    expect(alone.page(address)?.('.languages, [hreflang]').length).toBe(0);
  });
});
