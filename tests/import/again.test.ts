import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { outcome, type Removal, removal, runIn, text } from './removal.ts';

const post = (title: string, tags = 'Street fighting') =>
  `---\ntitle: ${title}\ndate: 2017-05-05\ntags: ["${tags}"]\nlink: https://www.reuters.com/a\nredirect_from: /${title.toLowerCase()}/\n---\nText.\n`;

const archive = () =>
  removal({
    'one.md': post('One'),
    'sub/one.md': post('Two'),
    'three.md': post('Three', 'Street fightin'),
  });

function snapshot({ content }: Removal): Record<string, string> {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(content, file), readFileSync(file, 'latin1')];
    }),
  );
}

test('a dry run writes nothing', () => {
  const removed = archive();
  const before = snapshot(removed);
  expect(runIn(removed, '.').report).toContain('This was a dry run: nothing was written.');
  expect(snapshot(removed)).toEqual(before);
});

test('only files are added, and vocabularies grow at their end', () => {
  const removed = archive();
  const before = snapshot(removed);
  runIn(removed, '.', { write: true });
  const after = snapshot(removed);
  for (const [file, bytes] of Object.entries(before))
    expect(after[file]?.startsWith(bytes), file).toBe(true);
  expect(Object.keys(after).filter((file) => !(file in before))).toEqual([
    expect.stringMatching(/2017-05-05-one-2\.md$/),
    expect.stringMatching(/2017-05-05-one\.md$/),
    expect.stringMatching(/2017-05-05-three\.md$/),
  ]);
});

describe('a second run changes nothing', () => {
  test('and says so', () => {
    const removed = archive();
    runIn(removed, '.', { write: true });
    const before = snapshot(removed);
    const { report } = runIn(removed, '.', { write: true });
    expect(report).toContain('    3 briefs are already here\n');
    expect(report).toContain('There is nothing to write.');
    expect(snapshot(removed)).toEqual(before);
  });

  test('of what an editor has changed, renamed or merged since', () => {
    const removed = archive();
    runIn(removed, '.', { write: true });
    const briefs = path.join(removed.content, 'briefs/2017');
    const one = text(removed, 'briefs/2017/2017-05-05-one.md');
    writeFileSync(
      path.join(briefs, '2017-05-05-one.md'),
      one.replace('title: One', 'title: First of all'),
    );
    renameSync(
      path.join(briefs, '2017-05-05-three.md'),
      path.join(briefs, '2017-05-05-better-name.md'),
    );
    const merged = text(removed, 'briefs/2017/2017-05-05-better-name.md').replace(
      'street-fightin]',
      'street-fighting]',
    );
    writeFileSync(path.join(briefs, '2017-05-05-better-name.md'), merged);
    const topics = path.join(removed.content, 'topics.yaml');
    writeFileSync(topics, readFileSync(topics, 'utf8').replace(/\nstreet-fightin:\n.*\n/, '\n'));
    const before = snapshot(removed);
    const { report } = runIn(removed, '.', { write: true });
    expect(report).toMatch(
      /2 have been edited since they were imported, and stay as they are\n.*2017-05-05-one\.md\n.*better-name\.md/,
    );
    expect(snapshot(removed)).toEqual(before);
    expect(outcome(removed).errors).toEqual([]);
  });

  test('where a run was broken off, it is finished', () => {
    const removed = archive();
    runIn(removed, '.', { write: true });
    const whole = snapshot(removed);
    renameSync(
      path.join(removed.content, 'briefs/2017/2017-05-05-three.md'),
      path.join(removed.folder, 'lost.md'),
    );
    expect(runIn(removed, '.', { write: true }).report).toContain('1 new brief written');
    expect(snapshot(removed)).toEqual(whole);
  });
});

test('topics that look alike are reported together', () => {
  expect(runIn(archive(), '.').report).toMatch(
    /look alike\..*\n\s+street-fightin \(1\), street-fighting \(2\)\n/,
  );
});

describe('a run after the mapping was corrected', () => {
  const MAPPING = (more: string) =>
    `from: old\nformat: markdown\nfields: {title: title, date: date, tags: topics, link: "source[].url", redirect_from: aliases}\n${more}`;

  test('renews what nobody has edited, and nothing else', () => {
    const removed = archive();
    const mapping = path.join(removed.folder, 'import.yaml');
    writeFileSync(mapping, MAPPING(''));
    runIn(removed, undefined, { write: true });
    const briefs = path.join(removed.content, 'briefs/2017');
    const edited = path.join(briefs, '2017-05-05-three.md');
    writeFileSync(edited, readFileSync(edited, 'utf8').replace('Text.', 'An editor’s text.'));

    writeFileSync(mapping, MAPPING('defaults: {importance: minor}\n'));
    const dry = runIn(removed, undefined, { write: true });
    expect(dry.report).toContain('2 would be written otherwise now');
    expect(dry.report).toContain('1 has been edited');
    expect(readFileSync(path.join(briefs, '2017-05-05-one.md'), 'utf8')).not.toContain('minor');

    runIn(removed, undefined, { write: true, update: true });
    expect(readFileSync(path.join(briefs, '2017-05-05-one.md'), 'utf8')).toContain(
      'importance: minor',
    );
    expect(readFileSync(edited, 'utf8')).toContain('An editor’s text.');
    expect(readFileSync(edited, 'utf8')).not.toContain('minor');

    const again = runIn(removed, undefined, { write: true, update: true });
    expect(again.report).toContain('There is nothing to write.');
  });

  test('leaves a report for machines where it is asked for one', () => {
    const removed = archive();
    const report = path.join(removed.folder, 'report.json');
    runIn(removed, '.', { report });
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      added: expect.arrayContaining(['briefs/2017/2017-05-05-three.md']),
      refused: [],
    });
  });
});
