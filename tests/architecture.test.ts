import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** In the order in which data flows. */
const LAYERS = [
  'words',
  'brief',
  'store',
  'content',
  'indexes',
  'outputs',
  'site',
  'review',
  'terminal',
  'editing',
  'commands',
];

interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

interface Import {
  /** Where it leads: a path from the project's root, or a package. */
  readonly from: string;
  readonly typesOnly: boolean;
}

const IMPORT =
  /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;

function sourceFiles(folder: string): SourceFile[] {
  return filesBelow(folder)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      const imports = [...text.matchAll(IMPORT)].map(([, type, plain = '', dynamic = plain]) => ({
        from: dynamic.startsWith('.')
          ? path.posix.join(path.posix.dirname(file), dynamic)
          : dynamic,
        typesOnly: type !== undefined,
      }));
      return { file, text, imports };
    });
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    );
}

/** Floors that speak to somebody at a terminal. */
const SPEAKING = /^src\/(?:terminal|editing|commands)\//;

const src = sourceFiles('src');
const layouts = sourceFiles('layouts');
const code = [...src, ...layouts];
const broken = (files: readonly SourceFile[], wrong: (found: Import, file: string) => boolean) =>
  files.flatMap(({ file, imports }) =>
    imports.filter((found) => wrong(found, file)).map(({ from }) => `${file} imports ${from}`),
  );

describe('data flows one way', () => {
  test('src/ has the folders of the pipeline and no others', () => {
    expect(readdirSync(path.join(root, 'src')).sort()).toEqual([...LAYERS].sort());
  });

  test('each folder of src/ imports only from itself and those before it', () => {
    const layer = (file: string) => LAYERS.indexOf(file.split('/')[1] ?? '');
    const upward = ({ from }: Import, file: string) =>
      from.startsWith('src/') && layer(from) > layer(file);
    expect(broken(src, upward)).toEqual([]);
  });

  test('the registry alone pairs models with layouts, beside the commands', () => {
    const outside = src.filter(({ file }) => !/^src\/(?:site|commands)\//.test(file));
    expect(broken(outside, ({ from }) => from.startsWith('layouts/'))).toEqual([]);
  });

  test('layouts are given what they show: they import types of src/, its words and no more', () => {
    // A reader asks for dates in the browser: its scripts know the calendar as well.
    const calendar = /^layouts\/(?:\w[\w-]*\/)?browser\//;
    const more = ({ from, typesOnly }: Import, file: string) =>
      from.startsWith('src/') &&
      !from.startsWith('src/words/') &&
      !typesOnly &&
      !(from === 'src/brief/day.ts' && calendar.test(file));
    expect(broken(layouts, more)).toEqual([]);
  });

  test('layouts read nothing: no module of Node, and of packages the renderer alone', () => {
    const allowed = /^(?:layouts\/|src\/|preact(?:$|\/)|preact-render-to-string$)/;
    const templates = layouts.filter(
      ({ file }) => !/^layouts\/(?:\w[\w-]*\/)?browser\//.test(file),
    );
    expect(broken(templates, ({ from }) => !allowed.test(from))).toEqual([]);
  });

  test('no folders import each other in a circle, types included', () => {
    const leads = new Map<string, Set<string>>();
    for (const { file, imports } of code) {
      const folder = path.posix.dirname(file);
      const known = leads.get(folder) ?? new Set();
      leads.set(folder, known);
      for (const { from } of imports) {
        const to = path.posix.dirname(from);
        if (/^(?:src|layouts)\//.test(from) && to !== folder) known.add(to);
      }
    }
    // What leads to nothing that is left can be taken away; what stays leads in a circle.
    for (let taken = true; taken; ) {
      taken = false;
      for (const [folder, to] of leads) {
        if ([...to].some((other) => leads.has(other))) continue;
        leads.delete(folder);
        taken = true;
      }
    }
    expect([...leads.keys()]).toEqual([]);
  });

  test('the code that is published imports nothing that only development installs', () => {
    const { dependencies, peerDependencies } = JSON.parse(
      readFileSync(path.join(root, 'package.json'), 'utf8'),
    );
    const missing = ({ from, typesOnly }: Import) => {
      const [scope = '', name = ''] = from.split('/');
      const packageName = scope.startsWith('@') ? `${scope}/${name}` : scope;
      return (
        !typesOnly &&
        !/^(?:node:|src\/|layouts\/|eleventy\.config)/.test(from) &&
        !(packageName in dependencies) &&
        !(packageName in peerDependencies)
      );
    };
    expect(broken(code, missing)).toEqual([]);
  });
});

describe('a file does one job, which its name says', () => {
  test('no name that says nothing', () => {
    const vague =
      /(?:^|[/.-])(?:utils?|helpers?|managers?|common|types|misc|shared|stuff|lib)(?=[/.-])/;
    const files = ['src', 'layouts', 'tests'].flatMap(filesBelow);
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });

  test('no folder of more than 25 files', () => {
    const counts = new Map<string, number>();
    for (const { file } of code) {
      const folder = path.posix.dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
  });
});

describe('what must stay in one place stays there', () => {
  test('one file alone inserts HTML as it is', () => {
    const inserting = code.filter(({ text }) =>
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b/.test(text),
    );
    expect(inserting.map(({ file }) => file)).toEqual(['layouts/frame/insert.tsx']);
  });

  test('text becomes HTML and XML by the library and by JSX, never by hand', () => {
    const byHand = code.filter(({ text }) => /&(?:amp|quot|apos|#39);/.test(text));
    expect(byHand.map(({ file }) => file)).toEqual([]);
  });

  test('only commands, and what they ask of somebody, print and exit', () => {
    const loud = src
      .filter(({ file }) => !SPEAKING.test(file))
      .filter(({ text }) => /\bconsole\.|process\.(?:stdout|stderr|exit|exitCode)\b/.test(text));
    expect(loud.map(({ file }) => file)).toEqual([]);
  });

  test('nothing but the commands knows the time or draws lots', () => {
    const random =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bDateTime\.(?:now|local|utc)\(\)/;
    const pure = [...src.filter(({ file }) => !file.startsWith('src/commands/')), ...layouts];
    // When a file was last used, or written, reaches no output.
    const ages = ['src/store/store.ts', 'src/content/reading/read-cache.ts'];
    const templates = pure.filter(
      ({ file }) => !ages.includes(file) && !/^layouts\/(?:\w[\w-]*\/)?browser\//.test(file),
    );
    expect(templates.filter(({ text }) => random.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

test('no text of the project names a folder of one machine', () => {
  const ignored = new Set(['node_modules', '_site', '.git', '.cache', 'dist']);
  const files = readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(entry.name) : [entry.name]))
    .filter((file) => !/\.(?:png|jpe?g|webp|avif|woff2|bin)$/.test(file));
  const ofOneMachine = /(?<![\w.~:/@%-])\/(?:home|root|Users|work|tmp|mnt)\/[\w.]/;
  const naming = files.filter((file) =>
    ofOneMachine.test(readFileSync(path.join(root, file), 'utf8')),
  );
  expect(naming).toEqual([]);
});
