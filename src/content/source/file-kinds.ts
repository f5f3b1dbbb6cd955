import type { Diagnostic } from '../../brief/diagnostic.ts';
import { nearestName } from '../../brief/fault.ts';
import { CAPTURE_NAME } from '../../brief/scalars.ts';
import { stemFault, storageFault } from '../../brief/site-path.ts';
import { slugOf } from '../../brief/slug.ts';
import { languages } from '../../words/languages.ts';
import { limits } from './file-name.ts';
import { reportFile } from './source-text.ts';
import { isPassedOver, type TreeEntry } from './source-tree.ts';

export type FileKind =
  | 'brief'
  | 'translation'
  | 'page'
  | 'image'
  | 'capture'
  | 'vocabulary'
  | 'words';

export interface SortedFiles {
  readonly brief: readonly TreeEntry[];
  readonly translation: readonly TreeEntry[];
  readonly page: readonly TreeEntry[];
  readonly image: readonly TreeEntry[];
  readonly vocabulary: readonly TreeEntry[];
  readonly words: readonly TreeEntry[];
  /** Briefs but for their names, which the diagnostics tell of. */
  readonly misnamed: readonly TreeEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

const VOCABULARIES = [
  'site.yaml',
  'topics.yaml',
  'places.yaml',
  'publishers.yaml',
  'measures.yaml',
  'people.yaml',
  'organisations.yaml',
  'redactions.yaml',
];
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const BRIEF = new RegExp(`^briefs/(?:.+/)?${SLUG}\\.md$`);
const TRANSLATION = new RegExp(`^briefs/(?:.+/)?${SLUG}\\.[a-z]{2,3}\\.md$`);
const PAGE = new RegExp(`^pages/${SLUG}\\.md$`);
const IMAGE = /^images\/[a-z0-9][a-z0-9._-]*\.(?:png|jpe?g|webp|avif)$/;
const CAPTURE = new RegExp(`^captures/${CAPTURE_NAME.source.slice(1)}`);
const WORDS = /^words\/[a-z]{2,3}\.json$/;
const KNOWN: ReadonlySet<string> = new Set(languages());
const LIMIT = {
  brief: limits.file,
  translation: limits.file,
  page: limits.file,
  image: limits.image,
  capture: limits.capture,
  vocabulary: limits.vocabulary,
  words: limits.vocabulary,
};

/** Tells briefs, pages, images and vocabularies apart; everything else has no business in `content/`. */
export function sortFiles(root: string, entries: readonly TreeEntry[]): SortedFiles {
  const sorted: Record<FileKind, TreeEntry[]> = {
    brief: [],
    translation: [],
    page: [],
    image: [],
    capture: [],
    vocabulary: [],
    words: [],
  };
  const misnamed: TreeEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  const names = new Map<string, string>();
  for (const entry of entries) {
    if (isPassedOver(entry.path)) continue;
    const file = `${root}/${entry.path}`;
    const kind = kindOf(entry.path);
    const problem =
      wrongKind(entry) ??
      (kind
        ? (tooLarge(entry, LIMIT[kind], kind) ?? badName(entry.path, kind))
        : stray(root, entry.path));
    if (problem) {
      diagnostics.push(reportFile(file, problem));
      const isText = problem.rule === 'files/name' && !meantAsTranslation(nameIn(entry.path));
      if (isText && !tooLarge(entry, LIMIT.brief, 'brief')) misnamed.push(entry);
      continue;
    }
    if (!kind) continue;
    const identity = identityOf(kind, entry.path);
    const other = names.get(identity);
    if (other) {
      diagnostics.push(
        reportFile(file, {
          rule: 'files/collision',
          reason: `This file and ${other} would have the same address.`,
          fix: 'Rename one of them; folders below briefs/ make no difference to the address.',
        }),
      );
      continue;
    }
    names.set(identity, file);
    sorted[kind].push(entry);
  }
  return { ...sorted, misnamed, diagnostics };
}

function kindOf(path: string): FileKind | undefined {
  if (BRIEF.test(path)) return 'brief';
  if (TRANSLATION.test(path)) return 'translation';
  if (PAGE.test(path)) return 'page';
  if (IMAGE.test(path)) return 'image';
  if (CAPTURE.test(path)) return 'capture';
  if (VOCABULARIES.includes(path)) return 'vocabulary';
  if (WORDS.test(path)) return 'words';
  return undefined;
}

/** Names are unique after Unicode normalisation and case folding, on every file system. */
function identityOf(kind: FileKind, path: string): string {
  const name = path.startsWith('briefs/') ? path.slice(path.lastIndexOf('/') + 1) : path;
  return `${kind}:${name.normalize('NFC').toLowerCase()}`;
}

function wrongKind(entry: TreeEntry) {
  if (entry.kind === 'file') return undefined;
  return {
    rule: 'files/kind',
    reason:
      entry.kind === 'link'
        ? 'This is a link, and a link can lead anywhere.'
        : 'This is not a regular file.',
    fix: 'Put the file itself here, or remove it.',
  };
}

function tooLarge(entry: TreeEntry, limit: number, kind: FileKind) {
  if (entry.size <= limit) return undefined;
  if (kind === 'image') {
    const [size, most] = [entry.size, limit].map((bytes) => (bytes / 1024 / 1024).toFixed(1));
    return {
      rule: 'limits/file',
      reason: `The picture has ${size} MB; at most ${most} MB are read.`,
      fix: 'Save it at most 2,000 pixels wide, a photograph as JPEG: readers are sent no larger one.',
    };
  }
  if (kind === 'capture') {
    return {
      rule: 'limits/file',
      reason: `The capture has ${entry.size} bytes; at most ${limit} are read.`,
      fix: 'Keep it elsewhere, and give its address as "url" in place of "file".',
    };
  }
  return {
    rule: 'limits/file',
    reason: `The file has ${entry.size} bytes; at most ${limit} are read.`,
    fix: 'Make it smaller, or split it.',
  };
}

/** Names that a site cannot publish, or that cannot be checked out on some system. */
function badName(path: string, kind: FileKind) {
  const names = path.split('/');
  const name = names.pop() ?? '';
  const stem =
    kind === 'image' || kind === 'capture'
      ? name
      : name.replace(kind === 'translation' ? /\..*$/ : /\.[^.]*$/, '');
  const wrong = stemFault(stem);
  if (wrong) {
    return {
      rule: 'files/system',
      reason: `"${stem}" ${wrong}.`,
      fix: 'Give the file another name.',
    };
  }
  for (const folder of names) {
    const unfit = storageFault(folder);
    if (unfit) {
      return {
        rule: 'files/system',
        reason: `The folder "${folder}" ${unfit}.`,
        fix: 'Give the folder another name.',
      };
    }
  }
  return undefined;
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name that a translation should have had, of one such as "raqqa.FR.md", "raqqa.pt-BR.md" or "raqqa_fr.md". */
function meantAsTranslation(name: string): string | undefined {
  const [, whose = '', mark, tag = '', region = ''] =
    /^(.+?)([._])([a-z]{2,3})((?:[-_][a-z\d]+)*)\.(?:mdx?|markdown|txt)$/i.exec(name) ?? [];
  const lang = tag.toLowerCase();
  const isTag = KNOWN.has(lang) || (mark === '.' && (region !== '' || tag !== lang));
  return isTag && slugOf(whose) ? `${slugOf(whose)}.${lang}.md` : undefined;
}

function stray(root: string, path: string) {
  const name = nameIn(path);
  const renamed = slugOf(name.replace(/\.[^.]*$/, ''));
  const meant = path.startsWith('briefs/') && meantAsTranslation(name);
  if (meant) {
    return {
      rule: 'files/name',
      reason: `"${name}" cannot be the name of a translation: that is the name of its original, a point, its language in two or three small letters, then ".md".`,
      fix: `Rename it to "${meant}".`,
    };
  }
  if (/^briefs\/.*\.(md|markdown|mdx?)$/i.test(path) && renamed) {
    return {
      rule: 'files/name',
      reason: `"${name}" cannot be an address: names are lower-case letters, digits and single hyphens, then ".md".`,
      fix: `Rename it to "${renamed}.md".`,
    };
  }
  if (/^briefs\/.*\.txt$/i.test(path) && renamed) {
    return {
      rule: 'files/name',
      reason: `"${name}" is not read: the name of a brief ends in ".md".`,
      fix: `Rename it to "${renamed}.md".`,
    };
  }
  if (path.startsWith('images/')) {
    const [, ending = ''] = /\.(png|jpe?g|webp|avif)$/i.exec(name) ?? [];
    if (IMAGE.test(`images/${name}`)) {
      return {
        rule: 'files/stray',
        reason: 'Pictures stand in images/ itself, and in no folder below it.',
        fix: `Move it to ${root}/images/${name}, and correct where it is shown.`,
      };
    }
    const fit = ending && renamed && `${renamed}.${ending.toLowerCase()}`;
    return {
      rule: 'files/stray',
      reason: fit
        ? `"${name}" cannot be an address: names are lower-case letters, digits and single hyphens, then the ending.`
        : `"${name}" is not read: pictures are PNG, JPEG, WebP or AVIF.`,
      fix: fit
        ? `Rename it to "${fit}", wherever it is shown as well.`
        : 'Save it as one of them, with the ending that says so, or remove it.',
    };
  }
  if (path.startsWith('captures/')) {
    return {
      rule: 'files/stray',
      reason: `"${name}" is not read: captures are saved pages (.html, .mhtml), texts (.txt) and PDF, under a plain lower-case name in captures/ itself.`,
      fix: 'Save it as one of them, or remove it.',
    };
  }
  if (path.startsWith('words/')) {
    return {
      rule: 'files/stray',
      reason: `"${name}" is not read: words of the interface stand in a file for each language.`,
      fix: 'Name it by the language, as "fr.json".',
    };
  }
  if (!path.includes('/')) {
    const meant = nearestName(name, VOCABULARIES);
    if (meant) {
      return {
        rule: 'files/stray',
        reason: `"${name}" is not read.`,
        fix: `Did you mean "${meant}"?`,
      };
    }
  }
  return {
    rule: 'files/stray',
    reason: `This is not a brief, page, image, capture or vocabulary, so it does not belong in ${root}/.`,
    fix: `Move it out of ${root}/, or to briefs/, pages/ or images/ under a plain lower-case name.`,
  };
}
