/**
 * Whether a picture is shown on its side: cameras write what they see, and how it was held. Where
 * nothing can be read it is taken as it lies, as browsers do.
 */
export function isTurned(bytes: Buffer): boolean {
  try {
    if (bytes.readUInt16BE(0) === 0xffd8) return turnedByExif(exifOfJpeg(bytes));
    if (bytes.toString('latin1', 1, 4) === 'PNG') return turnedByExif(chunk(bytes, PNG));
    if (bytes.toString('latin1', 8, 12) === 'WEBP') return turnedByExif(chunk(bytes, WEBP));
    return turnedAvif(bytes);
  } catch {
    return false;
  }
}

const EXIF = 'Exif\0\0';

function exifOfJpeg(bytes: Buffer): Buffer | undefined {
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    if (bytes[at + 1] === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const content = bytes.subarray(at + 4, end);
    if (bytes[at + 1] === 0xe1 && content.toString('latin1', 0, 6) === EXIF) return content;
    at = end;
  }
  return undefined;
}

/** Where the chunks of a format begin, and how one of them reads. */
interface Chunks {
  readonly from: number;
  readonly named: string;
  read(bytes: Buffer, at: number): { name: string; start: number; end: number; next: number };
}

const PNG: Chunks = {
  from: 8,
  named: 'eXIf',
  read(bytes, at) {
    const end = at + 8 + bytes.readUInt32BE(at);
    return { name: bytes.toString('latin1', at + 4, at + 8), start: at + 8, end, next: end + 4 };
  },
};

const WEBP: Chunks = {
  from: 12,
  named: 'EXIF',
  read(bytes, at) {
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    const name = bytes.toString('latin1', at, at + 4);
    return { name, start: at + 8, end, next: end + (end % 2) };
  },
};

function chunk(bytes: Buffer, { from, named, read }: Chunks): Buffer | undefined {
  for (let at = from; at + 8 <= bytes.length; ) {
    const { name, start, end, next } = read(bytes, at);
    if (name === named) return bytes.subarray(start, end);
    at = next;
  }
  return undefined;
}

const ORIENTATION = 0x0112;

/** Orientations 5 to 8 are those of a picture on its side. */
function turnedByExif(exif: Buffer | undefined): boolean {
  if (!exif) return false;
  const tiff = exif.toString('latin1', 0, 6) === EXIF ? exif.subarray(6) : exif;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const list = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let number = 0; number < two(list); number++) {
    const at = list + 2 + number * 12;
    if (two(at) === ORIENTATION) return two(at + 8) >= 5 && two(at + 8) <= 8;
  }
  return false;
}

/** An AVIF says it in a box of its own, in quarters of a circle; what its Exif says is not followed. */
function turnedAvif(bytes: Buffer): boolean {
  const properties = bytes.indexOf('ipco', 0, 'latin1');
  const at = properties < 0 ? -1 : bytes.indexOf('irot', properties, 'latin1');
  return at > 0 && bytes.readUInt32BE(at - 4) === 9 && ((bytes[at + 4] ?? 0) & 1) === 1;
}
