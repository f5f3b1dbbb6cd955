import type { EditorSchema, KeyNames } from './editor-schema.ts';

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
export function snippets(brief: EditorSchema, keys: KeyNames): Record<string, Snippet> {
  const choice = (vocabulary: string, at: number) =>
    choose([...(keys[vocabulary]?.keys() ?? [])], at);
  const bodies: Record<string, readonly string[]> = {
    title: ['title: $1'],
    date: [`date: \${1:YYYY-MM-DD}`],
    status: [`status: ${choose(words(brief, 'status'), 1)}`],
    importance: [`importance: ${choose(words(brief, 'importance'), 1)}`],
    place: [`place: ${choice('places', 1)}`],
    topics: [`topics: [${choice('topics', 1)}]`],
    summary: ['summary: $1'],
    source: [
      'source:',
      `  - publisher: ${choice('publishers', 1)}`,
      '    title: $2',
      '    url: $3',
      `    published: \${4:YYYY-MM-DD}`,
      '    archived: $5',
    ],
    claims: [
      'claims:',
      `  - measure: ${choice('measures', 1)}`,
      '    value: $2',
      '    by: $3',
      `    reported: \${4:YYYY-MM-DD}`,
      '    source: $5',
      `    credibility: ${choose(['1', '2', '3', '4', '5', '6'], 6)}`,
    ],
    corrections: [
      'corrections:',
      `  - date: \${1:YYYY-MM-DD}`,
      `    kind: ${choose(['correction', 'clarification', 'update', 'retraction'], 2)}`,
      '    note: $3',
    ],
    related: ['related:', `  - \${1:YYYY-MM-DD-file-name}`],
  };
  const fields = Object.entries(bodies).map(([field, body]): [string, Snippet] => [
    field,
    {
      scope: 'markdown',
      prefix: field,
      body,
      description: brief.properties?.[field]?.description ?? field,
    },
  ]);
  return Object.fromEntries([...fields, ['brief', wholeBrief(choice)]]);
}

function wholeBrief(choice: (vocabulary: string, at: number) => string): Snippet {
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

function words(brief: EditorSchema, field: string): string[] {
  return (brief.properties?.[field]?.enum ?? []).map(String);
}

/** A choice in the syntax of snippets; commas, bars and backslashes would end it. */
function choose(options: readonly string[], at: number): string {
  if (options.length === 0) return `$${at}`;
  return `\${${at}|${options.map((option) => option.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}
