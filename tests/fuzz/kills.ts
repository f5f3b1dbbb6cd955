import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { build, startBuild } from '../build-command.ts';
import { briefText, smallSite } from '../content/small-content.ts';
import type { Fuzzer } from './fuzzer.ts';

const BRIEF = 'briefs/2017/2017-07-01-new.md';
/** A build of the small record has ended by then, on a machine that does nothing else. */
const LONGEST = 2_500;

const killed = fc.record({
  after: fc.integer({ min: 0, max: LONGEST }),
  signal: fc.constantFrom('SIGKILL', 'SIGTERM', 'SIGINT'),
});

/** The edition that a page shows; each build of this fuzzer publishes the next one. */
function editionOf(page: string): string | undefined {
  return /Edition (\d+) of it/.exec(readFileSync(page, 'utf8'))?.[1];
}

export const kills: Fuzzer = {
  name: 'kills',
  against:
    'A killed build leaves a mixed site or anything else behind, or keeps the next one from building.',
  async open() {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-kills-'));
    const at = (...parts: string[]) => path.join(folder, ...parts);
    cpSync(smallSite, at('content'), { recursive: true });
    const args = ['--content', at('content'), '--out', at('_site'), '--cache', at('cache')];
    args.push('--without-search', '--no-history');
    let edition = 0;
    const edit = () => {
      edition += 1;
      writeFileSync(at('content', BRIEF), briefText(`title: Edition ${edition} of it`));
    };
    const shown = () =>
      new Set(
        ['index.html', 'briefs/2017-07-01-new/index.html'].map((page) =>
          editionOf(at('_site', page)),
        ),
      );
    const must = (holds: boolean, what: string) => {
      if (!holds) throw new Error(`${what}: ${readdirSync(folder)}`);
    };
    edit();
    await build(args);
    const property = fc.asyncProperty(killed, async ({ after, signal }) => {
      edit();
      const { child, ended } = startBuild(args);
      await Promise.race([wait(after), ended]);
      child.kill(signal);
      // Not waiting for its end: whoever starts the next build does not either.
      const next = await build(args);
      if (next.code !== 0)
        throw new Error(`The next build ended with ${next.code}: ${next.stderr}`);
      await ended;
      must(
        [...shown()].join() === String(edition),
        `The site shows ${[...shown()]}, not ${edition}`,
      );
      must(readdirSync(folder).sort().join() === '_site,cache,content', 'Something is left');
      must(readdirSync(at('cache/builds')).length === 0, 'A folder of a build is left');
      // Between the killed build and the next one, what stood was one edition or the other.
      edit();
      const second = startBuild(args);
      await Promise.race([wait(after), second.ended]);
      second.child.kill(signal);
      await second.ended;
      if (existsSync(at('_site'))) must(shown().size === 1, `The site is mixed of ${[...shown()]}`);
    });
    return {
      property,
      close: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};
