import path from 'node:path';
import { ReadCache } from '../../content/reading/read-cache.ts';
import { sitePrefix } from '../../content/record/record.ts';
import { keepAssetsIn } from '../../outputs/frame/assets.ts';
import { keepRegionsIn } from '../../outputs/map/base.ts';
import { inOneLine } from '../../terminal/output.ts';
import { hasErrors, printDiagnostics } from '../../terminal/print-diagnostics.ts';
import { progressOn } from '../../terminal/terminal.ts';
import { PictureEncoder } from '../pictures/encode-pictures.ts';
import { buildMoment } from '../project/build-moment.ts';
import { cacheFolder, ledgerName, openStore } from '../project/cache-folder.ts';
import { codeVersion } from '../project/code-version.ts';
import { blamingRecord, configuration } from '../project/configuration.ts';
import { folderInRepository, shownFolder } from '../project/content-folder.ts';
import { keepHeapTightFor } from '../project/heap.ts';
import { confirmRemoval, removalOf } from './brief-removal.ts';
import { FreshFolder } from './fresh-folder.ts';
import { historiesOf, NOT_ASKED } from './histories.ts';
import { publishersKey } from './manifest.ts';
import { PARTS } from './merge.ts';
import { lockOutput } from './output-lock.ts';
import { PageLedger } from './page-ledger.ts';
import { eleventyFor } from './run-eleventy.ts';
import { readShard } from './shard.ts';
import { SiteBuild } from './site-build.ts';
import { type SiteArguments, siteOptions } from './site-options.ts';
import { replaceablePlace } from './site-place.ts';

export interface BuildArguments extends SiteArguments {
  readonly content: string;
  readonly out?: string | undefined;
  readonly shard?: string | undefined;
  readonly cache?: string | undefined;
  readonly 'allow-empty': boolean;
  readonly 'allow-removal': boolean;
  readonly 'without-search'?: boolean;
  readonly 'no-history'?: boolean;
}

/** Builds a site and publishes it whole; gives the exit code: 0 published, 1 errors in the content. */
export function build(args: BuildArguments): Promise<number> {
  return blamingRecord(() => buildSite(args));
}

async function buildSite(args: BuildArguments): Promise<number> {
  const started = performance.now();
  const content = path.resolve(args.content);
  const memory = args.cache === undefined ? cacheFolder : path.resolve(args.cache);
  const { DATELINE_SHARD: onMachine } = process.env;
  const asked = args.shard ?? (onMachine || undefined);
  const shard = asked === undefined ? undefined : readShard(asked);
  const place = args.out ?? (shard ? `${PARTS}/${shard.number}-of-${shard.of}` : '_site');
  const out = replaceablePlace(place, { content, memory });
  const configured = await configuration();
  const lock = await lockOutput(out);
  const progress = progressOn(process.stderr);
  let folder: FreshFolder | undefined;
  try {
    folder = new FreshFolder(out, memory, lock.verify);
    const store = openStore(memory);
    const cache = new ReadCache(store, 'briefs', Date.now());
    keepAssetsIn(store);
    keepRegionsIn(store);
    const { unknown, ...histories } = args['no-history']
      ? { unknown: NOT_ASKED }
      : historiesOf({ content, store });
    if (unknown?.shallow) {
      process.stderr.write(`${unknown.reason}\n  ${unknown.fix}\n`);
    }
    const key = publishersKey();
    const site = new SiteBuild({
      content,
      site: {
        ...siteOptions(args, buildMoment()),
        ...histories,
        folder: folderInRepository(content),
      },
      configuration: configured,
      folder,
      ledger: new PageLedger(store, ledgerName(out)),
      cache,
      code: codeVersion(),
      progress,
      pictures: new PictureEncoder(store),
      allowEmpty: args['allow-empty'],
      ...(unknown && { unknownDates: unknown }),
      search: args['without-search'] !== true,
      manifest: true,
      ...(key && { key }),
      batch: 200,
      shard,
    });
    if (site.isCurrent()) return report(site, started, place);
    site.read();
    cache.save();
    const diagnostics = await site.encodePictures();
    progress.clear();
    if (hasErrors(diagnostics)) {
      printDiagnostics(
        diagnostics,
        `${inOneLine(path.relative(process.cwd(), out) || out)} is as it was.`,
      );
      return 1;
    }
    const removal = args['allow-removal']
      ? undefined
      : removalOf(out, site.plan?.record.briefs ?? []);
    if (removal) await confirmRemoval(removal, place, shownFolder(content));
    keepHeapTightFor(site.briefCount);
    warnOfPrefix(args, site);
    if (await site.endWithoutLists()) return report(site, started, place);
    do {
      const eleventy = await eleventyFor(site, folder.folder);
      await eleventy.write();
    } while (site.hasMore);
    return report(site, started, place);
  } finally {
    folder?.discard();
    progress.clear();
    lock.release();
  }
}

/** Links follow the prefix; what must be whole, as in feeds, follows the address of the site. */
function warnOfPrefix({ prefix, preview }: BuildArguments, { plan }: SiteBuild): void {
  const url = plan?.record.vocabularies.site.url;
  if (!url || prefix === undefined || preview !== undefined || prefix === sitePrefix(url)) return;
  process.stderr.write(
    `Links lead below ${inOneLine(prefix)}; feeds, sitemap and search engines are still given ${inOneLine(url)}.\n` +
      `  If the site is published there, write its whole address as "url" in site.yaml.\n`,
  );
}

function report(site: SiteBuild, started: number, out: string): number {
  const { written, kept } = site.counts();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${written} files written, ${kept} unchanged, in ${seconds} s: ${inOneLine(out)}\n`,
  );
  return 0;
}
