import type { Review } from '../../review/document/review-record.ts';
import { factInWords } from '../../review/facts/fact-words.ts';
import { counted, headlineOf, textChange } from '../../review/page/review-counts.ts';
import { firstFewOfEach } from '../../review/warnings/questions.ts';
import { WEIGHTS } from '../../review/warnings/warning.ts';
import { inOneLine } from '../../terminal/output.ts';

const MOST_BRIEFS = 20;
const SIGNS = { act: '!', look: '·' } as const;

/** What a change does, for the terminal: what to look at first, then each brief with its facts. */
export function terminalSummary({ document, titles }: Review, page: string): string {
  const { base, warnings, briefs, vocabularies, check } = document;
  const lines = [
    `${headlineOf(document)} since ${base.ref} (${base.commit.slice(0, 7)})`,
    '',
    ...WEIGHTS.flatMap((weight) =>
      firstFewOfEach(warnings.filter((warning) => warning.weight === weight)).flatMap(
        ({ rule, first, more }) => [
          ...first.flatMap(({ text, fix, quote, brief, before, after, answer, enforced }) => [
            `${SIGNS[weight]} ${brief ? `${titles.get(brief) ?? brief}: ` : ''}${text}`,
            ...(quote ? [`    ${quote.file}:${quote.line}: ${quote.text}`] : []),
            ...(before === undefined ? [] : [`    − ${before}`]),
            ...(after === undefined ? [] : [`    + ${after}`]),
            ...(answer === undefined
              ? [`    ${fix}${enforced ? ' (must be answered before the merge)' : ''}`]
              : [`    Answered: ${answer}`]),
          ]),
          ...(more > 0 ? [`${SIGNS[weight]} … and ${more} more of ${rule}`] : []),
        ],
      ),
    ),
    ...(warnings.length > 0 ? [''] : []),
    ...briefs.slice(0, MOST_BRIEFS).flatMap(({ change, title, facts, body }) => {
      const whole = change === 'added' || change === 'removed';
      const words = body && !whole ? [textChange(body)] : [];
      return [
        `${change.padEnd(8)} ${title}`,
        ...(whole ? [] : [...facts.map(factInWords), ...words].map((fact) => `           ${fact}`)),
      ];
    }),
    ...(briefs.length > MOST_BRIEFS ? [`… and ${briefs.length - MOST_BRIEFS} more briefs`] : []),
    ...vocabularies.map(
      ({ change, vocabulary, label, briefs: uses }) =>
        `${change.padEnd(8)} ${label} in ${vocabulary}.yaml, on ${counted(uses.length, 'brief')}`,
    ),
    ...(briefs.length + vocabularies.length > 0 ? [''] : []),
    `Check: ${counted(check.errors, 'error')}, ${counted(check.warnings, 'warning')}; ${check.fresh.length} new`,
    `Read it: ${page}`,
  ];
  // What a title holds is shown and never obeyed.
  return lines.map((line) => `${inOneLine(line)}\n`).join('');
}
