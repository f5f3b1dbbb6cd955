import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { intro, outro, select } from '@clack/prompts';
import type { z } from 'zod';
import { baseAddress } from '../../brief/address.ts';
import { nearestName } from '../../brief/fault.ts';
import { languageTag, line } from '../../brief/scalars.ts';
import { slugOf } from '../../brief/slug.ts';
import { inOneLine } from '../../terminal/output.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { languages } from '../../words/languages.ts';
import { answered, askLine, Cancelled, type Terminal } from '../new/ask.ts';
import { FIRST_TOPICS, type NewRecord, packageFile, recordFiles } from './record-files.ts';

/** What is known of a new record before anything is asked. */
export interface InitOptions {
  readonly folder: string;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly topic?: string | undefined;
  /** The day that counts as today: `2026-11-28`. */
  readonly day: string;
  /** The engine's folder, from which workflows and the editor's settings are taken over. */
  readonly engineRoot: string;
  readonly version: string;
}

/** What may stand in a folder in which a record is begun: what npm, git and systems put there. */
const NO_MATTER =
  /^(?:\.git|\.DS_Store|node_modules|package(?:-lock)?\.json|LICEN[CS]E.*|.*\.tgz)$/;
/** What a record has from the engine as it is. */
export const TAKEN_OVER: readonly string[] = [
  '.github/workflows',
  '.vscode/settings.json',
  '.vscode/tasks.json',
  'hosting',
  'netlify.toml',
];

/**
 * Begins a record in a folder of its own, and has it completed by what is made from its content; gives
 * the exit code.
 * @throws UsageError where the folder holds anything, or a flag cannot be taken.
 */
export async function initRecord(
  options: InitOptions,
  terminal: Terminal | undefined,
  complete: (folder: string) => void,
): Promise<number> {
  const folder = path.resolve(options.folder);
  refuseFull(folder, options.folder);
  let record: NewRecord;
  try {
    record = await recordOf(options, folder, terminal);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    process.stderr.write('Nothing was written.\n');
    return 1;
  }
  writeRecord(record, folder, options.engineRoot);
  complete(folder);
  const way = path.relative(process.cwd(), folder);
  const steps = [
    ...(way === '' ? [] : [`cd ${inOneLine(way)}`]),
    ...(isInstalled(folder) ? [] : ['npm install']),
    'npm start',
  ];
  process.stdout.write(`The record is in ${inOneLine(way || '.')}. To see it:\n\n`);
  process.stdout.write(`${steps.map((step) => `  ${step}\n`).join('')}\n`);
  return 0;
}

function refuseFull(folder: string, asked: string): void {
  if (!existsSync(folder)) return;
  const found = readdirSync(folder).filter((name) => !NO_MATTER.test(name));
  if (found.length === 0) return;
  throw new UsageError(
    `${asked} is not empty: it holds ${found
      .slice(0, 3)
      .map((name) => JSON.stringify(name))
      .join(', ')}${found.length > 3 ? ' and more' : ''}. Nothing was written.`,
    'Name a folder that is empty or not there yet.',
  );
}

async function recordOf(
  { title, language, url, topic, day, version }: InitOptions,
  folder: string,
  terminal: Terminal | undefined,
): Promise<NewRecord> {
  const name = slugOf(path.basename(folder)) || 'record';
  const named = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  const given = {
    title: taken('title', line, title),
    language: taken('language', spoken, language),
    url: taken('url', baseAddress, url),
    topic: taken('topic', line, topic),
  };
  if (terminal) intro('A new record', terminal);
  const ask = async (message: string, schema: z.ZodType, proposed: string) =>
    terminal ? await askLine({ message, schema, initialValue: proposed }, terminal) : proposed;
  const record = {
    name,
    day,
    engine: installedFrom(folder) ?? `^${version}`,
    title: given.title ?? (await ask('Its title', line, named)) ?? named,
    language: given.language ?? (await askLanguage(terminal)),
  };
  const address =
    given.url ?? (await ask('Where it will be published', baseAddress, `https://${name}.example/`));
  const first = FIRST_TOPICS[new Intl.Locale(record.language).language] ?? 'The beginning';
  const about = given.topic ?? (await ask('Its first topic', line, first));
  if (terminal) outro('That is all that is needed.', terminal);
  return { ...record, url: address ?? `https://${name}.example/`, topic: about ?? first };
}

/** A language in which there are words. */
const spoken = languageTag.superRefine((tag, ctx) => {
  const { language } = new Intl.Locale(tag);
  if (languages().includes(language)) return;
  const meant = nearestName(tag, languages());
  ctx.addIssue({
    code: 'custom',
    message: `There are no words in "${tag}".`,
    params: {
      reason: `There are no words in "${tag}".`,
      fix: meant ? `Did you mean "${meant}"?` : `There are words in ${languages().join(', ')}.`,
    },
  });
});

/** A flag's value as its schema reads it. */
function taken<Value>(
  flag: string,
  schema: z.ZodType<Value>,
  given: string | undefined,
): Value | undefined {
  if (given === undefined) return undefined;
  const { data, error } = schema.safeParse(given);
  if (!error) return data;
  const { reason, fix } = Object((error.issues[0] as { params?: unknown }).params);
  throw new UsageError(
    `--${flag}: ${reason ?? 'this cannot stand here.'}`,
    fix ?? 'Write another.',
  );
}

async function askLanguage(terminal: Terminal | undefined): Promise<string> {
  if (!terminal) return 'en';
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const options = languages().map((tag) => ({ value: tag, label: names.of(tag) ?? tag }));
  return answered(
    await select({ ...terminal, message: 'Its language', options, initialValue: 'en' }),
  );
}

function writeRecord(record: NewRecord, folder: string, engineRoot: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = path.join(folder, 'package.json');
  const standing = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  writeFileSync(manifest, packageFile(record, standing));
  for (const name of TAKEN_OVER) {
    const from = path.join(engineRoot, name);
    if (existsSync(from)) cpSync(from, path.join(folder, name), { recursive: true });
  }
  for (const [name, text] of recordFiles(record)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Whether commands find the engine from a folder. */
function isInstalled(folder: string): boolean {
  return packagesAbove(folder) !== undefined;
}

function packagesAbove(folder: string): string | undefined {
  const packages = path.join(folder, 'node_modules');
  if (existsSync(path.join(packages, 'dateline'))) return packages;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : packagesAbove(parent);
}

/** The file that the engine was installed from, as a new package says it; undefined for a registry. */
function installedFrom(folder: string): string | undefined {
  const packages = packagesAbove(folder);
  const list = packages && path.join(packages, '.package-lock.json');
  if (!list || !existsSync(list)) return undefined;
  const { resolved = '' } =
    JSON.parse(readFileSync(list, 'utf8')).packages?.['node_modules/dateline'] ?? {};
  if (!resolved.startsWith('file:')) return undefined;
  const file = path.resolve(packages, '..', resolved.slice('file:'.length));
  return `file:${path.relative(folder, file).split(path.sep).join('/')}`;
}
