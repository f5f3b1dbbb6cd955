import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startCommand } from '../build-command.ts';
import { smallSite } from '../content/small-content.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-serving-'));
const content = path.join(folder, 'content');
const BRIEF = 'briefs/2017/2017-10-17-raqqa-taken';
const ADDRESS = '/briefs/2017-10-17-raqqa-taken/';
const PATIENCE = { timeout: 20_000, interval: 50 };

let server: ReturnType<typeof startCommand>;
let home = '';
let said = '';

/** A page as a browser asks for it. */
const page = async (address: string) => {
  const response = await fetch(new URL(address, home), { headers: { accept: 'text/html' } });
  return response.text();
};
const file = path.join(content, `${BRIEF}.md`);
const sound = readFileSync(path.join(smallSite, `${BRIEF}.md`), 'utf8');
const retitled = (title: string) => sound.replace(/^title: .*$/m, `title: ${title}`);

beforeAll(async () => {
  cpSync(smallSite, content, { recursive: true });
  const cache = path.join(folder, 'cache');
  server = startCommand(['start', '--content', content, '--cache', cache, '--port', '18080']);
  home = await new Promise((resolve) => {
    for (const stream of [server.child.stdout, server.child.stderr]) {
      stream.on('data', (text) => {
        said += text;
        const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
        if (address) resolve(address);
      });
    }
  });
});

afterAll(async () => {
  server.child.kill('SIGINT');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('while somebody writes', () => {
  test('a saved brief shows on its page and on the lists that name it', async () => {
    writeFileSync(file, retitled('Raqqa is declared free'));
    for (const address of [ADDRESS, '/', '/topics/raqqa/', '/2017/10/']) {
      await expect.poll(() => page(address), PATIENCE).toContain('Raqqa is declared free');
    }
  });

  test('what else follows from it is there soon', async () => {
    await expect.poll(() => page('/feed.xml'), PATIENCE).toContain('Raqqa is declared free');
    const sitemap = await page('/sitemap.xml');
    const addresses = sitemap.match(/<loc>[^<]*<\/loc>/g) ?? [];
    expect(addresses.length).toBeGreaterThan(5);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('mistakes stand over the page that was there, and on the terminal', async () => {
    writeFileSync(file, sound.replace(/^topics: .*$/m, 'topics: [raqa]'));
    await expect.poll(() => page(ADDRESS), PATIENCE).toContain('topics/unknown');
    const html = await page(ADDRESS);
    expect(html).toContain('Raqqa is declared free');
    expect(html).toContain('Did you mean &quot;raqqa&quot;?');
    await expect
      .poll(() => said, PATIENCE)
      .toMatch(/topics\/unknown[\s\S]*The site shows the last version without errors/);
  });

  test('they go when they are fixed', async () => {
    writeFileSync(file, retitled('Raqqa is taken'));
    await expect.poll(() => page(ADDRESS), PATIENCE).not.toContain('topics/unknown');
    await expect.poll(() => page('/'), PATIENCE).toContain('Raqqa is taken');
  });

  test('a brief can be added, and removed with everything that names it', async () => {
    const added = path.join(content, 'briefs/2017/2017-11-01-added.md');
    writeFileSync(added, retitled('A brief more').replace(/^date: .*$/m, 'date: 2017-11-01'));
    await expect.poll(() => page('/briefs/2017-11-01-added/'), PATIENCE).toContain('A brief more');
    rmSync(added);
    await expect.poll(() => page('/'), PATIENCE).not.toContain('A brief more');
    const gone = async () => (await fetch(new URL('/briefs/2017-11-01-added/', home))).status;
    await expect.poll(gone, PATIENCE).toBe(404);
  });
});

test('an open page is told of a save, and of no path of this machine', async () => {
  const messages: string[] = [];
  const socket = new WebSocket(home.replace('http', 'ws'));
  socket.on('message', (data) => messages.push(String(data)));
  await expect.poll(() => messages, PATIENCE).toHaveLength(1);
  writeFileSync(file, retitled('Raqqa is taken again'));
  await expect.poll(() => messages.at(-1), PATIENCE).toBe('{"type":"eleventy.reload"}');
  socket.close();
});

describe('an address at which nothing is yet', () => {
  /** A page as a browser opens it, with what the server adds for whoever writes. */
  const open = (address: string) =>
    new Promise<{ status: number | undefined; html: string }>((resolve, reject) => {
      const headers = { accept: 'text/html', 'sec-fetch-mode': 'navigate' };
      get(new URL(address, home), { headers }, (response) => {
        let html = '';
        response.setEncoding('utf8').on('data', (text) => (html += text));
        response.on('end', () => resolve({ status: response.statusCode, html }));
      }).on('error', reject);
    });

  test('shows the page as soon as it is there, under the policy of the published site', async () => {
    const { status, html } = await open('/briefs/2018-01-01-not-yet/');
    expect(status).toBe(404);
    const [, policy] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    // The policy forbids scripts in the page; the one that waits for the next build has an address.
    const scripts = html.match(/<script(?![^>]*ld\+json)[^>]*>/g) ?? [];
    expect(scripts.filter((script) => !script.includes(' src="/'))).toEqual([]);
    expect(scripts.join()).toContain('src="/.11ty/reload-client.js');
  });

  test.each([
    ['/topics', 301],
    ['/topics/', 200],
    ['/topics/nothing', 404],
    ['/briefs/%ff/', 400],
    ['/..%2f..%2fcontent/site.yaml', 400],
  ])('and other addresses are answered as ever: %s by %i', async (address, expected) => {
    expect((await open(address)).status).toBe(expected);
  });
});

test('a second server of the same site is refused in two lines', async () => {
  const cache = path.join(folder, 'cache');
  const { code, stderr } = await startCommand(['start', '--content', content, '--cache', cache])
    .ended;
  expect(code).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(2);
});

describe('while somebody sets the record up', () => {
  const desk = path.join(folder, 'desk');
  const heading = path.join(desk, 'layouts/heading.tsx');
  const config = path.join(desk, 'eleventy.config.ts');
  const shows = (text: string) => `export const Heading = ({ brief }: any) => <h1>${text}</h1>;\n`;
  const configured = (options: string) =>
    `import { dateline } from 'dateline';\nimport { Heading } from './layouts/heading.tsx';\n\nexport default dateline({ ${options} });\n`;
  let own: ReturnType<typeof startCommand>;
  let told = '';
  const shown = async () => {
    const headers = { accept: 'text/html' };
    return (await fetch(`http://localhost:18180${ADDRESS}`, { headers })).text();
  };

  beforeAll(async () => {
    cpSync(smallSite, path.join(desk, 'content'), { recursive: true });
    mkdirSync(path.join(desk, 'layouts'));
    writeFileSync(heading, shows('First'));
    writeFileSync(config, configured("replace: { 'brief/heading': Heading }"));
    own = startCommand(['start', '--port', '18180', '--no-history'], { cwd: desk });
    await new Promise<void>((resolve) => {
      for (const stream of [own.child.stdout, own.child.stderr]) {
        stream.on('data', (text) => {
          told += text;
          if (told.includes('http://localhost:18180/')) resolve();
        });
      }
    });
  });

  afterAll(async () => {
    own.child.kill('SIGINT');
    await own.ended;
  });

  test('a part, the configuration and words are taken over as they are saved', async () => {
    await expect.poll(shown, PATIENCE).toContain('<h1>First</h1>');
    writeFileSync(heading, shows('Second'));
    await expect.poll(shown, PATIENCE).toContain('<h1>Second</h1>');
    writeFileSync(
      config,
      configured("replace: { 'brief/heading': Heading }, brand: { footer: 'At the foot.' }"),
    );
    await expect.poll(shown, PATIENCE).toContain('At the foot.');
    mkdirSync(path.join(desk, 'content/words'));
    writeFileSync(path.join(desk, 'content/words/en.json'), '{ "sections.topics": "Themes" }');
    await expect.poll(shown, PATIENCE).toContain('>Themes</a>');
  });

  test('what is wrong is told in its place, and the last version stays', async () => {
    writeFileSync(heading, shows('{brief.titel.length}'));
    await expect
      .poll(() => told, PATIENCE)
      .toMatch(/layouts\/heading\.tsx:1:\d+ .*\n[\s\S]*It throws: Cannot read/);
    expect(await shown()).toContain('<h1>Second</h1>');
    writeFileSync(config, configured("replace: { 'brief/headin': Heading }"));
    await expect.poll(() => told, PATIENCE).toContain('Did you mean "brief/heading"?');
    expect(await shown()).toContain('<h1>Second</h1>');
    expect(told).not.toContain('    at ');
    writeFileSync(heading, shows('Third'));
    writeFileSync(config, configured("replace: { 'brief/heading': Heading }"));
    await expect.poll(shown, PATIENCE).toContain('<h1>Third</h1>');
  });
});
