import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { partMissing } from '../brief/site-names.ts';
import { type ContentRecord, lazy, sitePrefix } from '../content/record/record.ts';
import { indexRecord } from '../indexes/index.ts';
import { type CardFile, cardFiles, siteCard } from '../outputs/cards/cards.ts';
import { exports, ownOutputs } from '../outputs/data/index.ts';
import { oEmbedFiles } from '../outputs/embed/embed-code.ts';
import { editionCodesOf } from '../outputs/entries/edition-codes.ts';
import { feeds } from '../outputs/feeds/index.ts';
import { buildAssets } from '../outputs/frame/assets.ts';
import { robots, securityTxt, sitemap } from '../outputs/frame/sitemap.ts';
import { webManifest } from '../outputs/frame/web-manifest.ts';
import { type Edition, openEdition } from '../outputs/page/edition.ts';
import { factsOf, keyOf, recordFacts, settingsKey, wholeOf } from '../outputs/page/facets.ts';
import { translatedEditions, translationsKey } from '../outputs/page/languages.ts';
import type { OutputFile } from '../outputs/page/output-file.ts';
import { type PictureFile, pictureFiles } from '../outputs/page/pictures.ts';
import { dayChanged, published } from '../outputs/page/publication.ts';
import type { SiteContext } from '../outputs/page/site-context.ts';
import { redirectRules } from '../outputs/redirects/redirect.ts';
import { knownNamesOf } from '../outputs/search/known-names.ts';
import { type Searchable, searchableOf } from '../outputs/search/searchable-page.ts';
import { filterIndexOf } from '../outputs/timeline/filter-index.ts';
import { speakWith } from '../words/languages.ts';
import { type Configuration, DEFAULT_CONFIGURATION } from './configuration.ts';
import { ConfigurationFault, faultIn } from './configuration-fault.ts';
import { registry } from './registry.ts';
import type { PlannedPage, ShownKind } from './shown.ts';

export interface SiteOptions
  extends Pick<SiteContext, 'buildMoment' | 'preview' | 'histories' | 'publications' | 'folder'> {
  /** Where the site stands, as `/repo/`; the path of its address, where absent. */
  readonly pathPrefix?: string;
  /** Shows drafts and held briefs, marked as such. */
  readonly showWithheld?: boolean;
}

/**
 * Everything that a site consists of; nothing of it is made yet. It is the same whatever is asked of
 * it, in whatever order.
 */
export interface SitePlan {
  /** What is published, in the order of events. */
  readonly record: ContentRecord;
  readonly edition: Edition;
  /** Every page, in the order of the registry. */
  readonly pages: () => readonly PlannedPage[];
  /** The pages of one kind. */
  readonly pagesOf: (kind: string) => readonly PlannedPage[];
  /**
   * Stands for all that says which pages and files there are and what they are made of, but for the
   * texts of briefs: as long as it stays, only what holds a text that has changed can be another.
   */
  readonly frame: () => string;
  /** Every file that is no page. */
  readonly files: () => Generator<OutputFile>;
  /** Those of them that may hold texts of briefs: all others stay as they are while the frame does. */
  readonly filesOfTexts: () => Generator<OutputFile>;
  /** Every file that is made of a picture, and every card. */
  readonly pictures: () => Generator<PictureFile | CardFile>;
  /** Stands for all that a page is made of but the code: the same key, the same bytes. */
  readonly keyOf: (page: PlannedPage) => string;
  /** The moments at which held briefs are published: ISO 8601, UTC. */
  readonly releases: readonly string[];
  /** What full-text search is to find; absent where the site has none. */
  readonly searchable?: Searchable;
}

/** Plans the site of a record. */
export function planSite(
  whole: ContentRecord,
  { showWithheld, ...options }: SiteOptions,
  { kinds, own, brand, outputs }: Configuration = DEFAULT_CONFIGURATION,
): SitePlan {
  const record = options.preview || showWithheld ? whole : published(whole, options.buildMoment);
  speakWith(record.words?.byLanguage ?? new Map(), record.words?.hash ?? '');
  const production = record.vocabularies.site.url;
  const { files: assetFiles, ...assets } = telling(brand.styles, () =>
    buildAssets(record.vocabularies.site.language, brand),
  );
  const inLanguages = [
    ...new Set([...(record.translations?.values() ?? [])].flat().map(({ lang }) => lang)),
  ]
    .sort()
    .map((lang) => [lang, telling(brand.styles, () => buildAssets(lang, brand))] as const);
  const allAssets = new Map(
    [...assetFiles, ...inLanguages.flatMap(([, { files }]) => files)].map((file) => [
      file.path,
      file,
    ]),
  );
  const context: SiteContext = {
    ...options,
    pathPrefix: options.pathPrefix ?? sitePrefix(production),
    production,
    assets,
    ...(inLanguages.length > 0 && {
      assetsIn: new Map(
        inLanguages.map(([lang, { files: _, ...ofLanguage }]) => [lang, ofLanguage]),
      ),
    }),
    ...(brand.accent && { accent: brand.accent.light }),
    ...(brand.footer !== undefined && { footer: brand.footer }),
    navigation: kinds.flatMap((kind) => kind.in.navigation ?? []),
  };
  const edition = openEdition(record, indexRecord(record), context);
  const { without } = edition.site;
  const ofEngine = new Set<ShownKind>(registry);
  const planned = new Map<string, readonly PlannedPage[]>();
  const pagesOf = (name: string): readonly PlannedPage[] => {
    const known = planned.get(name);
    if (known) return known;
    const ofName = kinds.filter(({ kind }) => kind === name);
    const pages = ofName.flatMap((kind) => {
      const ofKind = [...kind.pages(edition, own)];
      // Whatever a record adds is there because it wants it.
      if (without.length === 0 || !ofEngine.has(kind)) return ofKind;
      return ofKind.filter(({ address }) => !partMissing(address, without));
    });
    planned.set(name, pages);
    return pages;
  };
  const pages = lazy(() => [...new Set(kinds.map(({ kind }) => kind))].flatMap(pagesOf));
  const listed = new Set(kinds.filter((kind) => kind.in.sitemap).map(({ kind }) => kind));
  function* filesOfTexts(): Generator<OutputFile> {
    yield* feeds(edition);
    if (!without.includes('data')) yield* exports(edition);
    yield* ownOutputs(outputs, edition);
  }
  return {
    record,
    edition,
    pages,
    pagesOf,
    frame: lazy(() =>
      keyOf(
        settingsKey(edition),
        recordFacts(edition),
        record.pages.map(({ name, hash }) => [name, hash]),
        translationsKey(edition),
        record.images.map(({ src, hash }) => [src, hash]),
        [record.redactor?.hash, context.histories, context.publications],
        // What pages of a record's own are made of, nobody else can tell.
        kinds.length > registry.length ? record.briefs.map(({ body }) => body.hash) : [],
      ),
    ),
    *files() {
      // Their names carry a hash of their bytes.
      for (const { path, bytes } of allAssets.values())
        yield { path, key: path, render: () => bytes };
      yield filterIndexOf(edition).file;
      if (!without.includes('search')) yield knownNamesOf(edition).file;
      if (!without.includes('search')) {
        for (const { edition: other } of translatedEditions(edition))
          yield knownNamesOf(other).file;
      }
      yield editionCodesOf(edition).file;
      yield* filesOfTexts();
      yield* oEmbedFiles(edition);
      yield robots(production, context.preview !== undefined);
      yield webManifest(edition);
      if (context.preview) return;
      const rules = redirectRules(edition);
      if (rules) yield rules;
      const security = securityTxt(edition);
      if (security) yield security;
      const entries = pages().filter(({ kind }) => listed.has(kind));
      yield* sitemap(
        entries.map(({ address, lists, lastChange, languages }) => ({
          address,
          languages,
          lastChange: lists ? dayChanged(lists, context) : lastChange,
        })),
        production,
      );
    },
    filesOfTexts,
    *pictures() {
      yield* pictureFiles(record);
      yield* cardFiles(edition);
      for (const { edition: other } of translatedEditions(edition)) {
        const card = siteCard(other);
        if (card) yield card;
      }
    },
    keyOf({ kind, address, inputs: { facts = [], whole = [], translations = [], also = [] } }) {
      return keyOf(
        settingsKey(edition),
        kind,
        address,
        facts.map((brief) => [brief.name, factsOf(brief, edition)]),
        whole.map((brief) => [brief.name, wholeOf(brief, edition)]),
        also,
        ...translations.map(({ facts, body, file }) => [file, facts, body.hash]),
      );
    },
    ...(!without.includes('search') && { searchable: searchableOf(edition) }),
    releases: whole.briefs.flatMap(({ publish }) => publish ?? []),
  };
}

/** What a record's own style sheet does not allow is told with its place. */
function telling<Made>(styles: string | undefined, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    const { loc, message, fileName } = Object(error) as Error & {
      fileName?: string;
      loc?: { line: number; column: number };
    };
    if (styles === undefined || !loc) throw error;
    const file = fileName && existsSync(fileName) ? fileName : styles;
    throw new ConfigurationFault([
      faultIn(path.relative(process.cwd(), file).split(path.sep).join('/'), {
        line: loc.line,
        column: loc.column,
        excerpt: readFileSync(file, 'utf8').split('\n')[loc.line - 1] ?? '',
        reason: `${message.split('\n')[0]?.replace(/\.$/, '')}.`,
        fix: 'Correct the style sheet.',
      }),
    ]);
  }
}
