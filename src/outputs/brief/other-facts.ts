import type { Brief } from '../../brief/brief.ts';
import type { EventDate } from '../../brief/event-date.ts';
import { asWritten, choiceLabel, type Field, labelOf, valuesOf } from '../../brief/fields.ts';
import { plainFields } from '../../brief/schema.ts';
import { entryName } from '../../brief/vocabularies.ts';
import {
  measureAddress,
  placeAddress,
  publisherAddress,
  topicAddress,
} from '../addresses/addresses.ts';
import { wordsOf } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { typeset } from '../page/link.ts';

/** A field of a brief for which its page has no place of its own: its label and its values. */
export interface OtherFact {
  readonly label: string;
  readonly values: readonly OtherValue[];
}

export type OtherValue =
  | { readonly text: string; readonly href?: string; readonly dir?: 'auto' }
  /** True or false, which the interface has words for. */
  | { readonly flag: boolean };

/** What else is known of a brief, in the order of its fields. */
export function otherFacts(brief: Brief, edition: Edition): readonly OtherFact[] {
  return plainFields(edition.record.ownFields).flatMap((field) =>
    factsOf(brief, field, edition, []),
  );
}

/** Of a group, a fact for each of its fields. */
function factsOf(
  holder: object,
  field: Field,
  edition: Edition,
  above: readonly string[],
): readonly OtherFact[] {
  const label = labelOf(field, edition.site.language);
  const values = valuesOf(holder, field);
  if (field.fields.length > 0) {
    return values.flatMap((group) =>
      typeof group === 'object' && group !== null
        ? field.fields.flatMap((inner) => factsOf(group, inner, edition, [...above, label]))
        : [],
    );
  }
  if (values.length === 0) return [];
  return [
    {
      label: [...above, label].join(': '),
      values: values.map((value) => shownValue(field, value, edition)),
    },
  ];
}

function shownValue(field: Field, value: unknown, edition: Edition): OtherValue {
  const written = asWritten(value);
  const { site, language, record, indexes, link } = edition;
  if (field.keysOf) {
    const name = entryName(record.vocabularies, field.keysOf, written);
    // People and organisations have no pages of their own.
    if (field.keysOf === 'people' || field.keysOf === 'organisations') {
      return { text: typeset(name, edition), dir: 'auto' };
    }
    const isShown = indexes[INDEXES[field.keysOf]].has(written);
    const href = isShown ? link(ADDRESSES[field.keysOf](written)) : undefined;
    return { text: typeset(name, edition), ...(href !== undefined && { href }) };
  }
  switch (field.kind) {
    case 'flag':
      return { flag: value === true };
    case 'number':
      return { text: new Intl.NumberFormat(language.locale).format(Number(value)) };
    case 'choice':
      return { text: choiceLabel(field, written, site.language) };
    case 'date':
      return { text: isEventDate(value) ? wordsOf(edition.date(value)) : written };
    case 'moment':
      return { text: edition.words(written.replace(/\.\d+Z$/, 'Z')) };
    case 'address':
      return { text: written.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''), href: written };
    default:
      return { text: typeset(written, edition), dir: 'auto' };
  }
}

const INDEXES = {
  topics: 'topics',
  places: 'places',
  publishers: 'publishers',
  measures: 'claims',
} as const;

const ADDRESSES = {
  topics: topicAddress,
  places: placeAddress,
  publishers: publisherAddress,
  measures: measureAddress,
} as const;

function isEventDate(value: unknown): value is EventDate {
  return typeof value === 'object' && value !== null && 'edtf' in value;
}
