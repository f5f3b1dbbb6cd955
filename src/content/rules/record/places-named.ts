import { brief } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

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
      const listed = places.map((key) => vocabularies.places.get(key)?.name ?? key);
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
