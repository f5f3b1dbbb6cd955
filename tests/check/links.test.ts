import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { throttled } from '../../src/commands/check/links/check-links.ts';
import { type ProbeOptions, probe } from '../../src/commands/check/links/probe.ts';
import { deadLinkIssue } from '../../src/commands/check/report/issue.ts';
import { writeIssue } from '../../src/commands/check.ts';
import { GitHost } from '../../src/commands/preview/git-host.ts';
import { brief, entries, together } from '../../src/content/rules/rule/example.ts';
import { FakeHost } from '../preview/git-host.ts';
import { check, project, put } from './project.ts';
import { closedPort, type Web, web } from './web.ts';

const requests = ({ lookup }: Web): ProbeOptions => ({
  lookup,
  userAgent: 'Test/1 (+https://record.example/)',
  timeout: 300,
  patience: 1,
  attempts: 3,
});
const answerTo = async (page: string) => {
  const here = await web();
  return probe(here.url('news', page), requests(here));
};

describe('a page', () => {
  test.each([
    ['/fine', 'alive'],
    ['/no-head', 'alive'],
    ['/head-lies', 'alive'],
    ['/flaky', 'alive'],
    ['/for-now', 'alive'],
    ['/slash', 'alive'],
    ['/endless', 'alive'],
    ['/not-found', 'dead'],
    ['/gone', 'dead'],
    ['/to-gone', 'dead'],
    ['/front', 'dead'],
    ['/circle', 'dead'],
    ['/far/1', 'dead'],
    ['/forbidden', 'refused'],
    ['/too-many', 'refused'],
    ['/later', 'refused'],
    ['/broken', 'refused'],
    ['/hangs', 'refused'],
    ['/resets', 'refused'],
    ['/not-http', 'refused'],
    ['/to-file', 'refused'],
    ['/to-nowhere', 'refused'],
    ['/moved', 'moved'],
  ])('%s is %s', async (page, outcome) => {
    expect((await answerTo(page)).outcome).toBe(outcome);
  });

  test('that moved for good says where it is now', async () => {
    expect((await answerTo('/moved')).now).toMatch(/^http:\/\/news\.example:\d+\/fine$/);
  });

  test('on a host that does not exist is dead, and on one that does not answer is not', async () => {
    const here = await web();
    expect(await probe('http://gone.example/a', requests(here))).toMatchObject({ outcome: 'dead' });
    const closed = await closedPort();
    expect(await probe(`http://news.example:${closed}/a`, requests(here))).toMatchObject({
      outcome: 'refused',
    });
  });
});

test('a host is asked one page after the other, with a pause; several hosts at the same time', async () => {
  const running = new Map<string, number>();
  let most = 0;
  let hosts = 0;
  const addresses = ['a', 'a', 'a', 'b', 'b', 'c'].map(
    (host, at) => `http://${host}.example/${at}`,
  );
  const started: Record<string, number[]> = {};
  await throttled(addresses, { hosts: 2, pause: 20 }, async (address) => {
    const { host } = new URL(address);
    running.set(host, (running.get(host) ?? 0) + 1);
    most = Math.max(most, running.get(host) ?? 0);
    hosts = Math.max(hosts, [...running.values()].filter((number) => number > 0).length);
    started[host] = [...(started[host] ?? []), performance.now()];
    await new Promise((done) => setTimeout(done, 5));
    running.set(host, (running.get(host) ?? 0) - 1);
  });
  expect([most, hosts]).toEqual([1, 2]);
  for (const times of Object.values(started)) {
    for (const [at, time] of times.entries())
      if (at > 0) expect(time - (times[at - 1] ?? 0)).toBeGreaterThan(20);
  }
});

describe('check --links', () => {
  const source = (url: string, more = '') =>
    `source:\n  - publisher: reuters\n    title: T\n    published: 2017-06-06\n    url: ${url}${more}`;
  const off = entries(
    'site.yaml',
    'rules:\n  off:\n    sources/no-archive: We keep copies of our own.',
  );
  const linked = async (fields: (here: Web) => string, cache?: string) => {
    const here = await web();
    const root = project(together(off, brief(fields(here))));
    // The brief beside it asks nothing of the web.
    const beside = path.join('content', 'briefs', '2017', '2017-07-09-mosul-victory.md');
    const text = readFileSync(path.join(root, beside), 'utf8');
    put(root, beside, text.replace(/^ {4}(?:url|archived): .*\n/gm, ''));
    const run = () =>
      check(root, ['--links'], {
        requests: { ...requests(here), pause: 0 },
        ...(cache ? { cache: path.join(root, cache) } : {}),
      });
    return { here, root, run, report: await run() };
  };

  test('asks each address once, as itself, and reports what cannot be followed at the line that names it', async () => {
    const { here, report } = await linked((w) => source(w.url('news', '/gone')));
    expect(report.diagnostics).toMatchObject([
      {
        rule: 'links/dead',
        line: 11,
        column: 10,
        severity: 'warning',
        reason: 'The page answers that the page is gone (410).',
      },
    ]);
    expect(report.diagnostics[0]?.fix).toMatch(
      /^Look for a copy at https:\/\/web\.archive\.org\/web\/20170606\/http:\/\/news\.example:\d+\/gone and add/,
    );
    expect(here.asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
    expect(here.asked[0]?.userAgent).toBe('Test/1 (+https://record.example/)');
  });

  test('sends readers to the archived copy where there is one', async () => {
    const { report } = await linked((w) =>
      source(w.url('news', '/gone'), `\n    archived: ${w.url('archive', '/fine')}`),
    );
    expect(report.diagnostics.map(({ fix }) => fix)).toEqual([
      'Add "dead: true" to the source: readers are then sent to the archived copy.',
    ]);
  });

  test('writes one issue, which proposes the copy, and closes it once nothing is dead', async () => {
    const { here, report } = await linked((w) => source(w.url('news', '/gone')));
    const host = await new FakeHost().open();
    const issues = '/repos/record/record/issues';
    const ours = { number: 4, user: { type: 'Bot', login: 'github-actions[bot]' } };
    try {
      host.answer('GET', `${issues}?state=open`, []);
      host.answer('POST', issues, {});
      host.answer('PATCH', `${issues}/4`, {});
      const write = (body: string | undefined) =>
        writeIssue(new GitHost(host.environment), 'record/record', body);
      const body = deadLinkIssue(report) ?? '';
      await write(body);
      expect(host.asked.at(-1)).toEqual({
        method: 'POST',
        path: issues,
        body: { title: 'Sources that no longer answer', body },
      });
      expect(body).toContain('2017-06-06-raqqa-assault.md:11');
      expect(body).toContain('gone (410)');
      expect(body).toContain(`https://web.archive.org/web/20170606/${here.url('news', '/gone')}`);
      // Somebody else's issue that looks like it is left alone.
      const others = { number: 3, body, user: { type: 'User', login: 'someone' } };
      host.answer('GET', `${issues}?state=open`, [others, { ...ours, body }]);
      await write(body);
      expect(host.asked.at(-1)).toEqual({ method: 'PATCH', path: `${issues}/4`, body: { body } });
      await write(deadLinkIssue({ ...report, diagnostics: [] }));
      expect(host.asked.at(-1)).toEqual({
        method: 'PATCH',
        path: `${issues}/4`,
        body: { state: 'closed' },
      });
    } finally {
      host.close();
    }
  });

  test('does not probe for pages that are known to be dead', async () => {
    const { here, report } = await linked((w) =>
      source(
        w.url('news', '/gone'),
        `\n    dead: true\n    archived: ${w.url('archive', '/fine')}`,
      ),
    );
    expect(report.diagnostics).toEqual([]);
    expect(here.asked.map(({ host }) => host)).toEqual(['archive.example']);
  });

  test('tells a page that turns programs away from one that is dead', async () => {
    const { report } = await linked((w) => source(w.url('news', '/forbidden')));
    expect(report.diagnostics.map(({ rule, fix }) => [rule, fix])).toEqual([
      [
        'links/refused',
        'Open it in a browser. If it is there, all is well; if not, treat it as dead.',
      ],
    ]);
  });

  test('lets a comment allow what it finds', async () => {
    const { report } = await linked((w) =>
      source(w.url('news', '/forbidden'), ' # allow links/refused: for subscribers'),
    );
    expect(report.diagnostics).toEqual([]);
  });

  test('remembers answers', async () => {
    const { here, run } = await linked((w) => source(w.url('news', '/fine')), '.cache');
    const before = here.asked.length;
    await run();
    expect(here.asked.length).toBe(before);
  });

  test('calls nothing dead on a machine without a network', async () => {
    const { report } = await linked(() =>
      source('http://gone.example/a', '\n    archived: http://elsewhere.invalid/a'),
    );
    expect(report.diagnostics).toEqual([]);
  });
});
