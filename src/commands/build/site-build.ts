import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { fileOf } from '../../brief/site-path.ts';
import { textName } from '../../brief/translation/translation.ts';
import { type Loaded, load } from '../../content/load/load.ts';
import type { ReadCache } from '../../content/reading/read-cache.ts';
import { reportFile } from '../../content/source/source-text.ts';
import { folderTree, type SourceTree } from '../../content/source/source-tree.ts';
import { type AdminFile, adminPages, adminScripts } from '../../outputs/admin/index.ts';
import { forgetEntries } from '../../outputs/entries/entry.ts';
import { keyOf, recordFacts, settingsKey } from '../../outputs/page/facets.ts';
import type { OutputFile } from '../../outputs/page/output-file.ts';
import type { Searchable } from '../../outputs/search/searchable-page.ts';
import {
  type Configuration,
  DEFAULT_CONFIGURATION,
  readingWith,
} from '../../site/configuration.ts';
import { planSite, type SiteOptions, type SitePlan } from '../../site/plan.ts';
import type { PlannedPage, ShownKind } from '../../site/shown.ts';
import type { Progress } from '../../terminal/terminal.ts';
import type { PictureEncoder } from '../pictures/encode-pictures.ts';
import { shownFolder } from '../project/content-folder.ts';
import type { UnknownDates } from './histories.ts';
import { JoinedFiles } from './joined-files.ts';
import { fingerprintOf } from './manifest.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Frame, Made, PageLedger, Standing } from './page-ledger.ts';
import { PageWriter } from './page-writer.ts';
import { searchIndex } from './search-index.ts';
import { filesOf, isOfShard, MANIFEST, type Manifest, SEARCH, type Shard } from './shard.ts';
import { siteFingerprint } from './site-fingerprint.ts';

/** Kinds with a page for each brief: written as they are rendered, since Eleventy holds all that it renders. */
const OF_BRIEFS: ReadonlySet<string> = new Set(['brief', 'embed-brief', 'embed-claims']);
/** The browser's editor is made by one part of a site as a whole. */
const EDITOR = 'admin/';

export interface SiteBuildOptions {
  /** The content folder. */
  readonly content: string;
  /** How it is looked at, where not as a plain folder. */
  readonly tree?: SourceTree;
  readonly site: SiteOptions;
  /** How the record is set up. */
  readonly configuration?: Configuration;
  readonly folder: OutputFolder;
  readonly ledger: PageLedger;
  readonly cache: ReadCache;
  /** Identifies the code that makes pages: they are made again when it changes. */
  readonly code: string;
  readonly progress: Progress;
  /** Publishes a record without briefs. */
  readonly allowEmpty: boolean;
  /** Why nobody can tell when everything was published; absent where git tells. */
  readonly unknownDates?: UnknownDates;
  /** Makes the files of pictures. */
  readonly pictures: PictureEncoder;
  /** Makes one when a browser first asks for it, and writes none. */
  readonly picturesOnRequest?: boolean;
  /** Writes the hashes of all files, so that others can check them. */
  readonly manifest: boolean;
  /** Signs them. */
  readonly key?: KeyObject;
  /** Makes the index for full-text search. */
  readonly search: boolean;
  /** How many list pages Eleventy is given at once. */
  readonly batch: number;
  /** Makes one part of the site, to be joined with the others. */
  readonly shard?: Shard | undefined;
}

/** None; those that may hold texts of briefs; every one, since one that should stand as it was is gone or altered. */
type StaleFiles = 'none' | 'with texts' | 'all';

/** A page that is to be written, where, and from what it is made. */
interface Stale {
  readonly page: PlannedPage;
  readonly sitePath: string;
  readonly made: Made;
}

/**
 * One site, built once or again and again: reads the record, plans the pages, and makes those whose
 * inputs are others than those of the page that stands. Eleventy renders the lists; brief pages are
 * written as they are rendered, so that a record of any size never stands in memory as HTML.
 */
export class SiteBuild {
  #options: SiteBuildOptions;
  readonly #joined: JoinedFiles;
  /** The record as last read and the pages that it makes; absent while there are mistakes in it. */
  plan: SitePlan | undefined;
  #writer: PageWriter | undefined;
  /** Pages whose inputs have changed, brief pages last. */
  #stale: Stale[] = [];
  #awaited: Stale[] = [];
  /** Which files that are no pages may be made of something else, or no longer stand. */
  #staleFiles: StaleFiles = 'all';
  #frame: Frame | undefined;
  #fingerprint = '';

  /** What the last reading found wrong. */
  diagnostics: readonly Diagnostic[] = [];

  constructor(options: SiteBuildOptions) {
    this.#options = options;
    this.#joined = new JoinedFiles(options.ledger.beside('joined'));
  }

  /** The content folder. */
  get content(): string {
    return this.#options.content;
  }

  get #configuration(): Configuration {
    return this.#options.configuration ?? DEFAULT_CONFIGURATION;
  }

  /** Goes on with another configuration, and the code that it brings: from the next reading on. */
  reconfigure(configuration: Configuration, code: string): void {
    this.#options = { ...this.#options, configuration, code };
  }

  /** Every kind of page that the site may have. */
  get kinds(): readonly ShownKind[] {
    return this.#configuration.kinds;
  }

  /** The folder that pages are written to. */
  get folder(): string {
    return this.#options.folder.folder;
  }

  /** True where the published site was made from this very content, options and code, and stands whole. */
  isCurrent(): boolean {
    const { site, folder, ledger, content, cache, code, search } = this.#options;
    const { shard, manifest, key } = this.#options;
    this.#fingerprint = siteFingerprint(
      folderTree(content),
      cache,
      site,
      keyOf(code, search, shard, manifest, key ? fingerprintOf(createPublicKey(key)) : ''),
    );
    const imprint = { fingerprint: this.#fingerprint, moment: site.buildMoment };
    return ledger.isCurrent(imprint, (sitePath) => folder.published(sitePath));
  }

  /** Reads the content and plans the site; with an error among the diagnostics nothing is planned. */
  read(): readonly Diagnostic[] {
    const { content, tree, site, cache, progress } = this.#options;
    this.plan = undefined;
    this.failure = undefined;
    this.#writer = undefined;
    const loaded = load(tree ?? folderTree(content, shownFolder(content)), {
      ...(site.pathPrefix !== undefined && { prefix: site.pathPrefix }),
      moment: site.buildMoment,
      cache,
      ...readingWith(this.#configuration),
      progress: (done, of) => progress.show('Reading briefs', done, of),
    });
    this.diagnostics = [
      ...loaded.diagnostics,
      ...this.#emptiness(loaded),
      ...this.#unknownDates(loaded),
    ];
    if (!this.diagnostics.some(({ severity }) => severity === 'error')) {
      this.plan = planSite(loaded.record, site, this.#configuration);
    }
    return this.diagnostics;
  }

  /** Before a build: encodes the pictures that do not stand yet; with one that cannot be, nothing is planned. */
  async encodePictures(): Promise<readonly Diagnostic[]> {
    const { pictures, folder, ledger, code, progress } = this.#options;
    if (!this.plan) return this.diagnostics;
    const missing = [...this.plan.pictures()].filter(
      ({ path: at, key }) =>
        this.#isOurs(at) && !ledger.vouchesFor(at, `${code}${key}`, folder.published(at)),
    );
    const found = await pictures.encode(missing, progress);
    this.diagnostics = [...this.diagnostics, ...found];
    if (found.length > 0) this.plan = undefined;
    return this.diagnostics;
  }

  /**
   * Begins a build, or the next part of one: gives Eleventy its next list pages to render. Eleventy
   * holds all that it renders until it has written it, so a large site is handed over in parts.
   */
  begin(): void {
    // With mistakes in the content, what was published stays.
    if (!this.plan) return;
    if (!this.#writer) this.#open(this.plan);
    const next = this.#stale.findIndex(({ page }) => OF_BRIEFS.has(page.kind));
    const lists = next < 0 ? this.#stale.length : next;
    this.#awaited = this.#stale.splice(0, Math.min(lists, this.#options.batch));
    for (const { sitePath } of this.#awaited) this.#writer?.expect(sitePath);
  }

  /** Ends a build of which no list page is to be rendered; false where Eleventy has to render some. */
  async endWithoutLists(): Promise<boolean> {
    if (this.plan && !this.#writer) this.#open(this.plan);
    if (!this.plan || this.hasMore) return false;
    this.writeRest();
    await this.indexForSearch();
    this.publish();
    return true;
  }

  /** Finds the pages that are made of something else than those that stand. */
  #open(plan: SitePlan): void {
    const { folder, ledger, code } = this.#options;
    const writer = new PageWriter(folder, ledger, code, this.#joined);
    this.#frame = {
      frame: writer.keyOf(plan.frame()),
      texts: new Map([
        ...plan.record.briefs.map(({ name, body }) => [name, body.hash] as const),
        ...[...(plan.record.translations?.values() ?? [])]
          .flat()
          .map((one) => [textName(one), one.body.hash] as const),
      ]),
    };
    const standing = ledger.standingIn(this.#frame);
    ledger.startOver();
    const { kinds, files } = standing
      ? this.#among(standing, writer)
      : { kinds: new Set(this.kinds.map(({ kind }) => kind)), files: 'all' as const };
    const lists: Stale[] = [];
    const briefs: Stale[] = [];
    for (const { kind } of this.kinds) {
      if (!kinds.delete(kind)) continue;
      for (const page of plan.pagesOf(kind)) {
        const sitePath = fileOf(page.address);
        if (!this.#isOurs(sitePath) || (standing && ledger.has(sitePath))) continue;
        const { whole: texts, translations = [] } = page.inputs;
        const whole =
          texts || translations.length > 0
            ? [...(texts ?? []).map(({ name }) => name), ...translations.map(textName)]
            : undefined;
        const made: Made = { key: writer.keyOf(plan.keyOf(page)), part: `page ${kind}`, whole };
        if (!writer.keep(sitePath, made))
          (OF_BRIEFS.has(kind) ? briefs : lists).push({ page, sitePath, made });
      }
    }
    this.#stale = [...lists, ...briefs];
    this.#staleFiles = files;
    this.#writer = writer;
  }

  /**
   * Keeps what holds no changed text, where nothing but texts has changed; says of which kinds pages
   * are to be made anew, and which other files are.
   */
  #among(standing: Iterable<Standing>, writer: PageWriter) {
    const kinds = new Set<string>();
    let files = 'none' as StaleFiles;
    for (const { sitePath, made, stays } of standing) {
      // These have keys of their own.
      if (['search', 'editor', 'manifest'].includes(made.part)) continue;
      if (stays && writer.keep(sitePath, made)) continue;
      if (made.part === 'file') files = stays || files === 'all' ? 'all' : 'with texts';
      else kinds.add(made.part.slice('page '.length));
    }
    return { kinds, files };
  }

  #isOurs(sitePath: string): boolean {
    const { shard } = this.#options;
    return !shard || isOfShard(sitePath, shard);
  }

  *#ours(files: Iterable<OutputFile>): Generator<OutputFile> {
    for (const file of files) if (this.#isOurs(file.path)) yield file;
  }

  /** True while there are list pages that Eleventy has not been given. */
  get hasMore(): boolean {
    const [next] = this.#stale;
    return next !== undefined && !OF_BRIEFS.has(next.page.kind);
  }

  /** The list pages of a kind that are to be rendered now. */
  stale(kind: string): readonly PlannedPage[] {
    return this.#awaited.map(({ page }) => page).filter((page) => page.kind === kind);
  }

  /** After the last list pages: writes each brief's page as it is rendered, and every other file. */
  writeRest(): void {
    const { plan } = this;
    const writer = this.#writer;
    for (const { sitePath, made } of this.#awaited) writer?.note(sitePath, made);
    this.#awaited = [];
    if (!plan || !writer || this.hasMore) return;
    // They stand in lists, all of which have been made by now.
    forgetEntries(plan.edition);
    const { length } = this.#stale;
    for (const [done, { page, sitePath, made }] of this.#stale.entries()) {
      writer.write(sitePath, made, this.rendered(page));
      this.#options.progress.show('Writing briefs', done + 1, length);
    }
    this.#stale = [];
    this.#writeEditor(plan, writer);
    if (this.#staleFiles === 'none') return;
    const { pictures, picturesOnRequest } = this.#options;
    const files = this.#staleFiles === 'all' ? plan.files : plan.filesOfTexts;
    this.#noting(() => writer.writeFiles(this.#ours(files())));
    if (!picturesOnRequest) writer.writeFiles(this.#ours(renderedBy(pictures, plan)));
  }

  /**
   * The browser's editor, where the record asks for it; previews have none, since it writes to the
   * published branch. @throws MissingEditor where its package is not installed
   */
  #writeEditor({ record, edition }: SitePlan, writer: PageWriter): void {
    const { preview, folder } = edition.context;
    if (!record.vocabularies.site.admin || preview || !this.#isOurs(EDITOR)) return;
    const parts: readonly (readonly [key: string, make: () => readonly AdminFile[]])[] = [
      [keyOf(EDITOR, settingsKey(edition), recordFacts(edition)), () => adminPages(record, folder)],
      [keyOf(EDITOR), adminScripts],
    ];
    for (const [inputs, make] of parts) {
      const made: Made = { key: writer.keyOf(inputs), part: 'editor' };
      const standing = writer.standing(made.key);
      for (const path of standing) writer.keep(path, made);
      if (standing.length > 0) continue;
      for (const { path, bytes } of make()) writer.write(path, made, bytes);
    }
  }

  /** What a page threw since the last reading, where a record's own code was asked for it. */
  failure: { readonly thrown: unknown } | undefined;

  /** A page as HTML. @throws whatever a part of the record throws. */
  rendered(page: PlannedPage): string {
    return this.#noting(() => page.html());
  }

  #noting<Made>(make: () => Made): Made {
    try {
      return make();
    } catch (thrown) {
      this.failure ??= { thrown };
      throw thrown;
    }
  }

  /** After all pages: the index for full-text search, made anew only where its text has changed. */
  async indexForSearch(): Promise<void> {
    const { search } = this.#options;
    const writer = this.#writer;
    if (!this.plan || !writer || !search || this.hasMore || !this.#isOurs(SEARCH)) return;
    const { searchable } = this.plan;
    if (!searchable) return;
    const key = writer.keyOf(searchable.key);
    const standing = writer.standing(key);
    const made: Made = { key, part: 'search' };
    for (const path of standing) writer.keep(path, made);
    if (standing.length > 0) return;
    for (const { path, content } of await searchIndex(searchable)) {
      writer.write(path, made, content);
    }
  }

  /** The bytes of a picture's file by its path, made where they are not kept; undefined where there is none. */
  async pictureAt(sitePath: string): Promise<Uint8Array | undefined> {
    const { pictures } = this.#options;
    for (const file of this.plan?.pictures() ?? []) {
      if (file.path !== sitePath) continue;
      const [fault] = await pictures.encode([file]);
      if (fault) throw new Error(`${fault.file}: ${fault.reason}`);
      return pictures.bytesOf(file);
    }
    return undefined;
  }

  /** How many briefs the site has; none before it has been read without errors. */
  get briefCount(): number {
    return this.plan?.record.briefs.length ?? 0;
  }

  /** What full-text search is to find; undefined until the content has been read without errors. */
  get searchable(): Searchable | undefined {
    return this.plan?.searchable;
  }

  /** Publishes what was written, once it is whole. */
  publish(): void {
    const { progress, site } = this.#options;
    progress.clear();
    if (!this.plan || !this.#writer || !this.#frame || this.hasMore) return;
    const { releases } = this.plan;
    this.#counts = this.#writer.counts;
    const imprint = { fingerprint: this.#fingerprint, moment: site.buildMoment, releases };
    const { manifest, key, shard } = this.#options;
    // The hashes of the whole site are written where its parts are joined.
    if (shard) this.#describePart(this.#frame, this.#writer);
    else if (manifest) this.#writer.writeManifest(key);
    this.#writer.publish(imprint, this.#frame);
    this.#writer = undefined;
  }

  /** With a part goes what it is a part of, so that nobody joins what does not belong together. */
  #describePart({ frame, texts }: Frame, writer: PageWriter): void {
    const { shard, folder, ledger, search } = this.#options;
    if (!shard) return;
    const plan = keyOf(frame, [...texts], search);
    const described: Manifest = { shard, plan, files: filesOf(ledger.paths(), folder) };
    writer.write(MANIFEST, { key: plan, part: 'manifest' }, `${JSON.stringify(described)}\n`);
  }

  #counts: { written: number; kept: number } | undefined;

  /** How many files the last build wrote, and how many stood already. */
  counts(): { written: number; kept: number } {
    return this.#counts ?? { written: 0, kept: this.#options.ledger.size };
  }

  /** A site may refuse to be built where it would have to leave dates out. */
  #unknownDates({ record: { vocabularies } }: Loaded): Diagnostic[] {
    const { unknownDates, content } = this.#options;
    if (!unknownDates || vocabularies.site.dates !== 'require') return [];
    const { reason, fix } = unknownDates;
    return [
      reportFile(`${shownFolder(content)}/site.yaml`, { rule: 'dates/unknown', reason, fix }),
    ];
  }

  #emptiness({ record, diagnostics }: Loaded): Diagnostic[] {
    const { allowEmpty, content } = this.#options;
    const folder = `${shownFolder(content)}/briefs`;
    // One that cannot be read is a brief all the same.
    const unread = diagnostics.some(({ file }) => file.startsWith(`${folder}/`));
    if (allowEmpty || record.briefs.length > 0 || unread) return [];
    return [
      {
        file: folder,
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

function* renderedBy(pictures: PictureEncoder, plan: SitePlan): Generator<OutputFile> {
  for (const file of plan.pictures()) {
    yield {
      path: file.path,
      key: file.key,
      render() {
        const bytes = pictures.bytesOf(file);
        if (!bytes) throw new Error(`${file.path} was not encoded.`);
        return bytes;
      },
    };
  }
}
