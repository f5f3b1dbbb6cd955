import type { Diagnostic } from '../../brief/diagnostic.ts';
import { type Loaded, load } from '../../content/load.ts';
import type { ReadCache } from '../../content/read-cache.ts';
import { folderTree } from '../../content/source-tree.ts';
import { contentKey } from '../../outputs/content-key.ts';
import type { PageKind, PlannedPage } from '../../outputs/pages/index.ts';
import { planSite, type SiteOptions, type SitePlan } from '../../outputs/site-plan.ts';
import type { OutputFolder } from './output-folder.ts';
import type { PageLedger } from './page-ledger.ts';
import type { Progress } from './progress.ts';
import { siteFingerprint } from './site-fingerprint.ts';

export interface SiteBuildOptions {
  /** The content folder. */
  readonly content: string;
  readonly site: SiteOptions;
  readonly folder: OutputFolder;
  readonly ledger: () => PageLedger;
  readonly cache: ReadCache;
  /** Identifies the layouts: a page is made again when they change. */
  readonly layouts: string;
  readonly progress: Progress;
  /** Publishes a record without briefs. */
  readonly allowEmpty: boolean;
  /** How many list pages Eleventy is given at once. */
  readonly batch: number;
}

/** A page that Eleventy is to write. */
interface Awaited {
  readonly sitePath: string;
  readonly key: string;
}

/**
 * One site, built once or again and again: reads the record, plans the pages, and renders those
 * that are not there yet. Eleventy renders the lists; brief pages are written as they are rendered,
 * so that a record of any size never stands in memory as HTML.
 */
export class SiteBuild {
  readonly #options: SiteBuildOptions;
  #plan: SitePlan | undefined;
  #ledger: PageLedger | undefined;
  #stale = new Map<PageKind, PlannedPage[]>();
  #pending: (Awaited & { page: PlannedPage })[] = [];
  #awaited: Awaited[] = [];
  #fingerprint = '';
  #written = 0;
  #kept = 0;

  /** What the last reading found wrong. */
  diagnostics: readonly Diagnostic[] = [];

  constructor(options: SiteBuildOptions) {
    this.#options = options;
  }

  /** The content folder. */
  get content(): string {
    return this.#options.content;
  }

  /** The folder that pages are written to. */
  get folder(): string {
    return this.#options.folder.folder;
  }

  /** True where the published site was made from this very content, options and code, and stands whole. */
  isCurrent(): boolean {
    const { site, folder, ledger, content, cache, layouts } = this.#options;
    this.#fingerprint = siteFingerprint(folderTree(content), cache, site, layouts);
    const imprint = { fingerprint: this.#fingerprint, moment: site.buildMoment };
    const known = ledger();
    this.#kept = known.size;
    return known.isCurrent(imprint, (sitePath) => folder.published(sitePath));
  }

  /** Reads the content and plans the site; with an error among the diagnostics nothing is planned. */
  read(): readonly Diagnostic[] {
    const { content, site, cache, progress } = this.#options;
    this.#plan = undefined;
    const loaded = load(content, {
      ...(site.pathPrefix !== undefined && { prefix: site.pathPrefix }),
      cache,
      progress: (done, of) => progress.show('Reading briefs', done, of),
    });
    this.diagnostics = [...loaded.diagnostics, ...this.#emptiness(loaded)];
    if (!this.diagnostics.some(({ severity }) => severity === 'error')) {
      this.#plan = planSite(loaded.record, site);
    }
    return this.diagnostics;
  }

  /**
   * Gives Eleventy its next list pages to render. Eleventy holds all that it renders until it has
   * written it, so a large site is handed over in parts.
   */
  begin(): void {
    this.#awaited = [];
    this.#stale = new Map();
    // With mistakes in the content, what was published stays.
    if (!this.#plan) return;
    if (!this.hasMore) this.#sortLists(this.#plan);
    for (const { page, ...awaited } of this.#pending.splice(0, this.#options.batch)) {
      this.#awaited.push(awaited);
      const pages = this.#stale.get(page.kind);
      if (pages) pages.push(page);
      else this.#stale.set(page.kind, [page]);
    }
  }

  /** True while there are list pages that Eleventy has not been given. */
  get hasMore(): boolean {
    return this.#pending.length > 0;
  }

  /** Tells the list pages that stand already from those that are to be rendered. */
  #sortLists({ lists }: SitePlan): void {
    this.#ledger = this.#options.ledger();
    this.#written = 0;
    this.#kept = 0;
    for (const page of lists) {
      const key = this.#keyOf(page);
      const sitePath = pathOf(page.address);
      if (!this.#keep(sitePath, key)) this.#pending.push({ page, sitePath, key });
    }
  }

  /** The list pages of a kind that are to be rendered now. */
  stale(kind: PageKind): readonly PlannedPage[] {
    return this.#stale.get(kind) ?? [];
  }

  /** After the last list pages: writes each brief's page as it is rendered, and every other file. */
  writeBriefs(render: (page: PlannedPage) => string): void {
    const { folder, progress } = this.#options;
    const plan = this.#plan;
    for (const { sitePath, key } of this.#awaited) {
      this.#record(sitePath, key, folder.written(sitePath));
    }
    if (!plan || this.hasMore) return;
    let done = 0;
    for (const page of plan.briefs()) {
      const key = this.#keyOf(page);
      const sitePath = pathOf(page.address);
      if (!this.#keep(sitePath, key)) {
        this.#record(sitePath, key, folder.write(sitePath, render(page)));
      }
      progress.show('Writing briefs', ++done, plan.briefCount);
    }
    for (const { path, key, render: bytes } of plan.files()) {
      if (!this.#keep(path, key)) this.#record(path, key, folder.write(path, bytes()));
    }
  }

  /** Publishes what was written, once it is whole. */
  publish(): void {
    const { folder, progress, site } = this.#options;
    progress.clear();
    if (!this.#plan || !this.#ledger || this.hasMore) return;
    folder.publish(new Set(this.#ledger.paths()));
    this.#ledger.save({
      fingerprint: this.#fingerprint,
      moment: site.buildMoment,
      releases: this.#plan.releases,
    });
  }

  /** How many files the build wrote, and how many stood already. */
  counts(): { written: number; kept: number } {
    return { written: this.#written, kept: this.#kept };
  }

  #keyOf({ kind, model }: PlannedPage): string {
    return contentKey(this.#options.layouts, kind, model);
  }

  #keep(sitePath: string, key: string): boolean {
    const stats = this.#options.folder.published(sitePath);
    if (!stats || !this.#ledger?.vouchesFor(sitePath, key, stats)) return false;
    this.#options.folder.keep(sitePath);
    this.#ledger.record(sitePath, key, stats);
    this.#kept++;
    return true;
  }

  #record(sitePath: string, key: string, stats: Parameters<PageLedger['record']>[2]): void {
    this.#ledger?.record(sitePath, key, stats);
    this.#written++;
  }

  #emptiness({ record, diagnostics }: Loaded): Diagnostic[] {
    const { allowEmpty, content } = this.#options;
    if (allowEmpty || record.briefs.length > 0 || diagnostics.length > 0) return [];
    return [
      {
        file: `${content}/briefs`,
        line: 1,
        column: 1,
        length: 1,
        excerpt: '',
        severity: 'error',
        rule: 'content/empty',
        reason: 'There are no briefs, so there is nothing to publish.',
        fix: 'Write one with npm run new, or build an empty site with --allow-empty.',
      },
    ];
  }
}

/** The file of an address: `/topics/raqqa/` is `topics/raqqa/index.html`. */
export function pathOf(address: string): string {
  const file = decodeURIComponent(address).slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
