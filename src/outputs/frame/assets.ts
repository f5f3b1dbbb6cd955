import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { browserslistToTargets, bundle } from 'lightningcss';
import type { Store } from '../../store/store.ts';
import { catalogueOf, ownWordsHash, wordsLanguageOf } from '../../words/languages.ts';
import type { OwnScript, PageAssets } from '../page/site-context.ts';

/** A file of the site that pages ask for; its name carries a hash of its bytes. */
export interface AssetFile {
  /** Below the site's root: `assets/main-1f2e3d.css`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Assets extends PageAssets {
  readonly detailStyles: string;
  readonly files: readonly AssetFile[];
}

const LAYOUTS = fileURLToPath(new URL('../../../layouts/', import.meta.url));
const FOLDER = 'assets';
/** What runs in the browsers of readers, by the file in `layouts/browser`. */
export const SCRIPTS = ['main', 'timeline', 'visits', 'overview', 'search', 'redirect'] as const;
const require = createRequire(import.meta.url);

/** Browsers of the last few years: what the styles are written for, and prefixed for. */
const TARGETS = browserslistToTargets(['chrome 109', 'firefox 115', 'safari 16.4', 'ios_saf 16.4']);

/**
 * The fonts without which no page can be read as it is meant: asked for before the styles are read.
 * Digits and punctuation are Latin in every language.
 */
const EARLY_FONTS: Readonly<Record<string, RegExp>> = {
  ar: /-arabic-(?:wght|400|600)-normal-/,
  en: /-latin-wght-normal-/,
};

/** The looks of a record beside those of the engine. */
export interface OwnLooks {
  readonly logo?: { readonly name: string; readonly bytes: Uint8Array };
  readonly icon?: { readonly name: string; readonly bytes: Uint8Array };
  readonly accent?: { readonly light: string; readonly dark: string };
  /** The absolute path of a style sheet, which wins over all others. */
  readonly styles?: string;
}

/** Where those without looks of their own are kept between runs: its version is that of all code and styles. */
let kept: Store | undefined;

/** Lets what `buildAssets` makes be kept between runs. */
export function keepAssetsIn(store: Store): void {
  kept = store;
}

const built = new WeakMap<OwnLooks, Map<string, Assets>>();
const PLAIN: OwnLooks = {};

/**
 * Styles, fonts and scripts of a site in a language (BCP 47), built once by a process; the same files
 * give the same bytes. Scripts hold the words of that language alone.
 */
export function buildAssets(siteLanguage = 'en', looks: OwnLooks = PLAIN): Assets {
  const { language } = new Intl.Locale(siteLanguage);
  const ofLooks = built.get(looks) ?? new Map<string, Assets>();
  built.set(looks, ofLooks);
  const key = `${language} ${ownWordsHash()}`;
  const known = ofLooks.get(key) ?? builtBefore(language, looks);
  ofLooks.set(key, known);
  return known;
}

function builtBefore(language: string, looks: OwnLooks): Assets {
  const { logo, icon, accent, styles: own } = looks;
  if (logo ?? icon ?? accent ?? own) return build(language, looks);
  const name = ['assets', language, ownWordsHash()].join('-');
  const before = kept?.read<Assets>(name);
  if (before) return before;
  const fresh = build(language, looks);
  kept?.write(name, fresh);
  return fresh;
}

function build(language: string, looks: OwnLooks): Assets {
  const files = new Map<string, AssetFile>();
  const keep = (name: string, bytes: Uint8Array): string => {
    const file = hashed(name, bytes);
    files.set(file.path, file);
    return file.path;
  };
  const sheet = Buffer.concat([styles('main.css', keep), ...ownStyles(looks, keep)]);
  const stylesheet = keep('main.css', sheet);
  const details = keep('details.css', styles('details.css', keep));
  const embeds = keep('embed.css', Buffer.concat([styles('embed.css', keep), ownAccent(looks)]));
  const { main, timeline, visits, overview, search, redirect } = scripts(language);
  const script = (name: string, bytes: Uint8Array) => `/${keep(name, bytes)}`;
  const everywhere = [script('main.js', main)];
  const ownScripts = {
    timeline: script('timeline.js', timeline),
    visits: script('visits.js', visits),
    overview: script('overview.js', overview),
    search: script('search.js', search),
    redirect: script('redirect.js', redirect),
  };
  const ownIcon = looks.icon?.bytes ?? readFileSync(path.join(LAYOUTS, 'styles/icon.svg'));
  const icon = keep('icon.svg', ownIcon);
  const logo = looks.logo && keep(looks.logo.name, looks.logo.bytes);
  const all = [...files.values()];
  return {
    files: all,
    stylesheet: `/${stylesheet}`,
    detailStyles: `/${details}`,
    embedStyles: `/${embeds}`,
    scripts: everywhere,
    ownScripts,
    icon: `/${icon}`,
    ...(logo !== undefined && { logo: `/${logo}` }),
    fonts: all
      .filter(({ path: name }) => (EARLY_FONTS[language] ?? EARLY_FONTS.en)?.test(name))
      .map(({ path: name }) => ({ href: `/${name}`, type: 'font/woff2' })),
  };
}

type Keep = (name: string, bytes: Uint8Array) => string;

/** A sheet with all that it imports; the fonts that it names come from their packages and stand beside it. */
function styles(name: string, keep: Keep): Uint8Array {
  return bundle({
    filename: path.join(LAYOUTS, 'styles', name),
    minify: true,
    targets: TARGETS,
    visitor: {
      Url(url) {
        if (!url.url.startsWith('@')) return url;
        const bytes = readFileSync(require.resolve(url.url));
        return { ...url, url: path.posix.basename(keep(path.basename(url.url), bytes)) };
      },
    },
  }).code;
}

/** What a record sets over the styles of every page: its accent, then its own sheet, in the last layer. */
function ownStyles({ logo, accent, styles }: OwnLooks, keep: Keep): Uint8Array[] {
  if (!logo && !accent && styles === undefined) return [];
  const beside = logo
    ? '.site-logo{block-size:2rem;inline-size:auto;margin-inline-end:.6rem;vertical-align:middle}'
    : '';
  const colours = ownAccent({ ...(accent && { accent }) }).toString();
  const sheet = styles === undefined ? '' : Buffer.from(ownSheet(styles, keep)).toString();
  return [Buffer.from(`@layer record{${beside}${colours}${sheet}}`)];
}

function ownAccent({ accent }: Pick<OwnLooks, 'accent'>): Buffer {
  if (!accent) return Buffer.alloc(0);
  return Buffer.from(
    `@media screen{:root{--accent:${accent.light}}}@media screen and (prefers-color-scheme:dark){:root{--accent:${accent.dark}}}`,
  );
}

/** A record's sheet with what it imports; fonts and pictures that it names stand beside it. */
function ownSheet(file: string, keep: Keep): Uint8Array {
  return bundle({
    filename: file,
    minify: true,
    targets: TARGETS,
    visitor: {
      Url(url) {
        if (/^(?:[a-z]+:|#|\/)/i.test(url.url)) return url;
        const named = path.resolve(path.dirname(file), url.url);
        if (!existsSync(named)) {
          // As the compiler tells of what it cannot read.
          throw Object.assign(new Error(`There is no file "${url.url}"`), {
            fileName: file,
            loc: url.loc,
          });
        }
        const bytes = readFileSync(named);
        return { ...url, url: path.posix.basename(keep(path.basename(url.url), bytes)) };
      },
    },
  }).code;
}

/** The browser's scripts, each with all that it imports: one for every page, and one for single kinds. */
function scripts(language: string): Record<'main' | OwnScript, Uint8Array> {
  const folder = path.join(LAYOUTS, 'browser');
  const extension = path.extname(fileURLToPath(import.meta.url));
  const { outputFiles } = buildSync({
    // In a package, they are compiled.
    entryPoints: SCRIPTS.map((name) => path.join(folder, `${name}${extension}`)),
    outdir: path.join(folder, 'out'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    write: false,
    legalComments: 'none',
    define: messagesFor(language),
  });
  const made = (name: string) => {
    const file = outputFiles.find(
      (output) => output.path === path.join(folder, 'out', `${name}.js`),
    );
    return file?.contents ?? new Uint8Array();
  };
  return {
    main: made('main'),
    timeline: made('timeline'),
    visits: made('visits'),
    overview: made('overview'),
    search: made('search'),
    redirect: made('redirect'),
  };
}

/** Each message by the name that scripts say it by: what none of them says is left out of the bundle. */
function messagesFor(siteLanguage: string): Record<string, string> {
  const language = wordsLanguageOf(siteLanguage);
  const messages = Object.entries(catalogueOf(language))
    .filter(([key]) => /^[a-z]+\.[a-z]+$/i.test(key))
    .map(([key, message]) => [`MESSAGES.${key}`, JSON.stringify(message)] as const);
  return { WORDS_LANGUAGE: JSON.stringify(language), ...Object.fromEntries(messages) };
}

function hashed(name: string, bytes: Uint8Array): AssetFile {
  const { name: stem, ext } = path.parse(name);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { path: `${FOLDER}/${stem}-${hash}${ext}`, bytes };
}
