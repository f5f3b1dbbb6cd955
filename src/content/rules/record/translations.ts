import { decodeHTML } from 'entities';
import type { Brief } from '../../../brief/brief.ts';
import { nearestName } from '../../../brief/fault.ts';
import { claimIds, correctionIds } from '../../../brief/identity.ts';
import { type Translation, VERSION } from '../../../brief/translation/translation.ts';
import type { Path } from '../../yaml/yaml.ts';
import { numbersIn } from '../claims/numbers.ts';
import { entries, translation } from '../rule/example.ts';
import type { LinkedTranslation, Place, Report, Rule, RuleSubject } from '../rule/rule.ts';

/** A translation says what its original says, in a language that readers can be shown. */
export const translations: readonly Rule[] = [
  {
    name: 'translations/original',
    severity: 'error',
    summary: 'A translation stands beside a brief of the same name.',
    why: 'All that is known of an event but its texts stands in the original.',
    bad: translation('', '', 'fr', '2017-06-06-raqa-assault'),
    good: translation(''),
    check: (subject, report) => {
      for (const { record } of subject.translations) {
        if (subject.briefNames.has(record.name)) continue;
        const meant = nearestName(record.name, subject.briefNames);
        report(
          { file: record.file },
          {
            reason: `There is no brief "${record.name}" that this could be a translation of.`,
            fix: meant
              ? `Did you mean "${meant}"? Rename this file to "${meant}.${record.lang}.md".`
              : `Write the original first, as ${record.name}.md, or give this file the name of its original.`,
          },
        );
      }
    },
  },
  {
    name: 'translations/language',
    severity: 'error',
    summary:
      'A translation is in a language that has words for the interface, and not that of its original.',
    why: 'Everything around the text, such as dates and buttons, is in the language of the page.',
    bad: translation('', '', 'nl'),
    good: translation(''),
    check: ({ translations, wordLanguages, root }, report) => {
      for (const { record, original, from } of translations) {
        const { file, lang } = record;
        if (!wordLanguages.has(lang)) report({ file }, withoutWords(lang, wordLanguages, root));
        else if (original && new Intl.Locale(from).language === lang) {
          report(
            { file },
            {
              reason: `The original is in "${from}" itself, so this is no translation.`,
              fix: 'Name the file by the language that it is in, or remove it.',
            },
          );
        }
      }
    },
  },
  {
    name: 'translations/fact',
    severity: 'error',
    summary: 'A translation holds texts; every fact stands in the original.',
    why: 'What stands in two places is corrected in one of them.',
    bad: translation('status: disputed'),
    good: translation(''),
  },
  {
    name: 'translations/version',
    severity: 'error',
    summary: '`translates` names the version of the original that the translation was made from.',
    why: 'Without it nobody is told when the original changes.',
    bad: translation('translates: the first one'),
    good: translation(''),
    check: ({ translations }, report) => {
      for (const { record, version } of translations) {
        const { file, translates } = record;
        if (version === undefined || (translates !== undefined && VERSION.test(translates)))
          continue;
        const fix = `Once this says what the original says now, write "translates: ${version}".`;
        if (translates === undefined) {
          const reason = 'It does not say which version of the original it was made from.';
          report({ file, path: ['title'], key: true }, { reason, fix });
        } else {
          const reason = `"${translates}" is no version of an original.`;
          report({ file, path: ['translates'] }, { reason, fix });
        }
      }
    },
  },
  {
    name: 'translations/outdated',
    severity: 'warning',
    summary: 'A translation is made from its original as it stands.',
    why: 'Until then its readers are told that the original has changed, and they read what the record no longer says.',
    bad: translation('translates: text-0123456789'),
    good: translation(''),
    check: ({ translations }, report) => {
      for (const { record, version, original } of translations) {
        const { file, translates, outdated } = record;
        if (!outdated || !original || !VERSION.test(translates ?? '')) continue;
        report(
          { file, path: ['translates'] },
          {
            reason: `The original, ${original.file}, says something else than when this was made from it.`,
            fix: `Bring this up to date, then write "translates: ${version}".`,
          },
        );
      }
    },
  },
  {
    name: 'translations/numbers',
    severity: 'warning',
    summary: 'A translation states the numbers and days that its original states, and no others.',
    why: 'They are facts, and the same in every language; a figure is easily lost or altered on the way.',
    bad: translation(
      '',
      'Les Forces démocratiques syriennes ont annoncé le 7 juin 2017 leur entrée.',
    ),
    good: translation(''),
    check: ({ translations, wordLanguages }, report) => {
      for (const { record, original, from } of translations) {
        const { lang, outdated } = record;
        if (!wordLanguages.has(lang) || new Intl.Locale(from).language === lang) continue;
        // What is outdated differs, and is reported as that.
        if (original && !outdated) compareNumbers(record, original, from, report);
      }
    },
  },
  {
    name: 'translations/part',
    severity: 'warning',
    summary:
      'A translation names parts of its original that are there, and leaves none untranslated.',
    why: 'Readers see the words of the original in the place of what has not been translated.',
    bad: translation('claims:\n  - id: claim-0000000000\n    by: Reuters'),
    good: translation(''),
    check: ({ translations }, report) => {
      for (const linked of translations) if (linked.original) compareParts(linked, report);
    },
  },
  {
    name: 'translations/vocabulary',
    severity: 'error',
    summary: 'Names in other languages are in languages that have words for the interface.',
    why: 'No page would ever show them.',
    bad: entries('site.yaml', 'translated:\n  nl: { title: Een register }'),
    good: entries('site.yaml', 'translated:\n  fr: { title: Un registre }'),
    check: ({ vocabularies, wordLanguages, root }, report) => {
      for (const name of ['topics', 'places', 'publishers', 'measures'] as const) {
        for (const { key, translated } of vocabularies[name].values())
          languagesOf(`${root}/${name}.yaml`, [key, 'translated'], translated);
      }
      languagesOf(`${root}/site.yaml`, ['translated'], vocabularies.site.translated);
      function languagesOf(file: string, path: string[], translated: object = {}): void {
        for (const lang of Object.keys(translated)) {
          if (wordLanguages.has(lang)) continue;
          report(
            { file, path: [...path, lang], key: true },
            withoutWords(lang, wordLanguages, root),
          );
        }
      }
    },
  },
];

function withoutWords(lang: string, known: RuleSubject['wordLanguages'], root: string) {
  return {
    reason: `There are no words for the interface in "${lang}".`,
    fix: `Add them as ${root}/words/${lang}.json, or use one of ${[...known].sort().join(', ')}.`,
  };
}

/** A text that stands in both, and where it stands in the translation. */
interface Pair {
  readonly here: string;
  readonly there: string;
  /** Where a figure of the translation stands. */
  placeOf(figure: string): Omit<Place, 'file'>;
}

/** What is said in both: the title, summary and text as one, and each of the other texts by itself. */
function pairsOf(record: Translation, original: Brief): Pair[] {
  const textOf = ({ title, summary, body }: Pick<Brief, 'title' | 'summary' | 'body'>) =>
    `${title}\n${summary}\n${plainTextOf(body.html)}`;
  const { title, summary, body } = record;
  const main: Pair = {
    here: textOf(record),
    there: textOf(original),
    placeOf: (figure) => {
      if (title.includes(figure)) return { path: ['title'], words: figure };
      if (plainTextOf(body.html).includes(figure)) return { passage: { text: figure } };
      return summary.includes(figure) ? { path: ['summary'], words: figure } : {};
    },
  };
  const others = partsOf(record, original).flatMap(({ path, here, there }): Pair[] =>
    here === undefined || there === undefined
      ? []
      : [{ here, there, placeOf: (figure) => ({ path, words: figure }) }],
  );
  return [main, ...others];
}

/** A text of the original, and what a translation makes of it. */
interface Part {
  readonly path: Path;
  /** As editors know it. */
  readonly label: string;
  readonly here: string | undefined;
  readonly there: string | undefined;
}

/** The texts of a brief beside its title, summary and body. */
function partsOf({ image, claims, corrections }: Translation, original: Brief): Part[] {
  const ofClaims = claimIds(original.claims);
  const ofCorrections = correctionIds(original.corrections);
  return [
    ...(['alt', 'caption'] as const).map((name) => ({
      ...{ path: ['image', name], label: `image, ${name}` },
      ...{ here: image?.[name], there: original.image?.[name] },
    })),
    ...claims.flatMap(({ id, ...said }, at) => {
      const claim = original.claims[ofClaims.indexOf(id)];
      return (['by', 'note', 'scope'] as const).flatMap((name) =>
        claim
          ? {
              ...{ path: ['claims', at, name], label: `claims ${id}, ${name}` },
              ...{ here: said[name], there: claim[name] },
            }
          : [],
      );
    }),
    ...corrections.flatMap(({ id, note: here }, at) => {
      const correction = original.corrections[ofCorrections.indexOf(id)];
      const path = ['corrections', at, 'note'];
      const label = `corrections ${id}, note`;
      return correction ? { path, label, here, there: correction.note } : [];
    }),
  ];
}

function compareNumbers(record: Translation, original: Brief, from: string, report: Report): void {
  const { file, lang } = record;
  for (const { here, there, placeOf } of pairsOf(record, original)) {
    const [said, meant] = [figuresIn(here, lang), figuresIn(there, from)];
    for (const [figure, text] of meant.figures) {
      if (said.knows(figure)) continue;
      const copied = here.includes(text);
      report(
        { file, ...(copied && placeOf(text)) },
        copied
          ? {
              reason: `"${text}" is written as in the original, and cannot be read in "${lang}".`,
              fix: 'Write it as the language of the translation does.',
            }
          : {
              reason: `The original says "${text}", and this does not.`,
              fix: 'Say it here as well, in digits, or check that the number is the same in words.',
            },
      );
    }
    for (const [figure, text] of said.figures) {
      if (meant.knows(figure)) continue;
      report(
        { file, ...placeOf(text) },
        {
          reason: `"${text}" is not in the original.`,
          fix: 'Compare the two: a translation adds no number and no day of its own.',
        },
      );
    }
  }
}

/** The running text of a body, without the numbers of sources and notes. */
function plainTextOf(html: string): string {
  return decodeHTML(html.replace(/<sup.*?<\/sup>/gs, '').replace(/<[^>]*>|\[\^[^\]]*\]/g, ' '));
}

/** The figures of a text, each by what tells it from others in any language, as written. */
interface Figures {
  readonly figures: ReadonlyMap<string, string>;
  /** Whether the text says so: a month of a year also by a day in it. */
  knows(figure: string): boolean;
}

/** Numbers, days of the month, months of a year, and years. */
function figuresIn(text: string, language: string): Figures {
  // Each for one of its own length: what is found is shown as it was written.
  const latin = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/(?<=\d)٫(?=\d)/g, '.')
    .replace(/(?<=\d)٬(?=\d)/g, ',')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    // "and", "with", "for" are written together with what follows them in Arabic.
    .replace(/(?<![\p{L}\d])[وبلفك](?=\d)/gu, ' ');
  const written = (start: number, { length }: string) => text.slice(start, start + length).trim();
  const figures = new Map<string, string>();
  const implied = new Set<string>();
  const monthOf = (name = '') => monthsOf(language).get(name.toLowerCase());
  const { days, ofYears } = patternsIn(language);
  const withoutDays = latin.replace(days, (day) => ' '.repeat(day.length));
  for (const { value, text: number, start } of numbersIn(withoutDays, language)) {
    figures.set(String(value), written(start, number));
  }
  for (const { 0: day, 1: before, 2: name, 3: other, 4: after, index } of latin.matchAll(days)) {
    figures.set(`${Number(before ?? after)}.${monthOf(name ?? other)}`, written(index, day));
  }
  for (const { 0: whole, 1: name, 2: year, index } of latin.matchAll(ofYears)) {
    const figure = `${year}-${monthOf(name)}`;
    implied.add(figure);
    // After a day, it is part of a date that is compared by its day and its year.
    if (!withoutDays.startsWith(' '.repeat(4), index)) figures.set(figure, written(index, whole));
  }
  for (const { 0: year, index } of latin.matchAll(/(?<![\d.,])(?:1[89]|20)\d\d(?![\d]|[.,]\d)/g))
    figures.set(year, written(index, year));
  return { figures, knows: (figure) => figures.has(figure) || implied.has(figure) };
}

const months = new Map<string, ReadonlyMap<string, number>>();

/** The names of months in a language, in each of the countries that have names of their own. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = months.get(language);
  if (known) return known;
  const made = new Map<string, number>();
  const { language: plain } = new Intl.Locale(language);
  for (const locale of plain === 'ar' ? ['ar', 'ar-SY', 'ar-EG', 'ar-MA', 'ar-DZ'] : [plain]) {
    const name = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      made.set(name.format(Date.UTC(2017, month - 1, 15)).toLowerCase(), month);
    }
  }
  months.set(language, made);
  return made;
}

interface Patterns {
  /** "6 June", "le 1er juin", "6. Juni", "6 de junio", "June 6". */
  readonly days: RegExp;
  /** "June 2017", "junio de 2017", "June 6, 2017". */
  readonly ofYears: RegExp;
}

const patterns = new Map<string, Patterns>();

function patternsIn(language: string): Patterns {
  const known = patterns.get(language);
  if (known) return known;
  const names = [...monthsOf(language).keys()].sort((a, b) => b.length - a.length).join('|');
  const made = {
    days: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:\.|er|º)?\s+(?:de\s+|من\s+)?(${names})(?!\p{L})|(?<!\p{L})(${names})\s+(\d{1,2})(?!\d)`,
      'giu',
    ),
    ofYears: new RegExp(
      String.raw`(?<!\p{L})(${names})(?:\s+\d{1,2})?,?\s+(?:de\s+|del\s+|من\s+|عام\s+|سنة\s+)?((?:1[89]|20)\d\d)(?!\d)`,
      'giu',
    ),
  };
  patterns.set(language, made);
  return made;
}

function compareParts({ record, original, from }: LinkedTranslation, report: Report): void {
  if (!original) return;
  const { file, name: brief, lang, claims, corrections, image } = record;
  const untranslated: string[] = [];
  const parts = [
    ['claims', claims, claimIds(original.claims)],
    ['corrections', corrections, correctionIds(original.corrections)],
  ] as const;
  for (const [name, given, ids] of parts) {
    given.forEach(({ id }, at) => {
      const place = { file, path: [name, at, 'id'] };
      if (!ids.includes(id)) {
        report(place, {
          reason: `The original has no such ${name.slice(0, -1)}, or none that says the same as it did.`,
          fix:
            ids.length === 0
              ? 'Remove it.'
              : `Compare it with the original; the ids there are ${ids.join(', ')}.`,
        });
      } else if (given.findIndex((one) => one.id === id) < at) {
        report(place, {
          reason: `"${id}" is translated twice here, and readers see one of the two.`,
          fix: 'Keep the one that is right.',
        });
      }
    });
    const missing = ids.filter((id) => !given.some((one) => one.id === id));
    untranslated.push(...missing.map((id) => `${name} ${id}`));
  }
  if (image && !original.image) {
    report(
      { file, path: ['image'], key: true },
      { reason: 'The original has no picture, so nobody sees this.', fix: 'Remove it.' },
    );
  }
  for (const { path, label, here, there } of partsOf(record, original)) {
    if (here === undefined && there !== undefined) untranslated.push(label);
    if (here === undefined || there !== undefined) continue;
    if (path[0] === 'image' && !original.image) continue;
    report(
      { file, path, key: true },
      {
        reason: `The original has no "${String(path.at(-1))}" here, so this says more than it does.`,
        fix: 'Add it to the original, or remove it here.',
      },
    );
  }
  if (untranslated.length > 0) {
    report(
      { file },
      {
        reason: `Not translated from "${from}" into "${lang}": ${untranslated.join('; ')}.`,
        fix: `npm run new -- --translate ${brief} --lang ${lang} --print prints a file that has them all.`,
      },
    );
  }
  // A draft begins as a copy, to be written over.
  if (!record.draft) findCopies(record, original, report);
}

/** Texts that were left as they are in the original. */
function findCopies(record: Translation, original: Brief, report: Report): void {
  const { file, title, summary, body } = record;
  const copied = (place: Omit<Place, 'file'>) =>
    report(
      { file, ...place },
      {
        reason: 'This is the same as in the original.',
        fix: 'Translate it.',
      },
    );
  const blocks = blocksOf(body.html);
  const known = new Set(blocksOf(original.body.html));
  const texts = [
    { path: ['title'], here: title, there: original.title },
    ...(blocks.includes(summary)
      ? []
      : [{ path: ['summary'], here: summary, there: original.summary }]),
    ...partsOf(record, original).filter(({ path }) => path.at(-1) !== 'by'),
  ];
  for (const { path, here, there } of texts) {
    if (here !== undefined && here === there && isSentence(here)) copied({ path });
  }
  for (const text of blocks) {
    if (known.has(text) && isSentence(text)) copied({ passage: { text } });
  }
}

/** The running text of each block of a body; quotations and notes may stand in the words of others. */
function blocksOf(html: string): string[] {
  return html
    .replace(/<blockquote.*?<\/blockquote>|<section.*?<\/section>/gs, '\n\n')
    .split(/<\/?(?:p|h\d|li|td|th|div|ul|ol|table|tr)\b[^>]*>|\n{2,}/)
    .map((block) => plainTextOf(block).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

/** Names, of whatever length they usually are, may be the same in every language. */
function isSentence(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).length > 4;
}
