import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Result } from 'lighthouse';
import { build } from '../build-command.ts';
import { type BuiltPage, richestPages } from '../page-kinds.ts';
import { serveSite } from '../site-server.ts';
import { CATEGORIES, shortcomings, startPhone, wantedOf } from './phone.ts';

const HELP = `npm run lighthouse -- [options]

Measures the page of each kind that shows the most, as Lighthouse measures a phone, in the browser of
the tests, and prints the four scores with every audit that keeps one below 100.

  --site DIR    a built site of the record in content/ (by default it is built, below no path prefix)
  --kind NAME   one kind of page only, as brief; may be given more than once
  --runs N      how often each page is measured; its best performance counts (1)
  --help        shows this

Exit code 1 where any score is below 100. Performance depends on how busy the machine is: let it rest,
or measure more than once. The tests hold the other three.
`;

const { values: options } = parseArgs({
  options: {
    site: { type: 'string' },
    kind: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) process.stdout.write(HELP);
else await measure();

async function measure(): Promise<void> {
  const parent = mkdtempSync(path.join(tmpdir(), 'dateline-lighthouse-'));
  const folder = options.site ?? path.join(parent, 'site');
  if (options.site === undefined) {
    const built = await build(['--out', folder, '--cache', path.join(parent, 'cache')], {
      env: { SOURCE_DATE_EPOCH: '' },
    });
    if (built.code !== 0) throw new Error(`The site cannot be built.\n${built.stderr}`);
  }
  const pages = richestPages({ content: 'content', folder }).filter(
    ({ kind }) => options.kind.length === 0 || options.kind.includes(kind),
  );
  const server = await serveSite(folder, '/', { compressed: true });
  const phone = await startPhone();
  try {
    for (const page of pages) {
      const address = server.home + page.file.replace(/index\.html$/, '');
      const results: Result[] = [];
      while (results.length < Number(options.runs)) results.push(await phone.judge(address));
      report(page, results);
    }
  } finally {
    await phone.close();
    await server.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

function report({ kind, address }: BuiltPage, results: readonly Result[]): void {
  const speed = ({ categories }: Result) => categories.performance?.score ?? 0;
  const [best] = results.toSorted((a, b) => speed(b) - speed(a));
  if (!best) return;
  const score = (name: string) => Math.round((best.categories[name]?.score ?? 0) * 100);
  const columns = CATEGORIES.map((name) => `${name} ${String(score(name)).padStart(3)}`);
  console.log(`${kind.padEnd(18)}${columns.join('  ')}  /${address}`);
  for (const name of CATEGORIES)
    for (const line of shortcomings(name, best)) console.log(`    ${line}`);
  if (wantedOf(kind).some((name) => score(name) < 100)) process.exitCode = 1;
}
