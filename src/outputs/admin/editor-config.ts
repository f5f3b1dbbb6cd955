import { labelOf, type MarkedSchema, markedSchema, wordsIn } from '../../brief/fields.ts';
import { briefSchema, pageFrontMatter } from '../../brief/schema.ts';
import type { ContentRecord } from '../../content/record/record.ts';

/**
 * What the editor (Sveltia CMS; Decap CMS reads the same) is configured with, as far as we do. Its own
 * types name their files in a way that strict resolution of modules does not find.
 */
export interface EditorSettings {
  readonly load_config_file: false;
  readonly backend: Backend;
  readonly site_url: string;
  readonly app_title: string;
  readonly media_folder: string;
  readonly public_folder: string;
  readonly slug: object;
  readonly output: object;
  readonly editor: object;
  readonly collections: readonly Collection[];
}

export interface Backend {
  readonly name: 'github' | 'gitlab' | 'gitea' | 'test-repo';
  /** `owner/name`. */
  readonly repo?: string;
  readonly branch?: string;
  readonly auth_methods?: readonly ('oauth' | 'token')[];
  readonly base_url?: string;
  readonly api_root?: string;
}

export interface Collection {
  readonly name: string;
  readonly label: string;
  readonly folder: string;
  readonly fields: readonly Field[];
  readonly [setting: string]: unknown;
}

/** One field of a form; what else it says depends on its widget. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required?: boolean;
  readonly hint?: string;
  readonly [setting: string]: unknown;
}

/** Where the editor saves to, and the only addresses outside the site that its page may ask. */
export interface GitBackend {
  readonly backend: Backend;
  readonly origins: readonly string[];
}

/** What an editor types where the host asks for a token; no service stands between. */
const TOKEN_ONLY = { auth_methods: ['token'] as const };

/** The editor's connection to a repository, given as the address of its page on the git host. */
export function gitBackend(repository: string, branch: string): GitBackend {
  const { host, origin, pathname } = new URL(repository);
  const repo = pathname.replace(/^\/|(?:\.git)?\/?$/g, '');
  const common = { repo, branch, ...TOKEN_ONLY };
  if (host === 'github.com') {
    return { backend: { name: 'github', ...common }, origins: ['https://api.github.com'] };
  }
  if (/(?:^|\.)gitlab\./.test(host)) {
    return {
      backend: { name: 'gitlab', ...common, base_url: origin, api_root: `${origin}/api/v4` },
      origins: [origin],
    };
  }
  // Forgejo, Gitea and Codeberg share one interface.
  return {
    backend: { name: 'gitea', ...common, base_url: origin, api_root: `${origin}/api/v1` },
    origins: [origin],
  };
}

/** Stands where no repository is named; the editor can be looked at, and keeps what it saves to itself. */
const NOWHERE: Backend = { name: 'test-repo' };

/**
 * The configuration of the browser-based editor, made from the same schema as everything else: what
 * a brief may hold, with topics, places, publishers and measures to choose from as they are now.
 */
export function editorConfig(
  { vocabularies, ownFields }: ContentRecord,
  content = 'content',
): EditorSettings {
  const { site } = vocabularies;
  const choices: Choices = {
    topics: named(vocabularies.topics),
    places: named(vocabularies.places),
    publishers: named(vocabularies.publishers),
    people: named(vocabularies.people),
    organisations: named(vocabularies.organisations),
    measures: [...vocabularies.measures.values()].map(({ key, label }) => ({ label, value: key })),
  };
  return {
    load_config_file: false,
    backend: site.repository ? gitBackend(site.repository, site.branch).backend : NOWHERE,
    site_url: site.url,
    app_title: site.title,
    media_folder: `${content}/images`,
    public_folder: '/images',
    slug: { encoding: 'ascii', clean_accents: true, lowercase: true },
    output: { omit_empty_optional_fields: true },
    // The form says what there is; how it looks, the site's own preview shows.
    editor: { preview: false },
    collections: [
      {
        name: 'briefs',
        label: 'Briefs',
        label_singular: 'brief',
        description: 'One brief is one event.',
        folder: `${content}/briefs`,
        path: "{{fields.file_name | truncate(4, '-')}}/{{slug}}",
        slug: '{{fields.file_name}}',
        extension: 'md',
        format: 'brief-frontmatter',
        summary: '{{date}} {{title}}',
        sortable_fields: {
          fields: ['date', 'title'],
          default: { field: 'date', direction: 'descending' },
        },
        fields: withFileName([
          ...editorFields(markedSchema(briefSchema(ownFields)), choices),
          BODY,
          REMARKS,
        ]),
      },
      {
        name: 'pages',
        label: 'Pages',
        label_singular: 'page',
        folder: `${content}/pages`,
        slug: '{{title}}',
        extension: 'md',
        fields: [...editorFields(markedSchema(pageFrontMatter), choices), BODY],
      },
    ],
  };
}

/** Markdown as it is written: footnotes and tables stay to the letter. */
const BODY = {
  name: 'body',
  label: 'Text',
  widget: 'richtext',
  modes: ['raw'],
  required: false,
  hint: 'Markdown: what happened, who says so, and how sure it is.',
} as const;

/** Made of the date and the title, as every other tool makes it; it is no part of the file. */
const FILE_NAME = {
  name: 'file_name',
  label: 'File name',
  widget: 'file-name',
  required: false,
  hint: 'The address of the brief. It is kept when the title changes later.',
} as const;

/** Comments of the front matter, kept through an edit. */
const REMARKS = { name: 'remarks', label: 'Remarks', widget: 'hidden' } as const;

/** The file name follows what it is made of: the editor draws only the fields that are in sight. */
function withFileName(fields: readonly Field[]): Field[] {
  const after = fields.findIndex(({ name }) => name === 'date') + 1;
  return [...fields.slice(0, after), FILE_NAME, ...fields.slice(after)];
}

function named(
  entries: ReadonlyMap<string, { readonly key: string; readonly name: string }>,
): Choice[] {
  return [...entries.values()].map(({ key, name }) => ({ label: name, value: key }));
}

/** A choice with the name that people know it by. */
interface Choice {
  readonly label: string;
  readonly value: string;
}

/** What the fields that hold keys can be chosen from, by vocabulary; `briefs` for related briefs. */
type Choices = { readonly [vocabulary: string]: readonly Choice[] };

type Widget = Pick<Field, 'widget'> & { readonly [setting: string]: unknown };

/** Fields whose form the schema's marks do not tell. */
const BY_NAME: { readonly [path: string]: object } = {
  related: {
    widget: 'relation',
    collection: 'briefs',
    multiple: true,
    search_fields: ['title', 'date'],
    value_field: '{{slug}}',
    display_fields: ['{{date}} {{title}}'],
  },
  'image.src': { widget: 'image', choose_url: false, accept: '.png,.jpg,.jpeg,.webp,.avif' },
  image: { collapsed: 'auto' },
  source: {
    summary: '{{fields.publisher}} {{fields.title}}',
    collapsed: 'auto',
    label_singular: 'source',
  },
  claims: {
    summary: '{{fields.value}} ({{fields.by}})',
    collapsed: 'auto',
    label_singular: 'claim',
  },
  corrections: {
    summary: '{{fields.date}} {{fields.kind}}',
    collapsed: 'auto',
    label_singular: 'correction',
  },
};

/** The form of a schema, field by field, with its descriptions as hints. */
function editorFields(schema: MarkedSchema, choices: Choices, above = ''): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const path = above + name;
    const { description, default: fallback } = field;
    return {
      name,
      label: labelOf({ name, ...(field.label !== undefined && { label: field.label }) }, 'en'),
      required: (schema.required?.includes(name) ?? false) || typeof fallback === 'string',
      ...(description === undefined ? {} : { hint: description }),
      ...(typeof fallback === 'string' ? { default: fallback } : {}),
      ...widgetOf(field, choices, path),
      ...BY_NAME[path],
    };
  });
}

function widgetOf(field: MarkedSchema, choices: Choices, path: string): Widget {
  const { items } = field;
  if (items?.properties)
    return { widget: 'list', fields: editorFields(items, choices, `${path}.`) };
  if (items) return manyOf(items, choices);
  if (field.properties)
    return { widget: 'object', fields: editorFields(field, choices, `${path}.`) };
  if (field.keysOf) return oneOf(field, choices);
  if (field.enum) return { widget: 'select', options: wordsOf(field) };
  switch (field.scalar) {
    case 'date':
      return { widget: 'edtf', of: path };
    case 'moment':
      return {
        widget: 'string',
        pattern: [
          '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)$',
          'Write it as in 2017-06-06T09:00+03:00.',
        ],
      };
    case 'number':
      return { widget: 'string', pattern: ['^-?\\d+(\\.\\d+)?$', 'Write digits: 35 or 35.95.'] };
    case 'flag':
      return { widget: 'boolean', default: false };
    case 'prose':
    case 'markdown':
      return { widget: 'text' };
    case 'address':
      return { widget: 'string', type: 'url' };
    default:
      return { widget: 'string' };
  }
}

/**
 * Keys are chosen; where a plain name may stand as well, it is completed. Of a vocabulary without
 * entries nothing can be chosen, and the editor refuses an empty choice: a key is written then.
 */
function oneOf({ keysOf, scalar }: MarkedSchema, choices: Choices): Widget {
  const options = (keysOf && choices[keysOf]) ?? [];
  if (scalar !== 'key') return { widget: 'known-name', options };
  return options.length > 0
    ? { widget: 'select', options, dropdown_threshold: 0 }
    : { widget: 'string' };
}

function manyOf(items: MarkedSchema, choices: Choices): Widget {
  if (items.keysOf && items.scalar === 'key') {
    const options = choices[items.keysOf] ?? [];
    return options.length > 0
      ? { widget: 'select', multiple: true, options, dropdown_threshold: 0 }
      : { widget: 'list' };
  }
  if (items.enum) return { widget: 'select', multiple: true, options: wordsOf(items) };
  return items.keysOf
    ? { widget: 'list', field: { name: 'name', label: 'Name', ...oneOf(items, choices) } }
    : { widget: 'list' };
}

/** The words of a choice, by what people call them where that is something else. */
function wordsOf({ enum: words = [], choiceLabels = {} }: MarkedSchema): (string | Choice)[] {
  return words.map((word) => {
    const label = choiceLabels[word];
    return label === undefined ? word : { label: wordsIn(label, 'en'), value: word };
  });
}
