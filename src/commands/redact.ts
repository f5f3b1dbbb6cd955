import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isCancel, password } from '@clack/prompts';
import { REDACTION_GROUNDS } from '../brief/redaction.ts';
import { redact } from '../editing/redact/redact.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { buildMoment } from './project/build-moment.ts';
import { cacheFolder } from './project/cache-folder.ts';
import { shownFolder } from './project/content-folder.ts';

export default defineCommand({
  name: 'redact',
  says: `Removes something on request, such as a private person's name, and keeps it from coming back: in
pages, their histories, feeds, search, reviews and reports. It shows what would happen and writes
nothing, unless told to.

  npm run redact -- --ground privacy            asks for the text, and does not show it
  npm run redact -- --ground privacy < FILE     takes it from a file, a line for each spelling

The text is never an argument: a shell remembers those, and npm prints them.`,
  positionals: { value: '[FILE]', most: 1 },
  options: {
    ground: {
      type: 'string',
      value: 'GROUND',
      choices: REDACTION_GROUNDS,
      otherwise: 'privacy',
      says: `why: ${REDACTION_GROUNDS.join(', ')}`,
    },
    write: { type: 'boolean', says: 'does it' },
    content: { type: 'string', value: 'DIR', default: 'content', says: 'the content folder' },
  },
  exits: { 0: 'done, or shown', 2: 'it cannot do what was asked' },
  async run({ ground = 'privacy', write, content }, [file]) {
    return redact({
      text: await textFrom(file),
      ground,
      write,
      content: shownFolder(content),
      day: buildMoment().slice(0, 10),
      salt: randomBytes(16).toString('base64url'),
      cache: cacheFolder,
    });
  },
});

async function textFrom(file: string | undefined): Promise<string> {
  if (file !== undefined) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      // What was given may be the text itself: it is not repeated.
      throw new UsageError(
        'There is no such file.',
        'Name a file that holds the text, or give the text on the standard input; never as an argument.',
      );
    }
  }
  if (!process.stdin.isTTY) return readFileSync(0, 'utf8');
  const answer = await password({ message: 'What is to be removed?' });
  if (isCancel(answer)) throw new UsageError('Nothing was written.', 'Run it again when you like.');
  return answer ?? '';
}
