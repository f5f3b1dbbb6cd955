import type { WrittenFields } from '../../content/writing/written-fields.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { ADDITION_FORMS } from './additions.ts';

/** The options of `npm run new`; an example is shown by the message that asks for the value. */
export const FLAGS = {
  title: {
    type: 'string',
    value: 'TEXT',
    says: 'what happened, on one line',
    example: "'SDF enters Tabqa'",
  },
  date: {
    type: 'string',
    value: 'DATE',
    says: 'when it happened: 2017-06-06, 2017-06, 2017-06-06~ (about), 2017-07-09/2017-07-10',
    example: '2017-04-15',
  },
  topic: {
    type: 'string',
    multiple: true,
    value: 'KEY',
    says: 'a topic by key or name; give it again for more',
    example: 'raqqa',
  },
  place: {
    type: 'string',
    multiple: true,
    value: 'KEY',
    says: 'where it happened; give it again for more',
  },
  source: {
    type: 'string',
    multiple: true,
    value: 'URL',
    says: 'the address of a source; give it again for more',
    example: 'https://www.reuters.com/article/…',
  },
  publisher: {
    type: 'string',
    value: 'KEY',
    says: 'who published the first source, where its address does not say',
  },
  'source-title': { type: 'string', value: 'TEXT', says: 'the title of the first source' },
  published: {
    type: 'string',
    value: 'DATE',
    says: 'when the first source, or the article of --from, was published',
  },
  summary: { type: 'string', value: 'TEXT', says: 'one or two sentences for cards and feeds' },
  body: { type: 'string', value: 'TEXT', says: 'the text itself, in Markdown' },
  status: { type: 'string', value: 'WORD', says: 'confirmed, reported, disputed or retracted' },
  importance: { type: 'string', value: 'WORD', says: 'key, normal or minor' },
  related: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    says: 'another brief, by file name; give it again for more',
  },
  lang: {
    type: 'string',
    value: 'TAG',
    says: "the brief's language, where it differs from the site's; with --translate, that of the translation",
  },
  draft: { type: 'boolean', says: 'marks it as a draft: shown in previews only' },
  slug: {
    type: 'string',
    value: 'WORDS',
    says: 'the file name after the date; made from the title otherwise',
  },
  ...Object.fromEntries(
    ADDITION_FORMS.map(({ flag, form }) => [
      flag,
      {
        type: 'string' as const,
        multiple: true as const,
        value: `'${form}'`,
        says: 'adds this entry to its vocabulary',
      },
    ]),
  ),
  from: {
    type: 'string',
    value: 'FILE',
    says: 'drafts from the text of an article, in a file or on standard input (-)',
  },
  translate: {
    type: 'string',
    value: 'NAME',
    says: 'begins a translation of this brief into the language of --lang',
  },
  print: { type: 'boolean', says: 'prints the brief and writes nothing' },
  'no-edit': { type: 'boolean', says: 'opens no editor' },
  content: { type: 'string', value: 'FOLDER', default: 'content', says: 'the content folder' },
} as const;

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

  /** The names of those that say something. */
  given(): string[] {
    return Object.keys(this.#values).filter(
      (name) => this.text(name) !== undefined || this.texts(name).length > 0 || this.has(name),
    );
  }

  has(name: string): boolean {
    return this.#values[name] === true;
  }
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
