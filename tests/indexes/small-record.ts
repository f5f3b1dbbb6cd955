import type { Body, Brief } from '../../src/brief/brief.ts';
import { inOrderOfEvents } from '../../src/brief/brief.ts';
import { frontMatter } from '../../src/brief/schema.ts';
import { siteSettings, vocabularySchemas } from '../../src/brief/vocabularies.ts';
import type { ContentRecord } from '../../src/content/record/record.ts';

/** The front matter of a brief as an editor writes it; every scalar is text. */
export interface Written {
  readonly date: string;
  readonly [field: string]: unknown;
}

/** A brief from its front matter, with what is left out filled in. */
export function brief(name: string, written: Written, html = '<p>Text.</p>'): Brief {
  const { source, place, summary, ...fields } = frontMatter.parse({
    title: `Title of ${name}`,
    topics: 'war',
    source: 'https://news.example/story',
    ...written,
  });
  return {
    ...fields,
    name,
    file: `content/briefs/${name}.md`,
    hash: name,
    facts: JSON.stringify([written, name]),
    sources: source,
    places: place,
    summary: summary ?? 'Text.',
    body: body(html),
  };
}

/** A record of briefs, put into the order of events, with a few vocabularies. */
export function record(...briefs: readonly Brief[]): ContentRecord {
  return {
    briefs: briefs.toSorted(inOrderOfEvents),
    pages: [
      {
        name: 'about',
        file: 'about.md',
        hash: '',
        title: 'About',
        summary: '',
        order: 1,
        aliases: [],
        body: body(''),
      },
    ],
    images: [],
    vocabularies: {
      people: new Map(),
      organisations: new Map(),
      site: siteSettings.parse({
        title: 'A record',
        description: 'What happened.',
        url: 'https://record.example/repo',
        repository: 'https://github.com/someone/record',
      }),
      topics: keyed(vocabularySchemas.topics, {
        war: { name: 'The war', start: '2017-01-01', started_by: 'the war began' },
        north: { name: 'In the north', parent: 'war' },
        town: { name: 'The town', parent: 'north' },
        elsewhere: { name: 'Elsewhere' },
      }),
      places: keyed(vocabularySchemas.places, {
        town: { name: 'Town', country: 'IQ', lat: '36.1', lon: '43.2' },
        port: { name: 'Port', country: 'GB', lat: '51', lon: '-1' },
      }),
      publishers: keyed(vocabularySchemas.publishers, {
        wire: { name: 'The Wire', url: 'https://www.wire.example', kind: 'wire', reliability: 'A' },
        army: { name: 'The Army', kind: 'military', party: 'true' },
        paper: { name: 'The Paper', kind: 'newspaper', reliability: 'C' },
      }),
      measures: keyed(vocabularySchemas.measures, {
        deaths: { label: 'People killed', unit: 'people' },
      }),
    },
  };
}

interface Parser<T> {
  parse(value: unknown): T;
}

function keyed<T>(schema: Parser<T>, entries: Record<string, unknown>) {
  return new Map(
    Object.entries(entries).map(([key, value]) => [key, { ...schema.parse(value), key }]),
  );
}

function body(html: string): Body {
  return { html, hash: html, headings: [], words: 1 };
}
