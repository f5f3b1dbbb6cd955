import type { Diagnostic } from '../../brief/diagnostic.ts';
import { type Loaded, load } from '../../content/load.ts';
import type { ReadCache } from '../../content/read-cache.ts';
import { folderTree, type SourceTree } from '../../content/source-tree.ts';
import { contentKey } from '../../outputs/content-key.ts';
import type { PageKind, PlannedPage } from '../../outputs/pages/index.ts';
import type { Searchable } from '../../outputs/search/searchable-page.ts';
import { planSite, type SiteOptions, type SitePlan } from '../../outputs/site-plan.ts';
import type { OutputFolder } from './output-folder.ts';
import type { PageLedger } from './page-ledger.ts';
import { PageWriter } from './page-writer.ts';
import type { Progress } from './progress.ts';
import { searchIndex } from './search-index.ts';
import { siteFingerprint } from './site-fingerprint.ts';

export interface SiteBuildOptions {
  /** The content folder. */
  readonly content: string;
  /** How it is looked at, where not as a plain folder. */
  readonly tree?: SourceTree;
  readonly site: SiteOptions;
  readonly folder: OutputFolder;
  readonly ledger: () => PageLedger;
  readonly cache: ReadCache;
  /** Identifies the layouts: a page is made again when they change. */
  readonly layouts: string;
  readonly progress: Progress;
  /** Publishes a record without briefs. */
  readonly allowEmpty: boolean;
  /** Makes the index for full-text search. */
  readonly search: boolean;
  /** How many list pages Eleventy is given at once. */
  readonly batch: number;
}

/** A page that Eleventy is to write. */
interface Awaited {
  readonly page: PlannedPage;
  readonly sitePath: string;
  readonly key: string;
}

export type Render = (page: PlannedPage) => string;

/**
 * One site, built once or again and again: reads the record, plans the pages, and renders those
 * that are not there yet. Eleventy renders the lists; brief pages are written as they are rendered,
 * so that a record of any size never stands in memory as HTML.
 */
export class SiteBuild {
  readonly #options: SiteBuildOptions;
  /** The record as last read and the pages that it makes; absent while there are mistakes in it. */
  plan: SitePlan | undefined;
  protected writer: PageWriter | undefined;
  #lists: Generator<Awaited> | undefined;
  #awaited: Awaited[] = [];
  #fingerprint = '';
  #standing = 0;

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
    const { site, folder, ledger, content, cache, layouts, search } = this.#options;
    const code = contentKey(layouts, search);
    this.#fingerprint = siteFingerprint(folderTree(content), cache, site, code);
    const imprint = { fingerprint: this.#fingerprint, moment: site.buildMoment };
    const known = ledger();
    this.#standing = known.size;
    return known.isCurrent(imprint, (sitePath) => folder.published(sitePath));
  }

  /** Reads the content and plans the site; with an error among the diagnostics nothing is planned. */
  read(): readonly Diagnostic[] {
    const { content, tree, site, cache, progress } = this.#options;
    this.plan = undefined;
    const loaded = load(tree ?? content, {
      ...(site.pathPrefix !== undefined && { prefix: site.pathPrefix }),
      moment: site.buildMoment,
      cache,
      progress: (done, of) => progress.show('Reading briefs', done, of),
    });
    this.keepReading(cache);
    this.diagnostics = [...loaded.diagnostics, ...this.#emptiness(loaded)];
    if (!this.diagnostics.some(({ severity }) => severity === 'error')) {
      this.plan = planSite(loaded.record, site);
    }
    return this.diagnostics;
  }

  /** Keeps what was read for the next build. */
  protected keepReading(cache: ReadCache): void {
    cache.save();
  }

  /**
   * Gives Eleventy its next list pages to render. Eleventy holds all that it renders until it has
   * written it, so a large site is handed over in parts.
   */
  begin(): void {
    this.#awaited = [];
    // With mistakes in the content, what was published stays.
    if (!this.plan) return;
    this.#lists ??= this.#staleLists(this.plan, this.open());
    while (this.#awaited.length < this.#options.batch) {
      const next = this.#lists.next();
      if (next.done) {
        this.#lists = undefined;
        break;
      }
      this.#awaited.push(next.value);
    }
  }

  /** True while there may be list pages that Eleventy has not been given. */
  get hasMore(): boolean {
    return this.#lists !== undefined;
  }

  /** The list pages of a kind that are to be rendered now. */
  stale(kind: PageKind): readonly PlannedPage[] {
    return this.#awaited.map(({ page }) => page).filter((page) => page.kind === kind);
  }

  /** After the last list pages: writes each brief's page as it is rendered, and every other file. */
  writeBriefs(render: Render): void {
    this.noteLists();
    if (!this.plan || !this.writer || this.hasMore) return;
    for (const done of writeRest(this.plan, this.writer, render)) {
      this.#options.progress.show('Writing briefs', done, this.plan.briefCount);
    }
  }

  /** Notes the list pages that Eleventy has written. */
  protected noteLists(): void {
    for (const { sitePath, key } of this.#awaited) this.writer?.note(sitePath, key);
  }

  /** After all pages: the index for full-text search, made anew only where its text has changed. */
  async indexForSearch(): Promise<void> {
    const { search, layouts } = this.#options;
    if (!this.plan || !this.writer || !search || this.hasMore) return;
    const { searchable } = this.plan;
    const key = contentKey(layouts, searchable.key);
    const standing = this.writer.standing(key);
    for (const path of standing) this.writer.keep(path, key);
    if (standing.length > 0) return;
    for (const { path, content } of await searchIndex(searchable)) {
      this.writer.write(path, key, content);
    }
  }

  /** How many briefs the site has; none before it has been read without errors. */
  get briefCount(): number {
    return this.plan?.briefCount ?? 0;
  }

  /** What full-text search is to find; undefined until the content has been read without errors. */
  get searchable(): Searchable | undefined {
    return this.plan?.searchable;
  }

  /** Publishes what was written, once it is whole. */
  publish(): void {
    const { progress, site } = this.#options;
    progress.clear();
    if (!this.plan || !this.writer || this.hasMore) return;
    const { releases } = this.plan;
    this.writer.publish({ fingerprint: this.#fingerprint, moment: site.buildMoment, releases });
  }

  /** How many files the build wrote, and how many stood already. */
  counts(): { written: number; kept: number } {
    return this.writer?.counts ?? { written: 0, kept: this.#standing };
  }

  /** A writer for one more build. */
  protected open(): PageWriter {
    const { folder, ledger, layouts } = this.#options;
    this.writer = new PageWriter(folder, ledger(), layouts);
    return this.writer;
  }

  /** The list pages that are to be rendered; those that stand already are kept. */
  *#staleLists(plan: SitePlan, writer: PageWriter): Generator<Awaited> {
    for (const page of this.listsToLookAt(plan)) {
      const key = writer.keyOf(page);
      const sitePath = pathOf(page.address);
      if (!writer.keep(sitePath, key)) yield { page, sitePath, key };
    }
  }

  /** The list pages that may have changed. */
  protected listsToLookAt(plan: SitePlan): Iterable<PlannedPage> {
    return plan.lists();
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

/** Writes the pages of briefs and every file that is no page; tells after each how many briefs are done. */
export function* writeRest(plan: SitePlan, writer: PageWriter, render: Render): Generator<number> {
  let done = 0;
  for (const page of plan.briefs()) {
    writePage(page, writer, render);
    yield ++done;
  }
  for (const { path, key, render: bytes } of plan.files()) {
    if (!writer.keep(path, key)) writer.write(path, key, bytes());
    yield done;
  }
}

/** Writes a page that does not stand yet. */
export function writePage(page: PlannedPage, writer: PageWriter, render: Render): void {
  const key = writer.keyOf(page);
  const sitePath = pathOf(page.address);
  if (!writer.keep(sitePath, key)) writer.write(sitePath, key, render(page));
}

/** The file of an address: `/topics/raqqa/` is `topics/raqqa/index.html`. */
export function pathOf(address: string): string {
  const file = decodeURIComponent(address).slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
