import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/content/source/file-name.ts';
import { UsageError } from '../../src/terminal/usage-error.ts';
import { map, outcome, PICTURE, put, removal, runIn, text } from './removal.ts';

const write = { write: true };
const post = (fields: string, body = 'Text.') =>
  `---\ntitle: A\ndate: 2017-05-05\ntags: [raqqa]\nlink: https://www.reuters.com/a\n${fields}\n---\n${body}\n`;

describe('nothing of an archive is run', () => {
  test('neither front matter nor settings that are code', () => {
    const removed = removal({});
    const trap = path.join(removed.folder, 'sprung');
    const code = `require('fs').writeFileSync(${JSON.stringify(trap)}, '')`;
    put(path.join(removed.folder, 'old/a.md'), `---js\n${code}\n---\n`);
    put(path.join(removed.folder, 'old/b.md'), post('', `{{ ${code} }}`));
    put(path.join(removed.folder, 'old/eleventy.config.js'), code);
    put(path.join(removed.folder, 'old/posts.11tydata.js'), code);
    const { report } = runIn(removed, '.', write);
    expect(existsSync(trap)).toBe(false);
    expect(report).toMatch(
      /marked "js", which would have to be run as code; nothing is run here\n\s+a\.md/,
    );
  });
});

describe('nothing is read outside the archive', () => {
  test('links are not followed', () => {
    const removed = removal({ 'a.md': post('') });
    put(path.join(removed.folder, 'secret.md'), post('', 'Secret.'));
    symlinkSync(path.join(removed.folder, 'secret.md'), path.join(removed.folder, 'old/link.md'));
    const { report } = runIn(removed, '.', write);
    expect(outcome(removed).briefs).toEqual(['2017-05-05-a']);
    expect(report).toMatch(/only regular files are read\n\s+link\.md/);
  });

  test('nor pictures that lead out of it', () => {
    const removed = removal({
      'posts/a.md': post(
        '',
        '![a](../../secret.png) ![b](/../secret.png) ![c](/pictures/secret.png) ![d](link.png)',
      ),
    });
    put(path.join(removed.folder, 'secret.png'), PICTURE);
    mkdirSync(path.join(removed.folder, 'outside'));
    put(path.join(removed.folder, 'outside/secret.png'), PICTURE);
    symlinkSync(path.join(removed.folder, 'outside'), path.join(removed.folder, 'old/pictures'));
    symlinkSync(
      path.join(removed.folder, 'secret.png'),
      path.join(removed.folder, 'old/posts/link.png'),
    );
    runIn(removed, '.', write);
    expect(readdirSync(path.join(removed.content, 'images'))).toEqual(['dot.png']);
    expect(text(removed, 'briefs/2017/2017-05-05-a.md')).toContain('---\na b c d\n');
  });
});

describe('nothing is written outside the content folder', () => {
  test.each([
    ['a slug', 'slug: ../../../../evil'],
    ['a permalink', 'permalink: /../../evil/'],
    [
      'an alias',
      'redirect_from: ["/..%2f..%2fevil", "//evil.example.com/", "javascript:alert(1)"]',
    ],
  ])('whatever %s says', (_, fields) => {
    const removed = removal({ '../old/a.md': post(fields) });
    runIn(removed, '.', write);
    const { errors, briefs } = outcome(removed);
    expect(errors).toEqual([]);
    expect(briefs).toHaveLength(1);
    expect(readdirSync(removed.folder).sort()).toEqual(['content', 'import.written.json', 'old']);
  });

  test('nor through a link in it', () => {
    const removed = removal({ 'a.md': post('').replace('2017-05-05', '1999-05-05') });
    const outside = path.join(removed.folder, 'outside');
    mkdirSync(outside);
    symlinkSync(outside, path.join(removed.content, 'briefs/1999'));
    expect(() => runIn(removed, '.', write)).toThrow(UsageError);
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('what is too much is refused with a reason', () => {
  test('files, front matter and lists', () => {
    const removed = removal({
      'large.md': post('', 'x'.repeat(limits.file)),
      'fields.md': post(`note: ${'x'.repeat(limits.frontMatter)}`),
      'latin.md': Buffer.from(post('', 'Gr\xfc\xdfe'), 'latin1'),
      'deep.md': post(`a: ${'['.repeat(50)}${']'.repeat(50)}`),
    });
    const { report } = runIn(removed, '.', write);
    expect(outcome(removed).briefs).toEqual([]);
    expect(report).toMatch(/bytes, but at most 1048576 are read\n\s+large\.md/);
    expect(report).toMatch(/front matter is larger than 16 KB\n\s+fields\.md/);
    expect(report).toMatch(/it is not UTF-8; .*\n\s+latin\.md/);
    expect(report).toMatch(/YAML may nest at most 10 deep\.\n\s+deep\.md/);
  });

  test('JSON that nests without end', () => {
    const removed = removal({ 'deep.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}` });
    expect(() => runIn(removed, 'deep.json')).toThrow(UsageError);
  });

  test('a feed that multiplies itself', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;">]>
<rss version="2.0"><channel><item><title>&e;</title></item></channel></rss>`;
    const removed = removal({ 'bomb.xml': bomb });
    let { report } = { report: '' };
    try {
      ({ report } = runIn(removed, 'bomb.xml'));
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
    }
    expect(report.length).toBeLessThan(10_000);
  });
});

test('nothing that cannot be seen comes over, into briefs or onto the terminal', () => {
  const removed = removal({ 'a\x1B[31m.md': post('mood\u202E: x', 'A\u200B text\u202E.') });
  const { report } = runIn(removed, '.', write);
  expect(outcome(removed).errors).toEqual([]);
  expect(report).not.toMatch(/[\u200B\u202E]|\p{Cc}(?<!\n)/u);
});

test('fields named like parts of JavaScript are fields like others', () => {
  const removed = removal({
    'a.json':
      '[{"__proto__": {"mood": "x"}, "constructor": "x", "title": "A", "date": "2017-05-05", "tags": "raqqa", "link": "https://www.reuters.com/a"}]',
  });
  const { report } = runIn(removed, 'a.json', write);
  expect(text(removed, 'briefs/2017/2017-05-05-a.md')).toContain('title: A\n');
  expect(report).toContain('The field "constructor"');
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe('mistakes in a mapping', () => {
  test('are said all at once, each on its line', () => {
    const removed = removal({ 'a.csv': 'a,b\n1,2\n' });
    map(
      removed,
      'from: old/a.csv\nformat: cvs\naddress: /:yaer/\nfields:\n  a: tittle\n  b: [date, topic]\n  $link: source[].url\nskipp: {}\n',
    );
    let said = '';
    const { write: real } = process.stderr;
    process.stderr.write = (chunk: unknown) => {
      said += String(chunk);
      return true;
    };
    try {
      expect(runIn(removed, undefined).code).toBe(1);
    } finally {
      process.stderr.write = real;
    }
    expect([...said.matchAll(/import\.yaml:(\d+):\d+ /g)].map(([, line]) => Number(line))).toEqual([
      2, 3, 5, 6, 7, 8,
    ]);
    expect(said).toContain('Did you mean "title"?');
    expect(said).toContain('Did you mean "skip"?');
  });
});

test('fields that a mapping names and no entry has are said', () => {
  const removed = removal({ 'a.csv': 'a,b\n1,2\n' });
  map(removed, 'from: old/a.csv\nformat: csv\nfields: {a: title, bb: date}\n');
  expect(runIn(removed, undefined).report).toContain('fields that no entry has: bb\n');
});

describe('--init', () => {
  const files = { 'a.md': post('mood: grim'), 'b.md': post('layout: post') };

  test('writes a mapping that says the same as none at all', () => {
    const [without, mapped] = [removal(files), removal(files)];
    runIn(without, '.', write);
    const { report } = runIn(mapped, '.', { init: true });
    expect(report).toContain('Decide where these go: mood\n');
    runIn(mapped, undefined, write);
    expect(outcome(mapped).briefs).toHaveLength(2);
    for (const name of outcome(mapped).briefs) {
      const file = `briefs/2017/${name}.md`;
      expect(text(mapped, file)).toBe(text(without, file));
    }
  });

  test('never overwrites one', () => {
    const removed = removal(files);
    runIn(removed, '.', { init: true });
    expect(() => runIn(removed, '.', { init: true })).toThrow('already');
  });
});
