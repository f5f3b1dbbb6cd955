import type { Brief } from '../../brief/brief.ts';
import type { Claim, Correction } from '../../brief/schema.ts';
import {
  type Said,
  saidBy,
  type Translation,
  translated,
} from '../../brief/translation/translation.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { indexRecord } from '../../indexes/index.ts';
import { briefAddress, inLanguage, SEARCH, TIMELINE } from '../addresses/addresses.ts';
import { type Edition, openEdition } from './edition.ts';
import { keyOf, ofEdition } from './facets.ts';

/** The translations of what an edition holds, of one language. */
export interface TranslatedEdition {
  readonly lang: string;
  /** Its briefs are those of the whole record, each in this language where somebody has translated it. */
  readonly edition: Edition;
  /** What has been translated, in the order of events. */
  readonly translations: readonly Translation[];
  /** Identifies all that the front matter of these says. */
  readonly key: string;
}

/** The languages into which briefs of an edition have been translated, each as an edition of its own. */
export const translatedEditions = ofEdition((edition): readonly TranslatedEdition[] => {
  const { record, context } = edition;
  const byLanguage = new Map<string, Translation[]>();
  if (!record.translations) return [];
  for (const { name } of record.briefs) {
    for (const one of record.translations.get(name) ?? []) {
      byLanguage.set(one.lang, [...(byLanguage.get(one.lang) ?? []), one]);
    }
  }
  return [...byLanguage].sort().map(([lang, translations]) => ({
    lang,
    edition: editionIn(lang, translations, edition),
    translations,
    key: keyOf(
      context.assetsIn?.get(lang),
      translations.map(({ name, facts }) => [name, facts]),
    ),
  }));
});

/** Identifies which translations there are, and all of them but their texts. */
export function translationsKey(edition: Edition): string {
  return keyOf(translatedEditions(edition).map(({ lang, key }) => [lang, key]));
}

/** The translations of a brief, in the order of their languages. */
export function translationsOf({ name }: Brief, { record }: Edition): readonly Translation[] {
  return record.translations?.get(name) ?? [];
}

function editionIn(lang: string, translations: readonly Translation[], edition: Edition): Edition {
  const { record, context, site } = edition;
  const byName = new Map(translations.map((one) => [one.name, one]));
  const said = new Map<Claim | Correction, Said>();
  const briefs = record.briefs.map((brief) => {
    const translation = byName.get(brief.name);
    if (!translation) return Object.freeze({ ...brief, lang: brief.lang ?? site.language });
    for (const [item, words] of saidBy(brief, translation)) said.set(item, words);
    return translated(brief, translation, brief.lang ?? site.language);
  });
  const whole = Object.freeze({
    ...record,
    briefs: Object.freeze(briefs),
    vocabularies: vocabulariesIn(lang, record.vocabularies),
  });
  const addresses = new Set([
    TIMELINE,
    SEARCH,
    ...['feed.xml', 'rss.xml', 'feed.json'].map((name) => `${TIMELINE}${name}`),
    ...translations.map(({ name }) => briefAddress(name)),
  ]);
  const assets = context.assetsIn?.get(lang) ?? context.assets;
  return openEdition(
    whole,
    indexRecord(whole),
    { ...context, assets },
    {
      from: site.language,
      localised: (address) => (addresses.has(address) ? inLanguage(lang, address) : address),
      said,
    },
  );
}

/** The names of entries in a language, where the record has them. */
function vocabulariesIn(lang: string, vocabularies: Vocabularies): Vocabularies {
  type Named = { readonly translated?: Readonly<Record<string, object | undefined>> | undefined };
  const one = <Entry extends Named>(entry: Entry): Entry => {
    const texts = Object.entries(entry.translated?.[lang] ?? {}).filter(([, text]) => text);
    return texts.length > 0 ? Object.freeze({ ...entry, ...Object.fromEntries(texts) }) : entry;
  };
  const all = <Entry extends Named>(entries: ReadonlyMap<string, Entry>) =>
    new Map([...entries].map(([key, entry]) => [key, one(entry)]));
  const { site, topics, places, publishers, measures } = vocabularies;
  return {
    ...vocabularies,
    site: { ...one(site), language: lang },
    topics: all(topics),
    places: all(places),
    publishers: all(publishers),
    measures: all(measures),
  };
}

type Places = readonly (readonly [lang: string, address: string])[];

/** Where the home page stands in each language; undefined where there is but one. */
export function homeLanguages(edition: Edition): Places | undefined {
  const others = translatedEditions(edition).map(({ lang }) => [lang, `/${lang}/`] as const);
  return others.length === 0 ? undefined : [[edition.site.language, TIMELINE], ...others];
}

/** The same of a brief's page. */
export function briefLanguages(brief: Brief, edition: Edition): Places | undefined {
  const address = briefAddress(brief.name);
  const others = translationsOf(brief, edition).map(
    ({ lang }) => [lang, inLanguage(lang, address)] as const,
  );
  if (others.length === 0) return undefined;
  return [[brief.lang ?? edition.site.language, address], ...others];
}

/** A language in which there is a page, and where. */
export interface LanguageLink {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** As its own speakers call it. */
  readonly name: string;
  readonly href: string;
  /** The whole address on the published site. */
  readonly canonical: string;
  readonly current: boolean;
  readonly original: boolean;
}
