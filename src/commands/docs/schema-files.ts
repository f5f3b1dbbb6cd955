import { redactionSchema } from '../../brief/redaction.ts';
import { briefFields, briefSchema, pageFrontMatter } from '../../brief/schema.ts';
import { siteSettings, type Vocabularies, vocabularySchemas } from '../../brief/vocabularies.ts';
import type { ContentRecord } from '../../content/record/record.ts';
import { reviewJsonSchema } from '../../review/document/review-document.ts';
import {
  type EditorSchema,
  editorSchema,
  type KeyNames,
  vocabularySchema,
} from './editor-schema.ts';
import { snippets } from './snippets.ts';
import type { GeneratedFile } from './write-generated.ts';

/** The schemas and snippets that editors complete from, with the keys of this site's vocabularies and briefs. */
export function schemaFiles({
  vocabularies,
  briefs,
  ownFields,
}: Pick<ContentRecord, 'vocabularies' | 'briefs' | 'ownFields'>): GeneratedFile[] {
  const keys = {
    ...keyNames(vocabularies),
    briefs: new Map(briefs.map(({ name, title }) => [name, title])),
  };
  const brief = editorSchema(briefSchema(ownFields), 'Front matter of a brief', keys);
  const schemas: Record<string, EditorSchema> = {
    brief,
    page: editorSchema(pageFrontMatter, 'Front matter of a page', keys),
    site: editorSchema(siteSettings, 'site.yaml', keys),
    topics: vocabularySchema(vocabularySchemas.topics, 'topics.yaml', keys),
    places: vocabularySchema(vocabularySchemas.places, 'places.yaml', keys),
    publishers: vocabularySchema(vocabularySchemas.publishers, 'publishers.yaml', keys),
    measures: vocabularySchema(vocabularySchemas.measures, 'measures.yaml', keys),
    people: vocabularySchema(vocabularySchemas.people, 'people.yaml', keys),
    organisations: vocabularySchema(vocabularySchemas.organisations, 'organisations.yaml', keys),
    redactions: vocabularySchema(redactionSchema, 'redactions.yaml', keys),
  };
  return [
    ...Object.entries(schemas).map(([name, schema]) => file(`schemas/${name}.schema.json`, schema)),
    file('schemas/review.schema.json', reviewJsonSchema()),
    file('.vscode/briefs.code-snippets', snippets(briefFields(ownFields), keys)),
  ];
}

function keyNames(vocabularies: Vocabularies): KeyNames {
  const { topics, places, publishers, measures, people, organisations } = vocabularies;
  const named = <Entry>(entries: ReadonlyMap<string, Entry>, name: (entry: Entry) => string) =>
    new Map(
      [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, name(entry)]),
    );
  return {
    topics: named(topics, ({ name }) => name),
    places: named(places, ({ name }) => name),
    publishers: named(publishers, ({ name }) => name),
    measures: named(measures, ({ label }) => label),
    people: named(people, ({ name }) => name),
    organisations: named(organisations, ({ name }) => name),
  };
}

function file(path: string, content: unknown): GeneratedFile {
  return { path, content: `${JSON.stringify(content, null, 2)}\n` };
}
