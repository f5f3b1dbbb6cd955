import { brief } from './example.ts';
import type { Rule } from './rule.ts';
import { isSummaryFromBody } from './summary-from-body.ts';

/** What Markdown, HTML and templates would make something else of. */
const MARKUP =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});|!?\[[^\][]+\]\([^()\s]*\)|(?<![\p{L}\p{N}*])(\*{1,2})(?=\S)[^*]+(?<=\S)\1(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])__(?=\S)[^_]+(?<=\S)__(?![\p{L}\p{N}_])|`[^`]+`|\{\{[^{}]*\}\}/giu;

/** Titles and summaries stand in lists, tabs and feeds, letter for letter. */
export const markup: readonly Rule[] = [
  {
    name: 'text/markup',
    severity: 'warning',
    summary: 'Titles and summaries are plain text, without Markdown or HTML.',
    why: 'They stand in tabs, feeds and search results, where readers would see the marks.',
    bad: brief('title: SDF begins **its assault** on Raqqa'),
    good: brief('title: SDF begins its assault on Raqqa'),
    inspect: (text, report) => {
      for (const field of ['title', 'summary'] as const) {
        const found = [...text.brief[field].matchAll(MARKUP)];
        if (found.length === 0 || (field === 'summary' && isSummaryFromBody(text))) continue;
        for (const [words] of found) {
          report(
            { path: [field], words },
            {
              reason: `Readers would see "${words}" as it stands here: a ${field} is plain text.`,
              fix: words.startsWith('&')
                ? 'Write the character itself.'
                : 'Write the words alone; what needs a link or emphasis belongs into the text.',
            },
          );
        }
      }
    },
  },
];
