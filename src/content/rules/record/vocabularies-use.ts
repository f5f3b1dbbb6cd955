import { keysNamed } from '../../../brief/fields.ts';
import type { Vocabularies } from '../../../brief/vocabularies.ts';
import { picture } from '../reading/reading-files.ts';
import { brief, entries, together } from '../rule/example.ts';
import type { Rule, RuleSubject } from '../rule/rule.ts';

/** Nothing in content/ is left behind. */
export const vocabulariesUse: readonly Rule[] = [
  {
    name: 'vocabularies/unused',
    severity: 'warning',
    summary: 'Every topic, place, publisher, measure, person and organisation is used by a brief.',
    why: 'One that is not is often a misspelling of another, or left behind by a change.',
    bad: entries('topics.yaml', 'tabqa:\n  name: Tabqa'),
    good: together(
      entries('topics.yaml', 'tabqa:\n  name: Tabqa'),
      brief('topics: [raqqa, tabqa]'),
    ),
    check: (subject, report) => {
      // A brief that cannot be read may use what seems unused.
      if (subject.briefs.some(({ unread }) => unread)) return;
      for (const [vocabulary, used] of Object.entries(usedKeys(subject))) {
        for (const key of subject.vocabularies[vocabulary as keyof typeof PAGES].keys()) {
          if (used.has(key)) continue;
          report(
            { file: `${subject.root}/${vocabulary}.yaml`, path: [key], key: true },
            {
              reason: `No brief uses ${PAGES[vocabulary as keyof typeof PAGES]} "${key}".`,
              fix: 'Remove it, or use it; allow it if a brief is on its way.',
            },
          );
        }
      }
    },
  },
  {
    name: 'images/unused',
    severity: 'warning',
    summary: 'Every picture in content/images is shown by a brief or page.',
    why: 'It is published all the same, without its credit.',
    bad: picture('images/raqqa.png'),
    good: together(
      picture('images/raqqa.png'),
      brief(
        'image:\n  src: /images/raqqa.png\n  alt: A street in the east of the city\n  credit: A. Photographer, CC BY 4.0',
      ),
    ),
    check: ({ briefs, pages, images }, report) => {
      if ([...briefs, ...pages].some(({ unread }) => unread)) return;
      const shown = new Set<string | undefined>(briefs.map(({ record }) => record.image?.src));
      for (const { links } of [...briefs, ...pages]) for (const { href } of links) shown.add(href);
      for (const { src, file } of images) {
        if (shown.has(src)) continue;
        report(
          { file },
          { reason: 'No brief or page shows this picture.', fix: 'Remove the file, or show it.' },
        );
      }
    },
  },
];

const PAGES = {
  topics: 'the topic',
  places: 'the place',
  publishers: 'the publisher',
  measures: 'the measure',
  people: 'the person',
  organisations: 'the organisation',
} as const;

function usedKeys({
  briefs,
  fields,
  vocabularies,
}: RuleSubject): Record<Exclude<keyof Vocabularies, 'site'>, Set<string>> {
  const used = {
    topics: new Set<string>(),
    places: new Set<string>(),
    publishers: new Set<string>(),
    measures: new Set<string>(),
    people: new Set<string>(),
    organisations: new Set<string>(),
  };
  for (const { record } of briefs) {
    for (const { vocabulary, key } of keysNamed(record, fields)) used[vocabulary].add(key);
    for (const place of record.places) used.places.add(place);
    for (const { publisher, via } of record.sources) {
      for (const name of [publisher, ...(via ?? [])]) if (name) used.publishers.add(name);
    }
  }
  for (const { parent } of vocabularies.topics.values()) if (parent) used.topics.add(parent);
  return used;
}
