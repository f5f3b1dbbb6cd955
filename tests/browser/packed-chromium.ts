import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A browser that may be there, and how it is started. */
export interface BrowserCandidate {
  /** What messages call it. */
  readonly name: string;
  readonly executable: string;
  readonly env: NodeJS.ProcessEnv;
}

const UNPACK =
  "import chromium from '@sparticuz/chromium'; process.stdout.write(await chromium.executablePath());";

/**
 * The Chromium that comes packed in `@sparticuz/chromium`: by the system's libraries and, where NSS
 * is missing there, by those of the same package. It is unpacked once, below node_modules, and moved
 * into its place whole, so that two runs at once do not meet half of it.
 * @throws where the package cannot be unpacked, as on macOS and Windows.
 */
export function packedChromium(root: string): readonly BrowserCandidate[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `it is made for Linux on x64, and this is ${process.platform} on ${process.arch}`,
    );
  }
  const folder = path.join(root, 'node_modules', '.cache', `chromium-${version()}`);
  if (!existsSync(folder)) unpack(root, folder);
  const executable = path.join(folder, 'chromium');
  const env = { ...process.env, FONTCONFIG_FILE: packedFonts(folder) };
  const libraries = path.join(folder, 'al2023', 'lib');
  return [
    { name: 'packed Chromium', executable, env },
    {
      name: 'packed Chromium with its own libraries',
      executable,
      env: { ...env, LD_LIBRARY_PATH: libraries },
    },
  ];
}

/**
 * A configuration that knows the fonts of the package and no others: pages look the same on every
 * machine. Its own expects them elsewhere, and a Chromium without any font crashes now and then.
 */
function packedFonts(folder: string): string {
  const file = path.join(folder, 'fonts.conf');
  const fonts = path.join(folder, 'fonts', 'fonts');
  const cache = path.join(folder, 'fonts-cache');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`;
  // Written where it is not yet, or where the project was moved since.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}

function version(): string {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = path.join(
    main.slice(0, main.lastIndexOf(`${path.sep}build${path.sep}`)),
    'package.json',
  );
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}

function unpack(root: string, folder: string): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  try {
    // The package unpacks into the folder for temporary files, and its libraries only where it
    // believes to be on that Amazon Linux from which they are.
    const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], { cwd: root, env });
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
