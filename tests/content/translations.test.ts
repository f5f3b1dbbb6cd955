import { readFileSync } from 'node:fs';
import { load as parse } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { claimIds, correctionIds } from '../../src/brief/identity.ts';
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

  test.each<[path: string, content: string, fix: string]>([
    [`briefs/2017/${ORIGINAL}.fr.md`, 'Texte.\n', 'then title and translates, then'],
    [`briefs/2017/${ORIGINAL}.fr.md`, '', 'then title and translates, then'],
    [`briefs/2017/${ORIGINAL}.fr.md`, '---\n- a\n---\n', 'to a line: title and translates.'],
    ['pages/about.md', 'Text.\n', 'then title, then'],
    ['briefs/pages/2017-01-01-a.md', 'Text.\n', 'then title, date, source and topics, then'],
  ])('what has no fields is told those that its kind needs: %s', (path, content, fix) => {
    const { diagnostics } = loaded(file(path, content));
    expect(diagnostics.find((one) => one.file === `content/${path}`)?.fix).toContain(fix);
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

describe('what a translation says otherwise than its original', () => {
  const said = (lang: string, original: Said, here: Said) => {
    const fields = ({ title, note, scope, correction, alt }: Said, ids?: readonly string[]) =>
      [
        `title: ${title ?? 'A title'}`,
        `claims:\n  - by: Airwars`,
        ids ? `    id: ${ids[0]}` : '    measure: raqqa-deaths\n    value: 40',
        ...(note === undefined ? [] : [`    note: ${note}`]),
        ...(scope === undefined ? [] : [`    scope: ${scope}`]),
        ...(correction === undefined ? [] : [`corrections:\n  - note: ${correction}`]),
        ...(correction === undefined
          ? []
          : [ids ? `    id: ${ids[1]}` : '    date: 2017-06-09\n    kind: correction']),
        ...(alt === undefined ? [] : [`image:\n  alt: ${alt}`]),
      ].join('\n');
    const brief = file(
      `briefs/2017/${ORIGINAL}.md`,
      `---\n${fields(original)}\ndate: 2017-06-06\ntopics: [raqqa]\nsource: https://www.example.org/a\n---\n${original.text ?? 'A text.'}\n`,
    );
    const tree = load(exampleTree(brief));
    const [first] = tree.record.briefs.filter(({ name }) => name === ORIGINAL);
    const ids = [claimIds(first?.claims ?? [])[0], correctionIds(first?.corrections ?? [])[0]];
    const front = fields({ title: 'Z', ...here }, ids as string[]);
    const translation = file(
      `briefs/2017/${ORIGINAL}.${lang}.md`,
      `---\n${front}\ntranslates: ${tree.versionOf(ORIGINAL)}\n---\n${here.text ?? 'Z.'}\n`,
    );
    return loaded(brief, translation)
      .diagnostics.filter(({ rule }) => /^translations\//.test(rule))
      .map(({ reason }) => reason.replace(/(claim|correction)-[0-9a-f]{10}/g, '$1'));
  };
  type Said = {
    readonly [part in 'title' | 'text' | 'note' | 'scope' | 'correction' | 'alt']?: string;
  };
  const lacks = (text: string) => `The original says "${text}", and this does not.`;
  const adds = (text: string) => `"${text}" is not in the original.`;
  const alsoIn = (field: string) =>
    `The original has no "${field}" here, so this says more than it does.`;
  const COPY = 'This is the same as in the original.';
  const copied = (text: string, lang: string) =>
    `"${text}" is written as in the original, and cannot be read in "${lang}".`;

  test.each<[lang: string, original: Said, here: Said, found: readonly string[]]>([
    // The words of claims, corrections and pictures state numbers as well.
    ['fr', { note: 'at least 12' }, { note: 'au moins 12' }, []],
    ['fr', { note: 'at least 12' }, { note: 'au moins 13' }, [lacks('12'), adds('13')]],
    ['fr', { scope: '3 quarters' }, { scope: '4 quartiers' }, [lacks('3'), adds('4')]],
    [
      'fr',
      { correction: 'It was 6 June.' },
      { correction: 'C’était le 5 juin.' },
      [lacks('6 June'), adds('5 juin')],
    ],
    [
      'fr',
      { text: '12 men', note: 'of 40' },
      { text: '40 hommes', note: 'de 12' },
      [...[lacks('12'), adds('40'), lacks('40'), adds('12')]],
    ],
    // A note of its own, or none.
    ['fr', {}, { note: 'de jour' }, [alsoIn('note')]],
    [
      'fr',
      { scope: 'women' },
      { note: 'femmes' },
      [alsoIn('note'), 'Not translated from "en" into "fr": claims claim, scope.'],
    ],
    ['fr', {}, { alt: 'Une rue' }, ['The original has no picture, so nobody sees this.']],
    // Months of a year.
    ['fr', { text: 'In June 2017.' }, { text: 'En juin 2017.' }, []],
    ['es', { text: 'In June 2017.' }, { text: 'En junio de 2017.' }, []],
    ['ar', { text: 'In June 2017.' }, { text: 'في حزيران/يونيو ٢٠١٧.' }, []],
    ['ar', { text: 'On 6 June 2017.' }, { text: 'في 6 حزيران/يونيو 2017.' }, []],
    [
      'fr',
      { text: 'In June 2017.' },
      { text: 'En juillet 2017.' },
      [lacks('June 2017'), adds('juillet 2017')],
    ],
    ['fr', { text: 'On 6 June 2017. In June 2017.' }, { text: 'Le 6 juin 2017.' }, []],
    // Large numbers, hours and what only orders.
    [
      'ar',
      { text: '3 million, 40,000 and 2 billion.' },
      { text: '٣ ملايين و٤٠ ألف و٢ مليار.' },
      [],
    ],
    ['es', { text: '3 million and 2 billion.' }, { text: '3 millones y 2 mil millones.' }, []],
    ['de', { text: '3 million and 2 billion.' }, { text: '3 Millionen und 2 Milliarden.' }, []],
    ['fr', { text: '3 million and 2 billion.' }, { text: '3 millions et 2 milliards.' }, []],
    ['ar', { text: '3 million.' }, { text: '3 آلاف.' }, [lacks('3 million'), adds('3 آلاف')]],
    ['fr', { text: 'The 2nd brigade at 14:30.' }, { text: 'La 2e brigade à 14 h 30.' }, []],
    ['es', { text: 'The 1st brigade.' }, { text: 'La 1.ª brigada.' }, []],
    // As it was written, and not as it was read.
    ['ar', { text: 'Nobody.' }, { text: '٧ حزيران' }, [adds('٧ حزيران')]],
    ['fr', { text: '6 June' }, { text: '6 June' }, [copied('6 June', 'fr')]],
    // What was not translated.
    ['fr', { title: 'They enter the old city' }, { title: 'They enter the old city' }, [COPY]],
    ['fr', { title: 'Raqqa' }, { title: 'Raqqa' }, []],
    [
      'fr',
      { text: 'They entered the *old* city.\n\nNobody.' },
      { text: 'Z.\n\nThey entered the *old* city.' },
      [COPY],
    ],
    [
      'fr',
      { text: 'He said:\n\n> We will never leave this city.' },
      { text: 'Il a dit :\n\n> We will never leave this city.' },
      [],
    ],
    [
      'fr',
      { correction: 'We named the wrong quarter.' },
      { correction: 'We named the wrong quarter.' },
      [COPY],
    ],
  ])('%s: %j, %j', (lang, original, here, found) => {
    expect(said(lang, original, here).sort()).toEqual([...found].sort());
  });

  test.each<[what: string, fields: string, text: string, line: number, column: number]>([
    ['the title', '', TEXT, 2, 8],
    ['a summary', 'summary: Il y a 300 morts.\n', TEXT, 4, 17],
    ['the text', '', `${TEXT} Il y a 300 morts.`, 5, TEXT.length + 9],
  ])('a number of its own is shown where it stands: %s', (_, fields, text, line, column) => {
    const example = written(fields, undefined, text);
    const [one] = example.files;
    const files =
      line === 2 && one?.kind === 'file'
        ? [{ ...one, content: String(one.content).replace(TITLE, 'title: 300 morts') }]
        : example.files;
    expect(loaded({ files }).diagnostics).toMatchObject([
      { rule: 'translations/numbers', line, column },
    ]);
  });

  test('a text that is given twice', () => {
    const claims = 'claims:\n  - { id: a, by: X }\n  - { id: a, by: Y }\n';
    expect(loaded(written(claims)).diagnostics.map(({ line }) => line)).toEqual([5, 6]);
  });

  test('a draft is a copy to be written over', () => {
    const copy = written('draft: true\n', undefined, `${TEXT} They entered the old city.`);
    expect(loaded(copy).diagnostics).toEqual([]);
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

  test.each([
    [
      'fr',
      [
        ['en', 'ltr', 'en'],
        [undefined, undefined, undefined],
        ['ar', 'rtl', 'ar'],
      ],
    ],
    [
      'ar',
      [
        ['en', 'ltr', 'en'],
        ['fr', 'ltr', 'fr'],
        [undefined, undefined, undefined],
      ],
    ],
    [
      '',
      [
        [undefined, undefined, undefined],
        ['fr', 'ltr', 'fr'],
        ['ar', 'rtl', 'ar'],
      ],
    ],
  ])('sources are in the language of the original, or in their own: /%s', (lang, found) => {
    const named = (title: string, more = '') =>
      `  - { publisher: reuters, title: ${title}, url: "https://www.reuters.com/${title}"${more} }\n`;
    const brief = file(
      `briefs/2017/${ORIGINAL}.md`,
      `---\ntitle: A title\ndate: 2017-06-06\ntopics: [raqqa]\nsource:\n${named('A')}${named('B', ', lang: fr')}${named('C', ', lang: ar')}---\nText.\n`,
    );
    const $ = site(brief, written(''), written('', `${ORIGINAL}.ar`)).page(
      `${lang && `/${lang}`}${address}`,
    );
    expect(
      $?.('.note-title a')
        .get()
        .map(({ attribs }) => [attribs.lang, attribs.dir, attribs.hreflang]),
    ).toEqual(found);
  });

  test.each([
    ['fr', 'Femmes tuées.', 'Le matin.', 'Airwars, un observatoire', 'Le mauvais quartier.'],
    ['', 'Women killed.', 'In the morning.', 'Airwars', 'The wrong quarter.'],
  ])(
    'the words of claims and corrections are in the language of the page: /%s',
    (lang, ...shown) => {
      const brief = file(
        `briefs/2017/${ORIGINAL}.md`,
        '---\ntitle: A title\ndate: 2017-06-06\ntopics: [raqqa]\nsource: https://www.example.org/a\nclaims:\n  - { measure: raqqa-deaths, value: 40, by: Airwars, scope: Women killed., note: In the morning. }\ncorrections:\n  - { date: 2017-06-09, kind: correction, note: The wrong quarter. }\n---\nText.\n',
      );
      const [first] = loaded(brief).record.briefs.filter(({ name }) => name === ORIGINAL);
      const [claim] = claimIds(first?.claims ?? []);
      const [correction] = correctionIds(first?.corrections ?? []);
      const french = written(
        `claims:\n  - { id: ${claim}, by: "Airwars, un observatoire", scope: Femmes tuées., note: Le matin. }\ncorrections:\n  - { id: ${correction}, note: Le mauvais quartier. }\n`,
      );
      const $ = site(brief, french).page(`${lang && `/${lang}`}${address}`);
      const found = `${$?.('.claims').text()} ${$?.('.corrections').text()}`.replace(/[⁨⁩]/g, '');
      expect(shown.filter((text) => !found.includes(text))).toEqual([]);
    },
  );

  test('what a topic began with is in the language of the page', () => {
    const start = 'start: 2017-06-05\n  started_by: the assault began\n';
    const topics = file(
      'topics.yaml',
      `raqqa:\n  name: Raqqa\n  description: The battle.\n  ${start}  translated:\n    fr: { name: Rakka, started_by: le début de l’assaut }\nmosul:\n  name: Mosul\n  description: The battle.\n`,
    );
    const { page: shown } = site(topics, written(''));
    const facts = (lang: string) => shown(`${lang}${address}`)?.('.facts').text();
    expect(facts('')).toContain('1 day after the assault began');
    expect(facts('/fr')).toContain('le début de l’assaut');
    expect(facts('/fr')).not.toContain('began');
  });

  test('a frame of the original is called as the original is', () => {
    const codes = (lang: string) =>
      page(`${lang}${address}`)?.('textarea')
        .text()
        .match(/title="[^"]*"/g);
    expect(codes('/fr')).toHaveLength(1);
    expect(codes('/fr')).toEqual(codes(''));
  });

  test('the links between languages are styled on the home page, which takes one style sheet', () => {
    expect(page('/')?.('.languages a').length).toBe(2);
    expect(readFileSync('layouts/styles/main.css', 'utf8')).toContain('"../frame/languages.css"');
  });

  test('the list of a language has its name and that of the site, each once', () => {
    expect(page('/fr/')?.('title').text()).toBe('Français · A record');
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
