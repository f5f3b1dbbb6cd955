import type { SourceTree, TreeEntry } from '../../source/source-tree.ts';

/**
 * A small change to sound content, which the guide shows and the tests run. Briefs give only the
 * fields that matter; the required others are filled in.
 */
export interface Example {
  readonly files: readonly ExampleFile[];
}

export type ExampleFile =
  | {
      readonly kind: 'brief';
      readonly name: string;
      readonly fields: string;
      readonly body: string;
    }
  /** Put below what the file holds already. */
  | { readonly kind: 'entries'; readonly path: string; readonly text: string }
  /** The whole file, to the byte. */
  | { readonly kind: 'file'; readonly path: string; readonly content: string | Uint8Array }
  /** A file that is not there. */
  | { readonly kind: 'none'; readonly path: string }
  /** A symbolic link. */
  | { readonly kind: 'link'; readonly path: string }
  /** A file of so many bytes. */
  | { readonly kind: 'large'; readonly path: string; readonly size: number };

/** The brief that examples change, where they name no other. */
export const EXAMPLE_BRIEF = '2017-06-06-raqqa-assault';

/** A brief with some fields as YAML, and a body. */
export function brief(fields: string, body = '', name = EXAMPLE_BRIEF): Example {
  return { files: [{ kind: 'brief', name, fields, body }] };
}

/** Entries of a vocabulary, or lines of site.yaml. */
export function entries(path: string, text: string): Example {
  return { files: [{ kind: 'entries', path, text }] };
}

/** A file as it is. */
export function file(path: string, content: string | Uint8Array): Example {
  return { files: [{ kind: 'file', path, content }] };
}

/** The file of the example's brief as it is. */
export function briefFile(content: string | Uint8Array): Example {
  return file(`briefs/2017/${EXAMPLE_BRIEF}.md`, content);
}

/** A translation of the example's brief into a language, with some fields as YAML and a body. */
export function translation(fields: string, body = '', lang = 'fr', name = EXAMPLE_BRIEF): Example {
  const title = 'title: Début de l’assaut des FDS contre Rakka\n';
  const version = fields.includes('translates:') ? '' : `translates: ${EXAMPLE_VERSION}\n`;
  return file(
    `briefs/2017/${name}.${lang}.md`,
    `---\n${title}${version}${fields}${fields === '' ? '' : '\n'}---\n${body || TRANSLATED}\n`,
  );
}

/** What the example's brief says, for translations of it. */
const EXAMPLE_VERSION = 'text-f2f14f78ce';
const TRANSLATED =
  'Les Forces démocratiques syriennes ont annoncé le 6 juin 2017 leur entrée dans l’est de Rakka.';

/** Several files at once. */
export function together(...examples: readonly Example[]): Example {
  return { files: examples.flatMap(({ files }) => files) };
}

/** The moment that counts as now in examples. */
export const EXAMPLE_MOMENT = '2020-01-01T00:00:00Z';

/** Sound content in which nothing is to be reported; examples change it. */
const SOUND: Readonly<Record<string, string>> = {
  'site.yaml': 'title: A record\ndescription: A record of events.\nurl: https://record.example/\n',
  'topics.yaml':
    'raqqa:\n  name: Raqqa\n  description: The battle for Raqqa.\nmosul:\n  name: Mosul\n  description: The battle for Mosul.\n',
  'places.yaml':
    'raqqa:\n  name: Raqqa\n  country: SY\n  lat: 35.95\n  lon: 39.01\nmosul:\n  name: Mosul\n  country: IQ\n  lat: 36.34\n  lon: 43.13\n',
  'publishers.yaml':
    'reuters:\n  name: Reuters\n  kind: wire\n  reliability: A\n  why: An agency with reporters on both fronts.\nthe-times:\n  name: The Times\n  kind: newspaper\n  reliability: B\n  why: A newspaper with correspondents in the region.\n',
  'measures.yaml':
    'raqqa-deaths:\n  label: Civilians killed in Raqqa\n  unit: people\n  note: Counts differ in their period.\n',
};

const FIELDS: Readonly<Record<string, string>> = {
  title: 'title: SDF begins its assault on Raqqa',
  date: 'date: 2017-06-06',
  place: 'place: raqqa',
  topics: 'topics: [raqqa]',
  summary: 'summary: The Syrian Democratic Forces said that they had entered the east of the city.',
  source: `source:
  - publisher: reuters
    title: US-backed force launches assault on Raqqa
    url: https://www.reuters.com/article/raqqa
    published: 2017-06-06
    archived: https://web.archive.org/web/20170607000000/https://www.reuters.com/article/raqqa`,
};
const BODY =
  'The Syrian Democratic Forces said on 6 June 2017 that they had entered the east of Raqqa.';

/** A brief that stays beside every example, and makes use of every entry of the vocabularies. */
const BESIDE = `---
title: Iraq's prime minister announces victory in Mosul
date: 2017-07-09
status: reported
place: [mosul, raqqa]
topics: [mosul, raqqa]
summary: The office of the prime minister announced victory on 9 July 2017.
source:
  - publisher: the-times
    title: Mosul is free
    url: https://www.thetimes.example/mosul
    published: 2017-07-10
    archived: https://web.archive.org/web/20170711000000/https://www.thetimes.example/mosul
    via: reuters
claims:
  - measure: raqqa-deaths
    value: at least 40
    by: The prime minister's office
    reported: 2017-07-09
    source: 1
---
The prime minister's office said that at least 40 civilians had died in Raqqa by 9 July 2017.
`;

/** Sound content with an example's change, as a tree that can be loaded. */
export function exampleTree({ files }: Example): SourceTree {
  const texts = new Map<string, string | Uint8Array>(Object.entries(SOUND));
  texts.set('briefs/2017/2017-07-09-mosul-victory.md', BESIDE);
  texts.set(`briefs/2017/${EXAMPLE_BRIEF}.md`, briefText('', ''));
  const others: TreeEntry[] = [];
  for (const file of files) {
    if (file.kind === 'link') others.push(entry(file.path, '', 'link'));
    else if (file.kind === 'large') others.push({ ...entry(file.path, ''), size: file.size });
    else if (file.kind === 'none') texts.delete(file.path);
    else texts.set(...contentOf(file, texts));
  }
  return {
    name: 'content',
    entries: () =>
      [...[...texts].map(([path, text]) => entry(path, text)), ...others].sort((a, b) =>
        a.path < b.path ? -1 : 1,
      ),
  };
}

type Written = Exclude<ExampleFile, { kind: 'link' | 'large' | 'none' }>;

function contentOf(
  file: Written,
  texts: ReadonlyMap<string, string | Uint8Array>,
): [string, string | Uint8Array] {
  switch (file.kind) {
    case 'brief':
      return [`briefs/${file.name.slice(0, 4)}/${file.name}.md`, briefText(file.fields, file.body)];
    case 'entries':
      return [file.path, `${texts.get(file.path) ?? ''}${file.text}\n`];
    default:
      return [file.path, file.content];
  }
}

function briefText(fields: string, body: string): string {
  const given = new Set([...fields.matchAll(/^([\w-]+):/gm)].map(([, key]) => key));
  const others = Object.keys(FIELDS).filter((key) => !given.has(key));
  const front = [...others.map((key) => FIELDS[key]), ...(fields === '' ? [] : [fields])].join(
    '\n',
  );
  return `---\n${front}\n---\n${body === '' ? BODY : body}\n`;
}

function entry(
  path: string,
  content: string | Uint8Array,
  kind: TreeEntry['kind'] = 'file',
): TreeEntry {
  const bytes = Buffer.from(content);
  return { path, kind, size: bytes.length, read: () => bytes };
}
