import path from 'node:path';
import { isPassedOver } from '../../content/source-tree.ts';
import { buildMoment } from '../build/build-moment.ts';
import { keepHeapTight } from '../build/heap.ts';
import { historiesOf } from '../build/histories.ts';
import { layoutsVersion } from '../build/layouts-version.ts';
import { lockOutput } from '../build/output-lock.ts';
import { PageLedger } from '../build/page-ledger.ts';
import { progressOn } from '../build/progress.ts';
import { eleventyFor } from '../build/run-eleventy.ts';
import { ServedFolder } from '../build/served-folder.ts';
import { cacheFolder, ledgerFile, readCache } from '../cache-folder.ts';
import { inOneLine } from '../output.ts';
import { hasErrors } from '../print-diagnostics.ts';
import { projectRoot } from '../project-root.ts';
import { UsageError } from '../usage-error.ts';
import { LiveBuild } from './live-build.ts';
import { quietLog } from './quiet-log.ts';
import { type Edit, watchEdits } from './watch-edits.ts';
import { WatchedTree } from './watched-tree.ts';

export interface StartArguments {
  readonly content: string;
  readonly cache?: string | undefined;
  readonly port: string;
  readonly 'no-history': boolean;
}

/** Serves a site of its own, beside the published one, until the process is ended. */
export async function start(args: StartArguments): Promise<number> {
  if (!/^\d{1,5}$/.test(args.port)) {
    throw new UsageError(`"${args.port}" is not a port.`, 'Write a number, as in --port 8080.');
  }
  const memory = args.cache === undefined ? cacheFolder : path.resolve(args.cache);
  const folder = path.join(memory, 'served');
  const lock = lockOutput(folder);
  const cache = readCache(memory);
  process.on('exit', () => {
    cache.save();
    lock.release();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  const content = path.resolve(args.content);
  const histories = args['no-history']
    ? {}
    : historiesOf({ content, cacheFolder: memory, readerVersion: cache.version });
  const tree = new WatchedTree(content);
  // Refuses at once where there is no such folder.
  tree.entries();
  const site = new LiveBuild({
    content,
    tree,
    site: { pathPrefix: '/', buildMoment: buildMoment(), showWithheld: true, ...histories },
    folder: new ServedFolder(folder),
    ledger: () => new PageLedger(ledgerFile(folder, memory)),
    cache,
    layouts: layoutsVersion(),
    progress: progressOn(process.stderr),
    allowEmpty: true,
    // Made when somebody first searches: it must not be on the way of an edit.
    search: false,
    batch: Number.POSITIVE_INFINITY,
  });
  // A server runs all day beside other programs.
  keepHeapTight();
  const eleventy = await eleventyFor(site, folder, 'serve');
  await eleventy.init();
  eleventy.logger.overrideLogger(quietLog);
  const onEdits = await watchEdits(content);
  const buildFor = await eleventy.watch();
  await eleventy.serve(Number(args.port));
  onEdits((all) => {
    const edits = all.filter(({ path: file }) => !isPassedOver(path.basename(file)));
    tree.note(edits);
    void showEdits(edits, buildFor, site);
  });
  // The server keeps the process alive; it ends with the signal.
  return 0;
}

/** Builds what edits changed, and says so; mistakes are told where they are found. */
async function showEdits(
  edits: readonly Edit[],
  buildFor: (file: string) => Promise<void>,
  site: LiveBuild,
): Promise<void> {
  if (edits.length === 0) return;
  const started = performance.now();
  for (const { path: file } of edits) {
    process.stdout.write(`Changed: ${inOneLine(path.relative(projectRoot, file))}\n`);
  }
  // Files that change together make one build, which ends with the last of them.
  await edits.map(({ path: file }) => buildFor(file)).at(-1);
  if (hasErrors(site.diagnostics)) return;
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`The site shows it after ${seconds.toFixed(2)} s.\n`);
}
