import type { ContentRecord } from '../../content/record/record.ts';
import { withheldOf } from '../../outputs/page/publication.ts';
import { plainTextOf } from '../body/markup.ts';
import { type BriefChange, briefOf } from '../facts/compare-record.ts';
import type { Fact } from '../facts/fact.ts';
import { byGravity, rankOfFact } from '../facts/fact-gravity.ts';
import { factInWords } from '../facts/fact-words.ts';
import { PROSE, uncorrectedFacts } from '../facts/uncorrected-facts.ts';
import type { ReviewRule, ReviewSubject, RuleWarning } from './warning.ts';

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

/** A finding for each brief that a rule has something to say of. */
function perBrief(
  find: (change: BriefChange, subject: ReviewSubject) => Omit<RuleWarning, 'brief'> | undefined,
): ReviewRule['find'] {
  return (subject) =>
    subject.comparison.briefs.flatMap((change) => {
      const finding = find(change, subject);
      const { name, file } = briefOf(change);
      return finding ? [{ ...finding, brief: name, file }] : [];
    });
}

/** Facts that a published brief states: what changes in them, and what they rest on. */
export const factRules: readonly ReviewRule[] = [
  {
    name: 'corrections/missing',
    weight: 'act',
    summary: 'A published brief whose facts change says so under corrections.',
    find: perBrief((change, { now }) => {
      // What its sentences state otherwise is asked of each of them.
      const facts = byGravity(uncorrectedFacts(change, now).filter(({ field }) => field !== PROSE));
      if (facts.length === 0) return undefined;
      return {
        rank: Math.min(...facts.map(rankOfFact)),
        seek: `${facts[0]?.field.split('.')[0]}:`,
        text: `It now states something else: ${list(facts)}.`,
        fix: 'Add an entry to corrections with its date, kind and note.',
      };
    }),
  },
  {
    name: 'corrections/rewritten',
    weight: 'act',
    summary: 'A correction stays as it was first made.',
    find: perBrief(({ before, after, facts }) => {
      const rewritten = facts.filter(
        ({ field, change }) => field.startsWith('corrections') && change !== 'added',
      );
      if (!before || !after || rewritten.length === 0) return undefined;
      return {
        text: `A correction that readers may have seen has been rewritten: ${list(rewritten)}.`,
        fix: 'Keep it as it was, and add another.',
      };
    }),
  },
  {
    name: 'dates/moved',
    weight: 'look',
    summary: 'The new date of a published brief is what its sources say.',
    find: perBrief((change, { now }) => {
      const date = change.facts.find(({ field }) => field === 'date');
      const { before, after } = change;
      if (!date || !before || !after || withheldOf(before, now)) return undefined;
      // Where nothing says that it was corrected, the rule above has named it already.
      if (uncorrectedFacts(change, now).includes(date)) return undefined;
      return {
        text: `The date of a published brief moves: ${factInWords(date)}.`,
        fix: 'Check the new date against the sources.',
      };
    }),
  },
  {
    name: 'sources/removed',
    weight: 'act',
    summary: 'What rested on a source that is removed rests on another.',
    find: perBrief(({ before, after, facts }) => {
      const removed = facts.filter(
        ({ field, change }) => field === 'source' && change === 'removed',
      );
      if (!before || !after || removed.length === 0) return undefined;
      const moved = removed.every(({ note }) => note?.includes('moved to'));
      return {
        text: `${removed.length === 1 ? 'A source is removed' : `${removed.length} sources are removed`}: ${removed.map(named).join('; ')}.`,
        fix: 'Ask what now supports what rested on it.',
        ...(moved && { weight: 'look' }),
      };
    }),
  },
  {
    name: 'status/surer',
    weight: 'act',
    summary: 'A status that rises has a source to support it.',
    find: perBrief((change) => {
      const { before, after } = change;
      if (!before || !after || before.status === after.status) return undefined;
      const surer = SURENESS.indexOf(after.status) > SURENESS.indexOf(before.status);
      if (!surer || bringsSource(change)) return undefined;
      return {
        text: `The status rises from ${before.status} to ${after.status} without a new source.`,
        fix: 'Ask for the source that settles it.',
      };
    }),
  },
  {
    name: 'names/unsourced',
    weight: 'look',
    summary: 'Anybody who may be alive is named by a source.',
    find: perBrief((change, { comparison }) => {
      const names = newNames(change, comparison.before);
      if (names.length === 0) return undefined;
      const unsourced = change.before !== undefined && !bringsSource(change);
      return {
        text: `The record did not name ${names.map((name) => `“${name}”`).join(', ')} before${unsourced ? ', and no source is added with the name' : ''}.`,
        fix: 'If this person may be alive, a source must name them in this connection.',
        ...(unsourced && { weight: 'act' }),
      };
    }),
  },
  {
    name: 'sources/party',
    weight: 'look',
    summary: 'A brief that rests only on a party to the conflict says so in its text.',
    find: perBrief(({ before, after }, { comparison }) => {
      const { publishers } = comparison.after.vocabularies;
      const isParty = (sources: readonly { publisher?: string | undefined }[]) =>
        sources.length > 0 &&
        sources.every(({ publisher }) => publisher && publishers.get(publisher)?.party);
      if (!after || !isParty(after.sources) || (before && isParty(before.sources)))
        return undefined;
      return {
        text: 'It rests only on a party to the conflict.',
        fix: 'Ask for a second source, or for the words “said” and “claimed” where they belong.',
      };
    }),
  },
];

const SURENESS = ['retracted', 'disputed', 'reported', 'confirmed'];

function named({ before, note }: Fact): string {
  return note === undefined ? `${before}` : `${before} (${note})`;
}

function list(facts: readonly Fact[]): string {
  const shown = facts.slice(0, 4).map(factInWords);
  return [...shown, ...(facts.length > 4 ? [`and ${facts.length - 4} more`] : [])].join('; ');
}
