import type { Brief } from '../../brief/brief.ts';
import type { Translation, Translations } from '../../brief/translation/translation.ts';
import { compareBodies } from '../body/body-diff.ts';
import { type Fact, factOf, plain, present } from './fact.ts';

/** The translations of each side. */
export interface BothTranslations {
  readonly before: Translations | undefined;
  readonly after: Translations | undefined;
}

/** What differs in the translations of a brief: they are texts of it, and stand among its facts. */
export function compareTranslations(
  before: Brief | undefined,
  after: Brief | undefined,
  sides: BothTranslations,
): Fact[] {
  const from = (before && sides.before?.get(before.name)) ?? [];
  const to = (after && sides.after?.get(after.name)) ?? [];
  const languages = new Set([...from, ...to].map(({ lang }) => lang));
  return [...languages].sort().flatMap((lang) =>
    compareTexts(
      lang,
      from.find((one) => one.lang === lang),
      to.find((one) => one.lang === lang),
    ),
  );
}

function compareTexts(
  lang: string,
  before: Translation | undefined,
  after: Translation | undefined,
): Fact[] {
  const field = `translation.${lang}`;
  const subject = `translation (${lang})`;
  const named = (part: string) => ({ field: `${field}.${part}`, subject: `${subject}, ${part}` });
  if (!before || !after) {
    return present([factOf({ field, subject }, plain(before?.title), plain(after?.title))]);
  }
  const said = (translation: Translation) => [
    ['title', translation.title],
    // One that is made of the first paragraph changes with the text.
    ['summary', translation.summary],
    [
      'picture',
      [translation.image?.alt, translation.image?.caption].flatMap((text) => text ?? []).join('; '),
    ],
    ['version of the original', translation.translates],
    ['draft', translation.draft ? 'yes' : 'no'],
    ...[...translation.claims, ...translation.corrections].map(({ id, ...words }) => [
      id,
      Object.values(words)
        .flatMap((text) => text ?? [])
        .join('; '),
    ]),
  ];
  const [from, to] = [said(before), said(after)].map(
    (texts) => new Map(texts as [string, string][]),
  );
  const parts = new Set([...(from?.keys() ?? []), ...(to?.keys() ?? [])]);
  const passages = compareBodies(before.body, after.body)?.passages ?? [];
  return present([
    ...[...parts].map((part) => factOf(named(part), plain(from?.get(part)), plain(to?.get(part)))),
    ...passages.map((passage) =>
      factOf(named('text'), plain(passage.before), plain(passage.after)),
    ),
  ]);
}
