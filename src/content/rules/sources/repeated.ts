import type { Brief } from '../../../brief/brief.ts';
import { isUnread } from '../../fields/stand-ins.ts';
import { brief } from '../rule/example.ts';
import type { Linked, Rule } from '../rule/rule.ts';

const MOSUL = 'https://www.thetimes.example/mosul';
const sameSource = (more: string) =>
  brief(
    `status: reported\nsource:\n  - publisher: the-times\n    title: Mosul is free\n    url: ${MOSUL}\n    archived: https://web.archive.org/web/20170711000000/${MOSUL}${more}`,
  );

const inMosul = (title: string, name: string) =>
  brief(
    `title: ${title}\nplace: mosul\ndate: 2017-07-09\nsource: { publisher: reuters, title: Mosul, published: 2017-07-09 }`,
    'Reuters reported it from the Old City.',
    name,
  );

/** Things that stand in the record twice. */
export const repeated: readonly Rule[] = [
  {
    name: 'sources/repeated',
    severity: 'warning',
    summary:
      'Two briefs that rest on the same page name each other in `related`, or are one brief.',
    why: 'The same page under two briefs often means one event written up twice; where it does not, readers want to know about the other.',
    bad: sameSource(''),
    good: sameSource('\nrelated: [2017-07-09-mosul-victory]'),
    check: ({ briefs }, report) => {
      const seen = new Map<string, Linked<Brief>>();
      for (const linked of briefs) {
        const { record } = linked;
        record.sources.forEach(({ url }, index) => {
          if (!url) return;
          const place = { file: record.file, path: ['source', index, 'url'] };
          const other = seen.get(url);
          if (!other) seen.set(url, linked);
          else if (other === linked) {
            report(place, {
              reason: 'This page is listed twice among the sources of this brief.',
              fix: 'Keep it once; claims may name it as often as they need.',
            });
          } else if (!related(linked, other) && !related(other, linked)) {
            const { name } = other.record;
            report(place, {
              reason: `"${name}" rests on the same page.`,
              fix: `If both are about one event, keep one brief. If not, add "${name}" to "related".`,
            });
          }
        });
      }
    },
  },
  {
    name: 'briefs/similar',
    severity: 'warning',
    summary: 'No two briefs are about the same event.',
    why: 'An event that is recorded twice is counted twice, and its corrections reach only one of the two.',
    bad: inMosul('Iraqi prime minister announces victory in Mosul', '2017-07-09-victory'),
    good: inMosul('Clashes go on in the Old City of Mosul', '2017-07-09-clashes'),
    check: ({ briefs }, report) => {
      for (const sameDay of byDay(briefs)) {
        const words = new Map(sameDay.map((record) => [record, wordsOf(record.title)]));
        sameDay.forEach((record, index) => {
          const before = sameDay.slice(Math.max(0, index - MOST_COMPARED), index);
          const other = before.find((earlier) => alike(earlier, record, words));
          if (!other) return;
          report(
            { file: record.file, path: ['title'] },
            {
              reason: `"${other.name}" is about the same day and place, under nearly the same title: "${other.title}".`,
              fix: 'Keep one of them, with the sources of both. If they are two events, let the titles say how they differ.',
            },
          );
        });
      }
    },
  },
  {
    name: 'lists/repeated',
    severity: 'warning',
    summary: 'A topic, place or related brief is named once.',
    why: 'The second has no effect; often another was meant.',
    bad: brief('topics: [raqqa, raqqa]'),
    good: brief('topics: [raqqa, mosul]'),
    inspect: ({ brief }, report) => {
      const lists = { topics: brief.topics, place: brief.places, related: brief.related };
      for (const [field, names] of Object.entries(lists)) {
        names.forEach((name, index) => {
          if (names.indexOf(name) === index) return;
          report(
            { path: [field, index] },
            {
              reason: `"${name}" is here already.`,
              fix: 'Remove it, or name the one that was meant.',
            },
          );
        });
      }
    },
  },
];

/** What it names may also be in what could not be read. */
function related({ record, unread }: Linked<Brief>, other: Linked<Brief>): boolean {
  return record.related.includes(other.record.name) || isUnread(unread, 'related');
}

/** By what two events are told apart. */
const TOLD_BY = ['date', 'place', 'title'] as const;

function byDay(briefs: readonly Linked<Brief>[]): Brief[][] {
  const days = new Map<string, Brief[]>();
  for (const { record, unread } of briefs) {
    if (TOLD_BY.some((field) => isUnread(unread, field))) continue;
    const day = days.get(record.date.first);
    if (day) day.push(record);
    else days.set(record.date.first, [record]);
  }
  return [...days.values()].filter((sameDay) => sameDay.length > 1);
}

const SAME_WORDS = 0.6;
const NONE: ReadonlySet<string> = new Set();

/** More events than a day has; each is compared with so many before it. */
const MOST_COMPARED = 200;

function alike(a: Brief, b: Brief, words: ReadonlyMap<Brief, ReadonlySet<string>>): boolean {
  if (!a.places.some((place) => b.places.includes(place))) return false;
  const [wordsOfA = NONE, wordsOfB = NONE] = [words.get(a), words.get(b)];
  const shared = [...wordsOfA].filter((word) => wordsOfB.has(word)).length;
  return shared / (wordsOfA.size + wordsOfB.size - shared) >= SAME_WORDS;
}

const SMALL: ReadonlySet<string> = new Set(
  'the an and of in on at to by for from with into its their his her as is are was were city town village province district people'.split(
    ' ',
  ),
);
/** Words that say the same of an event, in the forms that titles have. */
const SAME: readonly string[] = [
  'begin begins began start starts started launch launches launched open opens opened',
  'assault attack attacks offensive push storm storms',
  'take takes took capture captures captured seize seizes seized retake retakes retook recapture recaptures',
  'kill kills killed killing die dies died dead deaths death',
  'say says said announce announces announced declare declares declared',
  'hit hits strike strikes struck bomb bombs bombed',
  'end ends ended finish finishes finished over',
  'leave leaves left withdraw withdraws withdrew',
  'arrest arrests arrested detain detains detained',
];
const MEANING = new Map(
  SAME.flatMap((words) => words.split(' ').map((word): [string, string] => [word, words])),
);

function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ies|ing|ed|es|s)$/, '');
}

function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(
    words.filter((word) => !SMALL.has(word)).map((word) => MEANING.get(word) ?? stem(word)),
  );
}
