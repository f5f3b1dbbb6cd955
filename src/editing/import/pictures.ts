import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import { keyOfName, limits } from '../../content/source/file-name.ts';

/** A picture that comes along: its path from the content folder, and its bytes. */
export interface CarriedPicture {
  readonly path: string;
  readonly bytes: Buffer;
}

const KINDS = /\.(png|jpe?g|webp|avif)$/i;
/** Folders whose files other tools serve from the root of the site. */
const SERVED = ['', 'static', 'public', 'assets', 'src', 'content'];

/** The pictures of an archive that its entries show; read, checked, and given names that hold. */
export class PictureBook {
  readonly #root: string;
  readonly #folder: string;
  readonly #byFile = new Map<string, { src: string } | { why: string }>();
  readonly #names = new Map<string, string>();
  readonly carried: CarriedPicture[] = [];

  /**
   * `root` is the folder of the old site and `folder` that of its entries, below it; `taken` holds
   * the names that pictures have already, with the hash of each.
   */
  constructor(root: string, folder: string, taken: ReadonlyMap<string, string>) {
    this.#root = realpathSync(root);
    this.#folder = realpathSync(folder);
    for (const [name, hash] of taken) this.#names.set(name, hash);
  }

  /** The address of a picture on the new site, or why it cannot come along. */
  bring(href: string, entryPath: string): { src: string } | { why: string } {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) {
      return {
        why: 'it is on another site, and nothing is fetched: put it in content/images by hand',
      };
    }
    const file = this.#find(href, entryPath);
    if (!file) return { why: 'there is no such picture in the archive' };
    const known = this.#byFile.get(file) ?? this.#take(file);
    this.#byFile.set(file, known);
    return known;
  }

  /** Whether the archive has a picture at an address that an entry gives. */
  holds(href: string, entryPath: string): boolean {
    return this.#find(href, entryPath) !== undefined;
  }

  #find(href: string, entryPath: string): string | undefined {
    const [plain = ''] = href.split(/[?#]/);
    const relative = decoded(plain);
    const candidates = [
      ...(relative.startsWith('/')
        ? []
        : [path.join(this.#folder, path.dirname(entryPath), relative)]),
      ...SERVED.map((folder) => path.join(this.#root, folder, relative)),
    ];
    // A name such as ../../secret.png leads out of the archive, and a link may lead anywhere.
    return candidates.find((file) => {
      if (!file.startsWith(this.#root + path.sep) || !existsSync(file)) return false;
      return lstatSync(file).isFile() && realpathSync(file) === file;
    });
  }

  #take(file: string): { src: string } | { why: string } {
    const [, ending = ''] = KINDS.exec(file) ?? [];
    if (ending === '') return { why: 'pictures are PNG, JPEG, WebP or AVIF' };
    if (lstatSync(file).size > limits.image)
      return { why: `it is larger than ${limits.image / 1024 / 1024} MB` };
    const bytes = readFileSync(file);
    try {
      imageSize(bytes);
    } catch {
      return { why: 'it is not a picture of a kind that browsers show' };
    }
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    const base = keyOfName(path.basename(file).replace(KINDS, '')) || 'picture';
    for (let number = 1; ; number++) {
      const name = `${base}${number === 1 ? '' : `-${number}`}.${ending.toLowerCase()}`;
      const other = this.#names.get(name);
      if (other !== undefined && other !== hash) continue;
      if (other === undefined) this.carried.push({ path: `images/${name}`, bytes });
      this.#names.set(name, hash);
      return { src: `/images/${name}` };
    }
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
