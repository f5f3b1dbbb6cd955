import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openEditor } from '../../src/editing/new/new-brief.ts';
import { newsroom } from './newsroom.ts';

test.skipIf(process.platform === 'win32')(
  'the editor may be a command with arguments, and a file name is never a command',
  () => {
    const folder = newsroom();
    const file = path.join(folder, "a'; echo $HOME;.md");
    writeFileSync(file, 'One');
    expect(
      openEditor(file, {
        ...process.env,
        VISUAL: '',
        EDITOR: 'sh -c \'printf Two > "$1"\' editor',
      }),
    ).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('Two');
  },
);

test('without an editor, nothing is opened', () => {
  expect(openEditor('a.md', {})).toBe(false);
  expect(
    openEditor('a.md', { ...process.env, VISUAL: '', EDITOR: 'no-such-editor-here 2>/dev/null' }),
  ).toBe(false);
});
