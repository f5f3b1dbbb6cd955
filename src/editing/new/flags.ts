import { parseArgs } from 'node:util';
import type { WrittenFields } from '../../content/writing/written-fields.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { ADDITION_FORMS } from './additions.ts';

/** One flag of `npm run new`. */
export interface Flag {
  readonly name: string;
  readonly kind: 'text' | 'texts' | 'switch';
  /** What it takes, as the help shows it. */
  readonly takes?: string;
  readonly help: string;
  /** An example of its value, for a message that asks for it. */
  readonly example?: string;
}

export const FLAGS: readonly Flag[] = [
  {
    name: 'title',
    kind: 'text',
    takes: 'TEXT',
    help: 'what happened, on one line',
    example: "'SDF enters Tabqa'",
  },
  {
    name: 'date',
    kind: 'text',
    takes: 'DATE',
    help: 'when it happened: 2017-06-06, 2017-06, 2017-06-06~ (about), 2017-07-09/2017-07-10',
    example: '2017-04-15',
  },
  {
    name: 'topic',
    kind: 'texts',
    takes: 'KEY',
    help: 'a topic by key or name; give it again for more',
    example: 'raqqa',
  },
  { name: 'place', kind: 'texts', takes: 'KEY', help: 'where it happened; give it again for more' },
  {
    name: 'source',
    kind: 'texts',
    takes: 'URL',
    help: 'the address of a source; give it again for more',
    example: 'https://www.reuters.com/article/…',
  },
  {
    name: 'publisher',
    kind: 'text',
    takes: 'KEY',
    help: 'who published the first source, where its address does not say',
  },
  { name: 'source-title', kind: 'text', takes: 'TEXT', help: 'the title of the first source' },
  {
    name: 'published',
    kind: 'text',
    takes: 'DATE',
    help: 'when the first source, or the article of --from, was published',
  },
  {
    name: 'summary',
    kind: 'text',
    takes: 'TEXT',
    help: 'one or two sentences for cards and feeds',
  },
  { name: 'body', kind: 'text', takes: 'TEXT', help: 'the text itself, in Markdown' },
  {
    name: 'status',
    kind: 'text',
    takes: 'WORD',
    help: 'confirmed, reported, disputed or retracted',
  },
  { name: 'importance', kind: 'text', takes: 'WORD', help: 'key, normal or minor' },
  {
    name: 'related',
    kind: 'texts',
    takes: 'NAME',
    help: 'another brief, by file name; give it again for more',
  },
  {
    name: 'lang',
    kind: 'text',
    takes: 'TAG',
    help: "the brief's language, where it differs from the site's",
  },
  { name: 'draft', kind: 'switch', help: 'mark it as a draft: shown in previews only' },
  {
    name: 'slug',
    kind: 'text',
    takes: 'WORDS',
    help: 'the file name after the date; made from the title otherwise',
  },
  ...ADDITION_FORMS.map(
    ({ flag, form }): Flag => ({
      name: flag,
      kind: 'texts',
      takes: `'${form}'`,
      help: 'add this entry to its vocabulary',
    }),
  ),
  {
    name: 'from',
    kind: 'text',
    takes: 'FILE',
    help: 'draft from the text of an article, in a file or on standard input (-)',
  },
  { name: 'print', kind: 'switch', help: 'print the brief and write nothing' },
  { name: 'no-edit', kind: 'switch', help: 'do not open an editor' },
  {
    name: 'content',
    kind: 'text',
    takes: 'FOLDER',
    help: 'the content folder, where it is not content',
  },
  { name: 'help', kind: 'switch', help: 'show this' },
];

/** The flags as given. */
export class GivenFlags {
  readonly #values: { readonly [name: string]: unknown };

  constructor(values: { readonly [name: string]: unknown }) {
    this.#values = values;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  texts(name: string): string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  has(name: string): boolean {
    return this.#values[name] === true;
  }
}

/** @throws Error with a sentence for the editor where a flag is unknown or lacks its value. */
export function readFlags(argv: readonly string[]): GivenFlags {
  const options = Object.fromEntries(
    FLAGS.map(({ name, kind }) => [
      name,
      {
        type: kind === 'switch' ? ('boolean' as const) : ('string' as const),
        multiple: kind === 'texts',
      },
    ]),
  );
  const { values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false });
  return new GivenFlags(values);
}

export function helpText(): string {
  const rows = FLAGS.map(({ name, takes, help }): [string, string] => [
    `--${name}${takes ? ` ${takes}` : ''}`,
    help,
  ]);
  const lines = rows.map(([left, right]) =>
    left.length > 26 ? `  ${left}\n${' '.repeat(30)}${right}` : `  ${left.padEnd(28)}${right}`,
  );
  return [
    'Writes a new brief. Asks for what is not given; in a script, give everything as flags.',
    '',
    "  npm run new -- --title 'SDF enters Tabqa' --date 2017-04-15 --topic tabqa --source https://…",
    '',
    ...lines,
    '',
  ].join('\n');
}

/** Flags that give a field of the same name. */
const LINES = ['title', 'date', 'summary', 'status', 'importance', 'lang'];
/** Flags that may be given again, and the lists that they fill. */
const LISTS = [
  ['topic', 'topics'],
  ['place', 'place'],
  ['related', 'related'],
] as const;

/** The front matter that the flags give; what they leave out is absent. */
export function givenFields(flags: GivenFlags, drafted: boolean): WrittenFields {
  const fields: { [field: string]: Tree } = {};
  for (const name of LINES) {
    const text = flags.text(name);
    if (text !== undefined) fields[name] = text;
  }
  for (const [flag, field] of LISTS) {
    const texts = flags.texts(flag);
    if (texts.length > 0) fields[field] = texts;
  }
  // A draft has put the page that was read among its sources already.
  if (!drafted) {
    const source = givenSources(flags);
    if (source.length > 0) fields.source = source;
  }
  if (flags.has('draft')) fields.draft = 'true';
  return fields;
}

/** One source an address; what else is known belongs to the first. */
function givenSources(flags: GivenFlags): Tree[] {
  const first = {
    publisher: flags.text('publisher') ?? '',
    title: flags.text('source-title') ?? '',
    published: flags.text('published') ?? '',
  };
  const addresses = flags.texts('source');
  if (addresses.length === 0)
    return Object.values(first).some((text) => text !== '') ? [first] : [];
  return addresses.map((url, at) => (at === 0 ? { ...first, url } : { url }));
}
