import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** In the order in which data flows. */
const LAYERS = ['words', 'brief', 'content', 'indexes', 'outputs', 'site', 'review', 'tools'];

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

  test('the registry alone pairs models with layouts, beside the tools', () => {
    const outside = src.filter(({ file }) => !/^src\/(?:site|tools)\//.test(file));
    expect(broken(outside, ({ from }) => from.startsWith('layouts/'))).toEqual([]);
  });

  test('layouts are given what they show: they import types of src/, its words and no more', () => {
    const more = ({ from, typesOnly }: Import) =>
      from.startsWith('src/') && !from.startsWith('src/words/') && !typesOnly;
    expect(broken(layouts, more)).toEqual([]);
  });

  test('layouts read nothing: no module of Node, and of packages the renderer alone', () => {
    const allowed = /^(?:layouts\/|src\/|preact(?:$|\/)|preact-render-to-string$)/;
    const templates = layouts.filter(({ file }) => !file.startsWith('layouts/scripts/'));
    expect(broken(templates, ({ from }) => !allowed.test(from))).toEqual([]);
  });

  test('the code that is published imports nothing that only development installs', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const missing = ({ from, typesOnly }: Import) => {
      const [scope = '', name = ''] = from.split('/');
      const packageName = scope.startsWith('@') ? `${scope}/${name}` : scope;
      return (
        !typesOnly &&
        !/^(?:node:|src\/|layouts\/|eleventy\.config)/.test(from) &&
        !(packageName in dependencies)
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

  test('no file of more than 300 lines, but what a command writes', () => {
    const long = [...code, ...sourceFiles('tests')]
      .filter(({ text }) => !text.startsWith('// Written by `npm run '))
      .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('half of the files have fewer than 85 lines', () => {
    const lengths = code.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThan(85);
  });
});

describe('what must stay in one place stays there', () => {
  test('one file alone inserts HTML as it is', () => {
    const inserting = code.filter(({ text }) =>
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b/.test(text),
    );
    expect(inserting.map(({ file }) => file)).toEqual(['layouts/components/insert.tsx']);
  });

  test('text becomes HTML and XML by the library and by JSX, never by hand', () => {
    const byHand = code.filter(({ text }) => /&(?:amp|quot|apos|#39);/.test(text));
    expect(byHand.map(({ file }) => file)).toEqual([]);
  });

  test('only the tools print and exit', () => {
    const loud = src
      .filter(({ file }) => !file.startsWith('src/tools/'))
      .filter(({ text }) => /\bconsole\.|process\.(?:stdout|stderr|exit|exitCode)\b/.test(text));
    expect(loud.map(({ file }) => file)).toEqual([]);
  });

  test('nothing but the tools knows the time or draws lots', () => {
    const random =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bDateTime\.(?:now|local|utc)\(\)/;
    const pure = [...src.filter(({ file }) => !file.startsWith('src/tools/')), ...layouts];
    const templates = pure.filter(({ file }) => !file.startsWith('layouts/scripts/'));
    expect(templates.filter(({ text }) => random.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

test('no text of the project names a folder of one machine', () => {
  const ignored = new Set(['node_modules', '_site', '.git', '.cache']);
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
