import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderMarkdown } from '../../src/content/text/markdown.ts';
import { compareMarkup, type SentenceChange } from '../../src/review/meaning/meaning.ts';

/** A labelled edit of prose. */
export interface ProseEdit {
  readonly grave: boolean;
  readonly what: string;
  readonly language: string;
  readonly before: string;
  readonly after: string;
}

/** The edits of `tests/fixtures/<name>`. */
export function proseEdits(name: string): ProseEdit[] {
  const file = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  const cases = readFileSync(file, 'utf8').matchAll(
    /^(grave|harmless) (\w+)(?: \((\w+)\))?\n- (.+)\n\+ (.+)$/gm,
  );
  return [...cases].map(([, label, what = '', language = 'en', before = '', after = '']) => ({
    grave: label === 'grave',
    what,
    language,
    before: before.replaceAll(' ¶ ', '\n\n'),
    after: after.replaceAll(' ¶ ', '\n\n'),
  }));
}

/** What a review finds in an edit of a body. */
export function readEdit({ before, after, language }: ProseEdit): SentenceChange[] {
  return compareMarkup({
    before: renderMarkdown(before).html,
    after: renderMarkdown(after).html,
    language,
  });
}

/** How many of the grave are flagged and how many of the harmless, and those told wrong. */
export function figuresOf(edits: readonly ProseEdit[]) {
  const told = edits.map((edit) => {
    const meaning = readEdit(edit).flatMap((change) => change.meaning);
    return { edit, flagged: meaning.length > 0, meaning };
  });
  const share = (grave: boolean) => {
    const all = told.filter(({ edit }) => edit.grave === grave);
    return { flagged: all.filter(({ flagged }) => flagged).length, of: all.length };
  };
  const wrong = told
    .filter(({ edit, flagged }) => edit.grave !== flagged)
    .map(
      ({ edit, meaning }) =>
        `${edit.grave ? 'missed' : 'flagged'} ${edit.what} (${edit.language})\n  - ${edit.before}\n  + ${edit.after}\n  ${meaning
          .map(({ kind, before, after }) => `${kind}: ${before} → ${after}`)
          .join('; ')}`,
    );
  return { grave: share(true), harmless: share(false), wrong };
}
