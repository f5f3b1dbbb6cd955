import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sortFiles } from '../src/content/source/file-kinds.ts';
import { smallSite } from './content/small-content.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
const { scripts } = JSON.parse(textOf('package.json'));

/** What people read about the project; docs/rules.md is made from the rules' own examples. */
const GUIDES = [
  ...['README.md', 'CONTRIBUTING.md', 'docs/admin.md', 'docs/configuration.md', 'docs/data.md'],
  ...[
    'docs/editing.md',
    'docs/importing.md',
    'docs/publishing.md',
    'docs/reviewing.md',
    'docs/style.md',
    'netlify.toml',
  ],
];

/** Files that stand only where a site has previews, or parts of the layout, of its own. */
const OF_OTHER_SITES = new Set(['hosting/previews.json', 'layouts/heading.tsx']);

/** Whether a guide may name it: what is there, or what the content of some site may hold. */
function isThere(file: string): boolean {
  const [, inContent] = /^content\/(.+)$/.exec(file) ?? [];
  if (inContent === undefined) return OF_OTHER_SITES.has(file) || existsSync(path.join(root, file));
  if (/^(?:briefs|pages|images)(?:\/\d{4})?$/.test(inContent)) return true;
  const entry = { path: inContent, kind: 'file' as const, size: 1, read: () => Buffer.alloc(1) };
  return sortFiles('content', [entry]).diagnostics.length === 0;
}

const run = (script: string, args: readonly string[], cwd = root) => {
  const [, name = script] = / src\/commands\/run\.js (\S+)/.exec(scripts[script]) ?? [];
  return spawnSync(process.execPath, [path.join(root, 'src/commands/run.js'), name, ...args], {
    cwd,
    encoding: 'utf8',
  });
};
const helps = new Map<string, string>();
const helpOf = (script: string) => {
  const text = helps.get(script) ?? run(script, ['--help']).stdout;
  helps.set(script, text);
  return text;
};

describe.each(GUIDES)('%s', (guide) => {
  const text = textOf(guide);

  test('names files and folders that are there', () => {
    const named = text.match(
      /(?<![\w./-])(?:content|docs|hosting|layouts|schemas|src|tests|\.github)\/[\w./-]*\w/g,
    );
    expect((named ?? []).filter((file) => !isThere(file))).toEqual([]);
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:|#|\/images\/)([^)#]+)[^)]*\)/g)) {
      expect([link, isThere(path.posix.join(path.dirname(guide), link))]).toEqual([link, true]);
    }
  });

  test('names commands that there are, with options that they know', () => {
    const unknown = [...text.matchAll(/npm run ([\w:-]+)(?: -- ([^`\n#&|"]*))?/g)].flatMap(
      ([whole, script = '', rest = '']) => {
        if (!(script in scripts)) return [whole];
        const options = rest.match(/--[a-z][\w-]*/g) ?? [];
        return options.filter((option) => !helpOf(script).includes(option)).map(() => whole);
      },
    );
    expect(unknown).toEqual([]);
    const projects = [...text.matchAll(/vitest run --project (\w+)/g)].map(([, name]) => name);
    const config = textOf('vitest.config.ts');
    for (const name of projects) expect(config).toContain(`name: '${name}'`);
  });
});

describe('the example of README.md', () => {
  const readme = textOf('README.md');
  const [, file = ''] = /one file: `([^`]+)`/.exec(readme) ?? [];
  const [, brief = ''] = /```markdown\n([\s\S]*?)```/.exec(readme) ?? [];
  const [, mistakes = ''] = /\n```\n(content\/[\s\S]*?)```/.exec(readme) ?? [];

  /** What `npm run check` says of a small record with this text as that brief. */
  const check = (text: string) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-readme-'));
    cpSync(smallSite, path.join(folder, 'content'), { recursive: true });
    writeFileSync(path.join(folder, file), text);
    const { status, stdout, stderr } = run('check', ['--content', 'content', file], folder);
    rmSync(folder, { recursive: true });
    return { status, said: stdout + stderr };
  };

  test('has no errors', () => {
    expect(check(brief).status).toBe(0);
  });

  test('is answered as shown where a topic is misspelt', () => {
    const { status, said } = check(brief.replace('topics: [raqqa]', 'topics: [raqa]'));
    expect(status).toBe(1);
    expect(said).toContain(mistakes.trim());
  });
});

test('what runs at an install is stated for every package that brings such a script', () => {
  const { allowScripts } = JSON.parse(textOf('package.json'));
  const { packages } = JSON.parse(textOf('package-lock.json'));
  const running = Object.entries<{ hasInstallScript?: boolean }>(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect(Object.keys(allowScripts).sort()).toEqual([...new Set(running)].sort());
});
