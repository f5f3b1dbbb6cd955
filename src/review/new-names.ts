import type { ContentRecord } from '../content/record.ts';
import { plainTextOf } from './body/plain-text.ts';
import { type BriefChange, briefOf } from './brief-change.ts';

/** Two or more capitalised words in a row, with the particles that stand within names. */
const NAME =
  /\p{Lu}[\p{L}\p{M}’'-]+(?: (?:al-|el-|van |von |de |der |bin |bint |ibn |abu )*\p{Lu}[\p{L}\p{M}’'-]+)+/gu;

/** Words that make a name that of a body, a place or a day, in English. */
const NOT_A_PERSON = new Set(
  `agency air airport airwars army assembly authority avenue bank base battalion battle board border bridge brigade
  brigades bureau camp campaign center centre church city civil coalition command commission committee company conference
  congress convention corps council court crescent cross dam declaration defence defense democratic department district
  division east eastern embassy farm fatwa field force forces foundation front general global government governorate group
  gulf high hill hospital house human institute inquiry international investigative islamic january february march april may
  june july august september october november december joint journal kingdom lake law library local london mail ministry
  mission mobilisation mobilization monday mosque mount mountain museum nation national nations nato network news north
  northern observatory office old operation organisation organization palace parliament party police popular port post
  press prison province reconnaissance red republic reserve resolve rights river road royal saturday school security senate
  service services society south southern square state states station street sunday supreme team thursday times town
  tribunal troops tuesday union unit united units university valley village war wednesday west western friday`.split(
    /\s+/,
  ),
);

/**
 * Names of persons, as far as capital letters tell, that a change brings into a brief and that the
 * record did not hold before. Other scripts have no capitals, and no names are found in them.
 */
export function newNames(change: BriefChange, record: ContentRecord): string[] {
  const { after } = change;
  if (!after) return [];
  const passages = change.body?.passages.flatMap((passage) => passage.after ?? []) ?? [];
  const stated = after.claims.map(({ by }) => by);
  const text = [after.title, after.summary, ...passages, ...stated, after.image?.alt ?? ''].join(
    '. ',
  );
  const names = new Set((text.match(NAME) ?? []).map((name) => name.replace(/[’']s$/, '')));
  const candidates = [...names].filter(isPerson);
  return candidates.length === 0
    ? []
    : candidates.filter((name) => !knownTo(record).includes(name.toLowerCase()));
}

function isPerson(name: string): boolean {
  return !name
    .toLowerCase()
    .split(/[ -]/)
    .some((word) => NOT_A_PERSON.has(word));
}

const texts = new WeakMap<ContentRecord, string>();

/** Everything that a record says, in lower case. */
function knownTo(record: ContentRecord): string {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const { topics, places, publishers, measures } = record.vocabularies;
  const text = [
    ...[...topics.values(), ...places.values(), ...publishers.values()].map(({ name }) => name),
    ...[...measures.values()].map(({ label }) => label),
    ...record.briefs.flatMap((brief) => [
      brief.title,
      brief.summary,
      plainTextOf(brief.body.html),
      ...brief.claims.map(({ by }) => by),
      ...brief.sources.flatMap(({ title, quote }) => [title ?? '', quote ?? '']),
    ]),
  ]
    .join('\n')
    .toLowerCase();
  texts.set(record, text);
  return text;
}

/** Whether a change brings a source with it. */
export function bringsSource(change: BriefChange): boolean {
  return (
    change.facts.some(({ field, change: kind }) => field === 'source' && kind === 'added') ||
    briefOf(change).draft
  );
}
