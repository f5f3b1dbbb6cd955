import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { limits } from '../../../content/source/file-name.ts';
import { isGroup, readYaml, type Tree } from '../../../content/yaml/yaml.ts';
import { asTree } from './archive-files.ts';
import { type OldEntry, valuesAt } from './old-entry.ts';

/** What the settings of an old site say; they are read as data, and code among them is not read at all. */
export interface KnownSite {
  readonly tool: 'Jekyll' | 'Hugo' | 'Eleventy' | 'Astro';
  /** The folder that holds the settings. */
  readonly folder: string;
  /** The folder of the entries: the one that was named, or where the tool keeps them. */
  readonly entries: string;
  readonly site?: string | undefined;
  /** How the tool makes addresses, as a pattern. */
  readonly address: string;
  /** Fields that the settings give to entries which do not give them, the most general first. */
  readonly defaults?: readonly SiteDefaults[];
}

/** Jekyll's `defaults`: what entries below a folder, or of a kind, have where they say nothing. */
export interface SiteDefaults {
  readonly path: string;
  readonly type: string;
  readonly values: { readonly [field: string]: Tree };
}

/** Jekyll's names for its patterns. */
const JEKYLL_STYLES: { readonly [style: string]: string } = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
};

const SETTINGS: readonly {
  readonly file: string;
  readonly tool: KnownSite['tool'];
  readonly read: (settings: Tree) => {
    readonly site?: string | undefined;
    readonly address: string;
    readonly defaults?: readonly SiteDefaults[];
  };
}[] = [
  { file: '_config.yml', tool: 'Jekyll', read: jekyll },
  ...[
    'hugo.toml',
    'hugo.yaml',
    'hugo.json',
    'config.toml',
    'config.yaml',
    'config/_default/hugo.toml',
    'config/_default/hugo.yaml',
    'config/_default/config.toml',
    'config/_default/config.yaml',
  ].map((file) => ({
    file,
    tool: 'Hugo' as const,
    read: hugo,
  })),
  ...[
    '.eleventy.js',
    'eleventy.config.js',
    'eleventy.config.mjs',
    'eleventy.config.cjs',
    'eleventy.config.ts',
  ].map((file) => ({ file, tool: 'Eleventy' as const, read: () => ({ address: '/:path/' }) })),
  ...['astro.config.mjs', 'astro.config.ts', 'astro.config.js'].map((file) => ({
    file,
    tool: 'Astro' as const,
    read: () => ({ address: '/:fullpath/' }),
  })),
];
/** Where a tool keeps what becomes pages; addresses count from there. */
const CONTENT: { readonly [tool in KnownSite['tool']]: readonly string[] } = {
  Jekyll: [''],
  Hugo: ['content', ''],
  Eleventy: ['src', 'content', ''],
  Astro: ['src/content', 'src/pages', ''],
};
/** How far above the entries the settings may stand. */
const STEPS_UP = 4;

/** The site that a folder of entries belongs to, by the settings file of its tool. */
export function knownSite(from: string): KnownSite | undefined {
  let folder = path.resolve(from);
  for (let step = 0; step <= STEPS_UP; step++) {
    for (const { file, tool, read } of SETTINGS) {
      const settings = path.join(folder, file);
      if (!existsSync(settings)) continue;
      const { site, address, defaults = [] } = read(readSettings(settings));
      return {
        tool,
        folder,
        site,
        defaults,
        ...entriesOf(path.resolve(from), folder, tool, address),
      };
    }
    folder = path.dirname(folder);
  }
  return undefined;
}

/** The folder of the entries, and the pattern of their addresses as it is seen from there. */
function entriesOf(from: string, site: string, tool: KnownSite['tool'], address: string) {
  const bases = CONTENT[tool]
    .map((base) => path.join(site, base))
    .filter((base) => existsSync(base));
  const entries = from === site ? (bases[0] ?? from) : from;
  const base =
    bases.find((folder) => entries === folder || entries.startsWith(folder + path.sep)) ?? entries;
  const below = path.relative(base, entries).split(path.sep).join('/');
  return {
    entries,
    address: address.replace(/^\/(?=:(?:full)?path)/, below === '' ? '/' : `/${below}/`),
  };
}

function readSettings(file: string): Tree {
  if (/\.(?:js|mjs|cjs|ts)$/.test(file) || statSync(file).size > limits.file) return null;
  const text = readFileSync(file, 'utf8');
  try {
    if (file.endsWith('.toml')) return asTree(parseToml(text));
    if (file.endsWith('.json')) return asTree(JSON.parse(text));
    const result = readYaml(text);
    return 'faults' in result ? null : result.tree;
  } catch {
    // Without settings, the editor fills in what the proposal leaves open.
    return null;
  }
}

function jekyll(settings: Tree) {
  const style = textAt(settings, 'permalink') ?? 'date';
  const url = textAt(settings, 'url');
  return {
    defaults: jekyllDefaults(settings),
    site:
      url === undefined
        ? undefined
        : `${url.replace(/\/$/, '')}${textAt(settings, 'baseurl') ?? ''}`,
    address:
      JEKYLL_STYLES[style] ?? (style.startsWith('/') ? style : '/:year/:month/:day/:title.html'),
  };
}

function jekyllDefaults(settings: Tree): SiteDefaults[] {
  return valuesAt(settings, 'defaults[]').flatMap(({ value }) => {
    const [found] = valuesAt(value, 'values');
    const values = found?.value;
    if (!isGroup(values)) return [];
    return [
      {
        path: textAt(value, 'scope.path') ?? '',
        type: textAt(value, 'scope.type') ?? '',
        values,
      },
    ];
  });
}

/** Entries with what their site's settings give them; what an entry says itself counts before that. */
export function withSiteDefaults(
  entries: readonly OldEntry[],
  { folder, defaults = [] }: KnownSite,
  place: string,
): OldEntry[] {
  if (defaults.length === 0) return [...entries];
  const below = path.relative(folder, path.resolve(place)).split(path.sep).join('/');
  return entries.map((entry) => {
    const whole = below === '' ? entry.path : `${below}/${entry.path}`;
    const type = /(?:^|\/)_posts\//.test(whole)
      ? 'posts'
      : /(?:^|\/)_drafts\//.test(whole)
        ? 'drafts'
        : (/^_([^/]+)\//.exec(whole)?.[1] ?? 'pages');
    const fitting = defaults.filter(
      (one) =>
        (one.type === '' || one.type === type) &&
        (one.path === '' ||
          whole === one.path ||
          whole.startsWith(`${one.path.replace(/\/$/, '')}/`)),
    );
    if (fitting.length === 0) return entry;
    // The longer path is the more particular, as Jekyll has it.
    const given = [...fitting].sort((a, b) => a.path.length - b.path.length);
    return {
      ...entry,
      fields: Object.assign({}, ...given.map(({ values }) => values), entry.fields),
    };
  });
}

function hugo(settings: Tree) {
  const pattern = ['posts', 'post', 'blog']
    .map((name) => textAt(settings, `permalinks.${name}`))
    .find(Boolean);
  return {
    site: textAt(settings, 'baseURL') ?? textAt(settings, 'baseurl'),
    address: pattern ?? '/:fullpath/',
  };
}

function textAt(tree: Tree, at: string): string | undefined {
  const value = valuesAt(tree, at)[0]?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
