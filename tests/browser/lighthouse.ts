import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { build, root } from '../build-command.ts';
import { type BuiltPage, richestPages } from '../page-kinds.ts';
import { serveSite } from '../site-server.ts';
import { findBrowser } from './find-browser.ts';

const HELP = `npm run lighthouse -- [options]

Measures the page of each kind that shows the most, as Lighthouse measures a phone, in the browser of
the tests, and prints the four scores with every audit that keeps one below 100.

  --site DIR    a built site (by default the sample is built, below no path prefix)
  --kind NAME   one kind of page only, as brief; may be given more than once
  --help        shows this

Performance depends on how busy the machine is; the other three do not. Exit code 1 where any of those
three is below 100.
`;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

const { values: options } = parseArgs({
  options: {
    site: { type: 'string' },
    kind: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) process.stdout.write(HELP);
else await measure();

async function measure(): Promise<void> {
  const parent = mkdtempSync(path.join(tmpdir(), 'dateline-lighthouse-'));
  const folder = options.site ?? path.join(parent, 'site');
  if (options.site === undefined) {
    const built = await build(['--out', folder, '--cache', path.join(parent, 'cache')]);
    if (built.code !== 0) throw new Error(`The sample site cannot be built.\n${built.stderr}`);
  }
  const pages = richestPages(folder).filter(
    ({ kind }) => options.kind.length === 0 || options.kind.includes(kind),
  );
  const server = await serveSite(folder, '/', { compressed: true });
  const port = await freePort();
  const { executable, env } = findBrowser(root);
  const browser = await chromium.launch({
    executablePath: executable,
    env: env as Record<string, string>,
    args: ['--no-sandbox', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`],
  });
  try {
    for (const page of pages) report(page, await run(server.home + page.file, port));
  } finally {
    await browser.close();
    await server.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

async function run(url: string, port: number): Promise<Result> {
  const address = url.replace(/index\.html$/, '');
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`Lighthouse says nothing of ${address}.`);
  return result.lhr;
}

function report({ kind, address }: BuiltPage, { categories, audits, runtimeError }: Result): void {
  if (runtimeError) throw new Error(`${kind}: ${runtimeError.message}`);
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const columns = CATEGORIES.map((name, index) => `${name} ${String(scores[index]).padStart(3)}`);
  console.log(`${kind.padEnd(18)}${columns.join('  ')}  /${address}`);
  for (const name of CATEGORIES) for (const line of shortcomings(name)) console.log(`    ${line}`);
  // What is not there is kept from search engines: that one score cannot be full.
  const asked = kind === 'not found' ? scores.slice(1, 3) : scores.slice(1);
  if (asked.some((score) => score < 100)) process.exitCode = 1;

  function shortcomings(category: Category): string[] {
    return (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 0.995) return [];
      const seen = audit.displayValue ? ` (${audit.displayValue})` : '';
      return [`${category}: ${audit.title}${seen}`];
    });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
