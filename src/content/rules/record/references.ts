import type { Brief } from '../../../brief/brief.ts';
import type { Finding } from '../../../brief/diagnostic.ts';
import { nearestName } from '../../../brief/fault.ts';
import { keysNamed } from '../../../brief/fields.ts';
import { slugOf } from '../../../brief/slug.ts';
import { entryName, type Topic, type VocabularyName } from '../../../brief/vocabularies.ts';
import { limits } from '../../source/file-name.ts';
import { brief, type Example, entries, together } from '../rule/example.ts';
import type { Known, ReportHere, Rule } from '../rule/rule.ts';

/** Every key that a brief names must exist. */
export const references: readonly Rule[] = [
  {
    name: 'topics/unknown',
    severity: 'error',
    summary: 'Every topic of a brief is a key in topics.yaml.',
    why: "A misspelt topic would leave the brief out of that topic's timeline, and nobody would notice.",
    bad: brief('topics: [raqa]'),
    good: brief('topics: [raqqa]'),
    each: ({ record }, known, report) => {
      const { vocabularies, root } = known;
      record.topics.forEach((topic, index) => {
        if (vocabularies.topics.has(topic)) return;
        report(
          { path: ['topics', index], words: topic },
          unknown('topic', topic, `${root}/topics.yaml`, vocabularies.topics),
        );
      });
      unknownElsewhere(record, 'topics', 'topic', known, report);
    },
  },
  {
    name: 'topics/none',
    severity: 'error',
    summary: 'A brief has at least one topic.',
    why: 'A brief without a topic appears in no timeline but the main one.',
    bad: brief('topics: []'),
    good: brief('topics: [raqqa]'),
    each: ({ record }, _, report) => {
      if (record.topics.length > 0) return;
      report(
        { path: ['topics'] },
        {
          reason: 'The brief has no topic, so no reader would come across it.',
          fix: 'Name at least one key from topics.yaml.',
        },
      );
    },
  },
  {
    name: 'places/unknown',
    severity: 'error',
    summary: 'Every place of a brief is a key in places.yaml.',
    why: 'A place that is not known has no point on the map.',
    bad: brief('place: raqa'),
    good: brief('place: raqqa'),
    each: ({ record }, known, report) => {
      const { vocabularies, root } = known;
      record.places.forEach((place, index) => {
        if (vocabularies.places.has(place)) return;
        report(
          { path: ['place', index], words: place },
          unknown('place', place, `${root}/places.yaml`, vocabularies.places),
        );
      });
      unknownElsewhere(record, 'places', 'place', known, report);
    },
  },
  {
    name: 'publishers/unknown',
    severity: 'error',
    summary: 'A publisher written as a key is a key in publishers.yaml.',
    why: 'What we say about a publisher, and how far we rely on it, is recorded under its key.',
    bad: brief(
      'status: reported\nsource:\n  - publisher: reuter\n    title: US-backed force launches assault\n    published: 2017-06-06',
    ),
    good: brief(
      'status: reported\nsource:\n  - publisher: reuters\n    title: US-backed force launches assault\n    published: 2017-06-06',
    ),
    each: ({ record }, known, report) => {
      const { vocabularies, root } = known;
      const { publishers } = vocabularies;
      record.sources.forEach((source, index) => {
        for (const [field, name, at] of namesIn(source)) {
          // Only what looks like a key must be one: "The Daily Star" is a plain name.
          if (publishers.has(name) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) continue;
          report(
            { path: ['source', index, field, ...at] },
            unknown('publisher', name, `${root}/publishers.yaml`, publishers),
          );
        }
      });
      unknownElsewhere(record, 'publishers', 'publisher', known, report);
    },
  },
  {
    name: 'measures/unknown',
    severity: 'error',
    summary: 'The measure of every claim is a key in measures.yaml.',
    why: 'Claims are compared within a measure; one under a misspelt measure would stand alone.',
    bad: brief('claims:\n  - measure: raqa-deaths\n    value: 12\n    by: Airwars'),
    good: brief('claims:\n  - measure: raqqa-deaths\n    value: 12\n    by: Airwars'),
    each: ({ record }, known, report) => {
      const { vocabularies, root } = known;
      record.claims.forEach((claim, index) => {
        if (vocabularies.measures.has(claim.measure)) return;
        report(
          { path: ['claims', index, 'measure'], words: claim.measure },
          unknown('measure', claim.measure, `${root}/measures.yaml`, vocabularies.measures),
        );
      });
      unknownElsewhere(record, 'measures', 'measure', known, report);
    },
  },
  {
    name: 'related/unknown',
    severity: 'error',
    summary: 'Every related brief exists.',
    why: 'A reader who follows it would find nothing.',
    bad: brief('related: [2017-07-09-mosul]'),
    good: brief('related: [2017-07-09-mosul-victory]'),
    check: ({ briefs, briefNames, root }, report) => {
      for (const { record } of briefs) {
        record.related.forEach((name, index) => {
          const place = { file: record.file, path: ['related', index], words: name };
          if (name === record.name) {
            report(place, { reason: 'The brief names itself.', fix: 'Remove this line.' });
          } else if (!briefNames.has(name)) {
            report(place, unknown('brief', name, `${root}/briefs`, briefNames, 'a file name'));
          }
        });
      }
    },
  },
  {
    name: 'topics/parent',
    severity: 'error',
    summary: 'The parent of a topic is another topic, and no topic is its own ancestor.',
    why: 'A circle of topics has no top, and a page in it could not say what it belongs to.',
    bad: entries('topics.yaml', 'east:\n  name: East of Raqqa\n  parent: east'),
    good: together(
      entries('topics.yaml', 'east:\n  name: East of Raqqa\n  parent: raqqa'),
      brief('topics: [east]'),
    ),
    check: ({ vocabularies, root }, report) => {
      const { topics } = vocabularies;
      for (const topic of topics.values()) {
        if (!topic.parent) continue;
        const place = { file: `${root}/topics.yaml`, path: [topic.key, 'parent'] };
        if (!topics.has(topic.parent)) {
          report(place, unknown('topic', topic.parent, `${root}/topics.yaml`, topics));
          continue;
        }
        // Far enough for any topic that is allowed; a longer circle is a chain that is too long.
        const seen = [topic.key];
        let above: string | undefined = topic.parent;
        while (above && !seen.includes(above) && seen.length <= limits.topics) {
          seen.push(above);
          above = topics.get(above)?.parent;
        }
        if (above === topic.key) {
          report(place, {
            reason: `The topic "${topic.key}" is its own ancestor: ${[...seen, topic.key].join(' < ')}.`,
            fix: 'Remove one of these parents.',
          });
        }
      }
    },
  },
  {
    name: 'limits/topics',
    severity: 'error',
    summary: `Topics are at most ${limits.topics} levels deep.`,
    why: 'The page of a topic shows all those above it, and readers can find their way through about three.',
    bad: chain(limits.topics + 1),
    good: chain(2),
    check: ({ vocabularies, root }, report) => {
      const { topics } = vocabularies;
      const depths = topicDepths(topics);
      for (const { key, parent } of topics.values()) {
        // The first that is too deep; those below it follow from it.
        if (!parent || depths.get(key) !== limits.topics + 1) continue;
        report(
          { file: `${root}/topics.yaml`, path: [key, 'parent'] },
          {
            reason: `There are more than ${limits.topics} levels of topics here.`,
            fix: 'Remove this parent, or name one higher up.',
          },
        );
      }
    },
  },
];

/** How many topics stand above each, itself counted; those in or below a circle are left out. */
function topicDepths(topics: ReadonlyMap<string, Topic>): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const topic of topics.values()) {
    const path: string[] = [];
    const seen = new Set<string>();
    let at: Topic | undefined = topic;
    while (at && !depths.has(at.key) && !seen.has(at.key)) {
      seen.add(at.key);
      path.push(at.key);
      at = at.parent === undefined ? undefined : topics.get(at.parent);
    }
    // A circle of any size is deeper than what is allowed, and reported where it is too long to be seen.
    let depth = at === undefined ? 0 : (depths.get(at.key) ?? 0);
    for (const key of path.reverse()) depths.set(key, ++depth);
  }
  return depths;
}

function chain(length: number): Example {
  const names = Array.from({ length }, (_, at) => `east-${at}`);
  return together(
    entries(
      'topics.yaml',
      names
        .map((name, at) => `${name}:\n  name: East${at > 0 ? `\n  parent: ${names[at - 1]}` : ''}`)
        .join('\n'),
    ),
    brief(`topics: [${names.at(-1)}]`),
  );
}

function* namesIn(source: {
  publisher?: string | undefined;
  via?: readonly string[] | undefined;
}): Generator<[field: string, name: string, at: number[]]> {
  if (source.publisher) yield ['publisher', source.publisher, []];
  for (const [index, name] of (source.via ?? []).entries()) yield ['via', name, [index]];
}

/** Fields of which the rules above know what they name. */
const LOOKED_AT = new Set(['topics', 'place', 'source', 'claims']);

/** Keys of a vocabulary that any other field names. */
export function unknownElsewhere(
  record: Brief,
  vocabulary: VocabularyName,
  called: string,
  { vocabularies, fields, root }: Known,
  report: ReportHere,
): void {
  const others = fields.filter(({ name }) => !LOOKED_AT.has(name));
  for (const { vocabulary: of, key, path } of keysNamed(record, others)) {
    const entries = vocabularies[vocabulary];
    if (of !== vocabulary || entries.has(key)) continue;
    report({ path }, unknown(called, key, `${root}/${vocabulary}.yaml`, entries));
  }
}

interface KnownNames {
  readonly size: number;
  keys(): Iterable<string>;
}

/** How many names have been compared with those of a record. */
const comparisons = new WeakMap<KnownNames, number>();
const MOST_COMPARISONS = 500_000;

/**
 * What to say of a name that is not known. One that is a known key but for capitals, accents, or the
 * address around it can be corrected without a decision. `called` is what such names are to an editor.
 */
export function unknown(
  kind: string,
  name: string,
  where: string,
  known: KnownNames,
  called = 'a key',
): Finding {
  const reason = `There is no ${kind} "${name}" in ${where}.`;
  const compared = (comparisons.get(known) ?? 0) + known.size;
  comparisons.set(known, compared);
  // Where thousands of names are unknown among thousands, the first suggestions show what is wrong.
  const keys = compared > MOST_COMPARISONS ? [] : [...known.keys()];
  const parts = name.split(',').map((part) => part.trim());
  if (parts.length > 1 && parts.every(Boolean)) {
    const list = parts.map((part) => nearestName(part, keys) ?? slugOf(part)).join(', ');
    return { reason, fix: `Write several as a list: [${list}].` };
  }
  const bare = name.replace(/\/+$/, '').replace(/^.*\//, '').replace(/\.md$/, '');
  const same = keys.find((key) => key === slugOf(bare));
  if (same) return { reason, fix: `Write "${same}".`, replacement: same };
  const meant = nearestName(bare, keys) ?? nearestName(name, keys);
  return {
    reason,
    fix: meant ? `Did you mean "${meant}"?` : `Add it to ${where}, or use ${called} that is there.`,
  };
}

/** A brief stands on the map where it happened. */
export const placesNamed: readonly Rule[] = [
  {
    name: 'places/unlisted',
    severity: 'warning',
    summary: 'A place in the vocabulary that the title or the first sentence names is in `place`.',
    why: 'Readers who follow a place, and the map, find a brief by `place` alone.',
    bad: brief(
      'place: mosul',
      'The Syrian Democratic Forces said that they had entered the east of Raqqa.',
    ),
    good: brief(
      'place: raqqa',
      'The Syrian Democratic Forces said that they had entered the east of Raqqa.',
    ),
    needs: ['place'],
    inspect: ({ brief: { title, places }, body, prose, vocabularies }, report) => {
      if (places.some((key) => !vocabularies.places.has(key))) return;
      const listed = places.map((key) => entryName(vocabularies, 'places', key));
      const opening = withoutLinks(openingOf(prose), body);
      for (const { key, name } of vocabularies.places.values()) {
        // "East Mosul" is in Mosul, and Mosul around East Mosul.
        if (listed.some((other) => other.includes(name) || name.includes(other))) continue;
        const at = find(name, opening);
        const finding = {
          reason: `"${name}" is a place in this record, but it is not in this brief's "place".`,
          fix: `Add "${key}" to "place" if it happened there. If it is only mentioned, allow it or name it later in the text.`,
        };
        if (find(name, title) !== -1) report({ path: ['title'], words: name }, finding);
        else if (at !== -1) report({ span: { start: at, end: at + name.length } }, finding);
      }
    },
  },
];

/** The words of a link tell of another brief. */
function withoutLinks(opening: string, body: string): string {
  const blanked = body.replace(/\[[^\][\n]*\](?=\()/g, (link) => ' '.repeat(link.length));
  return opening.replace(/\S/gu, (letter, at: number) =>
    blanked[at] === ' ' ? ' '.repeat(letter.length) : letter,
  );
}

/** The first sentence; it begins where the text does, so that offsets hold. */
function openingOf(prose: string): string {
  return /^\s*[\s\S]*?(?:[.!?](?=\s)|\n\s*\n|$)/.exec(prose)?.[0] ?? '';
}

/** "South of Mosul", "the battle for Mosul": it happened somewhere else. */
const ELSEWHERE =
  /\b(?:(?:north|south|east|west)(?:-?(?:east|west))? of|near|outside|from|towards?|for|by|with|against|than)\s+(?:the\s+)?$/i;

function find(name: string, text: string): number {
  let at = text.indexOf(name);
  while (at !== -1) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
    const whole = !/[\p{L}\p{N}-]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
    if (whole && !ELSEWHERE.test(text.slice(0, at))) return at;
    at = text.indexOf(name, at + 1);
  }
  return -1;
}
