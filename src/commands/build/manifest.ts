import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { OwnFile } from '../../brief/site-names.ts';
import { textOrder } from '../../brief/text-order.ts';
import { UsageError } from '../../terminal/usage-error.ts';

/** The hashes of a site's files, as `sha256sum --check` reads them. */
export const MANIFEST = 'manifest.sha256' satisfies OwnFile;
/** Its signature (Ed25519, base64), and the public key of whoever signed (PEM). */
export const SIGNATURE = 'manifest.sha256.sig' satisfies OwnFile;
export const PUBLIC_KEY = 'manifest.sha256.pub' satisfies OwnFile;

/** What no manifest names: it would have to hold its own hash. */
export const OF_THE_MANIFEST: ReadonlySet<string> = new Set([MANIFEST, SIGNATURE, PUBLIC_KEY]);

/** What hosts read and do not publish, so that nobody can compare it. */
const OF_HOSTS: ReadonlySet<string> = new Set(['_redirects' satisfies OwnFile]);

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hash of a file, which never stands in memory as a whole. */
export function sha256OfFile(file: string): string {
  const [hash, piece] = [createHash('sha256'), Buffer.allocUnsafe(262_144)];
  const from = openSync(file, 'r');
  try {
    for (let read = readSync(from, piece); read > 0; read = readSync(from, piece)) {
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(from);
  }
  return hash.digest('hex');
}

/** A line for each file, in the order of their paths. */
export function writeManifest(hashes: ReadonlyMap<string, string>): string {
  return [...hashes]
    .filter(([path]) => !OF_THE_MANIFEST.has(path) && !OF_HOSTS.has(path))
    .sort(([a], [b]) => textOrder(a, b))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');
}

/** The hashes that a manifest holds by path; undefined where it is none. */
export function readManifest(text: string): ReadonlyMap<string, string> | undefined {
  const hashes = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined || /(?:^|\/)\.\.?(?:\/|$)/.test(path)) {
      return undefined;
    }
    hashes.set(path, hash);
  }
  return text.endsWith('\n') && hashes.size > 0 ? hashes : undefined;
}

/** The private key of a publisher; undefined where a text is none of Ed25519. */
export function signingKey(pem: string): KeyObject | undefined {
  return ofEd25519(() => createPrivateKey(pem));
}

/** The key with which a publisher signs, where the environment has one. */
export function publishersKey(): KeyObject | undefined {
  const { DATELINE_SIGNING_KEY: given } = process.env;
  if (given === undefined || given === '') return undefined;
  const refused = (reason: string) =>
    new UsageError(
      reason,
      'Set it to the file that npx dateline verify --make-key wrote, or to what is in it.',
    );
  let pem = given;
  if (!given.includes('-----BEGIN')) {
    try {
      pem = readFileSync(given, 'utf8');
    } catch {
      throw refused(`DATELINE_SIGNING_KEY names ${given}, which cannot be read.`);
    }
  }
  const key = signingKey(pem);
  if (!key) throw refused('DATELINE_SIGNING_KEY holds no private key of Ed25519.');
  return key;
}

/** The public key that a text holds; undefined where it is none of Ed25519. */
export function verifyingKey(pem: string): KeyObject | undefined {
  return ofEd25519(() => createPublicKey(pem));
}

function ofEd25519(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read();
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** What is published beside a manifest so that others can tell who made it. */
export function signManifest(manifest: string, key: KeyObject): ReadonlyMap<string, string> {
  const signature = sign(null, Buffer.from(manifest), key).toString('base64');
  return new Map([
    [SIGNATURE, `${signature}\n`],
    [PUBLIC_KEY, publicPem(createPublicKey(key))],
  ]);
}

/** What a site says of its files, and the signature of whoever has a key: the content of each by its path. */
export function manifestFiles(
  hashes: ReadonlyMap<string, string>,
  key: KeyObject | undefined,
): readonly (readonly [path: string, text: string])[] {
  const manifest = writeManifest(hashes);
  return [[MANIFEST, manifest], ...(key ? signManifest(manifest, key) : [])];
}

export function isSignedBy(manifest: Uint8Array, signature: string, key: KeyObject): boolean {
  return verify(null, manifest, key, Buffer.from(signature, 'base64'));
}

export function publicPem(key: KeyObject): string {
  return String(key.export({ type: 'spki', format: 'pem' }));
}

/** By which people compare keys. */
export function fingerprintOf(key: KeyObject): string {
  return sha256(key.export({ type: 'spki', format: 'der' })).replace(/.{4}(?=.)/g, '$& ');
}
