import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineCommand } from '../terminal/command.ts';
import { inOneLine } from '../terminal/output.ts';
import { UsageError } from '../terminal/usage-error.ts';
import {
  fingerprintOf,
  isSignedBy,
  MANIFEST,
  OF_THE_MANIFEST,
  PUBLIC_KEY,
  publicPem,
  readManifest,
  SIGNATURE,
  sha256,
  sha256OfFile,
  verifyingKey,
} from './build/manifest.ts';
import { OF_THE_SYSTEM } from './build/site-place.ts';

export default defineCommand({
  name: 'verify',
  says: `Checks a site against the hashes that its build wrote: names each file that was altered, is missing or
was added. A site is an address, or a folder that holds a copy.`,
  positionals: { value: '[URL|FOLDER]', most: 1 },
  options: {
    key: {
      type: 'string',
      value: 'FILE',
      otherwise: 'the one that the site publishes',
      says: 'the public key of the publisher, as they gave it elsewhere',
    },
    'make-key': {
      type: 'string',
      value: 'FILE',
      says: 'makes the key with which builds sign, in a file outside of any repository, and prints the public one',
    },
    manifest: {
      type: 'string',
      value: 'FILE',
      otherwise: 'that of the site',
      says: 'a manifest to compare with, such as that of your own build of the same commit',
    },
  },
  exits: {
    0: 'every file is as it was built',
    1: 'something was altered, is missing or was added, or the signature is wrong',
    2: 'it cannot be checked',
  },
  async run({ key, manifest: other, 'make-key': made }, [place = '_site']) {
    if (made !== undefined) return makeKey(made);
    const site = /^https?:\/\//i.test(place) ? siteAt(place) : siteIn(place);
    const manifest = other === undefined ? await site.read(MANIFEST) : given(other);
    if (!manifest) {
      throw new UsageError(
        `${place} has no ${MANIFEST}, so there is nothing to compare it with.`,
        'Ask its publisher, or build the same commit and give its manifest by --manifest.',
      );
    }
    const hashes = readManifest(manifest.toString('utf8'));
    if (!hashes) {
      throw new UsageError(
        `The ${MANIFEST} of ${place} is no list of hashes.`,
        'Each line has a SHA-256, two spaces and a path.',
      );
    }
    const faults = [
      ...(await signatureFaults(site, manifest, key, other !== undefined)),
      ...(await faultsOf(site, hashes)),
    ];
    for (const fault of faults) process.stdout.write(`${inOneLine(fault)}\n`);
    if (faults.length > 0) {
      process.stdout.write(`${place} is not as it was built: ${faults.length} found.\n`);
      return 1;
    }
    process.stdout.write(`All ${hashes.size} files of ${place} are as they were built.\n`);
    return 0;
  },
});

/** A site wherever it is. Paths are relative to its root. */
interface VerifiedSite {
  /** Undefined where nothing is there. */
  read(sitePath: string): Promise<Buffer | undefined>;
  hash(sitePath: string): Promise<string | undefined>;
  /** What can be found without the manifest. */
  paths(hashes: ReadonlyMap<string, string>): Promise<readonly string[]>;
}

/** So many files of a site are asked for at once. */
const AT_ONCE = 6;

async function faultsOf(
  site: VerifiedSite,
  hashes: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const faults: { readonly path: string; readonly what: string }[] = [];
  const waiting = [...hashes];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [sitePath, expected] = next;
      const hash = await site.hash(sitePath);
      if (hash === undefined) faults.push({ path: sitePath, what: 'missing' });
      else if (hash !== expected) faults.push({ path: sitePath, what: 'altered' });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const found of await site.paths(hashes)) {
    if (!hashes.has(found) && !OF_THE_MANIFEST.has(found))
      faults.push({ path: found, what: 'added' });
  }
  return faults
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path: at, what }) => `${what}  ${at}`);
}

/** What hosts read, and do not publish. */
const OF_HOSTS = new Set(['_headers', '_redirects', 'CNAME', '.nojekyll']);

function siteIn(folder: string): VerifiedSite {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(
      `There is no folder ${folder}.`,
      'Give the address of a site, as https://record.example/, or a folder that holds a copy.',
    );
  }
  const fileAt = (sitePath: string) => {
    const file = path.join(folder, sitePath);
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
  };
  return {
    async read(sitePath) {
      const file = fileAt(sitePath);
      return file === undefined ? undefined : readFileSync(file);
    },
    async hash(sitePath) {
      const file = fileAt(sitePath);
      return file === undefined ? undefined : sha256OfFile(file);
    },
    async paths() {
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .map((file) => file.split(path.sep).join('/'))
        .filter((file) => !OF_HOSTS.has(file) && !OF_THE_SYSTEM.includes(file));
    },
  };
}

function siteAt(address: string): VerifiedSite {
  if (!URL.canParse(address)) {
    throw new UsageError(`"${address}" is not an address.`, 'Write it as https://record.example/.');
  }
  const root = new URL(address.replace(/\/?$/, '/'));
  const read = async (sitePath: string) => {
    // A page is asked for at the address at which readers find it.
    const at = sitePath
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent);
    const url = new URL(at.join('/') || './', root);
    let response: Response;
    try {
      response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(60_000) });
      const bytes = Buffer.from(await response.arrayBuffer());
      if (response.ok) return bytes;
      // Hosts say of the page of missing pages that it is missing.
      if (response.status === 404) return sitePath === '404.html' ? bytes : undefined;
    } catch (error) {
      const { cause } = error as Error;
      const why = cause instanceof Error ? cause.message : (error as Error).message;
      throw new UsageError(`${url} does not answer: ${why}.`, 'Try again when it does.');
    }
    throw new UsageError(`${url} answers with ${response.status}.`, 'Try again later.');
  };
  return {
    read,
    async hash(sitePath) {
      const bytes = await read(sitePath);
      return bytes && sha256(bytes);
    },
    /** The pages that the sitemaps name: nothing else can be found by asking. */
    async paths(hashes) {
      const maps = [...hashes.keys()].filter((name) => /^sitemap(?:-\d+)?\.xml$/.test(name));
      const texts = await Promise.all(maps.map(async (name) => String((await read(name)) ?? '')));
      return texts.flatMap((text) =>
        [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, page = '']) => pathOf(page, root)),
      );
    },
  };
}

/** The file of a page on the published site, whatever address the site is looked at. */
function pathOf(page: string, root: URL): readonly string[] {
  if (!URL.canParse(page)) return [];
  const { pathname } = new URL(page);
  const below = pathname.startsWith(root.pathname)
    ? pathname.slice(root.pathname.length)
    : undefined;
  if (below === undefined) return [];
  const file = decodeURIComponent(below);
  return [file === '' || file.endsWith('/') ? `${file}index.html` : file];
}

async function signatureFaults(
  site: VerifiedSite,
  manifest: Buffer,
  keyFile: string | undefined,
  isOther: boolean,
): Promise<readonly string[]> {
  const signature = isOther ? undefined : await site.read(SIGNATURE);
  if (!signature) {
    if (keyFile === undefined) return [];
    return ['unsigned: nobody signed the hashes of these files'];
  }
  const pem = keyFile === undefined ? await site.read(PUBLIC_KEY) : given(keyFile);
  const key = pem && verifyingKey(pem.toString('utf8'));
  if (!key) {
    if (keyFile === undefined) return [`wrong signature: ${PUBLIC_KEY} holds no public key`];
    throw new UsageError(
      `${keyFile} holds no public key of Ed25519.`,
      'Give the file that the publisher gave you.',
    );
  }
  if (!isSignedBy(manifest, signature.toString('utf8'), key)) {
    return [
      keyFile === undefined
        ? `wrong signature: ${MANIFEST} was changed after it was signed`
        : `wrong signature: not made with the key of ${keyFile}, or ${MANIFEST} was changed since`,
    ];
  }
  process.stdout.write(
    `Signed with the key ${fingerprintOf(key)}${
      keyFile === undefined ? '\nCompare it with the one that the publisher gives elsewhere.' : ''
    }\n`,
  );
  return [];
}

function given(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`${file} cannot be read.`, 'Name a file that is there.');
  }
}

/** Writes a private key, and prints the public one, to be published where readers trust it. */
function makeKey(file: string): number {
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
}

function repositoryAround(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : repositoryAround(above);
}
