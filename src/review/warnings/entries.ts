import type { Place } from '../../brief/vocabularies.ts';
import { kilometresBetween } from '../../outputs/map/frame.ts';
import { withheldOf } from '../../outputs/page/publication.ts';
import { type BriefChange, briefOf } from '../facts/compare-record.ts';
import { ENTRY_WORDS, type EntryChange } from '../facts/compare-vocabularies.ts';
import type { Fact } from '../facts/fact.ts';
import { factInWords, wasNow } from '../facts/fact-words.ts';
import type { ProseChange } from '../facts/prose-changes.ts';
import type { ReviewRule, ReviewSubject, RuleWarning } from './warning.ts';

/** Facts that stand in one file and show on many pages. */
export const entryRules: readonly ReviewRule[] = [
  {
    name: 'places/moved',
    weight: 'act',
    summary: 'A place is where its name says.',
    find: (subject) =>
      entries(subject, 'places').flatMap((change) => {
        const moved = change.facts.filter(({ field }) => POSITION.has(field));
        if (moved.length === 0) return [];
        return [
          {
            ...about(change, subject),
            text: `${change.label} ${movement(change, subject) ?? `changes: ${list(moved)}`}. ${shownOn(change, subject)}`,
            fix: 'Find it on a map.',
            rank: -kilometres(change, subject),
          },
        ];
      }),
  },
  {
    name: 'measures/changed',
    weight: 'act',
    summary: 'Numbers that were given under a measure are still of what it says.',
    find: (subject) =>
      entries(subject, 'measures').flatMap((change) => {
        const facts = change.facts.filter(({ field }) => field === 'unit' || field === 'label');
        if (facts.length === 0) return [];
        return [
          {
            ...about(change, subject),
            text: `Every claim of ${change.label} now says something else: ${list(facts)}. ${shownOn(change, subject)}`,
            fix: 'Ask whether each of these numbers counts that.',
          },
        ];
      }),
  },
  {
    name: 'judgements/changed',
    weight: 'act',
    summary: 'A new judgement of a claim or source has its reason.',
    find: ({ comparison, now }) =>
      comparison.briefs.flatMap((change) =>
        published(change, now, (fact) => JUDGEMENTS.has(fact.field)).map((facts) => ({
          ...ofBrief(change),
          text: `It is judged otherwise: ${list(facts)}.`,
          fix: 'Ask what makes it more or less credible.',
        })),
      ),
  },
  {
    name: 'sources/elsewhere',
    weight: 'act',
    summary: 'A source is read where it was read.',
    find: ({ comparison, now }) =>
      comparison.briefs.flatMap((change) =>
        published(
          change,
          now,
          ({ field, before, after }) => ADDRESSES.has(field) && hostOf(before) !== hostOf(after),
        ).map((facts) => ({
          ...ofBrief(change),
          text: `A source leads to another domain: ${list(facts)}.`,
          fix: 'Open it: it is the same report, and the domain is whose it should be.',
        })),
      ),
  },
  {
    name: 'pictures/replaced',
    weight: 'act',
    summary: 'A picture shows what its description, credit and caption say.',
    find: ({ comparison, root, now }) =>
      comparison.images.flatMap(({ src, change, briefs, size, sizeBefore }) => {
        if (change !== 'replaced' && change !== 'removed') return [];
        const shown = comparison.after.briefs.filter(
          (brief) => briefs.includes(brief.name) && !withheldOf(brief, now),
        );
        const sizes =
          size && sizeBefore && size !== sizeBefore ? ` (${wasNow(sizeBefore, size)})` : '';
        return [
          {
            file: `${root}${src}`,
            ...(shown.length === 1 && shown[0] && { brief: shown[0].name }),
            text: `The picture ${src} ${change === 'removed' ? 'goes' : `is another one${sizes}`}. ${titles(shown.map(({ title }) => title))}`,
            fix: 'Look at it beside its description, credit and caption.',
          },
        ];
      }),
  },
  {
    name: 'settings/changed',
    weight: 'act',
    summary: 'What holds for the whole site changes on purpose.',
    find: ({ comparison, root }) =>
      comparison.settings
        .filter(({ field }) => GRAVE_SETTINGS.test(field))
        .map((fact) => ({
          file: `${root}/site.yaml`,
          seek: `${fact.field.split('.')[0]}:`,
          text: `It holds for every page: ${factInWords(fact)}.`,
          fix: 'Ask for the reason.',
        })),
  },
  {
    name: 'facts/changed',
    weight: 'look',
    summary: 'No fact changes unseen.',
    find: (subject) => [
      ...subject.comparison.vocabularies.flatMap((change) => {
        if (change.change === 'added' || change.change === 'removed') return [];
        const facts = change.facts.filter(
          (fact) => isOther(fact, change) && !isAsked(fact, change.sentences),
        );
        return facts.length === 0
          ? []
          : [
              {
                ...about(change, subject),
                text: `The ${ENTRY_WORDS[change.vocabulary]} ${change.label} changes: ${list(facts)}. ${shownOn(change, subject)}`,
                fix: 'Read it.',
              },
            ];
      }),
      ...subject.comparison.pages.flatMap(({ before, after, facts: all, sentences }) => {
        const facts = all.filter((fact) => fact.field !== 'name' && !isAsked(fact, sentences));
        return before && after && facts.length > 0
          ? [
              {
                file: after.file,
                text: `The page ${after.title} changes: ${list(facts)}.`,
                fix: 'Read it.',
              },
            ]
          : [];
      }),
      ...subject.comparison.settings
        .filter(({ field }) => !GRAVE_SETTINGS.test(field) && !OWN_RULE.test(field))
        .map((fact) => ({
          file: `${subject.root}/site.yaml`,
          text: `A setting changes: ${factInWords(fact)}.`,
          fix: 'Read it.',
        })),
      ...subject.comparison.briefs.flatMap((change) =>
        published(change, subject.now, ({ field }) => QUIET.test(field)).map((facts) => ({
          ...ofBrief(change),
          text: `It changes: ${list(facts)}.`,
          fix: 'Read it.',
        })),
      ),
    ],
  },
];

const POSITION = new Set(['lat', 'lon', 'country', 'area', 'approximate']);
const JUDGEMENTS = new Set(['claims.credibility', 'source.reliability']);
const ADDRESSES = new Set(['source.url', 'source.archived']);
const GRAVE_SETTINGS = /^(?:timezone|licence|publisher|title|contact|repository|history|review)\b/;
/** Settings that other rules speak of. */
const OWN_RULE = /^(?:rules\.off|url|language|branch)\b/;
/** Facts of a published brief that no other rule speaks of. */
const QUIET =
  /^(?:image\.(?:src|credit)|lang|importance|source\.(?:publisher|published|title|via|dead|accessed))$/;
/** Facts of entries that other rules speak of. */
const OTHER_RULE: Readonly<Partial<Record<EntryChange['vocabulary'], ReadonlySet<string>>>> = {
  places: POSITION,
  measures: new Set(['unit', 'label']),
  publishers: new Set(['reliability', 'party']),
};

function isOther({ field }: Fact, { vocabulary }: EntryChange): boolean {
  return field !== 'key' && field !== 'aliases' && !OTHER_RULE[vocabulary]?.has(field);
}

/** Its sentences are asked about one by one. */
function isAsked({ field }: Fact, sentences: readonly ProseChange[]): boolean {
  return sentences.some((sentence) => sentence.field === field && sentence.meaning.length > 0);
}

function entries(
  { comparison }: ReviewSubject,
  vocabulary: EntryChange['vocabulary'],
): EntryChange[] {
  return comparison.vocabularies.filter(
    (entry) =>
      entry.vocabulary === vocabulary && (entry.change === 'changed' || entry.change === 'renamed'),
  );
}

function about(
  { vocabulary, key }: EntryChange,
  { root }: ReviewSubject,
): Pick<RuleWarning, 'file' | 'seek'> {
  return { file: `${root}/${vocabulary}.yaml`, seek: `${key}:` };
}

function ofBrief(change: BriefChange): Pick<RuleWarning, 'brief' | 'file'> {
  const { name, file } = briefOf(change);
  return { brief: name, file };
}

/** One list of the facts of a published brief that are of a kind; none where there are none. */
function published(
  { before, after, facts }: BriefChange,
  now: string,
  wanted: (fact: Fact) => boolean,
): Fact[][] {
  if (!before || !after || withheldOf(before, now)) return [];
  const found = facts.filter((fact) => fact.change === 'changed' && wanted(fact));
  return found.length === 0 ? [] : [found];
}

function list(facts: readonly Fact[]): string {
  const shown = facts.slice(0, 4).map(factInWords);
  return [...shown, ...(facts.length > 4 ? [`and ${facts.length - 4} more`] : [])].join('; ');
}

/** On which published briefs it shows, by their titles. */
function shownOn({ briefs }: EntryChange, { comparison, now }: ReviewSubject): string {
  const shown = comparison.after.briefs.filter(
    (brief) => briefs.includes(brief.name) && !withheldOf(brief, now),
  );
  return titles(shown.map(({ title }) => title));
}

const FEW = 3;

function titles(all: readonly string[]): string {
  if (all.length === 0) return 'No published brief shows it.';
  const named = all.slice(0, FEW).map((title) => `“${title}”`);
  const more = all.length > FEW ? ` and ${all.length - FEW} more` : '';
  return `It shows on ${all.length === 1 ? 'a published brief' : `${all.length} published briefs`}: ${named.join(', ')}${more}.`;
}

type Position = Pick<Place, 'lat' | 'lon'>;

function positions(change: EntryChange, { comparison }: ReviewSubject): [Position, Position] | [] {
  const before = comparison.before.vocabularies.places.get(change.keyBefore ?? change.key);
  const after = comparison.after.vocabularies.places.get(change.key);
  return before && after ? [before, after] : [];
}

function kilometres(change: EntryChange, subject: ReviewSubject): number {
  const [from, to] = positions(change, subject);
  return from && to ? kilometresBetween(from, to) : 0;
}

const WAYS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
];

/** "moves 50 km north-east"; undefined where it stays. */
function movement(change: EntryChange, subject: ReviewSubject): string | undefined {
  const [from, to] = positions(change, subject);
  const moved = change.facts.some(({ field }) => field === 'lat' || field === 'lon');
  if (!from || !to || !moved) return undefined;
  const distance = kilometresBetween(from, to);
  const far =
    distance < 1 ? `${Math.round(distance * 1000)} m` : `${Number(distance.toPrecision(2))} km`;
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180);
  const angle = (Math.atan2(east, to.lat - from.lat) * 180) / Math.PI;
  const way = WAYS[Math.round((angle + 360) / 45) % 8];
  const rest = change.facts.filter(
    ({ field }) => POSITION.has(field) && field !== 'lat' && field !== 'lon',
  );
  return `moves ${far} ${way}${rest.length > 0 ? `, and changes: ${list(rest)}` : ''}`;
}

function hostOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address)
    ? new URL(address).hostname.replace(/^www\./, '')
    : '';
}
