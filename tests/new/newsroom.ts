import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import command from '../../src/commands/new.ts';
import { load } from '../../src/content/load/load.ts';
import type { Terminal } from '../../src/editing/new/ask.ts';
import { GivenFlags } from '../../src/editing/new/flags.ts';
import { newBrief } from '../../src/editing/new/new-brief.ts';
import { smallSite } from '../content/small-content.ts';

/** The text of an article in a file; gone when the test is. */
export function article(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-article-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'article.txt');
  writeFileSync(file, text);
  return file;
}

/** A copy of the small site to write in; gone when the test is. */
export function newsroom(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-new-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(smallSite, folder, { recursive: true });
  return folder;
}

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `npm run new -- …` in a newsroom, with nobody at a terminal unless one is given. */
export async function runNew(
  folder: string,
  argv: readonly string[],
  terminal?: Terminal,
): Promise<Run> {
  const out = heard(process.stdout);
  const err = heard(process.stderr);
  try {
    const given = command.read([...argv, '--content', folder]);
    const code = await newBrief(new GivenFlags(given?.options ?? {}), terminal);
    return { code, out: out.text(), err: err.text() };
  } finally {
    out.stop();
    err.stop();
  }
}

/** The text of the brief of that name. */
export function brief(folder: string, name: string): string {
  return readFileSync(path.join(folder, 'briefs', name.slice(0, 4), `${name}.md`), 'utf8');
}

export function briefNames(folder: string): string[] {
  return readdirSync(path.join(folder, 'briefs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.basename(file, '.md'))
    .sort();
}

/** What a build would stop at. */
export function errors(folder: string): string[] {
  return load(folder)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ file, rule }) => `${file} ${rule}`);
}

function heard(stream: NodeJS.WriteStream) {
  const { write } = stream;
  let text = '';
  stream.write = (chunk: unknown) => {
    text += String(chunk);
    return true;
  };
  return {
    text: () => text,
    stop: () => {
      stream.write = write;
    },
  };
}
