import { frontMatter, pageFrontMatter } from '../../brief/schema.ts';
import type { ContentRecord } from '../../content/record.ts';
import { type Choice, type Choices, editorFields } from './editor-fields.ts';
import type { Backend, EditorSettings, Field } from './editor-settings.ts';
import { gitBackend } from './git-backend.ts';
import { markedSchema } from './marked-schema.ts';

/** Stands where no repository is named; the editor can be looked at, and keeps what it saves to itself. */
const NOWHERE: Backend = { name: 'test-repo' };

/**
 * The configuration of the browser-based editor, made from the same schema as everything else: what
 * a brief may hold, with topics, places, publishers and measures to choose from as they are now.
 */
export function editorConfig({ vocabularies }: ContentRecord): EditorSettings {
  const { site } = vocabularies;
  const choices: Choices = {
    topics: named(vocabularies.topics),
    places: named(vocabularies.places),
    publishers: named(vocabularies.publishers),
    measures: [...vocabularies.measures.values()].map(({ key, label }) => ({ label, value: key })),
  };
  return {
    load_config_file: false,
    backend: site.repository ? gitBackend(site.repository, site.branch).backend : NOWHERE,
    site_url: site.url,
    app_title: site.title,
    media_folder: 'content/images',
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
        folder: 'content/briefs',
        path: "{{fields.file_name | truncate(4, '-')}}/{{slug}}",
        slug: '{{fields.file_name}}',
        extension: 'md',
        format: 'brief-frontmatter',
        summary: '{{date}} {{title}}',
        sortable_fields: {
          fields: ['date', 'title'],
          default: { field: 'date', direction: 'descending' },
        },
        fields: withFileName([...editorFields(markedSchema(frontMatter), choices), BODY, REMARKS]),
      },
      {
        name: 'pages',
        label: 'Pages',
        label_singular: 'page',
        folder: 'content/pages',
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
