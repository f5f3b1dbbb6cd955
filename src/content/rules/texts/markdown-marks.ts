import type { Span } from '../../source/source-text.ts';
import { brief } from '../rule/example.ts';
import type { BriefText, ReportHere, Rule } from '../rule/rule.ts';

/** A mark of Markdown that did not take, and so is shown as it is written. */
interface Mark {
  readonly pattern: RegExp;
  readonly reason: string;
  readonly fix: string;
  /** What to write instead, where nothing needs to be decided. */
  readonly replacement?: (match: RegExpExecArray) => string;
}

const MARKS: readonly Mark[] = [
  {
    pattern: /^(?<marks>#{2,6})(?=[^\s#])/gm,
    reason: 'A heading needs a space after its signs: readers see the signs.',
    fix: 'Write a space between "##" and the words.',
    replacement: ({ 0: marks }) => `${marks} `,
  },
  {
    pattern: /\[[^\][\n]+\]\s+\((?=(?:https?:\/\/|mailto:|\/)[^\s()]+\))/g,
    reason:
      'A link has no space between its words and its address: readers see both, with their brackets.',
    fix: 'Write the address right after the words: [words](address).',
    replacement: ({ 0: text }) => text.replace(/\]\s+\($/, ']('),
  },
  {
    pattern: /\[\[[^\][\n]+\]\]/g,
    reason: 'This is how wikis and note-taking programs link, and it is no link here.',
    fix: 'Write a link: [words](/briefs/file-name/).',
  },
  {
    pattern: /\[[^\][\n]+\]\(\s*(?:https?:\/\/|\/)[^\s()<>]*[ \t]+(?!["'()\s])[^()\n]*\)/g,
    reason: 'An address has no space in it: readers see the brackets and the address.',
    fix: 'Write %20 for the space, or copy the address again.',
  },
  {
    pattern: /\[[^\][\n]+\]\((?:https?:\/\/|\/)[^\s()]*(?=(?:[ \t][^)\n]*)?$)/gm,
    reason: 'The bracket of this link is not closed: readers see the address.',
    fix: 'Close it with ")".',
  },
  {
    pattern: /^[ \t]*[•·●▪◦‣⁃∙■□➢✓](?=\s)/gmu,
    reason: 'This is a word processor’s bullet: the lines run together into one paragraph.',
    fix: 'Begin each item with "- ".',
    replacement: ({ 0: bullet }) => bullet.replace(/\S/u, '-'),
  },
  {
    pattern:
      /(?<!\S)\*\*[ \t]+[^*\n]+?[ \t]*\*\*|(?<![\p{L}\p{N}*])\*\*[^*\s][^*\n]*?[ \t]+\*\*(?=[\s.,;:!?)]|$)/gmu,
    reason: 'Emphasis has no space inside its signs: readers see the signs.',
    fix: 'Take the spaces out: **words**.',
    replacement: ({ 0: text }) => `**${text.slice(2, -2).trim()}**`,
  },
  {
    // Lists are numbered on from their first line.
    pattern: /(?<=(?<![\s\S])|\n[ \t]*\n)(?<year>(?:1[0-9]|20)\d\d)\.(?=[ \t]+\S)/g,
    reason:
      'A line that begins with a number and a full stop begins a list: the lines after it are numbered on, whatever stands in them.',
    fix: 'Write a backslash before the full stop, or begin with another word: "In …".',
    replacement: ({ 0: text }) => text.replace('.', '\\.'),
  },
  {
    pattern:
      /(?<=(?<![\s\S])|\n[ \t]*\n)-[ \t]+(?=\d[\d.,]*[ \u00a0]*(?:°|%|degrees?\b|per cent\b|[CF]\b))(?![^\n]*\n\s*-[ \t])/g,
    reason: 'A line that begins with "-" and a space is an item of a list: readers see no minus.',
    fix: 'Write the minus right before the number: "−5".',
    replacement: () => '−',
  },
  {
    pattern:
      /(?<=^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(?<sign>[-+])[ \t]+(?=\d)|(?<=(?<![\s\S])|\n[ \t]*\n)\+[ \t]+(?=\d)/gm,
    reason:
      'A sign with a space behind it begins an item of a list: readers see the number without its sign.',
    fix: 'Write the sign right before the number: "−5", "+5".',
    replacement: ({ 0: sign }) => (sign.startsWith('-') ? '−' : '+'),
  },
  {
    pattern: /~~[^~\n]+~~|==[^=\n]+==|\+\+[^+\n]+\+\+/g,
    reason: 'These signs mean nothing here: readers see them.',
    fix: 'Write the words alone; what no longer holds belongs in "corrections".',
  },
  {
    pattern: /^[ \t]*>(?=[ \t]*[\d.,=])/gm,
    reason: 'A line that begins with ">" is a quotation: readers do not see the sign.',
    fix: 'Write "more than", or a backslash before it: "\\>".',
    replacement: ({ 0: sign }) => sign.replace('>', '\\>'),
  },
  {
    pattern: /\d\*\d[^*\n]*\*\d/g,
    reason: 'Two "*" between digits make emphasis: readers do not see them.',
    fix: 'Write "×", or a backslash before each: "\\*".',
    replacement: ({ 0: text }) => text.replaceAll('*', '\\*'),
  },
  {
    pattern: /^:{3,}[ \t]*\w*.*$/gm,
    reason: 'Another program makes a box of this; here readers see the signs.',
    fix: 'Remove the line.',
  },
  {
    pattern: /\{%[^%\n]*%\}|\[(?:caption|gallery|embed|youtube)\b[^\]\n]*\]|^\{:[^}\n]*\}$/gm,
    reason: 'This is an instruction to another program; here readers see it.',
    fix: 'Write what it stood for, or remove it.',
  },
];

/** Words that say that something is still to be written. */
const STILL_TO_DO =
  /(?<![\p{L}\p{N}])(?:TK(?:TK)*(?![- \u00a0]?\d)|TKs|TODO|FIXME|XXX+|TBC|TBD|\?{3,}|[Ll]orem ipsum|\[citation needed\]|\[source\?\]|To do:)(?![\p{L}\p{N}])/gu;

/** Marks that readers see because they did not take, and what was left to write. */
export const markdownMarks: readonly Rule[] = [
  {
    name: 'text/marks',
    severity: 'warning',
    summary:
      'Marks of Markdown take: headings, links, emphasis, lists and tables are what they were meant to be.',
    why: 'A mark that does not take is shown as it is written, and a cell too many in a table is not shown at all.',
    bad: brief('date: 2017-06-06', 'The SDF said that the **assault had begun.'),
    good: brief('date: 2017-06-06', 'The SDF said that the **assault** had begun.'),
    inspect: (text, report) => {
      const body = withoutCode(text.body);
      for (const { pattern, reason, fix, replacement } of MARKS) {
        for (const match of body.matchAll(pattern)) {
          const span = { start: match.index, end: match.index + match[0].length };
          report(
            { span },
            {
              reason,
              fix,
              ...(replacement ? { replacement: replacement(match as RegExpExecArray) } : {}),
            },
          );
        }
      }
      for (const span of unclosed(body)) {
        report(
          { span },
          {
            reason:
              'This emphasis is opened and not closed, or closed and not opened: readers see the signs.',
            fix: 'Put the same signs at its other end, or remove these.',
          },
        );
      }
      lostCells(body, report);
      noTable(body, report);
    },
  },
  {
    name: 'text/to-do',
    severity: 'error',
    summary: 'No note to oneself (TK, TODO, ???) is published.',
    why: 'It says to readers that the record was not finished, and to nobody what was missing.',
    bad: brief('date: 2017-06-06', 'The SDF entered the east of Raqqa with TK fighters.'),
    good: brief(
      'date: 2017-06-06',
      'The SDF entered the east of Raqqa with thousands of fighters.',
    ),
    inspect: ({ brief: { title, draft, summary }, ...text }, report) => {
      if (draft) return;
      const finding = (words: string) => ({
        reason: `"${words}" says that something is still to be written.`,
        fix: 'Write it, or leave the sentence out; or put "draft: true" back until it is known.',
      });
      for (const { 0: words, index } of withoutCode(text.body).matchAll(STILL_TO_DO)) {
        report({ span: { start: index, end: index + words.length } }, finding(words));
      }
      for (const [field, value] of [
        ['title', title],
        ['summary', text.body.includes(summary.slice(0, 40)) ? '' : summary],
      ] as const) {
        const [words] = value.match(STILL_TO_DO) ?? [];
        // "To do:" in front matter is the placeholder of a draft, which has a rule of its own.
        if (words && words !== 'To do:') report({ path: [field], words }, finding(words));
      }
    },
  },
];

/** The body with code and comments blanked out, of the same length. */
function withoutCode(body: BriefText['body']): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return body
    .replace(/^(```+|~~~+)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, blank)
    .replace(/(`+)[^`\n]+\1/g, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/\\[^\n]/g, '  ');
}

/** `**` that has no other end in its paragraph. */
function unclosed(body: string): Span[] {
  const spans: Span[] = [];
  for (const paragraph of body.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    // A rule across the page, and a list that begins with a star.
    const text = paragraph[0].replace(/^[ \t]*(?:\*[ \t]*){3,}$/gm, (line) =>
      ' '.repeat(line.length),
    );
    for (const sign of ['**', '__']) {
      const places = [
        ...text.matchAll(
          sign === '**' ? /\*\*(?!\*)/g : /(?<![\p{L}\p{N}_])__(?=\S)|(?<=\S)__(?![\p{L}\p{N}_])/gu,
        ),
      ];
      const last = places.at(-1);
      if (places.length % 2 === 0 || !last) continue;
      const first = places[0] ?? last;
      const start = paragraph.index + (places.length === 1 ? first : last).index;
      spans.push({ start, end: start + sign.length });
    }
  }
  return spans;
}

/** Lines between bars that make no table: readers see the bars. */
function noTable(body: string, report: ReportHere): void {
  for (const { 0: block, index } of body.matchAll(
    /(?<=(?<![\s\S])|\n[ \t]*\n)(?:[ \t]*\|.*\|[ \t]*(?:\n|$)){2,}/g,
  )) {
    const [head = '', below = ''] = block.split('\n');
    const { length } = cellsOf(head);
    const divider = `| ${Array.from({ length }, () => '---').join(' | ')} |`;
    const start = index + head.search(/\S/);
    const span = { start, end: index + head.trimEnd().length };
    if (!DIVIDER.test(below)) {
      report(
        { span },
        {
          reason: 'The head of this table has no line of hyphens below it: readers see the bars.',
          fix: `Write "${divider}" below this line.`,
        },
      );
    } else if (cellsOf(below).length !== length) {
      report(
        { span },
        {
          reason: `The head of this table has ${length} cell${length === 1 ? '' : 's'}, and the line of hyphens below it ${cellsOf(below).length}: readers see the bars.`,
          fix: `Write "${divider}" below this line, or correct the head.`,
        },
      );
    }
  }
}

const DIVIDER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Rows of a table that have more cells than its head: what is in them is not shown. */
function lostCells(body: string, report: ReportHere): void {
  let offset = 0;
  let columns: number | undefined;
  let before = '';
  for (const line of body.split('\n')) {
    if (DIVIDER.test(line) && before.includes('|')) {
      const { length } = cellsOf(before);
      columns = cellsOf(line).length === length ? length : undefined;
    } else if (columns !== undefined && line.includes('|')) {
      const cells = cellsOf(line);
      const lost = cells.slice(columns).filter(({ text }) => text !== '');
      const [first] = lost;
      if (first) {
        const start = offset + first.start;
        report(
          { span: { start, end: start + first.text.length } },
          {
            reason: `The head of this table has ${columns} cell${columns === 1 ? '' : 's'}: "${first.text}" is one too many, and readers do not see it.`,
            fix: 'Add a cell to the head and to the line below it, or write "\\|" for a bar that divides nothing.',
          },
        );
      }
    } else if (line.trim() === '') columns = undefined;
    before = line;
    offset += line.length + 1;
  }
}

function cellsOf(line: string): { text: string; start: number }[] {
  const cells: { text: string; start: number }[] = [];
  let start = 0;
  for (const part of line.split('|')) {
    cells.push({ text: part.trim(), start: start + (/^\s*/.exec(part)?.[0].length ?? 0) });
    start += part.length + 1;
  }
  if (cells[0]?.text === '' && /^\s*\|/.test(line)) cells.shift();
  if (cells.at(-1)?.text === '' && /\|\s*$/.test(line)) cells.pop();
  return cells;
}
