import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../usage-error.ts';

/**
 * Claims an output folder for this process until `release`: two builds never write one site.
 * A claim whose process has ended does not count.
 * @throws UsageError where another build holds it, or the folder's parent cannot be written.
 */
export function lockOutput(output: string): { release(): void } {
  const file = `${output}.lock`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if (statSync(output, { throwIfNoEntry: false })?.isDirectory() === false) {
      throw new UsageError(`${output} is a file.`, 'Choose a folder for the site, with --out DIR.');
    }
    claim(file, output);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `The site cannot be written to ${output} (${(error as NodeJS.ErrnoException).code}).`,
      'Choose a folder that can be written, with --out DIR.',
    );
  }
  return { release: () => rmSync(file, { force: true }) };
}

function claim(file: string, output: string): void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeWhole(file, String(process.pid));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder !== undefined && isRunning(holder)) {
      throw new UsageError(
        `Another build (process ${holder}) is writing ${output}.`,
        `Wait until it has ended. If there is none, remove ${path.relative('', file)}.`,
      );
    }
    rmSync(file, { force: true });
  }
}

/** Makes a file that is never seen without its text; fails where there is one already. */
function writeWhole(file: string, text: string): void {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, text);
  try {
    linkSync(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    // Not every file system has links.
    writeFileSync(file, text, { flag: 'wx' });
  } finally {
    rmSync(own, { force: true });
  }
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
