import { decodeHTML } from 'entities';
import type { Brief } from '../../../brief/brief.ts';
import { nearestName } from '../../../brief/fault.ts';
import { claimIds, correctionIds } from '../../../brief/identity.ts';
import { type Translation, VERSION } from '../../../brief/translation/translation.ts';
import { numbersIn } from '../claims/numbers.ts';
import { entries, translation } from '../rule/example.ts';
import type { LinkedTranslation, Report, Rule, RuleSubject } from '../rule/rule.ts';

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

function compareNumbers(
  { file, lang, title, summary, body }: Translation,
  original: Brief,
  from: string,
  report: Report,
): void {
  const here = figuresIn(`${title}\n${summary}\n${plainTextOf(body.html)}`, lang);
  const there = figuresIn(
    `${original.title}\n${original.summary}\n${plainTextOf(original.body.html)}`,
    from,
  );
  for (const [figure, text] of there) {
    if (here.has(figure)) continue;
    report(
      { file },
      {
        reason: `The original says "${text}", and this does not.`,
        fix: 'Say it here as well, in digits, or check that the number is the same in words.',
      },
    );
  }
  for (const [figure, text] of here) {
    if (there.has(figure)) continue;
    const place = body.html.includes(text) ? { passage: { text } } : {};
    report(
      { file, ...place },
      {
        reason: `"${text}" is not in the original.`,
        fix: 'Compare the two: a translation adds no number and no day of its own.',
      },
    );
  }
}

/** The running text of a body, without the numbers of sources and notes. */
function plainTextOf(html: string): string {
  return decodeHTML(html.replace(/<sup.*?<\/sup>/gs, '').replace(/<[^>]*>|\[\^[^\]]*\]/g, ' '));
}

/** Numbers and days of the month in a text, by what tells them from others in any language, as written. */
function figuresIn(text: string, language: string): Map<string, string> {
  const latin = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/(?<=\d)٫(?=\d)/g, '.')
    .replace(/(?<=\d)٬(?=\d)/g, ',')
    .replace(/[\u00a0\u202f\u2009]/g, ' ');
  const found = new Map<string, string>();
  for (const { value, text: written } of numbersIn(
    latin.replace(daysIn(language), (day) => ' '.repeat(day.length)),
    language,
  )) {
    found.set(String(value), written.trim());
  }
  for (const match of latin.matchAll(daysIn(language))) {
    const [written, before, name = '', other = '', after] = match;
    const month = monthsOf(language).get((name || other).toLowerCase());
    found.set(`${Number(before ?? after)}.${month}`, written.trim());
  }
  for (const [year] of latin.matchAll(/(?<![\d.,])(?:1[89]|20)\d\d(?![\d]|[.,]\d)/g))
    found.set(year, year);
  return found;
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

const patterns = new Map<string, RegExp>();

/** "6 June", "le 1er juin", "6. Juni", "6 de junio", "June 6". */
function daysIn(language: string): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const names = [...monthsOf(language).keys()].sort((a, b) => b.length - a.length).join('|');
  const made = new RegExp(
    String.raw`(?<!\d)(\d{1,2})(?:\.|er|º)?\s+(?:de\s+|من\s+)?(${names})(?!\p{L})|(?<!\p{L})(${names})\s+(\d{1,2})(?!\d)`,
    'giu',
  );
  patterns.set(language, made);
  return made;
}

function compareParts({ record, original, from }: LinkedTranslation, report: Report): void {
  if (!original) return;
  const { file, lang, claims, corrections, image } = record;
  const parts = [
    ['claims', claims, claimIds(original.claims)],
    ['corrections', corrections, correctionIds(original.corrections)],
  ] as const;
  for (const [name, given, ids] of parts) {
    given.forEach(({ id }, at) => {
      if (ids.includes(id)) return;
      report(
        { file, path: [name, at, 'id'] },
        {
          reason: `The original has no such ${name.slice(0, -1)}, or none that says the same as it did.`,
          fix:
            ids.length === 0
              ? 'Remove it.'
              : `Compare it with the original; the ids there are ${ids.join(', ')}.`,
        },
      );
    });
    const missing = ids.filter((id) => !given.some((one) => one.id === id));
    if (missing.length > 0) lacking(missing.map((id) => `${name} ${id}`));
  }
  if (original.image && image?.alt === undefined) lacking(['image, alt']);
  function lacking(what: readonly string[]): void {
    report(
      { file },
      {
        reason: `Not translated from "${from}" into "${lang}": ${what.join('; ')}.`,
        fix: 'npm run new -- --translate NAME --lang TAG --print prints a file that has them all.',
      },
    );
  }
}
