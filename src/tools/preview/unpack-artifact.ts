import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../usage-error.ts';
import { type Artifact, type ArtifactEntry, openArtifact } from './artifact.ts';
import { refusals } from './artifact-rules.ts';

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
  const shown = reasons.slice(0, MOST_REASONS).map(({ rule, reason }) => `${rule}: ${reason}`);
  const more = reasons.length > MOST_REASONS ? [`and ${reasons.length - MOST_REASONS} more`] : [];
  throw new UsageError('The artifact is refused:', 'Nothing of it was unpacked.', [
    ...shown,
    ...more,
  ]);
}

async function unpack(entry: ArtifactEntry, folder: string): Promise<void> {
  const target = path.join(folder, ...entry.path.split('/'));
  await mkdir(path.dirname(target), { recursive: true });
  // The flag refuses to follow or replace whatever may stand there.
  await pipeline(
    await entry.open(),
    noMoreThan(entry.size, entry.path),
    createWriteStream(target, { flags: 'wx', mode: 0o644 }),
  );
}

/** Ends with an error where a file holds more than its artifact said. */
function noMoreThan(size: number, name: string): Transform {
  let read = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      read += chunk.length;
      if (read > size)
        done(new UsageError(`${name} is larger than the artifact says.`, 'Do not publish it.'));
      else done(null, chunk);
    },
  });
}
