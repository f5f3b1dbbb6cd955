import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { intro, outro } from '@clack/prompts';
import type { Day } from '../../brief/day.ts';
import { isDate, parseEventDate } from '../../brief/event-date.ts';
import { isToDo, toDo } from '../../brief/scalars.ts';
import type { OwnReading } from '../../content/load/load.ts';
import { inOneLine } from '../../terminal/output.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { type Draft, draftFromArticle, unreadLanguage } from '../drafting/draft-from-article.ts';
import { type ArticleText, readArticleText } from '../drafting/read-article.ts';
import { knownKey, nameOf } from '../names/known-key.ts';
import { publisherOfAddress } from '../names/publisher-of-address.ts';
import { ADDITION_FORMS, readAdditions, withAdditions } from './additions.ts';
import { Cancelled, type Terminal } from './ask.ts';
import { askMissing } from './ask-missing.ts';
import { type GivenFlags, givenFields } from './flags.ts';
import { type NewBrief, prepareBrief, writePrepared } from './prepare-brief.ts';
import { showFaults } from './resolve-keys.ts';
import { translate } from './translate.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** What `--translate` goes with. */
const OF_TRANSLATIONS = new Set(['translate', 'lang', 'print', 'draft', 'no-edit', 'content']);
const TITLE_TO_DO = toDo('a title that says what happened');

/**
 * Writes a new brief of what the flags say; where there is a terminal, asks for what they leave out.
 * Gives the exit code: 0 written, 1 something is wrong and nothing was written.
 */
export async function newBrief(
  flags: GivenFlags,
  terminal: Terminal | undefined,
  reading: OwnReading = {},
): Promise<number> {
  const original = flags.text('translate');
  if (original !== undefined) {
    const content = flags.text('content') ?? 'content';
    const lang = flags.text('lang');
    const idle = flags.given().filter((name) => !OF_TRANSLATIONS.has(name));
    if (idle.length > 0) {
      throw new UsageError(
        `A translation takes no ${idle.map((name) => `--${name}`).join(', ')}: it begins as a copy of its original.`,
        'Give --translate and --lang alone, and write its texts over in the file.',
      );
    }
    return translate({ content, name: original, lang, print: flags.has('print') }, reading);
  }
  const workspace = openWorkspace(flags.text('content') ?? 'content', reading);
  const { additions, faults } = readAdditions(
    Object.fromEntries(ADDITION_FORMS.map(({ flag }) => [flag, flags.texts(flag)])),
  );
  const drafted = await draftOf(flags, workspace);
  const draft = drafted?.draft;
  if (drafted?.unread !== undefined) process.stderr.write(`${drafted.unread}\n`);
  const fields = { ...draft?.fields, ...givenFields(flags, draft !== undefined) };
  let request: NewBrief = {
    fields,
    body: flags.text('body') ?? '',
    remarks: draft?.remarks ?? {},
    slug: flags.text('slug'),
    additions,
  };
  if (terminal && faults.length === 0 && isIncomplete(request)) {
    try {
      intro('A new brief', terminal);
      request = await askMissing(request, workspace, terminal);
      outro('That is all we need.', terminal);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      process.stderr.write('Nothing was written.\n');
      return 1;
    }
  } else if (draft && fields.title === undefined) {
    const slug = request.slug ?? `draft-${[fields.topics ?? []].flat()[0] ?? 'brief'}`;
    request = { ...request, slug, fields: { title: TITLE_TO_DO, ...fields } };
  }
  // The file needs a day in its name before anybody knows when it happened.
  if (drafted && isToDo(request.fields.date)) request = { ...request, day: drafted.published };
  const prepared = prepareBrief(request, workspace);
  if (!('path' in prepared) || faults.length > 0) {
    const all = [...faults, ...('path' in prepared ? [] : prepared)];
    process.stderr.write(`This is not a brief yet:\n\n${showFaults(all)}\n`);
    process.stderr.write('Nothing was written. npm run new -- --help lists the flags.\n');
    return 1;
  }
  if (flags.has('print')) {
    process.stdout.write(prepared.text);
    return 0;
  }
  const file = writePrepared(workspace.folder, prepared);
  report(
    file,
    [...prepared.vocabularies.keys()].map((name) => path.join(workspace.folder, name)),
  );
  if (terminal && !flags.has('no-edit') && !openEditor(file)) {
    process.stdout.write(
      `Open it in an editor to go on writing. (Set EDITOR, and it opens by itself.)\n`,
    );
  }
  process.stdout.write(`npm start shows it at /briefs/${inOneLine(prepared.name)}/\n`);
  return 0;
}

function isIncomplete({ fields }: NewBrief): boolean {
  return ['title', 'date', 'topics', 'source'].some((field) => {
    const value = fields[field];
    return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  });
}

/** A draft of the article that the flags name, and the day on which that was published. */
async function draftOf(
  flags: GivenFlags,
  workspace: Workspace,
): Promise<{ draft: Draft; published: Day; unread: string | undefined } | undefined> {
  const from = flags.text('from');
  if (from === undefined) return undefined;
  const text = await readArticleText(from);
  const published = publicationDay(flags, text);
  const [url = text.url] = flags.texts('source');
  const name = flags.text('publisher');
  const { publishers } = withAdditions(
    workspace.vocabularies,
    readAdditions({ 'add-publisher': flags.texts('add-publisher') }).additions,
  );
  const key =
    (name === undefined
      ? publisherOfAddress(url ?? '', workspace.vocabularies.publishers)?.key
      : knownKey(name, publishers)) ??
    // Whose article it is says the address before its own words.
    (name === undefined && text.publisher !== undefined
      ? (knownKey(text.publisher, publishers) ?? knownKey(text.publisher.toLowerCase(), publishers))
      : undefined);
  const publisher = key ?? name ?? text.publisher;
  const draft = draftFromArticle(text, published, workspace.vocabularies, {
    url,
    title: flags.text('source-title') ?? text.title,
    publisher:
      publisher === undefined
        ? undefined
        : { publisher, name: nameOf(publishers.get(publisher) ?? { name: publisher }) },
  });
  return { draft, published, unread: unreadLanguage(text.language) };
}

/** The day that the flag gives, or else the one that the article gives in full. */
function publicationDay(flags: GivenFlags, text: ArticleText): Day {
  const given = flags.text('published');
  if (given === undefined && text.published !== undefined) return text.published;
  const published = parseEventDate(given ?? '');
  if (isDate(published) && published.precision === 'day' && published.kind === 'single') {
    return published.first;
  }
  throw new UsageError(
    given === undefined
      ? 'The article does not say in full on which day it was published, and "on Tuesday" means another day every week.'
      : '--from needs the day on which the article was published: "on Tuesday" means another day every week.',
    'Give it as --published 2017-05-05.',
  );
}

function report(file: string, vocabularies: readonly string[]): void {
  process.stdout.write(`Wrote ${inOneLine(file)}\n`);
  for (const vocabulary of vocabularies)
    process.stdout.write(`Added to ${inOneLine(vocabulary)}\n`);
}

/**
 * Opens a file in the editor that the environment names and waits for it. False where none is named
 * or it would not start. `$EDITOR` may hold arguments, as in `code --wait`, so a shell reads it; the
 * file is handed over beside it and is never part of the command.
 */
export function openEditor(file: string, environment: NodeJS.ProcessEnv = process.env): boolean {
  const editor = environment.VISUAL?.trim() || environment.EDITOR?.trim();
  if (!editor) return false;
  const { status } =
    process.platform === 'win32'
      ? spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' })
      : spawnSync('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit' });
  return status === 0;
}
