import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BuildFailure, buildSync, type Metafile } from 'esbuild';
import * as preact from 'preact';
import * as hooks from 'preact/hooks';
import * as jsx from 'preact/jsx-runtime';
import { ConfigurationFault, faultIn } from '../../site/configuration-fault.ts';
import * as dateline from '../../site/dateline.ts';
import { replaceFile } from '../../store/replace-file.ts';
import { configurationFile } from './project-root.ts';

/**
 * What a configuration shares with the engine, whatever the way in which the engine itself was
 * loaded: two copies of the renderer would not know each other's contexts.
 */
const SHARED: Readonly<Record<string, object>> = {
  dateline,
  preact,
  'preact/hooks': hooks,
  'preact/jsx-runtime': jsx,
};
const PLACE = Symbol.for('dateline');

/** A record's `eleventy.config.ts` with all of the record that it imports, as one module. */
export interface CompiledConfiguration {
  /** The file itself. */
  readonly file: string;
  /** Identifies all that it is made of. */
  readonly hash: string;
  /** The module on disk. */
  readonly module: string;
  /** Every file of the record that it is made of. */
  readonly inputs: readonly string[];
}

const made = new Map<string, CompiledConfiguration | undefined>();

/**
 * Compiles the configuration of a record; undefined where it has none.
 * @throws ConfigurationFault where it cannot be read as a program.
 */
export function compiledConfiguration(root: string): CompiledConfiguration | undefined {
  if (!made.has(root)) made.set(root, compile(root));
  return made.get(root);
}

/** Lets the configuration be compiled anew: its files have changed. */
export function forgetCompiled(root: string): void {
  made.delete(root);
}

function compile(root: string): CompiledConfiguration | undefined {
  const file = configurationFile(root);
  if (!file) return undefined;
  const folder = folderFor(root);
  const { text, metafile } = bundled(root, file, bridges(folder));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const module = path.join(folder, `${hash}.mjs`);
  replaceFile(module, text);
  Object.assign(globalThis, { [PLACE]: SHARED });
  const inputs = Object.keys(metafile.inputs)
    .map((input) => path.resolve(root, input))
    .filter((input) => !input.startsWith(folder));
  return { file, hash, module, inputs };
}

/** Where the module stands: within the record, so that it finds the record's own packages. */
function folderFor(root: string): string {
  const folder = path.join(root, '.cache/configuration');
  try {
    mkdirSync(folder, { recursive: true });
    replaceFile(path.join(folder, 'dateline.mjs'), bridgeTo('dateline'));
    readFileSync(path.join(folder, 'dateline.mjs'));
    return folder;
  } catch {
    return mkdtempSync(path.join(tmpdir(), 'dateline-configuration-'));
  }
}

/** A module for each that is shared, which hands on what this process has loaded. */
function bridges(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(SHARED).map((name) => {
      const bridge = path.join(folder, `${name.replace('/', '-')}.mjs`);
      replaceFile(bridge, bridgeTo(name));
      return [name, bridge];
    }),
  );
}

function bridgeTo(name: string): string {
  const names = Object.keys(SHARED[name] ?? {})
    .filter((one) => one !== 'default')
    .sort();
  return [
    `const shared = globalThis[Symbol.for('dateline')][${JSON.stringify(name)}];`,
    ...names.map((one) => `export const ${one} = shared.${one};`),
    '',
  ].join('\n');
}

function bundled(
  root: string,
  file: string,
  alias: Record<string, string>,
): { readonly text: string; readonly metafile: Metafile } {
  try {
    const { outputFiles, metafile } = buildSync({
      absWorkingDir: root,
      entryPoints: [file],
      outfile: path.join(root, '.cache/configuration/out.mjs'),
      write: false,
      metafile: true,
      bundle: true,
      packages: 'external',
      alias,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'inline',
      sourcesContent: false,
      logLevel: 'silent',
    });
    return { text: outputFiles[0]?.text ?? '', metafile };
  } catch (error) {
    const { errors } = error as BuildFailure;
    if (!Array.isArray(errors)) throw error;
    throw new ConfigurationFault(
      errors.map(({ text, location }) =>
        faultIn(path.basename(file), {
          ...(location && {
            file: location.file,
            line: location.line,
            column: location.column + 1,
          }),
          ...(location && { excerpt: location.lineText, length: Math.max(1, location.length) }),
          reason: `${text.replace(/\.$/, '')}.`,
          fix: 'Correct the program; your code editor shows the same.',
        }),
      ),
    );
  }
}
