import type { Brief } from '../../brief/brief.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import type { Path } from '../yaml.ts';

/** A text that readers see letter for letter. */
export interface PlainText {
  readonly path: Path;
  readonly text: string;
  /** What holds it, in the words of an editor. */
  readonly what: string;
}

type Candidate = readonly [path: Path, text: string | undefined, what: string];

/** Every plain text of a brief but its summary, which may be taken from the body. */
export function plainTextsOf({ title, sources, claims, corrections, image }: Brief): PlainText[] {
  return written([
    [['title'], title, 'a title'],
    ...sources.flatMap(({ publisher, title, via, quote }, index): Candidate[] => [
      [['source', index, 'publisher'], publisher, 'the name of a publisher'],
      [['source', index, 'title'], title, 'the title of a source'],
      [['source', index, 'quote'], quote, 'a quotation'],
      ...(via ?? []).map(
        (name, at): Candidate => [
          ['source', index, 'via', at],
          name,
          'the name of who passed it on',
        ],
      ),
    ]),
    ...claims.flatMap(({ value, by, note }, index): Candidate[] => [
      [['claims', index, 'value'], value.text, 'the value of a claim'],
      [['claims', index, 'by'], by, 'the name of a claimant'],
      [['claims', index, 'note'], note, 'the note of a claim'],
    ]),
    ...corrections.map(
      ({ note }, index): Candidate => [
        ['corrections', index, 'note'],
        note,
        'the note of a correction',
      ],
    ),
    [['image', 'alt'], image?.alt, 'the description of a picture'],
    [['image', 'credit'], image?.credit, 'a credit'],
    [['image', 'caption'], image?.caption, 'a caption'],
  ]);
}

/** Every plain text of the vocabularies, by file; introductions and notes of measures are Markdown. */
export function plainTextsIn(
  vocabularies: Vocabularies,
): { readonly name: keyof Vocabularies; readonly texts: readonly PlainText[] }[] {
  const { site, topics, places, publishers, measures } = vocabularies;
  return [
    {
      name: 'site',
      texts: written([
        [['title'], site.title, 'the title of the site'],
        [['description'], site.description, 'the description of the site'],
        [['licence', 'name'], site.licence?.name, 'the name of a licence'],
        [['publisher'], site.publisher, 'the name of the publisher'],
      ]),
    },
    {
      name: 'topics',
      texts: [...topics.values()].flatMap(({ key, name, description, started_by }) =>
        written([
          [[key, 'name'], name, 'the name of a topic'],
          [[key, 'description'], description, 'the description of a topic'],
          [[key, 'started_by'], started_by, 'what began on a day'],
        ]),
      ),
    },
    {
      name: 'places',
      texts: [...places.values()].flatMap(({ key, name }) =>
        written([[[key, 'name'], name, 'the name of a place']]),
      ),
    },
    {
      name: 'publishers',
      texts: [...publishers.values()].flatMap(({ key, name, why }) =>
        written([
          [[key, 'name'], name, 'the name of a publisher'],
          [[key, 'why'], why, 'the reason for a reliability'],
        ]),
      ),
    },
    {
      name: 'measures',
      texts: [...measures.values()].flatMap(({ key, label, unit }) =>
        written([
          [[key, 'label'], label, 'the label of a measure'],
          [[key, 'unit'], unit, 'the unit of a measure'],
        ]),
      ),
    },
  ];
}

function written(candidates: readonly Candidate[]): PlainText[] {
  return candidates.flatMap(([path, text, what]) =>
    text === undefined ? [] : [{ path, text, what }],
  );
}
