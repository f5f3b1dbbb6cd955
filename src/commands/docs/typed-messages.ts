import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLanguage } from '../../words/languages.ts';
import type { PlaceholderType } from '../../words/read-message.ts';
import type { GeneratedFile } from './write-generated.ts';

const BEGINNING = `// Written by \`npm run docs\` from en.json: change that file and run it.

/** Several texts are said as a list. */
type Text = string | readonly string[];

/** What each message needs. */
export interface Messages {
`;

const RICH = `
/** Messages in which elements may stand, and what each needs. */
export interface RichMessages {
`;

/** The types of the messages, so that a key or a placeholder that is not there does not compile. */
export function messageTypes(root: string): GeneratedFile {
  const text = readFileSync(path.join(root, 'src/words/en.json'), 'utf8');
  const { placeholders, faults } = readLanguage(text, 'en');
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const all = [...placeholders];
  const plain = all.filter(([, wanted]) => ![...wanted.values()].includes('tag'));
  const rich = all.filter(([, wanted]) =>
    [...wanted.values()].some((w) => w === 'tag' || w === 'text'),
  );
  return {
    path: 'src/words/messages.ts',
    content: `${BEGINNING}${plain.map(line).join('')}}\n${RICH}${rich.map(line).join('')}}\n`,
  };
}

function line([key, wanted]: readonly [string, ReadonlyMap<string, PlaceholderType>]): string {
  const needs = [...wanted].map(([name, want]) => `readonly ${name}: ${typeOf(want)}`);
  const whole = `  readonly '${key}': ${needs.length === 0 ? 'undefined' : `{ ${needs.join('; ')} }`};\n`;
  if (whole.length <= 101) return whole;
  return `  readonly '${key}': {\n${needs.map((need) => `    ${need};\n`).join('')}  };\n`;
}

function typeOf(want: PlaceholderType): string {
  switch (want) {
    case 'text':
      return 'Text';
    case 'number':
      return 'number';
    case 'tag':
      return "'tag'";
    default:
      return want.map((word) => `'${word}'`).join(' | ');
  }
}
