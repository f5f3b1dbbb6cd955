import type { ReviewDocument, ReviewedOutputs } from '../document/review-document.ts';
import { ENTRY_WORDS } from '../facts/compare-vocabularies.ts';

const VERBS = ['added', 'changed', 'moved', 'removed'] as const;

/** What a change does, in one line: "2 briefs added, 4 changed, 1 removed; 1 topic". */
export function headlineOf(review: ReviewDocument): string {
  const [briefs, others] = [briefCounts(review), otherCounts(review)];
  if (briefs === '' && others === '') return 'Nothing changes';
  if (briefs === '') return `No brief changes; ${others}`;
  return others === '' ? briefs : `${briefs}; ${others}`;
}

/** "2 briefs added, 4 changed, 1 removed"; empty where no brief changes. */
export function briefCounts({ briefs }: ReviewDocument): string {
  const counts = VERBS.map((verb) => ({
    verb,
    number: briefs.filter(({ change }) => change === verb).length,
  }));
  return counts
    .filter(({ number }) => number > 0)
    .map(({ verb, number }, index) =>
      index === 0 ? `${counted(number, 'brief')} ${verb}` : `${number} ${verb}`,
    )
    .join(', ');
}

/** "1 topic, 2 settings and 3 other files"; empty where there are none. */
export function otherCounts({
  vocabularies,
  pages,
  images,
  settings,
  files,
}: ReviewDocument): string {
  const entries = (vocabulary: string) =>
    vocabularies.filter((entry) => entry.vocabulary === vocabulary).length;
  const others: readonly (readonly [number, string])[] = [
    ...Object.entries(ENTRY_WORDS).map(
      ([vocabulary, word]) => [entries(vocabulary), word] as const,
    ),
    [pages.length, 'page'],
    [images.length, 'picture'],
    [settings.length, 'setting'],
    [files.length, 'other file'],
  ];
  return inWords(
    others.filter(([number]) => number > 0).map(([number, word]) => counted(number, word)),
  );
}

/** "1 brief", "3 briefs". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** How much of a text changed: "text: 4 words out, 10 in". */
export function textChange({
  added,
  removed,
}: {
  readonly added: number;
  readonly removed: number;
}): string {
  return added + removed === 0
    ? 'text: punctuation, links or markup only'
    : `text: ${counted(removed, 'word')} out, ${added} in`;
}

/** What code and layouts do to pages, in a sentence or two. */
export function outputChange(outputs: ReviewedOutputs): string {
  const { pages, more, alike = [], of, assets, note } = outputs;
  if (note !== undefined) return note;
  const count = pages.length + more;
  const unlisted = more > 0 ? `; ${more} are not listed` : '';
  const written =
    count === 0 && alike.length > 0
      ? ''
      : count === 0
        ? `All ${of} pages are written as before.`
        : `${counted(count, 'page')} of ${of} are written differently${unlisted}.`;
  const classes = alike
    .map(
      ({ what, count: times, first }) =>
        ` ${counted(times, 'page')} of ${of} ${times === 1 ? 'differs' : 'differ'} in a class alone (${what}), as ${first.join(', ')}.`,
    )
    .join('');
  const looks =
    assets.length > 0 ? ` Any page may look different: ${inWords(assets)} changed.` : '';
  return (written + classes + looks).trim();
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
