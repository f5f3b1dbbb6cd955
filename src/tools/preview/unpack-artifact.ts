import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { UsageError } from '../usage-error.ts';
import { type Artifact, type ArtifactEntry, openArtifact } from './artifact.ts';
import { refusals, shown } from './artifact-rules.ts';

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
  throw new UsageError('The artifact is refused:', 'Nothing of it was unpacked.', [
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
      'Nothing of it was accepted.',
    );
  }
}

/** Ends with an error where a file is not what the artifact says of it. */
function checked({ path: name, size, checksum }: ArtifactEntry): Transform {
  let [read, sum] = [0, 0];
  const refused = (wrong: string) =>
    new UsageError(
      `The artifact is refused: ${shown(name)} ${wrong}.`,
      'Nothing of it was accepted.',
    );
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
        done(refused('has another checksum than the artifact says'));
      else done();
    },
  });
}
