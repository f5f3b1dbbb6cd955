import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, startCommand } from '../build-command.ts';
import { smallSite } from '../content/small-content.ts';
import { filesIn } from '../page-kinds.ts';

/* A site may be built in parts, on machines that share nothing, and joined. */

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
const parts = [1, 2, 3, 4].map((number) => `parts/${number}`);
const merge = (out: string, given: readonly string[]) =>
  startCommand(
    ['merge', '--out', at(out), '--cache', at('memory/merge'), ...given.map((one) => at(one))],
    { cwd: folder },
  ).ended;

/** One part, as a machine of its own builds it: with a store and a clock of its own. */
function buildPart(shard: string, out: string, content = 'content') {
  const [number] = shard.split('/');
  return build(
    [
      ...['--shard', shard, '--content', at(content), '--out', at(out), '--no-history'],
      ...['--cache', at(`memory/${number}`)],
    ],
    { env: { SOURCE_DATE_EPOCH: String(1_577_836_800 + Number(number) * 60) } },
  );
}

const bytesOf = (site: string) =>
  new Map(filesIn(at(site)).map((file) => [file, readFileSync(at(site, file), 'latin1')]));

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-shards-'));
  cpSync(smallSite, at('content'), { recursive: true });
  const built = await Promise.all([
    build([
      '--content',
      at('content'),
      '--out',
      at('whole'),
      '--cache',
      at('memory/whole'),
      '--no-history',
    ]),
    ...parts.map((out, index) => buildPart(`${index + 1}/4`, out)),
  ]);
  expect(built.map(({ code, stderr }) => [code, stderr])).toEqual(built.map(() => [0, '']));
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('four parts from four processes are the bytes of one build', async () => {
  expect(parts.map((part) => filesIn(at(part)).length > 2)).toEqual(parts.map(() => true));
  // In whatever order they are named.
  const { code, stderr } = await merge('joined', parts.toReversed());
  expect([code, stderr]).toEqual([0, '']);
  expect(bytesOf('joined')).toEqual(bytesOf('whole'));
}, 120_000);

test('a part that stands is built again only as far as something changed', async () => {
  const { stdout } = await buildPart('2/4', parts[1] ?? '');
  expect(stdout).toMatch(/^0 files written/);
}, 120_000);

test('what is missing, damaged or foreign is refused by name, and the site stays', async () => {
  cpSync(at('content'), at('other'), { recursive: true });
  writeFileSync(
    at('other/site.yaml'),
    readFileSync(at('other/site.yaml'), 'utf8').replace(/^title: .*$/m, 'title: Another record'),
  );
  expect((await buildPart('3/4', 'parts/foreign', 'other')).code).toBe(0);
  const [one = '', two = '', three = '', four = ''] = parts;
  cpSync(at(four), at('parts/damaged'), { recursive: true });
  const file = filesIn(at(four)).find((name) => name.endsWith('.html')) ?? '';
  writeFileSync(at('parts/damaged', file), 'changed by hand');
  const before = bytesOf('joined');
  const cases: [string[], readonly string[]][] = [
    [[one, three, four], ['Part 2 of 4 is missing']],
    [
      [one, two, 'parts/foreign', four],
      [`${at('parts/foreign')}, part 3 of 4, is of another site`, 'Part 3 of 4 is missing'],
    ],
    [[one, two, two, three, four], ['is there twice']],
    [
      [one, two, three, 'content'],
      [`${at('content')} is no part of a site`, 'Part 4 of 4 is missing'],
    ],
    [[one, two, three, 'parts/damaged'], [`${at('parts/damaged', file)} is not as it was built`]],
  ];
  for (const [given, said] of cases) {
    const { code, stderr } = await merge('joined', given);
    expect(code).toBe(2);
    for (const text of said) expect(stderr).toContain(text);
    expect(bytesOf('joined')).toEqual(before);
  }
}, 240_000);

test.each(['0/4', '5/4', '2', '2/x', '1/1000'])('--shard %s is refused', async (shard) => {
  const { code, stderr } = await buildPart(shard, 'parts/none');
  expect([code, stderr]).toEqual([2, expect.stringContaining('is no part of a whole')]);
});
