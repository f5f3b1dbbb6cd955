import { type EventDate, isDate, parseEventDate } from '../../brief/event-date.ts';
import type { DateLanguage } from '../../brief/event-date-words.ts';
import type { Claim, Correction } from '../../brief/schema.ts';
import { partMissing } from '../../brief/site-names.ts';
import type { Said } from '../../brief/translation/translation.ts';
import type { SiteSettings } from '../../brief/vocabularies.ts';
import type { ContentRecord, ImageFile } from '../../content/record/record.ts';
import type { Indexes } from '../../indexes/index.ts';
import { underPrefix } from '../addresses/addresses.ts';
import { dateLanguageOf } from '../dates/date-language.ts';
import { dateWriter, type ShownDate, wordsOf } from '../dates/shown-date.ts';
import type { SiteContext } from './site-context.ts';

/** One build of one record: what every page model is made from, and how it writes. */
export interface Edition {
  readonly record: ContentRecord;
  readonly indexes: Indexes;
  readonly context: SiteContext;
  readonly site: SiteSettings;
  readonly language: DateLanguage;
  readonly images: ReadonlyMap<string, ImageFile>;
  /** A site-relative address as pages link to it. */
  readonly href: (address: string) => string;
  /** The same of an address that a record can do without; undefined where this one does. */
  readonly link: (address: string) => string | undefined;
  readonly date: (date: EventDate) => ShownDate;
  /** Where the page of an address stands in this edition, site-relative: a translation stands below its language. */
  readonly localised: (address: string) => string;
  /** A claim or a correction with its words in the language of this edition. */
  readonly said: <Item extends Claim | Correction>(item: Item) => Item;
  /** The language of the whole record, where this edition holds translations from it. */
  readonly from?: string;
  /** A year, month or day in words: `2017`, `2017-06`, `2017-06-06`. */
  readonly words: (edtf: string) => string;
}

/** What an edition of translations has beside its record. */
interface InLanguage {
  readonly from?: string;
  readonly localised?: Edition['localised'];
  readonly said?: ReadonlyMap<Claim | Correction, Said>;
}

/** Opens the edition of a record in a context: what pages share is made once for it. */
export function openEdition(
  record: ContentRecord,
  indexes: Indexes,
  context: SiteContext,
  { from, localised = (address) => address, said }: InLanguage = {},
): Edition {
  const { site } = record.vocabularies;
  const language = dateLanguageOf(site.language);
  const date = dateWriter(language);
  const href = (address: string) => underPrefix(localised(address), context.pathPrefix);
  const inWords = new Map<string, string>();
  const edition: Edition = {
    record,
    indexes,
    context,
    site,
    language,
    images: new Map(record.images.map((image) => [image.src, image])),
    href,
    link: (address) => (partMissing(address, site.without) ? undefined : href(address)),
    date,
    localised,
    said: (item) => ({ ...item, ...said?.get(item) }),
    ...(from !== undefined && { from }),
    words(edtf) {
      const known = inWords.get(edtf);
      if (known !== undefined) return known;
      const parsed = parseEventDate(edtf);
      const words = isDate(parsed) ? wordsOf(date(parsed)) : edtf;
      inWords.set(edtf, words);
      return words;
    },
  };
  return Object.freeze(edition);
}
