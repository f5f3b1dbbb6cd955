import { type Field, labelOf } from '../../brief/fields.ts';
import type { KeyNames } from './editor-schema.ts';

interface Snippet {
  readonly scope: 'markdown';
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/**
 * Snippets of VS Code for the front matter of a brief: type the name of a field and choose among the
 * keys of the vocabularies. No extension completes YAML inside Markdown.
 */
export function snippets(fields: readonly Field[], keys: KeyNames): Record<string, Snippet> {
  const choice = (vocabulary: string, at: number) =>
    choose([...(keys[vocabulary]?.keys() ?? [])], at);
  const all = fields.map((field): [string, Snippet] => [
    field.name,
    {
      scope: 'markdown',
      prefix: field.name,
      body: bodyOf(field, choice),
      description: field.description ?? labelOf(field, 'en'),
    },
  ]);
  return Object.fromEntries([...all, ['brief', wholeBrief(choice)]]);
}

type Choice = (vocabulary: string, at: number) => string;

/** Parts of groups that few need, and nobody begins with. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'source.kind',
  'source.author',
  'source.page',
  'source.paragraph',
  'source.lang',
  'source.time',
  'source.id',
  'source.accessed',
  'source.via',
  'source.reliability',
  'source.quote',
  'source.quote_prefix',
  'source.quote_suffix',
  'source.capture',
  'source.dead',
  'claims.note',
  'claims.asked',
  'claims.superseded',
  'corrections.was',
]);

/** The lines of a field: of a group, a line for each of its parts. */
function bodyOf(field: Field, choice: Choice): string[] {
  const { name, list, fields } = field;
  if (fields.length > 0) {
    const parts = fields.filter((part) => !LEFT_OUT.has(`${name}.${part.name}`));
    const lines = parts.map((part, at) => `${part.name}: ${placeholderOf(part, at + 1, choice)}`);
    const start = (at: number) => (list && at === 0 ? '  - ' : list ? '    ' : '  ');
    return [`${name}:`, ...lines.map((line, at) => start(at) + line)];
  }
  const value = placeholderOf(field, 1, choice);
  // One place is usual; whatever else is a list is shown as one.
  if (!list || name === 'place') return [`${name}: ${value}`];
  return name === 'topics' ? [`${name}: [${value}]`] : [`${name}:`, `  - ${value}`];
}

function placeholderOf({ name, kind, keysOf, choices }: Field, at: number, choice: Choice): string {
  if (keysOf) return choice(keysOf, at);
  const words = kind === 'flag' ? ['true', 'false'] : choices.map(({ word }) => word);
  if (words.length > 0) return choose(words, at);
  if (kind === 'date') return `\${${at}:YYYY-MM-DD}`;
  if (kind === 'moment') return `\${${at}:YYYY-MM-DDThh:mm+00:00}`;
  return name === 'related' ? `\${${at}:YYYY-MM-DD-file-name}` : `$${at}`;
}

function wholeBrief(choice: Choice): Snippet {
  return {
    scope: 'markdown',
    prefix: 'brief',
    body: [
      '---',
      `title: \${1:Who does what, and where}`,
      `date: \${2:YYYY-MM-DD}`,
      `place: ${choice('places', 3)}`,
      `topics: [${choice('topics', 4)}]`,
      'source:',
      `  - publisher: ${choice('publishers', 5)}`,
      '    title: $6',
      '    url: $7',
      `    published: \${8:YYYY-MM-DD}`,
      '---',
      `\${0:What happened, where and when; who says so.}`,
    ],
    description: 'A new brief with the fields that nearly every one has.',
  };
}

/** A choice in the syntax of snippets; commas, bars and backslashes would end it. */
function choose(options: readonly string[], at: number): string {
  if (options.length === 0) return `$${at}`;
  return `\${${at}|${options.map((option) => option.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}
