import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../terminal/usage-error.ts';
import { fingerprintOf, publicPem } from '../build/manifest.ts';
import { defineCommand } from '../command.ts';

export default defineCommand({
  name: 'key',
  says: `Makes a key with which builds sign the hashes of a site's files: the private key goes to FILE, which
must stand outside of any repository; the public key is printed, to be published where readers trust it.`,
  positionals: { value: 'FILE', most: 1 },
  options: {},
  exits: { 0: 'written', 2: 'it cannot be written there' },
  run(_, [file = '']) {
    const place = path.resolve(file);
    const repository = repositoryAround(path.dirname(place));
    if (repository !== undefined) {
      throw new UsageError(
        `${file} would stand in the repository ${repository}, where a key can be committed by mistake.`,
        'Name a file outside of it, such as ~/.config/dateline.pem.',
      );
    }
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    try {
      writeFileSync(place, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
        flag: 'wx',
        mode: 0o600,
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new UsageError(
        code === 'EEXIST' ? `${file} is there already.` : `${file} cannot be written (${code}).`,
        'Name a new file in a folder that is there.',
      );
    }
    process.stdout.write(
      `${publicPem(publicKey)}Fingerprint: ${fingerprintOf(publicKey)}\n` +
        `Keep ${file} to yourself. Builds sign where DATELINE_SIGNING_KEY names it, or holds what is in it.\n`,
    );
    return 0;
  },
});

function repositoryAround(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : repositoryAround(above);
}
