import { lengthFault, nameFault, TakenPaths } from '../../brief/site-path.ts';
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
} as const;

/** File types that a site has. */
const TYPES = new Set(
  `html htm css js json xml txt md csv ndjson geojson ics bib ris sha256 sig pub svg png jpg jpeg webp avif woff2 webmanifest wasm
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
      if (kind === 'device') return 'is not a regular file';
      return kind === 'unreadable'
        ? 'has a name, a compression or an encryption that is not supported'
        : undefined;
    },
  },
  {
    name: 'path',
    check: ({ path }, segments) => {
      if (/^(?:[a-z]:|[\\/])/i.test(path)) return 'has an absolute path';
      if (path.includes('\\')) return 'has a backslash in its path';
      if (segments.some((segment) => segment === '..' || segment === '.' || segment === ''))
        return 'leads out of its folder';
      return undefined;
    },
  },
  {
    name: 'name',
    check: ({ path }, segments) => {
      for (const segment of segments) {
        const fault = nameFault(segment);
        // A folder that leads elsewhere is a matter of the path.
        if (fault && !/^\.{0,2}$/.test(segment)) return `has a part that ${fault}`;
      }
      return lengthFault(path) && 'has too long a path';
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
        ? `has ${size} bytes, and at most ${artifactLimits.file} are allowed`
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
  const taken = new TakenPaths<undefined>();
  return entries.flatMap(({ path, kind }) => {
    const clash = kind === 'folder' ? undefined : taken.take(path, undefined);
    if (!clash) return [];
    const reason = {
      'one name': `${shown(path)} and ${shown(clash.path)} are the same name on some systems.`,
      'one folder': `${shown(path)} is in a folder that is the same as ${shown(clash.path)} on some systems.`,
      'file and folder': `${shown(clash.path)} would be both a file and a folder, because of ${shown(path)}.`,
    }[clash.kind];
    return [{ rule: 'collision', reason }];
  });
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
            reason: `There are ${entries.length} files, and at most ${most} are allowed.`,
          },
        ]
      : []),
    ...(total > largest
      ? [
          {
            rule: 'size',
            reason: `It has ${total} bytes in all, and at most ${largest} are allowed.`,
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
