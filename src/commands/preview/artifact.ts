import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { UsageError } from '../../terminal/usage-error.ts';
import { refusals, shown } from './artifact-rules.ts';

/** One thing in an artifact, not yet read; whoever made it did not mean well. */
export interface ArtifactEntry {
  /** As written in the artifact, with forward slashes; anything but trustworthy. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'device' | 'unreadable';
  /** Bytes, as the artifact says; reading stops with an error where there are more. */
  readonly size: number;
  /** Bytes that it takes in the archive; the same as `size` in a folder. */
  readonly packed: number;
  /** The CRC-32 of the bytes, as the archive says; a folder has none. */
  readonly checksum?: number;
  open(): Promise<Readable>;
}

export interface Artifact {
  readonly entries: readonly ArtifactEntry[];
  close(): void;
}

/** Larger archives are not opened. */
const LARGEST_ARCHIVE = 500 * 1024 * 1024;
/** More entries than this are not even listed. */
const MOST_ENTRIES = 100_000;

/**
 * Lists an artifact: a zip archive as it was uploaded, or a folder. Nothing of it is written.
 * @throws UsageError where there is neither, or it cannot be listed.
 */
export async function openArtifact(file: string): Promise<Artifact> {
  const stats = await lstat(file).catch(() => undefined);
  if (stats?.isDirectory()) return { entries: await folderEntries(file), close: () => {} };
  if (!stats?.isFile()) {
    throw new UsageError(
      `There is no artifact at ${file}.`,
      'Name the archive that the preview uploaded, or a folder.',
    );
  }
  if (stats.size > LARGEST_ARCHIVE) {
    throw new UsageError(
      `The archive has ${stats.size} bytes; at most ${LARGEST_ARCHIVE} are opened.`,
      'Check what the preview put in it.',
    );
  }
  return zipEntries(file);
}

/** `decodeStrings` is off: names are judged by our own rules, all of them, and not by the first that is bad. */
const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

async function zipEntries(file: string): Promise<Artifact> {
  try {
    const zip = await openZip(file, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    });
    const entries = await listZip(zip);
    return { entries, close: () => zip.close() };
  } catch (error) {
    throw new UsageError(
      `The archive cannot be listed: ${(error as Error).message}`,
      'It was not made by the preview of the published branch.',
    );
  }
}

function listZip(zip: ZipFile): Promise<ArtifactEntry[]> {
  return new Promise((resolve, reject) => {
    const entries: ArtifactEntry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(zipEntry(zip, entry));
      if (entries.length > MOST_ENTRIES)
        reject(new Error(`it has more than ${MOST_ENTRIES} entries`));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function zipEntry(zip: ZipFile, entry: Entry): ArtifactEntry {
  const openStream = promisify<Entry, Readable>(zip.openReadStream.bind(zip));
  const name = decoded(entry.fileName as unknown as Buffer);
  return {
    path: name ?? '',
    kind:
      name === undefined || entry.isEncrypted() || ![0, 8].includes(entry.compressionMethod)
        ? 'unreadable'
        : kindOf(entry, name),
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    checksum: entry.crc32,
    open: () => openStream(entry),
  };
}

const UNIX = 3;
const TYPE = 0o170000;

/** What an entry is, by the file mode that Unix archivers write. */
function kindOf(
  { versionMadeBy, externalFileAttributes }: Entry,
  name: string,
): ArtifactEntry['kind'] {
  const type = versionMadeBy >>> 8 === UNIX ? (externalFileAttributes >>> 16) & TYPE : 0;
  if (type === 0o120000) return 'link';
  if (type === 0o040000 || name.endsWith('/')) return 'folder';
  return type === 0o100000 || type === 0 ? 'file' : 'device';
}

function decoded(name: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    return undefined;
  }
}

async function folderEntries(folder: string, below = ''): Promise<ArtifactEntry[]> {
  const entries: ArtifactEntry[] = [];
  for (const name of (await readdir(path.join(folder, below))).sort()) {
    const relative = below === '' ? name : `${below}/${name}`;
    const absolute = path.join(folder, relative);
    const stats = await lstat(absolute);
    if (stats.isDirectory()) {
      entries.push(...(await folderEntries(folder, relative)));
      continue;
    }
    entries.push({
      path: relative,
      kind: stats.isSymbolicLink() || stats.nlink > 1 ? 'link' : stats.isFile() ? 'file' : 'device',
      size: stats.size,
      packed: stats.size,
      open: async () => createReadStream(absolute, { end: Math.max(0, stats.size - 1) }),
    });
  }
  return entries;
}

const MOST_REASONS = 20;

/**
 * Unpacks a preview's artifact into a folder that is not there yet, if every rule holds; else
 * nothing is written.
 * @throws UsageError with every reason for which it is refused.
 */
export async function unpackArtifact(file: string, folder: string): Promise<void> {
  const artifact = await openArtifact(file);
  try {
    refuse(artifact);
    for (const entry of artifact.entries) {
      if (entry.kind === 'file') await unpack(entry, folder);
    }
  } finally {
    artifact.close();
  }
}

/**
 * Holds an artifact, packed or not, to the rules.
 * @throws UsageError with every reason for which it is refused.
 */
export async function refuseArtifact(file: string): Promise<void> {
  const artifact = await openArtifact(file);
  artifact.close();
  refuse(artifact);
}

function refuse({ entries }: Artifact): void {
  const reasons = refusals(entries);
  if (reasons.length === 0) return;
  throw new UsageError('The artifact is refused:', 'Nothing was unpacked.', [
    ...firstReasons(reasons.map(({ rule, reason }) => `${rule}: ${reason}`)),
  ]);
}

/** As many reasons as are read, and how many more there are. */
export function firstReasons(reasons: readonly string[]): string[] {
  const more = reasons.length - MOST_REASONS;
  return [...reasons.slice(0, MOST_REASONS), ...(more > 0 ? [`and ${more} more`] : [])];
}

async function unpack(entry: ArtifactEntry, folder: string): Promise<void> {
  const target = path.join(folder, ...entry.path.split('/'));
  await mkdir(path.dirname(target), { recursive: true });
  const reading = checked(entry);
  try {
    // The flag refuses to follow or replace whatever may stand there.
    await pipeline(
      await entry.open(),
      reading,
      createWriteStream(target, { flags: 'wx', mode: 0o644 }),
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `The artifact is refused: ${shown(entry.path)} cannot be unpacked: ${(error as Error).message}`,
      'Nothing was accepted.',
    );
  }
}

/** Ends with an error where a file is not what the artifact says of it. */
function checked({ path: name, size, checksum }: ArtifactEntry): Transform {
  let [read, sum] = [0, 0];
  const refused = (wrong: string) =>
    new UsageError(`The artifact is refused: ${shown(name)} ${wrong}.`, 'Nothing was accepted.');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      read += chunk.length;
      sum = crc32(chunk, sum);
      if (read > size) done(refused('is larger than the artifact says'));
      else done(null, chunk);
    },
    flush(done) {
      if (read !== size) done(refused('is smaller than the artifact says'));
      else if (checksum !== undefined && checksum !== sum)
        done(refused('has a different checksum from the one in the artifact'));
      else done();
    },
  });
}
