import type { ArtifactEntry } from './artifact.ts';

/** Why an artifact is refused: a rule, and what breaks it. */
export interface Refusal {
  readonly rule: string;
  readonly reason: string;
}

/** What a site may come to. GitHub Pages publishes at most 1 GB, Cloudflare Pages files of 25 MiB. */
export const artifactLimits = {
  entries: 60_000,
  /** Bytes. */
  file: 25 * 1024 * 1024,
  total: 1024 * 1024 * 1024,
  /** How many times larger than its packed form a file may be; text comes to 20 at most. */
  ratio: 100,
  /** Small files may be packed any better. */
  ratioFrom: 64 * 1024,
  path: 300,
  /** Bytes of a name, as file systems count them. */
  name: 255,
  depth: 12,
} as const;

/** File types that a site has. */
const TYPES = new Set(
  `html css js json xml txt md csv ndjson ics bib ris svg png jpg jpeg webp avif woff2 webmanifest wasm
  pagefind pf_meta pf_index pf_fragment pf_filter pf_sort`.split(/\s+/),
);

interface EntryRule {
  readonly name: string;
  /** What is wrong with an entry, as the end of a sentence; undefined where nothing is. */
  check(entry: ArtifactEntry, segments: readonly string[]): string | undefined;
}

const ENTRY_RULES: readonly EntryRule[] = [
  {
    name: 'kind',
    check: ({ kind }) => {
      if (kind === 'link') return 'is a link';
      if (kind === 'device') return 'is no regular file';
      return kind === 'unreadable'
        ? 'has a name, a packing or an encryption that is not read'
        : undefined;
    },
  },
  {
    name: 'path',
    check: ({ path }, segments) => {
      if (/^(?:[a-z]:|[\\/~])/i.test(path)) return 'has an absolute path';
      if (path.includes('\\')) return 'has a backslash in its path';
      if (segments.some((segment) => segment === '..' || segment === '.' || segment === ''))
        return 'leads out of its folder';
      return undefined;
    },
  },
  {
    name: 'name',
    check: ({ path }, segments) => {
      if (path.length > artifactLimits.path || segments.length > artifactLimits.depth)
        return 'has too long a path';
      if (segments.some((segment) => Buffer.byteLength(segment) > artifactLimits.name))
        return 'has a name that is too long to be stored';
      if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}:*?"<>|]/u.test(path))
        return 'has characters in its name that no address of a site has';
      // Hosts take such files for instructions; systems hide them.
      if (segments.some((segment) => /^[._]/.test(segment)))
        return 'has a name that hosts treat in their own way';
      if (segments.some((segment) => /[. ]$/.test(segment) || RESERVED.test(segment)))
        return 'has a name that not every system can store';
      return undefined;
    },
  },
  {
    name: 'type',
    check: ({ path, kind }) => {
      const type = /\.([a-z0-9_]+)$/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1];
      return kind !== 'file' || (type !== undefined && TYPES.has(type))
        ? undefined
        : 'is of a type that a site does not have';
    },
  },
  {
    name: 'size',
    check: ({ size }) =>
      size > artifactLimits.file
        ? `has ${size} bytes, and at most ${artifactLimits.file} are taken`
        : undefined,
  },
  {
    name: 'ratio',
    check: ({ size, packed }) =>
      size > artifactLimits.ratioFrom && size > packed * artifactLimits.ratio
        ? 'grows too much when it is unpacked'
        : undefined,
  },
];

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Everything for which an artifact is refused; empty where it may be unpacked. */
export function refusals(entries: readonly ArtifactEntry[]): Refusal[] {
  const found = entries.flatMap((entry) => {
    const segments = entry.path.replace(/\/$/, '').split('/');
    return ENTRY_RULES.flatMap(({ name, check }): Refusal[] => {
      const wrong = check(entry, segments);
      return wrong ? [{ rule: name, reason: `${shown(entry.path)} ${wrong}.` }] : [];
    });
  });
  return [...found, ...collisions(entries), ...bulk(entries)];
}

/** Names that are one on some system, and a file in the place of a folder. */
function collisions(entries: readonly ArtifactEntry[]): Refusal[] {
  const found: Refusal[] = [];
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  const fold = (path: string) => path.normalize('NFKC').toLowerCase();
  for (const { path, kind } of entries) {
    if (kind === 'folder') continue;
    const folded = fold(path);
    const other = files.get(folded);
    if (other !== undefined)
      found.push({
        rule: 'collision',
        reason: `${shown(path)} and ${shown(other)} are one name on some systems.`,
      });
    files.set(folded, path);
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      const folder = path.slice(0, at);
      const same = folders.get(fold(folder));
      if (same !== undefined && same !== folder)
        found.push({
          rule: 'collision',
          reason: `The folders ${shown(folder)} and ${shown(same)} are one on some systems.`,
        });
      folders.set(fold(folder), folder);
    }
  }
  for (const [folded, path] of files) {
    if (folders.has(folded))
      found.push({ rule: 'collision', reason: `${shown(path)} is a file and a folder.` });
  }
  return found;
}

function bulk(entries: readonly ArtifactEntry[]): Refusal[] {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, { packed: bytes }) => sum + bytes, 0);
  const { entries: most, total: largest, ratio, ratioFrom } = artifactLimits;
  return [
    ...(entries.length > most
      ? [
          {
            rule: 'count',
            reason: `There are ${entries.length} files, and at most ${most} are taken.`,
          },
        ]
      : []),
    ...(total > largest
      ? [
          {
            rule: 'size',
            reason: `It has ${total} bytes in all, and at most ${largest} are taken.`,
          },
        ]
      : []),
    ...(total > ratioFrom && total > packed * ratio
      ? [{ rule: 'ratio', reason: 'It grows too much when it is unpacked.' }]
      : []),
  ];
}

/** A hostile name as a line of a log: nothing in it is obeyed by a terminal or a workflow. */
export function shown(path: string): string {
  return JSON.stringify(path.slice(0, 200)).replace(
    /[^\x20-\x7E]/g,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}
