import type { RecordComparison } from '../facts/compare-record.ts';
import { addressRules } from './addresses.ts';
import type { Answer } from './answers.ts';
import { entryRules } from './entries.ts';
import { factRules } from './facts.ts';
import { meaningRules } from './meaning.ts';
import { siteRules } from './site.ts';
import { type ReviewRule, type ReviewSubject, type Warning, WEIGHTS } from './warning.ts';

/** Every question that a review asks of a change. */
export const reviewRules: readonly ReviewRule[] = [
  ...siteRules,
  ...meaningRules,
  ...factRules,
  ...entryRules,
  ...addressRules,
];

/**
 * What a reviewer must look at: first what needs an act, in the order of the table, and within a rule
 * the gravest first. What the change answers itself is worth a look.
 */
export function warningsOf(subject: ReviewSubject): Warning[] {
  const found = reviewRules.flatMap((rule) =>
    rule
      .find(subject)
      .map((finding, index) => ({ finding, index }))
      .sort((a, b) => (a.finding.rank ?? 0) - (b.finding.rank ?? 0) || a.index - b.index)
      .map(({ finding }): Warning => {
        const warning: Warning = { rule: rule.name, weight: rule.weight, ...finding };
        const answer = warning.answer ?? reasonFor(warning, subject.answers);
        if (answer === undefined) return warning;
        return { ...warning, answer, weight: 'look' };
      }),
  );
  return WEIGHTS.flatMap((weight) => found.filter((warning) => warning.weight === weight));
}

/** What a rule asks of a change, as a sentence. */
export function askedBy(rule: string): string {
  return reviewRules.find(({ name }) => name === rule)?.summary ?? `${rule}.`;
}

/** The reason that stands in the file that a warning is about. */
function reasonFor({ rule, file }: Warning, answers: readonly Answer[]): string | undefined {
  return answers.find((answer) => answer.rule === rule && answer.file === file)?.reason;
}

/** Whether a site asks that a rule's questions are answered before a change is merged. */
export function isEnforced(rule: string, { before, after }: RecordComparison): boolean {
  // What the published site asks for holds: a change cannot set it aside for itself.
  return [before, after].some(({ vocabularies: { site } }) =>
    isAmong(rule, site.review?.enforce ?? []),
  );
}

/** Whether a rule is among names such as `corrections/missing`, `meaning/*` and `all`. */
export function isAmong(rule: string, names: readonly string[]): boolean {
  return names.some(
    (name) =>
      name === 'all' ||
      name === rule ||
      (name.endsWith('/*') && rule.startsWith(name.slice(0, -1))),
  );
}
