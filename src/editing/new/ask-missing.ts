import { autocomplete, type Option } from '@clack/prompts';
import { webAddress } from '../../brief/address.ts';
import { recordDate } from '../../brief/date-scalars.ts';
import { line } from '../../brief/scalars.ts';
import { frontMatter } from '../../brief/schema.ts';
import type { VocabularyName } from '../../brief/vocabularies.ts';
import { tidyFields } from '../../content/writing/written-fields.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { type Named, nameOf } from '../names/known-key.ts';
import { publisherOfAddress } from '../names/publisher-of-address.ts';
import { withAdditions } from './additions.ts';
import { answered, askEntry, askLine, type Terminal } from './ask.ts';
import type { NewBrief } from './prepare-brief.ts';
import type { Workspace } from './workspace.ts';

/** A key that is known, or a name that is to become one. */
export type Choice = { readonly key: string } | { readonly newName: string };

export interface ChoiceQuestion {
  /** What is chosen, as in "topic". */
  readonly kind: string;
  readonly message: string;
  readonly entries: ReadonlyMap<string, Named>;
  /** What choosing nothing is called; absent where something must be chosen. */
  readonly none?: string;
  /** The key that is proposed first. */
  readonly proposed?: string | undefined;
}

const NONE = '';
const NEW = '+';

/** Asks for one entry of a vocabulary, completing its name or key; a name that is new can be added. */
export async function chooseKey(
  question: ChoiceQuestion,
  terminal: Terminal,
): Promise<Choice | undefined> {
  const { kind, message, entries, none, proposed } = question;
  const known = [...entries].map(
    ([key, entry]): Option<string> => ({ value: key, label: nameOf(entry), hint: key }),
  );
  const nothing = none === undefined ? [] : [{ value: NONE, label: none }];
  const value = await autocomplete<string>({
    ...terminal,
    message,
    maxItems: 8,
    placeholder: 'type part of its name',
    ...(proposed === undefined ? {} : { initialValue: proposed }),
    options() {
      const typed = this.userInput.trim();
      if (typed === '') return [...nothing, ...known];
      return [
        ...matching(known, typed),
        { value: NEW + typed, label: `Add a new ${kind}: ${typed}` },
      ];
    },
    filter: () => true,
  });
  const chosen = answered(value);
  if (!chosen) return undefined;
  return chosen.startsWith(NEW) ? { newName: chosen.slice(NEW.length) } : { key: chosen };
}

/** Entries of which a word begins with what was typed; where there are none, those that hold it. */
function matching(options: readonly Option<string>[], typed: string): Option<string>[] {
  const wanted = fold(typed);
  const texts = options.map((option) => fold(` ${option.label} ${option.value}`));
  const begins = options.filter((_, at) => texts[at]?.includes(` ${wanted}`));
  return begins.length > 0 ? begins : options.filter((_, at) => texts[at]?.includes(wanted));
}

/** Letters without their marks, and one space between words. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trimEnd();
}

/** Asks, one question at a time, for what a brief needs and the flags did not give. */
export async function askMissing(
  given: NewBrief,
  workspace: Workspace,
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
    const entries = withAdditions(workspace.vocabularies, additions)[vocabulary];
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
    fields.source = [await askSource(choose, workspace, terminal)];
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

async function askSource(choose: Choose, workspace: Workspace, terminal: Terminal): Promise<Tree> {
  const url = await askLine(
    {
      message: 'Who says so? The address of a source',
      placeholder: 'https://…',
      schema: webAddress,
    },
    terminal,
  );
  const address = new URL(url ?? '');
  const known = publisherOfAddress(address.href, workspace.vocabularies.publishers);
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
