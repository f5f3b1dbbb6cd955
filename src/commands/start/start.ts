import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { ReadCache } from '../../content/reading/read-cache.ts';
import { isPassedOver } from '../../content/source/source-tree.ts';
import { keepAssetsIn } from '../../outputs/frame/assets.ts';
import { keepRegionsIn } from '../../outputs/map/base.ts';
import { ConfigurationFault } from '../../site/configuration-fault.ts';
import { inOneLine } from '../../terminal/output.ts';
import { hasErrors, printDiagnostics } from '../../terminal/print-diagnostics.ts';
import { progressOn } from '../../terminal/terminal.ts';
import { historiesOf } from '../build/histories.ts';
import { lockOutput } from '../build/output-lock.ts';
import { PageLedger } from '../build/page-ledger.ts';
import { eleventyFor } from '../build/run-eleventy.ts';
import { ServedFolder } from '../build/served-folder.ts';
import { SiteBuild } from '../build/site-build.ts';
import { replaceablePlace } from '../build/site-place.ts';
import { PictureEncoder } from '../pictures/encode-pictures.ts';
import { buildMoment } from '../project/build-moment.ts';
import { cacheFolder, ledgerName, openStore } from '../project/cache-folder.ts';
import { codeVersion, versionOf } from '../project/code-version.ts';
import {
  configuration,
  configurationAnew,
  configurationFiles,
  faultOfRecord,
} from '../project/configuration.ts';
import { folderInRepository, shownFolder } from '../project/content-folder.ts';
import { keepHeapTight } from '../project/heap.ts';
import { engineRoot, projectRoot } from '../project/project-root.ts';
import { type Audience, LocalServer, portNumber } from '../serve/local-server.ts';
import { serving } from './live-server.ts';
import { quietLog } from './quiet-log.ts';
import { type Edit, WatchedTree, watchEdits } from './watch-edits.ts';

export interface StartArguments {
  readonly content: string;
  readonly cache?: string | undefined;
  readonly port: string;
  readonly host?: string | undefined;
  readonly 'allow-host'?: readonly string[] | undefined;
  readonly 'no-history': boolean;
}

/** Serves a site of its own, beside the published one, until the process is ended. */
export async function start(args: StartArguments): Promise<number> {
  const first = portNumber(args.port);
  const memory = args.cache === undefined ? cacheFolder : path.resolve(args.cache);
  // The cache of the project is ours whatever is in it; another may hold anything.
  const served = path.join(memory, 'served');
  const folder = args.cache === undefined ? served : replaceablePlace(served, {});
  const lock = await lockOutput(folder);
  const store = openStore(memory);
  const cache = new ReadCache(store, 'briefs', Date.now());
  keepAssetsIn(store);
  keepRegionsIn(store);
  process.on('exit', () => {
    cache.save();
    lock.release();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  const content = path.resolve(args.content);
  const { unknown: _, ...histories } = args['no-history']
    ? { unknown: undefined }
    : historiesOf({ content, store });
  const tree = new WatchedTree(content, shownFolder(content));
  // Refuses at once where there is no such folder.
  tree.entries();
  const site = new SiteBuild({
    content,
    tree,
    configuration: await configuration(),
    site: {
      pathPrefix: '/',
      buildMoment: buildMoment(),
      showWithheld: true,
      ...histories,
      folder: folderInRepository(content),
    },
    folder: new ServedFolder(folder),
    ledger: new PageLedger(store, ledgerName(folder)),
    cache,
    code: codeVersion(),
    progress: progressOn(process.stderr),
    allowEmpty: true,
    // Made when somebody first looks or searches: it must not be on the way of an edit.
    pictures: new PictureEncoder(store),
    picturesOnRequest: true,
    search: false,
    manifest: false,
    batch: Number.POSITIVE_INFINITY,
  });
  // A server runs all day beside other programs.
  keepHeapTight();
  const eleventy = await eleventyFor(site, folder, serving);
  await eleventy.init();
  eleventy.logger.overrideLogger(quietLog(() => failureOf(site) !== undefined));
  const onEdits = await watchEdits(content);
  const buildFor = await eleventy.watch();
  const failure = failureOf(site);
  if (failure) printDiagnostics(failure.diagnostics, 'The pages that need it are not there yet.');
  await serveAt(eleventy, content, first, {
    host: args.host,
    allowHosts: args['allow-host'],
    nextPorts: 10,
  });
  onEdits((all) => {
    const edits = all.filter(({ path: file }) => !isPassedOver(path.basename(file)));
    tree.note(edits);
    void showEdits(edits, buildFor, site);
  });
  await watchConfiguration(content, site, buildFor);
  // The server keeps the process alive; it ends with the signal.
  return 0;
}

/** Serves what Eleventy builds, and says where. */
async function serveAt(
  eleventy: Awaited<ReturnType<typeof eleventyFor>>,
  content: string,
  first: number,
  audience: Audience,
): Promise<void> {
  const servers: LocalServer[] = [];
  eleventy.eleventyServe.getServerModule = async () => ({
    getServer: (_, folder, options) => {
      const server = new LocalServer(folder, audience, options);
      servers.push(server);
      return server;
    },
  });
  await eleventy.serve(first);
  const [server] = servers;
  const port = await server?.ready();
  if (server?.isPublic) {
    process.stderr.write(
      `Warning: whoever can reach ${audience.host} sees this site with its drafts. Omit --host to keep it on this machine.\n`,
    );
  }
  const at = `http://${server?.address}:${port}/`;
  process.stdout.write(
    `The site is at ${at}. Every save in ${shownFolder(content)}/ is shown at once; Ctrl+C stops it.\n`,
  );
}

/** Builds what edits changed, and says so; mistakes are reported where they are found. */
async function showEdits(
  edits: readonly Edit[],
  buildFor: (file: string) => Promise<void>,
  site: SiteBuild,
): Promise<void> {
  if (edits.length === 0) return;
  const started = performance.now();
  for (const { path: file } of edits) {
    process.stdout.write(`Changed: ${inOneLine(path.relative(projectRoot, file))}\n`);
  }
  // Files that change together make one build, which ends with the last of them.
  await edits.map(({ path: file }) => buildFor(file)).at(-1);
  tellOutcome(site, started);
}

/** What the record's own code threw while pages were made. */
function failureOf({ failure }: SiteBuild): ConfigurationFault | undefined {
  return failure && faultOfRecord(failure.thrown);
}

const LAST = 'The site shows the last version without errors.';

/** Mistakes in the content have been reported by then. */
function tellOutcome(site: SiteBuild, started: number): void {
  if (hasErrors(site.diagnostics)) return;
  const failure = failureOf(site);
  if (failure) {
    printDiagnostics(failure.diagnostics, LAST);
    return;
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`The site shows it after ${seconds.toFixed(2)} s.\n`);
}

/** Editors write a file in several steps: so long nothing more may happen to it, in milliseconds. */
const PAUSE = 100;

/**
 * Takes a configuration over when a file of it is saved: what it shows, its parts, looks and rules. One
 * with a fault is reported, and the one before it stays.
 */
async function watchConfiguration(
  content: string,
  site: SiteBuild,
  buildFor: (file: string) => Promise<void>,
): Promise<void> {
  const watched = new Set<string>();
  let pending: NodeJS.Timeout | undefined;
  const kinds = site.kinds.map(({ kind }) => kind).join(' ');
  const follow = async () => {
    const files = await configurationFiles();
    const folders = new Set([projectRoot, ...files.map((file) => path.dirname(file))]);
    for (const folder of folders) {
      if (watched.has(folder) || !existsSync(folder)) continue;
      watched.add(folder);
      watch(folder, (_, name) => {
        if (name === null) return;
        const file = path.join(folder, name);
        // What is imported next may stand beside what is.
        const counts =
          folder === projectRoot
            ? /^eleventy\.config\./.test(name) || files.includes(file)
            : !name.startsWith('.');
        if (!counts) return;
        clearTimeout(pending);
        pending = setTimeout(() => void takeOver(file), PAUSE);
      }).unref();
    }
  };
  const takeOver = async (file: string) => {
    process.stdout.write(`Changed: ${inOneLine(path.relative(projectRoot, file))}\n`);
    const started = performance.now();
    try {
      const configured = await configurationAnew();
      if (configured.kinds.map(({ kind }) => kind).join(' ') !== kinds) {
        process.stdout.write(
          'Kinds of pages came or went: stop it with Ctrl+C and start it again.\n',
        );
        return;
      }
      site.reconfigure(configured, versionOf(engineRoot, projectRoot));
      await buildFor(path.join(content, 'site.yaml'));
      await follow();
    } catch (error) {
      if (!(error instanceof ConfigurationFault)) throw error;
      printDiagnostics(error.diagnostics, LAST);
      return;
    }
    tellOutcome(site, started);
  };
  await follow();
}
