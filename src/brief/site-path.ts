import type { Finding } from './diagnostic.ts';

/**
 * Paths on the site, and the names of which they are made: one set of rules for what editors write,
 * for what a build writes to disk, and for the previews that are taken over from others.
 */

declare const read: unique symbol;

/**
 * A path on the site as a server finds it: `/2017/الرقة/`. It was decoded once, is in Unicode's
 * normal form C, and each of its parts can be the name of a file. Nothing decodes it again.
 */
export type SitePath = string & { readonly [read]: true };

export const pathLimits = {
  /** Bytes of one name, as file systems count them. */
  name: 255,
  /** Letters of the path of a file, from the root of the site. */
  path: 300,
  /** How many names stand in it. */
  depth: 12,
  /** Letters of a key or of a file's name before its ending: files with other endings are made of it. */
  stem: 200,
} as const;

/** What cannot be seen, or is something else on another system. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com\d|lpt\d) *(?:\.|$)/i;

/**
 * Why some system cannot store a name, or could take it for a path, as the end of a sentence;
 * undefined where all can.
 */
export function storageFault(name: string): string | undefined {
  // No letter takes more than three bytes for each of its UTF-16 units.
  const bytes = name.length * 3 > pathLimits.name ? new TextEncoder().encode(name).length : 0;
  if (bytes > pathLimits.name) {
    return `has ${bytes} bytes, and systems store names of at most ${pathLimits.name}`;
  }
  if (name === '') return 'is empty';
  if (name === '.' || name === '..') return 'leads to another folder';
  if (/[\\/]/.test(name)) return 'has a slash or backslash in it';
  if (UNSEEN.test(name)) return 'has characters that cannot be seen';
  if (/[<>:"|?*]/.test(name)) return 'has one of < > : " | ? *, which Windows cannot store';
  if (/^ |[. ]$/.test(name)) return 'begins with a space, or ends with a space or a full stop';
  if (DEVICE.test(name)) return 'is a name that Windows keeps for a device';
  // Full-width signs and the like become plain ones wherever names are folded.
  return /^\.+$|[\\/]/.test(name.normalize('NFKC'))
    ? 'has signs that some systems take for full stops or slashes'
    : undefined;
}

/** Why a file or folder of a site cannot have a name, as the end of a sentence. */
export function nameFault(name: string): string | undefined {
  const fault = storageFault(name);
  if (fault) return fault;
  return /^[._]/.test(name.normalize('NFKC'))
    ? 'begins with a full stop or underscore, which hosts treat in their own way'
    : undefined;
}

/** The same of a key or of a file's name before its ending, of which several names are made. */
export function stemFault(stem: string): string | undefined {
  return stem.length > pathLimits.stem
    ? `has ${stem.length} characters, and at most ${pathLimits.stem} are allowed`
    : nameFault(stem);
}

/**
 * Reads the path of an address as it is written, with percent signs or without: both ways give the
 * same path. The only place where an address of the site is decoded.
 */
export function readSitePath(written: string): { readonly path: SitePath } | Finding {
  const fault = writtenFault(written);
  if (fault) return fault;
  const parts = written.slice(1).split('/');
  const segments: string[] = [];
  for (const [at, part] of parts.entries()) {
    const segment = decodedPart(part)?.normalize('NFC');
    if (segment === undefined) {
      return {
        reason: `"${short(part)}" has a percent sign that stands for no letter.`,
        fix: 'Write the letters themselves, and %25 for a percent sign.',
      };
    }
    if (/%[0-9a-f]{2}/i.test(segment.normalize('NFKC'))) {
      return {
        reason: `"${short(part)}" is encoded twice, and servers do not agree on what that means.`,
        fix: 'Write the letters themselves.',
      };
    }
    segments.push(segment);
    if (segment === '' && at === parts.length - 1) break;
    if (segment === '') {
      return { reason: `"${short(written)}" has two slashes in a row.`, fix: 'Write one slash.' };
    }
    const wrong = nameFault(segment);
    if (wrong) {
      return {
        reason: `In "${short(written)}", "${short(part)}" ${wrong}.`,
        fix: 'Write the path from the root, such as /2017/raqqa/, or leave the address out.',
      };
    }
  }
  const path = `/${segments.join('/')}` as SitePath;
  const tooLong = lengthFault(fileOf(path));
  if (!tooLong) return { path };
  return { reason: `The address ${tooLong}.`, fix: 'Leave it out: no host would serve it.' };
}

function writtenFault(written: string): Finding | undefined {
  if (written.startsWith('//')) {
    return {
      reason: `"${short(written)}" leads to another site: browsers take what follows "//" for a host.`,
      fix: 'Write the path from the root with one slash, such as /2017/raqqa/.',
    };
  }
  if (!written.startsWith('/')) {
    return {
      reason: `"${short(written)}" is not an address on this site.`,
      fix:
        !written.includes(':') && 'path' in readSitePath(`/${written}`)
          ? `Did you mean "/${written}"? A path begins at the root.`
          : 'Write the path from the root, such as /2017/raqqa/.',
    };
  }
  if (/[?#]/.test(written)) {
    return {
      reason: `"${short(written)}" has a "?" or "#", which a static site never sees.`,
      fix: 'Write the path alone, such as /2017/raqqa/.',
    };
  }
  if (/[\s\\]/.test(written)) {
    return {
      reason: `"${short(written)}" has a space or backslash in it.`,
      fix: 'Write forward slashes, and %20 for a space.',
    };
  }
  return undefined;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function decodedPart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** A path in the form that `readSitePath` takes, with as few percent signs as can be. */
export function writtenPath(path: SitePath): string {
  return path.replace(
    /[%?#\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** The file of a page, from the root of the site: `/topics/raqqa/` is `topics/raqqa/index.html`. */
export function fileOf(path: string): string {
  const file = path.slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

/** Why a path is too long for a file of the site, as the end of a sentence. */
export function lengthFault(file: string): string | undefined {
  const depth = file.split('/').length;
  if (depth > pathLimits.depth)
    return `is ${depth} names deep, and at most ${pathLimits.depth} are allowed`;
  return file.length > pathLimits.path
    ? `has ${file.length} characters, and at most ${pathLimits.path} are allowed`
    : undefined;
}

/** Why nothing can be written at a path from the root of a site, as the end of a sentence. */
export function filePathFault(file: string): string | undefined {
  for (const name of file.split('/')) {
    const wrong = nameFault(name);
    if (wrong) return `has a part that ${wrong}`;
  }
  return lengthFault(file);
}

/** A path as the least careful of all systems tells it from others: in one case and one normal form. */
export function folded(path: string): string {
  if (/^[a-z0-9._/-]*$/.test(path)) return path;
  return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

/** How two paths get into each other's way. */
export interface Clash<Owner> {
  readonly kind: 'one name' | 'file and folder' | 'one folder';
  /** The path, or the folder above it, that was there first. */
  readonly path: string;
  readonly owner: Owner;
}

/**
 * The files of a site, each with what it belongs to. No two may be one on some system, nor may a
 * file be where another has a folder, or two folders differ in case alone.
 */
export class TakenPaths<Owner> {
  readonly #files = new Map<string, { readonly path: string; readonly owner: Owner }>();
  readonly #folders = new Map<string, { readonly path: string; readonly owner: Owner }>();

  /** Takes the path of a file; gives what is in its way. The first at a place keeps it. */
  take(path: string, owner: Owner): Clash<Owner> | undefined {
    const key = folded(path);
    const [same, folder] = [this.#files.get(key), this.#folders.get(key)];
    let clash: Clash<Owner> | undefined;
    if (same) clash = { kind: 'one name', ...same };
    else if (folder) clash = { kind: 'file and folder', ...folder };
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      const above = path.slice(0, at);
      const aboveKey = folded(above);
      const file = this.#files.get(aboveKey);
      if (file) clash ??= { kind: 'file and folder', ...file };
      const known = this.#folders.get(aboveKey);
      if (known && known.path !== above) clash ??= { kind: 'one folder', ...known };
      if (!known) this.#folders.set(aboveKey, { path: above, owner });
    }
    if (!same) this.#files.set(key, { path, owner });
    return clash;
  }
}
