import { hiddenCharacters } from './hidden-text.ts';
import { SourceText } from './source-text.ts';

/** A text without the characters that nobody can see, for what comes from outside the project. */
export function visibleText(text: string): string {
  let visible = '';
  let from = 0;
  for (const { edit } of hiddenCharacters(new SourceText('', text))) {
    if (!edit) continue;
    visible += text.slice(from, edit.start);
    from = edit.end;
  }
  return visible + text.slice(from);
}
