import type { ReviewSubject } from '../warnings/warning.ts';

interface ChecklistRow {
  /** How many of what changed call for it. */
  count(subject: ReviewSubject): number;
  /** What a reviewer does, as an instruction; `n` is the count. */
  text(n: number): string;
}

const facts =
  (field: string, changes: readonly string[] = ['added', 'changed']) =>
  ({ comparison }: ReviewSubject) =>
    comparison.briefs.reduce(
      (sum, { after, facts: all }) =>
        after
          ? sum +
            all.filter((fact) => isOf(fact.field, field) && changes.includes(fact.change)).length
          : sum,
      0,
    );

const ROWS: readonly ChecklistRow[] = [
  {
    count: ({ check }) => check.errors,
    text: (n) => `Fix ${some(n, 'error')} found by the check.`,
  },
  {
    count: facts('source'),
    text: (n) => `Open ${some(n, 'source')} added or changed: each says what the brief says.`,
  },
  {
    count: facts('source', ['removed']),
    text: (n) => `Ask what now supports what rested on ${some(n, 'source')} removed.`,
  },
  {
    count: ({ comparison }) =>
      comparison.briefs.filter(
        ({ before, after, facts: all }) =>
          before && after && all.some(({ field }) => field === 'date'),
      ).length,
    text: (n) =>
      `Check ${some(n, 'date')} that moved: it is when it happened, not when it was reported.`,
  },
  {
    count: facts('claims'),
    text: (n) => `Check ${some(n, 'claim')}: the value, who said it, and when.`,
  },
  {
    count: ({ comparison }) => comparison.briefs.filter(({ before }) => !before).length,
    text: (n) =>
      `Read ${some(n, 'new brief')} in full: its date, its place, and who says so for every sentence.`,
  },
  {
    count: ({ comparison }) =>
      comparison.briefs.filter(({ before, after, body }) => before && after && body).length,
    text: (n) =>
      `Read ${some(n, 'text')} that changed: the sources still support ${n === 1 ? 'it' : 'them'}.`,
  },
  {
    count: facts('status', ['changed']),
    text: (n) => `Ask what settles or unsettles ${some(n, 'status', 'statuses')}.`,
  },
  {
    count: facts('corrections', ['added']),
    text: (n) => `Read ${some(n, 'correction')} as a reader who believed the earlier version.`,
  },
  {
    count: ({ comparison }) =>
      comparison.vocabularies.filter(({ vocabulary }) => vocabulary === 'places').length,
    text: (n) => `Find ${some(n, 'place')} on a map: name, country and coordinates agree.`,
  },
  {
    count: ({ comparison }) =>
      comparison.images.filter(({ change }) => change === 'added' || change === 'replaced').length,
    text: (n) =>
      `Look at ${some(n, 'picture')}: what it shows, who made it, and whether the licence allows it.`,
  },
  {
    count: ({ comparison }) =>
      comparison.briefs.filter(({ before, after }) => before && !after).length,
    text: (n) => `Agree that ${some(n, 'brief')} must go rather than be retracted.`,
  },
  {
    count: ({ files }) => files.length,
    text: (n) => `Read ${some(n, 'file')} outside content as text.`,
  },
];

/** What a reviewer does before a change is merged, drawn from what it changes. */
export function checklistOf(subject: ReviewSubject): string[] {
  return ROWS.flatMap(({ count, text }) => {
    const n = count(subject);
    return n > 0 ? [text(n)] : [];
  });
}

function isOf(field: string, wanted: string): boolean {
  return field === wanted || field.startsWith(`${wanted}.`);
}

function some(n: number, word: string, plural = `${word}s`): string {
  return n === 1 ? `the ${word}` : `the ${n} ${plural}`;
}
