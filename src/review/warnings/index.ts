import { addressRules } from './addresses.ts';
import { factRules } from './facts.ts';
import { siteRules } from './site.ts';
import { type ReviewRule, type ReviewSubject, type Warning, WEIGHTS } from './warning.ts';

/** Every question that a review asks of a change. */
export const reviewRules: readonly ReviewRule[] = [...siteRules, ...factRules, ...addressRules];

/** What a reviewer must look at: first what needs an act, in the order of the table. */
export function warningsOf(subject: ReviewSubject): Warning[] {
  const found = reviewRules.flatMap((rule) =>
    rule
      .find(subject)
      .map((finding): Warning => ({ rule: rule.name, weight: rule.weight, ...finding })),
  );
  return WEIGHTS.flatMap((weight) => found.filter((warning) => warning.weight === weight));
}
