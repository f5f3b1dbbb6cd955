import { brief } from './example.ts';
import { type PlainText, plainTextsIn, plainTextsOf } from './plain-texts.ts';
import type { ReportHere, Rule } from './rule.ts';
import { isSummaryFromBody } from './summary-from-body.ts';

/** What Markdown, HTML and templates would make something else of. */
const MARKUP =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});|!?\[[^\][]+\]\([^()\s]*\)|(?<![\p{L}\p{N}*])(\*{1,2})(?=\S)[^*]+(?<=\S)\1(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])__(?=\S)[^_]+(?<=\S)__(?![\p{L}\p{N}_])|`[^`]+`|\{\{[^{}]*\}\}/giu;

/** Front matter and vocabularies stand in lists, tabs and feeds, letter for letter. */
export const markup: readonly Rule[] = [
  {
    name: 'text/markup',
    severity: 'warning',
    summary:
      'Titles, summaries, captions, notes and names are plain text, without Markdown or HTML.',
    why: 'They stand in tabs, feeds and search results, where readers would see the marks. Only the text of briefs and pages, the introduction of a topic and the note of a measure are Markdown.',
    bad: brief('title: SDF begins **its assault** on Raqqa'),
    good: brief('title: SDF begins its assault on Raqqa'),
    inspect: (text, report) => {
      const { brief } = text;
      look(plainTextsOf(brief), report);
      const own = brief.summary.search(MARKUP) >= 0 && !isSummaryFromBody(text);
      if (own) look([summaryOf(brief.summary)], report);
    },
    check: ({ pages, vocabularies, root }, report) => {
      for (const { record, firstParagraph } of pages) {
        const { file, title, summary } = record;
        const texts = [{ path: ['title'], text: title, what: 'a title' }];
        if (summary !== firstParagraph) texts.push(summaryOf(summary));
        look(texts, (place, finding) => report({ file, ...place }, finding));
      }
      for (const { name, texts } of plainTextsIn(vocabularies)) {
        const file = `${root}/${name}.yaml`;
        look(texts, (place, finding) => report({ file, ...place }, finding));
      }
    },
  },
];

function summaryOf(text: string) {
  return { path: ['summary'], text, what: 'a summary' };
}

function look(texts: readonly PlainText[], report: ReportHere): void {
  for (const { path, text, what } of texts) {
    for (const words of new Set(text.match(MARKUP))) {
      report(
        { path, words },
        {
          reason: `Readers would see "${words}" as it stands here: ${what} is plain text.`,
          fix: words.startsWith('&')
            ? 'Write the character itself.'
            : 'Write the words alone; what needs a link or emphasis belongs into the text.',
        },
      );
    }
  }
}
