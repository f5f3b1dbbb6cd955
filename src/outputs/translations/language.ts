import type { Brief } from '../../brief/brief.ts';
import { sortDay } from '../../brief/brief.ts';
import type { Translation } from '../../brief/translation/translation.ts';
import { languageAddress, TIMELINE } from '../addresses/addresses.ts';
import { type Entry, entryOf } from '../entries/entry.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { recordFacts } from '../page/facets.ts';
import { homeLanguages, type TranslatedEdition, translatedEditions } from '../page/languages.ts';
import { type ListPage, listPages, type Paging } from '../page/paging.ts';

/** What a record has in one of its languages. */
export interface LanguagePage {
  readonly shell: Shell;
  readonly title: string;
  readonly description: string;
  readonly count: number;
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly paging?: Paging;
}

/** A list for each language into which briefs have been translated. */
export const language = definePage<LanguagePage>({
  kind: 'language',
  in: { sitemap: true },
  *pages(edition) {
    for (const translatedEdition of translatedEditions(edition)) {
      const { lang, translations, key } = translatedEdition;
      const newest = translations.toReversed();
      const addressOf = (number: number) => languageAddress(lang, number);
      for (const page of listPages(newest, addressOf, edition)) {
        yield {
          address: page.address,
          inputs: { also: [recordFacts(edition), key, homeLanguages(edition)] },
          lists: briefsOf(page.entries, translatedEdition),
          ...(page.number === 1 && { languages: homeLanguages(edition) }),
          model: () => languagePage(page, translatedEdition, edition),
        };
      }
    }
  },
});

function briefsOf(
  translations: readonly Translation[],
  { edition }: TranslatedEdition,
): readonly Brief[] {
  return translations.flatMap(({ name }) => edition.indexes.byName.get(name) ?? []);
}

function languagePage(
  { entries, address, number, paging }: ListPage<Translation>,
  translatedEdition: TranslatedEdition,
  whole: Edition,
): LanguagePage {
  const { edition, translations } = translatedEdition;
  const briefs = briefsOf(entries, translatedEdition);
  return {
    shell: shellOf(edition, {
      address,
      section: 'timeline',
      breadcrumbs: number === 1 ? [] : [{ section: 'timeline', address: TIMELINE }],
      ...(number === 1 && { languages: homeLanguages(whole) }),
    }),
    title: edition.site.title,
    description: edition.site.description,
    count: translations.length,
    entries: briefs
      .toSorted((a, b) => (sortDay(a) < sortDay(b) ? 1 : sortDay(a) > sortDay(b) ? -1 : 0))
      .map((brief) => entryOf(brief, edition)),
    ...paging(),
  };
}
