import type { StoryEvent } from '../../../brief/vocabularies.ts';
import { brief, EXAMPLE_BRIEF, type Example, entries, together } from '../rule/example.ts';
import type { Rule, RuleSubject } from '../rule/rule.ts';
import { unknown } from './references.ts';

/** A story has this many events at the most: a reader takes in no more at a glance. */
const EVENTS_AT_MOST = 12;

/** The stories that editors chose lead to events on record. */
export const stories: readonly Rule[] = [
  {
    name: 'story/unknown',
    severity: 'error',
    summary: 'Every event of a story is a brief, and stands in it once.',
    why: 'A story is what readers begin with: an event that is not there would be left out of it.',
    bad: entries('site.yaml', 'story: [2017-06-06-raqa-assault]'),
    good: entries('site.yaml', `story: [${EXAMPLE_BRIEF}]`),
    check: (subject, report) => {
      const { briefNames, root } = subject;
      for (const { file, path, events } of storiesOf(subject)) {
        const seen = new Set<string>();
        events.forEach(({ brief: name }, index) => {
          const place = { file, path: [...path, index], words: name };
          if (!briefNames.has(name))
            report(place, unknown('brief', name, `${root}/briefs`, briefNames, 'a file name'));
          else if (seen.has(name))
            report(place, { reason: 'This event stands in the story twice.', fix: 'Remove one.' });
          seen.add(name);
        });
      }
    },
  },
  {
    name: 'story/topic',
    severity: 'error',
    summary: 'Every event of the story of a topic belongs to the topic, or to a part of it.',
    why: 'The page of a topic shows only what belongs to it: the event would be left out of the story.',
    bad: storyOfCity('2017-07-09-mosul-victory'),
    good: storyOfCity(EXAMPLE_BRIEF),
    check: (subject, report) => {
      const { topics } = subject.vocabularies;
      const within = (key: string, wanted: string): boolean => {
        const seen = new Set<string>();
        for (let at: string | undefined = key; at !== undefined && !seen.has(at); ) {
          if (at === wanted) return true;
          seen.add(at);
          at = topics.get(at)?.parent;
        }
        return false;
      };
      const topicsOf = new Map(subject.briefs.map(({ record }) => [record.name, record.topics]));
      for (const { file, path, events, topic } of storiesOf(subject)) {
        if (topic === undefined) continue;
        events.forEach(({ brief: name }, index) => {
          const own = topicsOf.get(name);
          if (!own || own.some((key) => within(key, topic))) return;
          report(
            { file, path: [...path, index], words: name },
            {
              reason: `The brief "${name}" does not belong to the topic "${topic}".`,
              fix: `Add "${topic}" to the topics of the brief, or remove the event from this story.`,
            },
          );
        });
      }
    },
  },
  {
    name: 'story/length',
    severity: 'warning',
    summary: `A story has at most ${EVENTS_AT_MOST} events.`,
    why: 'It tells in ten seconds what happened; everything else stands in the timeline below it.',
    bad: together(
      ...many(EVENTS_AT_MOST + 1),
      entries('site.yaml', `story:\n${namesOf(EVENTS_AT_MOST + 1)}`),
    ),
    good: together(
      ...many(EVENTS_AT_MOST),
      entries('site.yaml', `story:\n${namesOf(EVENTS_AT_MOST)}`),
    ),
    check: (subject, report) => {
      for (const { file, path, events } of storiesOf(subject)) {
        if (events.length <= EVENTS_AT_MOST) continue;
        report(
          { file, path, key: true },
          {
            reason: `This story has ${events.length} events.`,
            fix: `Keep the ${EVENTS_AT_MOST} without which the others cannot be understood.`,
          },
        );
      }
    },
  },
];

interface ChosenStory {
  readonly file: string;
  readonly path: readonly string[];
  readonly events: readonly StoryEvent[];
  readonly topic?: string;
}

function storiesOf({ vocabularies, root }: RuleSubject): readonly ChosenStory[] {
  const { site, topics } = vocabularies;
  return [
    ...(site.story ? [{ file: `${root}/site.yaml`, path: ['story'], events: site.story }] : []),
    ...[...topics.values()].flatMap(({ key, story: events }) =>
      events ? [{ file: `${root}/topics.yaml`, path: [key, 'story'], events, topic: key }] : [],
    ),
  ];
}

/** A topic with a story of one event, and a brief that belongs to it. */
function storyOfCity(event: string): Example {
  return together(
    entries(
      'topics.yaml',
      `raqqa-city:\n  name: The city of Raqqa\n  parent: raqqa\n  story: [${event}]`,
    ),
    brief('topics: [raqqa-city]'),
  );
}

function many(count: number): readonly Example[] {
  return numbers(count).map((number) =>
    brief(
      `date: ${nameOf(number).slice(0, 10)}
status: reported
source:
  - publisher: reuters
    title: Fighting goes on in Raqqa, day ${number}
    published: ${nameOf(number).slice(0, 10)}`,
      'The Syrian Democratic Forces said that fighting went on.',
      nameOf(number),
    ),
  );
}

function namesOf(count: number): string {
  return numbers(count)
    .map((number) => `  - ${nameOf(number)}`)
    .join('\n');
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number + 1);
}

function nameOf(number: number): string {
  return `2017-08-${String(number + 9)}-raqqa-day-${number}`;
}
