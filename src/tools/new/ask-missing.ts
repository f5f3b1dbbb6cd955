import { webAddress } from '../../brief/address-scalars.ts';
import { recordDate } from '../../brief/date-scalars.ts';
import { line } from '../../brief/scalars.ts';
import { frontMatter } from '../../brief/schema.ts';
import type { VocabularyName } from '../../brief/vocabularies.ts';
import { tidyFields } from '../../content/written-fields.ts';
import type { Tree } from '../../content/yaml.ts';
import { askLine, type Terminal } from './ask.ts';
import { askEntry } from './ask-entry.ts';
import { type ChoiceQuestion, chooseKey } from './choose-key.ts';
import type { Desk } from './desk.ts';
import { withAdditions } from './extend-vocabularies.ts';
import type { NewBrief } from './prepare-brief.ts';
import { publisherOfAddress } from './publisher-of-address.ts';

/** Asks, one question at a time, for what a brief needs and the flags did not give. */
export async function askMissing(
  given: NewBrief,
  desk: Desk,
  terminal: Terminal,
): Promise<NewBrief> {
  const { title, date, place, topics, source } = frontMatter.shape;
  const fields: { [field: string]: Tree | undefined } = { ...tidyFields(given.fields) };
  let { additions, body } = given;

  const choose = async (
    vocabulary: VocabularyName,
    question: Omit<ChoiceQuestion, 'entries'>,
    known: { [field: string]: string } = {},
  ): Promise<string | undefined> => {
    const entries = withAdditions(desk.vocabularies, additions)[vocabulary];
    const choice = await chooseKey({ ...question, entries }, terminal);
    if (choice === undefined || 'key' in choice) return choice?.key;
    const added = await askEntry(vocabulary, choice.newName, additions, terminal, known);
    additions = added.additions;
    return added.key;
  };

  fields.title ??= await askLine(
    {
      message: 'What happened?',
      placeholder: 'SDF enters Tabqa: one line, no full stop',
      schema: title,
    },
    terminal,
  );
  fields.date ??= await askLine(
    {
      message: 'When did it happen?',
      placeholder: '2017-06-06, 2017-06, 2017-06-06~ (about), 2017-07-09/2017-07-10',
      schema: date,
    },
    terminal,
  );
  if (fields.place === undefined && place) {
    const chosen = await choose('places', {
      kind: 'place',
      message: 'Where?',
      none: 'Nowhere in particular',
    });
    fields.place = chosen === undefined ? undefined : [chosen];
  }
  fields.topics ??= topics && (await chooseTopics(choose));
  if (fields.source === undefined && source)
    fields.source = [await askSource(choose, desk, terminal)];
  if (body === '') {
    body =
      (await askLine(
        { message: 'The text, in a few sentences', optional: true, schema: line },
        terminal,
      )) ?? '';
  }
  return { ...given, fields, body, additions };
}

type Choose = (
  vocabulary: VocabularyName,
  question: Omit<ChoiceQuestion, 'entries'>,
  known?: { [field: string]: string },
) => Promise<string | undefined>;

async function chooseTopics(choose: Choose): Promise<string[]> {
  const topics: string[] = [];
  const first = await choose('topics', {
    kind: 'topic',
    message: 'Which topic does it belong to?',
  });
  for (
    let next = first;
    next !== undefined;
    next = await choose('topics', { kind: 'topic', message: 'Another topic?', none: 'No other' })
  ) {
    if (!topics.includes(next)) topics.push(next);
  }
  return topics;
}

async function askSource(choose: Choose, desk: Desk, terminal: Terminal): Promise<Tree> {
  const url = await askLine(
    {
      message: 'Who says so? The address of a source',
      placeholder: 'https://…',
      schema: webAddress,
    },
    terminal,
  );
  const address = new URL(url ?? '');
  const known = publisherOfAddress(address.href, desk.vocabularies.publishers);
  const publisher =
    known?.key ??
    (await choose(
      'publishers',
      { kind: 'publisher', message: `Who publishes ${address.hostname}?`, none: 'Leave it out' },
      { url: `${address.origin}/` },
    ));
  const title = await askLine(
    { message: 'The title of that page', optional: true, schema: line },
    terminal,
  );
  const published = await askLine(
    {
      message: 'When was it published?',
      placeholder: '2017-06-06',
      optional: true,
      schema: recordDate,
    },
    terminal,
  );
  return {
    url: url ?? '',
    publisher: publisher ?? '',
    title: title ?? '',
    published: published ?? '',
  };
}
