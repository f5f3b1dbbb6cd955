import { availableParallelism } from 'node:os';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { UNREADABLE } from '../../content/reading/picture.ts';
import type { ImageFile } from '../../content/record/record.ts';
import { limits } from '../../content/source/file-name.ts';
import { reportFile } from '../../content/source/source-text.ts';
import type { CardFile } from '../../outputs/cards/cards.ts';
import { ENCODING, type PictureFile } from '../../outputs/page/pictures.ts';
import type { Codec, Store } from '../../store/store.ts';
import type { Progress } from '../../terminal/terminal.ts';

const BYTES: Codec<Uint8Array> = { encode: (bytes) => [bytes], decode: (bytes) => bytes };

/** A file that the encoder makes: of a picture, or of what a card says. */
export type EncodedFile = PictureFile | CardFile;

/** Most of a card is made outside of JavaScript, by as many threads as are asked for. */
const CARDS_AT_ONCE = availableParallelism() + 1;

/**
 * Makes the files of pictures and cards, each once: they are kept by what they are made of. The encoder
 * is loaded where there is something to encode, and not before.
 */
export class PictureEncoder {
  readonly #store: Store;
  /** What no store has taken. */
  readonly #made = new Map<string, Uint8Array>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Encodes what is not kept, picture by picture, and says which cannot be decoded. */
  async encode(files: Iterable<EncodedFile>, progress?: Progress): Promise<readonly Diagnostic[]> {
    const all = [...files].filter((file) => !this.#kept(file));
    await this.#drawCards(all.filter(isCard), progress);
    const missing = all.filter((file): file is PictureFile => !isCard(file));
    const readable = new Map<ImageFile, boolean>();
    for (const [done, file] of missing.entries()) {
      progress?.show('Encoding pictures', done + 1, missing.length);
      const { image } = file;
      if (!readable.has(image)) readable.set(image, await decodes(image));
      if (readable.get(image)) this.#keep(file, await encode(file));
    }
    progress?.clear();
    return [...readable].flatMap(([{ file }, sound]) =>
      sound ? [] : reportFile(file, UNREADABLE),
    );
  }

  async #drawCards(cards: readonly CardFile[], progress?: Progress): Promise<void> {
    const waiting = [...cards];
    const work = async () => {
      for (let file = waiting.pop(); file; file = waiting.pop()) {
        const { encodeCard } = await import('../cards/draw-card.ts');
        progress?.show('Drawing cards', cards.length - waiting.length, cards.length);
        this.#keep(file, await encodeCard(file.card));
      }
    };
    await Promise.all(Array.from({ length: CARDS_AT_ONCE }, work));
  }

  /** The bytes of a file that was encoded, by this run or an earlier one. */
  bytesOf(file: EncodedFile): Uint8Array | undefined {
    return this.#made.get(file.key) ?? this.#store.read(nameOf(file), BYTES);
  }

  #kept(file: EncodedFile): boolean {
    return this.bytesOf(file) !== undefined;
  }

  #keep(file: EncodedFile, bytes: Uint8Array): void {
    this.#store.write(nameOf(file), bytes, BYTES);
    if (!this.#store.read(nameOf(file), BYTES)) this.#made.set(file.key, bytes);
  }
}

function isCard(file: EncodedFile): file is CardFile {
  return 'card' in file;
}

function nameOf({ key }: EncodedFile): string {
  return `picture-${key.replaceAll(' ', '-')}`;
}

async function encode({ image, format, widths }: PictureFile): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array();
  for (const width of widths) {
    bytes = await encodeAt(image, format, width);
    if (bytes.length <= ENCODING.heaviest) break;
  }
  return bytes;
}

async function encodeAt(
  image: ImageFile,
  format: PictureFile['format'],
  width: number,
): Promise<Uint8Array> {
  const { default: eleventyImage } = await import('@11ty/eleventy-img');
  const made = await eleventyImage(Buffer.from(image.read()), {
    widths: [width],
    formats: [format],
    formatFiltering: [],
    fixOrientation: true,
    dryRun: true,
    useCache: false,
    // The package measures before it turns a picture upright, and keeps whatever profile it has.
    transform: (picture) => {
      picture.withIccProfile('srgb').resize({ width, withoutEnlargement: true });
    },
    sharpOptions: { limitInputPixels: limits.picture.pixels, failOn: 'error' },
    sharpAvifOptions: ENCODING.avif,
    sharpWebpOptions: ENCODING.webp,
    sharpJpegOptions: ENCODING.jpeg,
    sharpPngOptions: ENCODING.png,
  });
  const [file] = made[format] ?? [];
  if (!file) throw new Error(`No ${format} was made of ${image.src}.`);
  return file.buffer;
}

/** Which pictures cannot be decoded to their last pixel; those that can are remembered by content. */
export async function undecodable(
  images: readonly ImageFile[],
  store: Store,
): Promise<readonly Diagnostic[]> {
  if (images.length === 0) return [];
  const known = store.map<boolean>('pictures-decoded');
  const found: Diagnostic[] = [];
  for (const image of images) {
    if (known.get(image.hash) === undefined) known.set(image.hash, await decodes(image));
    if (!known.get(image.hash)) found.push(reportFile(image.file, UNREADABLE));
  }
  known.settle();
  known.save();
  return found;
}

/** What decoders complain of and every browser shows: telephones write it. */
const HARMLESS = /Invalid SOS parameters|extraneous bytes/i;

async function decodes(image: ImageFile): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  const bytes = image.read();
  const read = (failOn: 'error' | 'warning') =>
    sharp(bytes, { limitInputPixels: limits.picture.pixels, failOn }).stats();
  try {
    await read('warning').catch((error: Error) => {
      if (!HARMLESS.test(error.message)) throw error;
      return read('error');
    });
    return true;
  } catch {
    return false;
  }
}
