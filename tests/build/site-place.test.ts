import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { removalOf } from '../../src/commands/build/brief-removal.ts';
import { MARK, MARK_TEXT, replaceablePlace } from '../../src/commands/build/site-place.ts';
import { UsageError } from '../../src/terminal/usage-error.ts';
import { root } from '../build-command.ts';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'dateline-place-')));
  write('content/briefs/one.md');
  write('cache/briefs.bin');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: string[]) => path.join(folder, ...parts);
const placeOf = (out: string) =>
  replaceablePlace(out, { content: at('content'), memory: at('cache') });

function write(file: string, text = 'somebody wrote this'): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

function docsWith(files: readonly string[], mark?: string): string {
  for (const file of files) write(`docs/${file}`);
  if (mark !== undefined) write(`docs/${MARK}`, mark);
  return at('docs');
}

function linked(links: Readonly<Record<string, string>>): string {
  for (const [name, target] of Object.entries(links)) symlinkSync(target, at(name));
  return at('link');
}

function besideFile(out: string): string {
  write('file');
  return at(out);
}

describe('a site may stand', () => {
  test.each<[what: string, make: () => void]>([
    ['where nothing is', () => {}],
    ['in an empty folder', () => mkdirSync(at('out'))],
    ['on a disk that is new', () => mkdirSync(at('out/lost+found'), { recursive: true })],
    [
      'in a folder of its own, whatever was added',
      () => {
        write(`out/${MARK}`, MARK_TEXT);
        write('out/_headers');
      },
    ],
    [
      'where a version without a mark built',
      () => {
        write('out/index.html', '<link rel="stylesheet" href="/assets/main-0123456789.css">');
        write('out/feed.json');
        write('out/assets/main-0123456789.css');
      },
    ],
  ])('%s', (_, make) => {
    make();
    expect(placeOf(at('out'))).toBe(at('out'));
  });

  test('where a link leads, also to what is not there yet; the link stays', () => {
    symlinkSync('elsewhere/site', at('out'));
    expect(placeOf(at('out'))).toBe(at('elsewhere/site'));
    mkdirSync(at('elsewhere/site'), { recursive: true });
    symlinkSync('out', at('again'));
    expect(placeOf(at('again'))).toBe(at('elsewhere/site'));
    expect(lstatSync(at('out')).isSymbolicLink()).toBe(true);
  });
});

describe('nothing is replaced', () => {
  test.each<[what: string, out: () => string]>([
    ['that holds the folder in which one is', () => '.'],
    ['named by nothing', () => ''],
    ['above it', () => path.dirname(process.cwd())],
    ['at the root of the disk', () => path.parse(root).root],
    ['that is the project', () => root],
    ['among the layouts', () => path.join(root, 'layouts/site')],
    ['among the packages', () => path.join(root, 'node_modules')],
    ['that is the content', () => at('content')],
    ['in the content', () => at('content/site')],
    ['that holds the content', () => folder],
    ['that holds the cache', () => at('cache')],
    ['that is a file', () => besideFile('file')],
    ['below a file', () => besideFile('file/below')],
    ['that somebody wrote', () => docsWith(['index.html'])],
    ['in which somebody has a page and a feed', () => docsWith(['index.html', 'feed.json'])],
    ['with one hidden file', () => docsWith(['.env'])],
    ['whose mark is another program’s', () => docsWith([MARK])],
    ['that is a repository, though it holds a site', () => docsWith(['.git/HEAD'], MARK_TEXT)],
    ['that holds one', () => docsWith(['sub/.git'], MARK_TEXT)],
    ['inside the folder of one', () => at('.git/site')],
    ['behind a link to what somebody wrote', () => linked({ link: 'content' })],
    ['behind links in a circle', () => linked({ link: 'back', back: 'link' })],
  ])('%s', (_, out) => {
    const asked = out();
    const before = readdirSync(folder, { recursive: true }).sort();
    expect(() => placeOf(asked)).toThrow(UsageError);
    expect(() => placeOf(asked)).toThrow(/Nothing was changed/);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
    expect(existsSync(at('content/briefs/one.md'))).toBe(true);
  });
});

describe('a build that removes briefs', () => {
  const brief = (name: string, ...aliases: string[]) => ({ name, aliases }) as never;
  test.each([
    ['asks when more than half are gone', [brief('a')], { published: 3, removed: 2 }],
    ['does not ask for half or less', [brief('a'), brief('b')], undefined],
    ['counts a brief that moved as there', [brief('a'), brief('d', '/briefs/b/')], undefined],
    ['asks when nothing is left', [], { published: 3, removed: 3 }],
  ])('%s', (_, briefs, removal) => {
    for (const name of ['a', 'b', 'c']) write(`out/briefs/${name}/index.html`);
    expect(removalOf(at('out'), briefs)).toEqual(removal);
  });

  test('does not ask when the only one is replaced, as the example of a new record is', () => {
    write('out/briefs/example/index.html');
    expect(removalOf(at('out'), [brief('a')])).toBeUndefined();
    expect(removalOf(at('out'), [])).toEqual({ published: 1, removed: 1 });
  });

  test('does not ask where nothing is published', () => {
    expect(removalOf(at('nowhere'), [])).toBeUndefined();
  });
});
