import type { Brief } from '../../../brief/brief.ts';
import type { StoryEvent, Vocabularies } from '../../../brief/vocabularies.ts';
import type { Path } from '../../yaml/yaml.ts';
import { brief } from '../rule/example.ts';
import type { ReportHere, Rule } from '../rule/rule.ts';
import { isSummaryFromBody } from './titles.ts';

/** A text that readers see letter for letter. */
export interface PlainText {
  readonly path: Path;
  readonly text: string;
  /** What holds it, in the words of an editor. */
  readonly what: string;
}

type Candidate = readonly [path: Path, text: string | undefined, what: string];

/** Every plain text of a brief but its summary, which may be taken from the body. */
export function plainTextsOf(brief: Brief): PlainText[] {
  const { title, sources, claims, corrections, image, author = [], editor = [] } = brief;
  return written([
    [['title'], title, 'a title'],
    ...author.map((name, at): Candidate => [['author', at], name, 'the name of an author']),
    ...editor.map((name, at): Candidate => [['editor', at], name, 'the name of an editor']),
    ...sources.flatMap(
      ({ publisher, author, title, page, paragraph, via, quote }, index): Candidate[] => [
        [['source', index, 'publisher'], publisher, 'the name of a publisher'],
        [['source', index, 'title'], title, 'the title of a source'],
        [['source', index, 'quote'], quote, 'a quotation'],
        [['source', index, 'page'], page, 'the page of a source'],
        [['source', index, 'paragraph'], paragraph, 'the paragraph of a source'],
        ...(author ?? []).map(
          (name, at): Candidate => [['source', index, 'author', at], name, 'the name of an author'],
        ),
        ...(via ?? []).map(
          (name, at): Candidate => [
            ['source', index, 'via', at],
            name,
            'the name of who passed it on',
          ],
        ),
      ],
    ),
    ...claims.flatMap(({ value, by, note, scope, contradicts }, index): Candidate[] => [
      [['claims', index, 'value'], value.text, 'the value of a claim'],
      [['claims', index, 'by'], by, 'the name of a claimant'],
      [['claims', index, 'note'], note, 'the note of a claim'],
      [['claims', index, 'scope'], scope, 'the scope of a claim'],
      ...contradicts.map(
        (name, at): Candidate => [
          ['claims', index, 'contradicts', at],
          name,
          'the name of a claimant',
        ],
      ),
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
  const { site, topics, places, publishers, measures, people, organisations } = vocabularies;
  return [
    {
      name: 'site',
      texts: written([
        [['title'], site.title, 'the title of the site'],
        [['description'], site.description, 'the description of the site'],
        [['licence', 'name'], site.licence?.name, 'the name of a licence'],
        [['publisher'], site.publisher, 'the name of the publisher'],
        ...storyTexts([], site.story),
        ...(site.navigation ?? []).map(
          ({ label }, at): Candidate => [
            ['navigation', at, 'label'],
            label,
            'a word of the navigation',
          ],
        ),
      ]),
    },
    {
      name: 'topics',
      texts: [...topics.values()].flatMap(({ key, name, names, description, started_by, story }) =>
        written([
          [[key, 'name'], name, 'the name of a topic'],
          [[key, 'description'], description, 'the description of a topic'],
          [[key, 'started_by'], started_by, 'what began on a day'],
          ...otherNames(key, names),
          ...storyTexts([key], story),
        ]),
      ),
    },
    {
      name: 'places',
      texts: [...places.values()].flatMap(({ key, name, names }) =>
        written([[[key, 'name'], name, 'the name of a place'], ...otherNames(key, names)]),
      ),
    },
    {
      name: 'publishers',
      texts: [...publishers.values()].flatMap(({ key, name, names, why }) =>
        written([
          [[key, 'name'], name, 'the name of a publisher'],
          [[key, 'why'], why, 'the reason for a reliability'],
          ...otherNames(key, names),
        ]),
      ),
    },
    {
      name: 'measures',
      texts: [...measures.values()].flatMap(({ key, label, names, unit }) =>
        written([
          [[key, 'label'], label, 'the label of a measure'],
          [[key, 'unit'], unit, 'the unit of a measure'],
          ...otherNames(key, names),
        ]),
      ),
    },
    {
      name: 'people',
      texts: [...people.values()].flatMap(({ key, name, names, description, basis }) =>
        written([
          [[key, 'name'], name, 'the name of a person'],
          [[key, 'description'], description, 'the description of a person'],
          [[key, 'basis', 'why'], basis?.why, 'the basis for naming a person'],
          ...otherNames(key, names),
        ]),
      ),
    },
    {
      name: 'organisations',
      texts: [...organisations.values()].flatMap(({ key, name, names, description }) =>
        written([
          [[key, 'name'], name, 'the name of an organisation'],
          [[key, 'description'], description, 'the description of an organisation'],
          ...otherNames(key, names),
        ]),
      ),
    },
  ];
}

function otherNames(key: string, names: readonly string[] | undefined): Candidate[] {
  return (names ?? []).map((name, at) => [[key, 'names', at], name, 'another name']);
}

function storyTexts(path: Path, story: readonly StoryEvent[] | undefined): Candidate[] {
  return (story ?? []).map(({ says }, at) => [
    [...path, 'story', at, 'says'],
    says,
    'a sentence of a story',
  ]);
}

function written(candidates: readonly Candidate[]): PlainText[] {
  return candidates.flatMap(([path, text, what]) =>
    text === undefined ? [] : [{ path, text, what }],
  );
}

/** What Markdown, HTML and templates would make something else of. */
const MARKUP =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});|!?\[[^\][]+\]\([^()\s]*\)|(?<![\p{L}\p{N}*])(\*{1,2})(?=\S)[^*]+(?<=\S)\1(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])__(?=\S)[^_]+(?<=\S)__(?![\p{L}\p{N}_])|`[^`]+`|\{\{[^{}]*\}\}/giu;

/** Front matter and vocabularies stand in lists, tabs and feeds, letter for letter. */
export const markup: readonly Rule[] = [
  {
    name: 'text/markup',
    severity: 'warning',
    summary:
      'Titles, summaries, captions, notes and names are plain text, without Markdown or HTML.',
    why: 'They appear in tabs, feeds and search results, where readers would see the marks. Only the text of briefs and pages, the introduction of a topic and the note of a measure are Markdown.',
    bad: brief('title: SDF begins **its assault** on Raqqa'),
    good: brief('title: SDF begins its assault on Raqqa'),
    inspect: (text, report) => {
      const { brief } = text;
      look(plainTextsOf(brief), report);
      const own = brief.summary.search(MARKUP) >= 0 && !isSummaryFromBody(text);
      if (own) look([summaryOf(brief.summary)], report);
    },
    check: ({ pages, vocabularies, root }, report) => {
      for (const { record, firstParagraph } of pages) {
        const { file, title, summary } = record;
        const texts = [{ path: ['title'], text: title, what: 'a title' }];
        if (summary !== firstParagraph) texts.push(summaryOf(summary));
        look(texts, (place, finding) => report({ file, ...place }, finding));
      }
      for (const { name, texts } of plainTextsIn(vocabularies)) {
        const file = `${root}/${name}.yaml`;
        look(texts, (place, finding) => report({ file, ...place }, finding));
      }
    },
  },
];

function summaryOf(text: string) {
  return { path: ['summary'], text, what: 'a summary' };
}

function look(texts: readonly PlainText[], report: ReportHere): void {
  for (const { path, text, what } of texts) {
    for (const words of new Set(text.match(MARKUP))) {
      report(
        { path, words },
        {
          reason: `Readers would see "${words}" as it stands here: ${what} is plain text.`,
          fix: words.startsWith('&')
            ? 'Write the character itself.'
            : 'Write the words alone; what needs a link or emphasis belongs in the text.',
        },
      );
    }
  }
}
