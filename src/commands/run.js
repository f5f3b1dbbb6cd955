// Runs a command of this folder: `node src/commands/run.js check --fix`. Its TypeScript and the packages
// that it uses are compiled into one file of .cache/commands/, and from there on only when a file has
// changed that it was made of. What Node makes of that file is kept beside it: a command starts in a
// sixth of the time that a loader takes, which reads every module anew.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const DAY = 24 * 60 * 60 * 1000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const compiled = path.join(root, '.cache/commands');
const [command = ''] = process.argv.splice(2, 1);
const list = 'src/commands/index.ts';
/** What the command is made of: its declaration, which brings its code. */
const source = `src/commands/${command}.ts`;
/** Packages that bring programs, or find files beside their own. */
const OUTSIDE = [
  ...['@11ty/*', '@parcel/watcher', '@sparticuz/*', 'esbuild', 'harfbuzzjs', 'lightningcss'],
  ...['pagefind', 'playwright-core', 'sharp', 'tsx', 'woff2-encoder/*'],
];
/** What Node keeps of a script no longer knows how to load modules: it is given that. */
const LOADER = '$import';
/** What the command was last made of, and from which files. */
const record = path.join(compiled, `${command}.json`);

const declared = await declaration().catch(explain);
await declared?.run(process.argv.slice(2));

/** Before the command itself runs, packages may be missing or files be refused: whatever else is a bug. */
function explain(error) {
  const { code, message } = error;
  const fixes = {
    EMFILE: 'Allow more open files, as with ulimit -n 1024, and run it again.',
    EACCES: 'Change who may read the project and its packages.',
    ERR_MODULE_NOT_FOUND:
      'Run npm ci. If the package is there, allow more open files, as with ulimit -n 1024.',
  };
  if (!(code in fixes)) throw error;
  const [reason] = message.split('\n');
  process.stderr.write(`The command cannot be loaded: ${reason}\n  ${fixes[code]}\n`);
  process.exitCode = 2;
}

/** The command as it declares itself; undefined where there is none of that name. */
async function declaration() {
  const made = lastMade();
  if (made) return compiledIn(path.join(compiled, made, `${command}.cjs`));
  if (!(await isListed())) {
    process.stderr.write(`There is no command "${command}".\n  npm run lists them all.\n`);
    process.exitCode = 2;
    return undefined;
  }
  const fresh = await compile();
  if (fresh) return compiledIn(path.join(compiled, fresh, `${command}.cjs`));
  // Where nothing can be written, the command is loaded as it is.
  const { register } = await import('tsx/esm/api');
  register();
  return (await import(pathToFileURL(path.join(root, source)))).default;
}

/** The command as its one file declares it; what Node made of that before spares reading it. */
function compiledIn(file) {
  const kept = `${file}.kept`;
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const text = readFileSync(file, 'utf8');
  const parameters = `exports, require, module, ${LOADER}`;
  const script = new Script(`(function (${parameters}) {${text}\n})`, {
    filename: file,
    cachedData,
  });
  if (!cachedData || script.cachedDataRejected) {
    // By then it holds what the run needed.
    process.once('exit', () => keep(kept, script.createCachedData()));
  }
  const module = { exports: {} };
  const loader = (specifier) => import(specifier);
  script.runInThisContext()(module.exports, createRequire(file), module, loader);
  return module.exports.default;
}

function keep(file, bytes) {
  try {
    writeFileSync(`${file}.${process.pid}`, bytes);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // It is read anew the next time.
    remove(`${file}.${process.pid}`);
  }
}

/** Whether the list of commands has this one; nothing of any command is loaded to know. */
async function isListed() {
  const { transform } = await import('esbuild');
  const text = readFileSync(path.join(root, list), 'utf8');
  const options = { loader: 'ts', sourcefile: list, logLevel: 'silent' };
  const { code } = await transform(text, options).catch(endUnbuilt);
  const lists = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return Object.hasOwn({ ...lists.commands, ...lists.ownCommands }, command);
}

/** The folder of what was compiled, where it was made of these very files. */
function lastMade() {
  try {
    const { files, folder } = JSON.parse(readFileSync(record, 'utf8'));
    const stands = existsSync(path.join(compiled, folder));
    if (!stands || folder !== folderOf(files)) return undefined;
    const now = new Date();
    utimesSync(path.join(compiled, folder), now, now);
    return folder;
  } catch {
    return undefined;
  }
}

/** A name that changes with the size and the time of any of the files, and with what compiles them. */
function folderOf(files) {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const file of files) {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\0`);
  }
  return `${command}-${hash.digest('hex').slice(0, 16)}`;
}

/** Compiles the command; several processes may do so at once. Undefined where it cannot be kept. */
async function compile() {
  const fresh = path.join(compiled, `${command}.${process.pid}`);
  const { build } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    outdir: fresh,
    write: false,
    metafile: true,
    bundle: true,
    external: OUTSIDE,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
    plugins: [{ name: 'places', setup: keepPlaces }],
  }).catch(endUnbuilt);
  const own = Object.keys(metafile.inputs).filter((file) => !file.includes('node_modules/'));
  // Whoever installs packages writes down which.
  const installed = ['package-lock.json', 'node_modules/.package-lock.json'];
  const files = [...own, list, ...installed.filter((file) => existsSync(path.join(root, file)))];
  const folder = folderOf(files);
  try {
    mkdirSync(fresh, { recursive: true });
    for (const { path: file, contents } of outputFiles) {
      mkdirSync(path.dirname(file), { recursive: true });
      const text = Buffer.from(contents).toString('utf8');
      writeFileSync(file, text.replaceAll(/\bimport\(/g, `${LOADER}(`));
    }
    if (existsSync(path.join(compiled, folder))) rmSync(fresh, { recursive: true });
    else renameSync(fresh, path.join(compiled, folder));
    writeFileSync(`${fresh}.json`, JSON.stringify({ files, folder }));
    renameSync(`${fresh}.json`, record);
    forgetOld(folder);
    return folder;
  } catch {
    // The disk is full, can only be read, or has a file where the folder should be.
    for (const left of [fresh, `${fresh}.json`]) remove(left);
    return undefined;
  }
}

function remove(file) {
  try {
    rmSync(file, { recursive: true, force: true });
  } catch {
    // What cannot be written cannot always be removed; a later run does.
  }
}

/** Says what is wrong with the code, and where; a package that is missing is no fault of it. */
async function endUnbuilt({ errors = [], message }) {
  const missing = errors.map(({ text }) => /^Could not resolve "([^./][^"]*)"/.exec(text)?.[1]);
  const [name] = missing;
  if (name !== undefined && missing.every((one) => one !== undefined)) {
    explain({ code: 'ERR_MODULE_NOT_FOUND', message: `Cannot find package '${name}'` });
    process.exit(2);
  }
  const { formatMessages } = await import('esbuild');
  const said = await formatMessages(errors, { kind: 'error', color: process.stderr.isTTY });
  process.stderr.write(said.length > 0 ? said.join('') : `${message}\n`);
  process.exit(1);
}

/** A module finds what stands beside it where it was written, not where it was compiled to. */
function keepPlaces(compilation) {
  compilation.onLoad({ filter: /[\\/](?:src|layouts)[\\/].*\.tsx?$/ }, ({ path: file }) => {
    const text = readFileSync(file, 'utf8');
    if (!text.includes('import.meta')) return undefined;
    const place = JSON.stringify(pathToFileURL(file).href);
    return {
      contents: text.replaceAll('import.meta.url', place),
      loader: file.endsWith('x') ? 'tsx' : 'ts',
    };
  });
}

/** Removes what nobody has begun to run for a day, and what was never finished; servers may run long. */
function forgetOld(current) {
  const before = Date.now() - DAY;
  const own = new RegExp(`^${command}(?:-[0-9a-f]{16}|\\.\\d+(?:\\.json)?)$`);
  for (const name of readdirSync(compiled)) {
    const at = path.join(compiled, name);
    if (!own.test(name) || name === current) continue;
    if ((statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? before) < before)
      rmSync(at, { recursive: true, force: true });
  }
}
