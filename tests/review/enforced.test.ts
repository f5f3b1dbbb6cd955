import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startCommand } from '../build-command.ts';
import { fileOf, repositoryOf } from './hundred-briefs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-enforced-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CORRECTION = `corrections:
  - date: 2024-05-01
    kind: correction
    note: The number was misread.
claims:
`;

describe('the review of a site that asks for answers', () => {
  it.each([
    ['nothing is asked', '', (_text: string) => '', 0],
    ['what is asked is open', '[corrections/missing]', (text: string) => text, 1],
    ['all is asked', 'all', (text: string) => text, 1],
    ['another rule is asked', '[meaning/negation]', (text: string) => text, 0],
    [
      'a correction answers',
      '[corrections/missing]',
      (text: string) => text.replace('claims:\n', CORRECTION),
      0,
    ],
    [
      'a reason answers',
      '[corrections/*]',
      (text: string) =>
        text.replace('claims:\n', '# answer corrections/missing: misread\nclaims:\n'),
      0,
    ],
  ])('ends as a host can tell: %s', async (_name, enforce, answered, code) => {
    const repository = repositoryOf(3);
    if (enforce !== '') {
      const site = repository.read('content/site.yaml');
      repository.write('content/site.yaml', `${site}review:\n  enforce: ${enforce}\n`);
    }
    repository.git('add', '--all');
    repository.commit('What is asked');
    const text = repository.read(fileOf(1)).replace('    value: 101', '    value: 11');
    repository.write(fileOf(1), enforce === '' ? text : answered(text));
    const content = `${repository.folder}/content`;
    const ended = await startCommand(
      ['review', '--base', 'main', '--content', content, '--out', path.join(folder, 'out')],
      {},
    ).ended;
    repository.delete();
    expect(ended.code, ended.stderr).toBe(code);
  });

  it('shows errors first, on their lines, beside a correction that is missing', async () => {
    const repository = repositoryOf(3);
    repository.replace(fileOf(0), 'topics: [', 'topics: [nowhere, ');
    repository.replace(fileOf(1), '    value: 101', '    value: 11');
    const out = path.join(folder, 'errors');
    const content = `${repository.folder}/content`;
    const args = ['review', '--base', 'main', '--content', content, '--out', out];
    const { code, stdout } = await startCommand([...args, '--format', 'github']).ended;
    const line = (text: string, file: string) =>
      repository
        .read(file)
        .split('\n')
        .findIndex((one) => one.includes(text)) + 1;
    const [error, missing] = [line('nowhere', fileOf(0)), line('claims:', fileOf(1))];
    repository.delete();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(
        `^::warning file=\\S*${fileOf(1)},line=${missing},.*title=corrections/missing::`,
        'm',
      ),
    );
    const { runs } = JSON.parse(readFileSync(path.join(out, 'review/review.sarif'), 'utf8'));
    const [first] = runs[0].results;
    expect([first.ruleId, first.level]).toEqual(['topics/unknown', 'error']);
    expect(first.locations[0].physicalLocation.region.startLine).toBe(error);
    const comment = readFileSync(path.join(out, 'review/review.md'), 'utf8');
    expect(comment.match(/^### .*$/gm)?.slice(0, 2)).toEqual([
      '### Check: errors',
      '### Look at first',
    ]);
    expect(comment).toContain(`${fileOf(0)}:${error}:`);
  });
});
