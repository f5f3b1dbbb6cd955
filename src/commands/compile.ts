import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { TAKEN_OVER } from '../editing/init/init-record.ts';
import { SCRIPTS } from '../outputs/frame/assets.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { engineRoot } from './project/project-root.ts';

/** What the compiler does not write, and the engine reads. */
const DATA = /\.(?:css|svg|json)$/;
/** What runs in browsers: bundled for each site with its words, from these. */
const BUNDLED = {
  'layouts/browser': SCRIPTS,
  'src/outputs/admin/browser': ['editor'],
} as const;

export default defineCommand({
  name: 'compile',
  says: `Compiles the engine into dist/: what npm pack puts into the package. Each module becomes JavaScript
with its types, at the same place; styles, words and the browser's scripts stand beside them.`,
  options: {
    out: { type: 'string', value: 'DIR', default: 'dist', says: 'where the compiled engine goes' },
  },
  exits: { 1: 'the code does not compile' },
  async run({ out }) {
    const folder = path.resolve(out);
    if (path.relative(engineRoot, folder).startsWith('..') || folder === engineRoot) {
      throw new UsageError(`${out} is not in this repository.`, 'Name a folder in it, as dist.');
    }
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    if (!compile(folder)) return 1;
    for (const place of ['src', 'layouts']) {
      cpSync(path.join(engineRoot, place), path.join(folder, place), {
        recursive: true,
        filter: (file) => !/\.[^./\\]+$/.test(path.basename(file)) || isData(file),
      });
    }
    for (const name of TAKEN_OVER) {
      cpSync(path.join(engineRoot, name), path.join(folder, name), { recursive: true });
    }
    await bundleScripts(folder);
    return 0;
  },
});

function isData(file: string): boolean {
  return DATA.test(file) && path.basename(file) !== 'tsconfig.json';
}

/** The compiler says what is wrong, and where. */
function compile(folder: string): boolean {
  const config = path.join(folder, 'tsconfig.json');
  const from = (place: string) => path.join(engineRoot, place);
  writeFileSync(
    config,
    JSON.stringify({
      extends: from('tsconfig.json'),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        allowImportingTsExtensions: false,
        rewriteRelativeImportExtensions: true,
        rootDir: engineRoot,
        outDir: folder,
        typeRoots: [from('node_modules/@types')],
      },
      include: [from('src'), from('layouts')],
      exclude: ['layouts/browser', 'layouts/*/browser', 'src/outputs/admin/browser'].map(from),
    }),
  );
  const { resolve } = createRequire(path.join(engineRoot, 'package.json'));
  const compiler = path.join(path.dirname(resolve('typescript/package.json')), 'bin/tsc');
  try {
    execFileSync(process.execPath, [compiler, '-p', config], { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(config);
  }
}

async function bundleScripts(folder: string): Promise<void> {
  for (const [place, names] of Object.entries(BUNDLED)) {
    await build({
      entryPoints: names.map((name) => path.join(engineRoot, place, `${name}.ts`)),
      outdir: path.join(folder, place),
      bundle: true,
      packages: 'external',
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'warning',
    });
  }
}
