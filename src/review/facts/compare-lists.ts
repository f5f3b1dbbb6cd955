import { type Fact, factOf, plain, present } from './fact.ts';

/** A list of keys: what it holds, and how each side writes a key. */
export interface KeyList {
  readonly field: string;
  /** One of its members, in words: "topic". */
  readonly subject: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly wordsBefore: (key: string) => string;
  readonly wordsAfter: (key: string) => string;
  /** What the first of the list is, where being first has a meaning: "main topic". */
  readonly first?: string;
}

/** Keys that came or went, and a change of the first where that means something. */
export function compareLists(list: KeyList): Fact[] {
  const { field, subject, before, after, first } = list;
  const removed = before.filter((key) => !after.includes(key));
  const added = after.filter((key) => !before.includes(key));
  const about = { field, subject };
  // One for one is a change, and reads as one.
  if (removed.length === 1 && added.length === 1 && before.length === after.length) {
    const [from, to] = [removed[0] ?? '', added[0] ?? ''];
    return present([
      factOf(
        about,
        { same: from, words: list.wordsBefore(from) },
        { same: to, words: list.wordsAfter(to) },
      ),
    ]);
  }
  const facts = [
    ...removed.map((key) => factOf(about, plain(list.wordsBefore(key)), undefined)),
    ...added.map((key) => factOf(about, undefined, plain(list.wordsAfter(key)))),
  ];
  const [firstBefore, firstAfter] = [before[0], after[0]];
  if (
    first &&
    firstBefore !== undefined &&
    firstAfter !== undefined &&
    after.includes(firstBefore)
  ) {
    facts.push(
      factOf(
        { field, subject: first },
        { same: firstBefore, words: list.wordsBefore(firstBefore) },
        { same: firstAfter, words: list.wordsAfter(firstAfter) },
      ),
    );
  }
  return present(facts);
}
