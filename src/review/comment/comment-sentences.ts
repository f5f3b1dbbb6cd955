import { isWord, wordRuns, wordsOf } from '../body/lines.ts';
import { commentText, inOneLine } from './comment-text.ts';

/** How much of what stays is shown around what changed. */
const AROUND = 90;
const LONGEST = 700;

/**
 * A sentence before and after as two lines of a list, what changed in bold; one of them where it came
 * or went whole.
 */
export function sentenceLines(before: string | undefined, after: string | undefined): string[] {
  if (before === undefined || after === undefined) {
    return [
      ...(before === undefined ? [] : [`**−** ${commentText(before, LONGEST)}`]),
      ...(after === undefined ? [] : [`**+** ${commentText(after, LONGEST)}`]),
    ];
  }
  const tokens = (text: string) =>
    wordsOf(inOneLine(text, 20_000)).map((key) => ({ key, word: isWord(key) }));
  const runs = wordRuns(tokens(before), tokens(after));
  const line = (side: 'before' | 'after') =>
    runs
      .map((run, index) => {
        const text = run[side].map(({ key }) => key).join('');
        if (text === '') return '';
        if (!run.same) return marked(text);
        return spaced(text, shortened(text, index === 0, index === runs.length - 1));
      })
      .join('');
  return [`**−** ${line('before').trim()}`, `**+** ${line('after').trim()}`];
}

/** Space stands outside the bold, where the comment would lose it. */
function marked(text: string): string {
  const said = text.trim();
  if (said === '') return ' ';
  return spaced(text, `<b>${commentText(said, LONGEST)}</b>`, true);
}

function spaced(text: string, said: string, ready = false): string {
  const [start = '', end = ''] = [/^\s/.exec(text)?.[0], /\s$/.exec(text)?.[0]];
  return `${start && ' '}${ready ? said : commentText(said, LONGEST)}${end && ' '}`;
}

function shortened(text: string, first: boolean, last: boolean): string {
  const said = text.trim();
  if (said.length <= (first || last ? AROUND : 2 * AROUND)) return said;
  const head = said.slice(0, AROUND).replace(/\s\S*$/, '');
  const tail = said.slice(-AROUND).replace(/^\S*\s/, '');
  if (first && last) return `${head} …`;
  if (first) return `… ${tail}`;
  return last ? `${head} …` : `${head} … ${tail}`;
}
