import { renderMarkdown } from '../markdown.ts';
import type { BriefText } from './rule.ts';

/** True where a brief has no summary of its own, and its first paragraph is shown instead. */
export function isSummaryFromBody({ body, brief: { summary } }: BriefText): boolean {
  return (
    summary === '' ||
    body.replace(/\s+/g, ' ').includes(summary) ||
    // Links and emphasis leave no mark in a summary.
    renderMarkdown(body).firstParagraph === summary
  );
}
