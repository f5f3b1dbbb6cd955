import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isDate, parseEventDate } from '../../src/brief/event-date.ts';
import { dateInWords } from '../../src/brief/event-date-words.ts';
import { STATUS } from '../../src/brief/schema.ts';
import { COLOURS, drawCard, encodeCard } from '../../src/commands/cards/draw-card.ts';
import { typesetter } from '../../src/commands/cards/set-text.ts';
import { PictureEncoder } from '../../src/commands/pictures/encode-pictures.ts';
import { load } from '../../src/content/load/load.ts';
import { indexRecord } from '../../src/indexes/index.ts';
import {
  ACCENT,
  CARD_SIZE,
  type Card,
  cardFiles,
  isDrawable,
} from '../../src/outputs/cards/cards.ts';
import { dateLanguageOf } from '../../src/outputs/dates/date-language.ts';
import { openEdition } from '../../src/outputs/page/edition.ts';
import { GROUNDS } from '../../src/site/configuration.ts';
import { contrast } from '../../src/site/contrast.ts';
import { planSite } from '../../src/site/plan.ts';
import { Store } from '../../src/store/store.ts';
import { directionOf } from '../../src/words/direction.ts';
import { languages, wordsFor } from '../../src/words/languages.ts';
import { contentWith } from '../content/small-content.ts';
import { fixtureCases } from '../fixture-cases.ts';
import { brief } from '../indexes/small-record.ts';
import { bridgeEdition } from '../outputs/bridge-edition.ts';
import { CONTEXT, editionOf } from '../outputs/open-edition.ts';

const edition = bridgeEdition();

function cardIn(siteLang: string, said: Partial<Card>): Card {
  const siteDir = directionOf(siteLang);
  return {
    ...{ site: 'Record', above: '2017', title: 'Title', below: 'Reported', host: 'record.example' },
    ...{ lang: siteLang, dir: siteDir, siteLang, siteDir, accent: ACCENT },
    ...said,
  };
}

/** What no line of a card may leave. */
function expectWithin({ lines }: Awaited<ReturnType<typeof drawCard>>) {
  for (const { text, left, right, baseline } of lines) {
    expect([text, left >= 80 && right <= CARD_SIZE.width - 79.9]).toEqual([text, true]);
    expect([text, baseline > 60 && baseline < CARD_SIZE.height - 20]).toEqual([text, true]);
  }
}

const LONG = {
  Latin: 'The Syrian Democratic Forces announce that the old town of Raqqa is surrounded; ',
  Arabic: 'أعلنت قوات سوريا الديمقراطية (قسد) أن 95% من مدينة الرقة القديمة محاصرة بالكامل؛ ',
  Cyrillic: 'Сирийские демократические силы объявили, что старый город Ракка окружён; ',
  Greek: 'Οι Συριακές Δημοκρατικές Δυνάμεις ανακοίνωσαν ότι η παλιά πόλη περικυκλώθηκε; ',
};

describe.each(Object.entries(LONG))('a title of 300 characters in %s', (script, sentence) => {
  const title = sentence.repeat(5).slice(0, 300);
  const lang = script === 'Arabic' ? 'ar' : 'en';

  test('is cut at a word, says so, and stays within the card', async () => {
    const drawn = await drawCard(cardIn('en', { title, lang, dir: directionOf(lang) }));
    expectWithin(drawn);
    expect(drawn.cut).toBe(true);
    const lines = drawn.lines.filter(({ baseline }) => baseline > 190 && baseline < 520);
    const shown = lines.map(({ text }) => text).join(' ');
    expect(shown).toMatch(/\p{L}…$/u);
    expect(shown.length).toBeGreaterThan(120);
    const kept = shown.slice(0, -1);
    expect(title.startsWith(kept)).toBe(true);
    expect(title.slice(kept.length)).toMatch(/^[\s\p{P}]/u);
  });

  test('without a space to cut it at, stays within the card', async () => {
    const drawn = await drawCard(cardIn('en', { title: title.replace(/[\s\p{P}%]/gu, '') }));
    expectWithin(drawn);
  });
});

test.each([
  ['a title in few words', 'SDF begins its assault on Raqqa'],
  ['numbers that stay together', 'انهيار الجسر (الأول) في المدينة: 12–14 قتيلًا'],
])('%s is not cut', async (_, title) => {
  const { cut, lines } = await drawCard(cardIn('ar', { title, lang: 'ar', dir: 'rtl' }));
  expect(cut).toBe(false);
  expect(lines.some(({ text }) => /–$/.test(text))).toBe(false);
});

test('Arabic letters join, stand from right to left, and leave numbers as they are', async () => {
  const type = await typesetter();
  const style = { role: 'sans', size: 100, dir: 'rtl' } as const;
  const outlinesOf = (text: string) =>
    type.set(text, style, 10_000, 1).lines[0]?.glyphs.map(({ outline }) => outline) ?? [];
  // At the end, in the middle and at the beginning of a word, and alone.
  const shapes = [...outlinesOf('سسس'), ...outlinesOf('س')];
  expect([shapes.length, new Set(shapes).size]).toEqual([4, 4]);
  const [line] = type.set('ب 12', style, 10_000, 1).lines;
  const [first, second] = line?.glyphs.map(({ x }) => x) ?? [];
  // From the left: the number, its digits in their own order, and then the letter.
  const [letter] = type.set('ب', style, 10_000, 1).lines;
  expect(line?.glyphs.at(-1)?.outline).toBe(letter?.glyphs.at(-1)?.outline);
  expect(first).toBeLessThan(second ?? 0);
  const [one] = type.set('1', style, 10_000, 1).lines;
  expect(line?.glyphs[0]?.outline).toBe(one?.glyphs[0]?.outline);
});

test('every letter and sign that makes a card has a shape', async () => {
  const type = await typesetter();
  const missing: string[] = [];
  for (let code = 0x20; code <= 0xffff; code++) {
    const sign = String.fromCharCode(code);
    if (/\p{Cs}/u.test(sign) || !isDrawable(sign)) continue;
    // A mark stands on a letter of its own script.
    const text = /\p{Mark}/u.test(sign) ? `ب${sign}` : sign;
    for (const role of ['serif', 'sans'] as const) {
      const { lines } = type.set(text, { role, size: 20, dir: 'ltr' }, 1000, 1);
      if (lines.some(({ shapeless }) => shapeless > 0)) missing.push(code.toString(16));
    }
  }
  expect(missing).toEqual([]);
});

test.each(languages())(
  'in %s, a date of many days stands whole above a long title, or not at all',
  async (lang) => {
    const dates = [2, 6, 12, 20].map((count) => {
      const days = Array.from({ length: count }, (_, at) =>
        new Date(Date.UTC(2017, 0, 1 + 33 * at)).toISOString().slice(0, 10),
      );
      const date = parseEventDate(`[${days.join(', ')}]`);
      return isDate(date) ? dateInWords(date, dateLanguageOf(lang)) : '';
    });
    const title = LONG[lang === 'ar' ? 'Arabic' : 'Latin'].repeat(2);
    const isOfTitle = ({ text }: { text: string }) => title.startsWith(text.replace(/…$/, ''));
    for (const above of [...dates, dates.join(' ').repeat(3)]) {
      const drawn = await drawCard(cardIn(lang, { above, title, dir: directionOf(lang) }));
      expectWithin(drawn);
      const at = drawn.lines.findIndex(isOfTitle);
      const said = drawn.lines.slice(1, at);
      const words = said.map(({ text }) => text).join(' ');
      expect(words).toBe(dates.includes(above) ? above.normalize('NFC') : '');
      const room = (drawn.lines[at]?.baseline ?? 0) - (said.at(-1)?.baseline ?? 0);
      expect(room).toBeGreaterThan(40);
    }
  },
);

describe.each(languages())('in %s', (language) => {
  const dates = fixtureCases('dates.txt').flatMap(({ input }) => {
    const date = parseEventDate(input.trim());
    return isDate(date) ? [dateInWords(date, dateLanguageOf(language))] : [];
  });

  test('every date is there to its last word, however uncertain it is', async () => {
    expect(dates.length).toBeGreaterThan(30);
    for (const above of new Set(dates)) {
      const drawn = await drawCard(cardIn(language, { above }));
      expectWithin(drawn);
      const said = drawn.lines.filter(({ baseline }) => baseline > 110 && baseline < 215);
      const words = said.map(({ text }) => text).join(' ');
      expect(words.startsWith(above.normalize('NFC'))).toBe(true);
    }
  });

  test('every status is there in words', async () => {
    const words = wordsFor(language);
    for (const status of STATUS) {
      const below = `${words(`status.${status}`)} · ${words('entry.corrected')}`;
      const drawn = await drawCard(cardIn(language, { below, status }));
      expectWithin(drawn);
      expect(drawn.lines.map(({ text }) => text)).toContain(below);
    }
  });
});

test('an independent reader sees a picture of the stated size, with the colours of the record', async () => {
  const accent = '#1c4d8a';
  const bytes = await encodeCard(cardIn('en', { accent }));
  const { width, height, format } = await sharp(bytes).metadata();
  expect({ width, height, format }).toEqual({ ...CARD_SIZE, format: 'png' });
  expect(bytes.length).toBeLessThan(60_000);
  const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colours = new Map<string, number>();
  for (let at = 0; at < data.length; at += 3) {
    const name = `#${data.subarray(at, at + 3).toString('hex')}`;
    colours.set(name, (colours.get(name) ?? 0) + 1);
  }
  const near = (wanted: string) =>
    [...colours].some(([colour, count]) => count > 100 && contrast(colour, wanted) < 1.1);
  expect([COLOURS.paper, COLOURS.ink, accent].map(near)).toEqual([true, true, true]);
  expect(await encodeCard(cardIn('en', { accent }))).toEqual(bytes);
});

test('colours are those of the site, and can be read', () => {
  const tokens = readFileSync(
    path.join(import.meta.dirname, '../../layouts/styles/tokens.css'),
    'utf8',
  );
  for (const [name, colour] of Object.entries({ ...COLOURS, accent: ACCENT }))
    expect(tokens).toContain(`--${name}: ${colour};`);
  expect(GROUNDS.light).toContain(COLOURS.paper);
  for (const colour of [COLOURS.ink, COLOURS.quiet, ACCENT])
    expect(contrast(colour, COLOURS.paper)).toBeGreaterThan(4.5);
});

describe('the cards of a record', () => {
  const files = cardFiles(edition);

  test.each(['without: []', 'without: [topics]', 'without: [claims]', 'without: [topics, claims]'])(
    'are those that its pages name, %s',
    (without) => {
      const site = `title: T\ndescription: D.\nurl: https://e.example\n${without}\n`;
      const plan = planSite(load(contentWith({ 'site.yaml': site })).record, {
        buildMoment: CONTEXT.buildMoment,
      });
      const named = plan.pages().flatMap(({ html }) => {
        const [, url] = /property="og:image" content="([^"]*)"/.exec(html()) ?? [];
        return url === undefined ? [] : [url];
      });
      const planned = [...plan.pictures()].filter((file) => 'card' in file);
      const { url } = plan.record.vocabularies.site;
      expect(new Set(named)).toEqual(
        new Set(planned.map((file) => `${url.replace(/\/$/, '')}/${file.path}`)),
      );
    },
  );

  test('say when it was, no finer than it is known, how sure it is, and of which record', () => {
    const cards = cardFiles(
      editionOf([
        brief('2017-06', { date: '2017-06~', status: 'reported', title: "The army's assault" }),
        brief('2017-07', {
          date: '2017-07-01',
          status: 'retracted',
          corrections: [{ date: '2017-08-01', kind: 'retraction', note: 'It was wrong.' }],
        }),
        brief('2017-08', {
          date: '2017-08-01/..',
          corrections: [{ date: '2017-09-01', kind: 'correction', note: 'It was wrong.' }],
        }),
      ]),
    ).map(({ card }) => card);
    const saying = (title: string) => cards.find((card) => card.title === title);
    expect(saying('The army’s assault')).toMatchObject({
      ...{ site: 'A record', above: 'about June 2017', below: 'Reported', status: 'reported' },
      host: 'record.example',
    });
    expect(saying('Title of 2017-07')).toMatchObject({ below: 'Retracted' });
    expect(saying('Title of 2017-08')).toMatchObject({ below: 'Confirmed · Corrected' });
    expect(saying('A record')).toMatchObject({ below: 'What happened.' });
  });

  test('in Arabic, are written in Arabic', () => {
    const { record } = load(path.join(import.meta.dirname, '../fixtures/arabic-site'));
    const cards = cardFiles(openEdition(record, indexRecord(record), CONTEXT));
    expect(cards.length).toBeGreaterThan(3);
    for (const { card } of cards) {
      expect(card.siteDir).toBe('rtl');
      expect(card.below).toMatch(/\p{Script=Arabic}/u);
    }
  });

  test.each([
    ['ja', 'ラッカ攻勢の開始'],
    ['en', '≥ 40 killed'],
    ['en', '≈ 300 and ≠ 5'],
    ['en', '⅔ of them children'],
    ['en', 'CO₂ over the city'],
    ['en', '→ north'],
    ['en', 'It goes on 🎈'],
    ['el', 'Ἀθῆναι'],
    ['en', 'The x̱ of a name'],
  ])('leave a sign out of no title: in %s, for %s the record’s own stands', (lang, title) => {
    const files = cardFiles(editionOf([brief('2017-06', { date: '2017-06', title, lang })]));
    const titles = files.map(({ card }) => card.title);
    expect(titles).not.toContain(title);
    expect(titles).toContain('A record');
  });

  test.each([
    ['en', '½ of 1 200 € – “F‑16” × 3, −4 °C, 5 ± 1 ‘No’ …'],
    ['ar', 'أعلنت ﷺ ٤٠٪، گچپژ ۱۲۳؟ قُتل'],
    ['uk', 'Їжак № 5 — «Қазақ»'],
    ['fr', 'L’œuvre : 1 200 €'],
    ['vi', 'Ễ ử đ'],
    ['en', 'Ḥamā, Dayr az-Zawr and the ʿAfrīn'],
  ])('are there for what the fonts have: in %s, %s', async (lang, title) => {
    const files = cardFiles(editionOf([brief('2017-06', { date: '2017-06', title, lang })]));
    const file = files.find(({ path: at }) => at.includes('2017-06'));
    if (!file) throw new Error('The brief has no card.');
    const { lines } = await drawCard(file.card);
    expect(lines.reduce((sum, { shapeless }) => sum + shapeless, 0)).toBe(0);
  });

  test('are none in a preview, nor where site.yaml does without', () => {
    const preview = { banner: 'Preview' };
    expect(cardFiles(editionOf([], { ...CONTEXT, preview }))).toEqual([]);
    const without = {
      'site.yaml': 'title: T\ndescription: D.\nurl: https://e.example\nwithout: cards\n',
    };
    const { record } = load(contentWith(without));
    expect(cardFiles(openEdition(record, indexRecord(record), CONTEXT))).toEqual([]);
  });

  test('are drawn once, and kept by what they say', async () => {
    const few = files.slice(0, 2);
    const store = new Store('code');
    const encoder = new PictureEncoder(store);
    expect(await encoder.encode(few)).toEqual([]);
    const [file] = few;
    if (!file) throw new Error('There are no cards.');
    const made = encoder.bytesOf(file);
    await encoder.encode(few);
    expect(encoder.bytesOf(file)).toBe(made);
    expect(Buffer.from(made ?? [])).toEqual(Buffer.from(await encodeCard(file.card)));
  });
});
