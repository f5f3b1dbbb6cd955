import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isDate, parseEventDate } from '../../src/brief/event-date.ts';
import { captureText } from '../../src/commands/check/evidence/check-evidence.ts';
import { fetchPage } from '../../src/commands/check/evidence/fetch-page.ts';
import { saveCapture } from '../../src/commands/check/evidence/save-capture.ts';
import { lookupPublic } from '../../src/commands/check/links/probe.ts';
import { fingerprintsOf, Redactor } from '../../src/content/redaction/redactor.ts';
import { brief, file, together } from '../../src/content/rules/rule/example.ts';
import { passageAddress, timesHeld } from '../../src/content/text/passage.ts';
import { UsageError } from '../../src/terminal/usage-error.ts';
import { check, found, project } from './project.ts';

describe('a page holds a passage', () => {
  test.each<
    [times: number, quote: string, page: string, prefix?: string | undefined, suffix?: string]
  >([
    [1, 'It entered the city.', 'On Tuesday: It\n entered\u00a0the city. It did.'],
    [1, 'the city’s east', "In the city's east"],
    [1, 'entered the city', 'en\u00adtered the city'],
    [0, 'It entered the city.', 'It left the city.'],
    [0, 'legal under the law', 'It is illegal under the law'],
    [0, '350 people', 'at least 1350 people'],
    [0, '350', '350,000 people'],
    [1, '350', 'It was 350, they said'],
    [2, 'It said so.', 'It said so. And again: It said so.'],
    [1, 'It said so.', 'It said so. And again: It said so.', 'again:'],
    [1, 'It said so.', 'It said so. And again: It said so.', undefined, 'And'],
    [0, 'It said so.', 'It said so. And again: It said so.', 'never:'],
    [1, 'دخلت القوات المدينة', 'قال إن\u200f دخلت القوات المدينة.'],
    [1, '進入城市', '部隊進入城市。'],
  ])('%i times: %s in %s', (times, quote, page, quote_prefix, quote_suffix) => {
    expect(timesHeld({ quote, quote_prefix, quote_suffix }, page)).toBe(times);
  });
});

test.each<[url: string, quote: string | undefined, address: string | undefined]>([
  ['https://a.example/b', 'It said so.', 'https://a.example/b#:~:text=It%20said%20so.'],
  ['https://a.example/b#c', 'a-b, c & d', 'https://a.example/b#c:~:text=a%2Db%2C%20c%20%26%20d'],
  ['https://a.example/b.pdf', 'It said so.', undefined],
  ['https://a.example/b', undefined, undefined],
])('the passage of %s with %s is at %s', (url, quote, address) => {
  expect(passageAddress(url, { quote })).toBe(address);
});

const PAGE = '<title>It said so.</title><p>It <b>entered</b> the city.</p><script>It hid.</script>';
const OPEN = '<head><title>T</title><p>It fell.';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('check --evidence', () => {
  test.each<[what: string, quote: string, hash: string, copy: string | undefined, rules: string[]]>(
    [
      ['a quote that is held', 'It entered the city.', sha256(PAGE), PAGE, []],
      ['another quote', 'It left the city.', sha256(PAGE), PAGE, ['evidence/quote']],
      ['a quote in a script', 'It hid.', sha256(PAGE), PAGE, ['evidence/quote']],
      ['a quote after a head without end', 'It fell.', sha256(OPEN), OPEN, []],
      ['an altered copy', 'It entered the city.', sha256(PAGE), `${PAGE} `, ['evidence/altered']],
      ['no copy', 'It entered the city.', sha256(PAGE), undefined, ['evidence/missing']],
      ['a quote twice', 'a', sha256('a b a'), 'a b a', ['evidence/twice']],
    ],
  )('finds in %s what is wrong', async (_, quote, hash, copy, rules) => {
    const root = project(
      together(
        brief(
          `source:\n  - publisher: reuters\n    title: T\n    published: 2017-06-06\n    quote: ${quote}\n    capture:\n      file: reuters.html\n      sha256: ${hash}\n      day: 2017-06-07`,
        ),
        ...(copy === undefined ? [] : [file('captures/reuters.html', copy)]),
      ),
    );
    const report = await check(root, ['--evidence', '--errors-only']);
    expect(found(report).map((line) => line.replace(/^\S+ /, ''))).toEqual(rules);
  });
});

const html = { 'content-type': 'text/html' };
const PAGES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/fine': (response) => response.writeHead(200, html).end('<p>Text</p>'),
  '/slow': (response) => {
    response.writeHead(200, html);
    const more = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(more));
  },
  '/endless': (response) => {
    response.writeHead(200, html);
    const more = setInterval(() => response.write('x'.repeat(65_536)), 1);
    response.on('close', () => clearInterval(more));
  },
  '/circle': (response) => response.writeHead(302, { location: '/circle' }).end(),
  '/image': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/lies': (response) => response.writeHead(200, html).end(Buffer.from([60, 0, 1])),
  '/bomb': (response) =>
    response
      .writeHead(200, { ...html, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(20_000_000, 'x'))),
  '/breaks': (response) => {
    response.writeHead(200, { ...html, 'content-length': '100' });
    response.write('x');
    setTimeout(() => response.destroy(), 10);
  },
  '/cut': (response) =>
    response
      .writeHead(200, { ...html, 'content-encoding': 'gzip' })
      .end(gzipSync('<p>Text</p>').subarray(0, 15)),
  '/empty': (response) => response.writeHead(200, html).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/news': (response) => response.writeHead(200, html).end(PAGE),
  '/meta': (response) =>
    response.writeHead(200, html).end('<meta name=description content="He entered the city."><p>A'),
  '/latin': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
      .end(Buffer.from('<p>caf\u00e9', 'latin1')),
  '/two': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<meta charset=iso-8859-1><p>caf\u00e9'),
  '/gone': (response) => response.writeHead(410).end(),
  '/robots.txt': (response) => response.end('User-agent: *\nDisallow: /closed\n'),
};

/** A host that serves those pages, and how its name is found. */
async function hostOfPages() {
  const answer: RequestListener = ({ url = '' }, response) =>
    (PAGES[url] ?? (() => response.writeHead(404).end()))(response);
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const lookup: LookupFunction = (_, options, callback) =>
    options.all
      ? callback(null, [{ address: '127.0.0.1', family: 4 }])
      : callback(null, '127.0.0.1', 4);
  return { port, lookup };
}

describe('a page that is asked for', () => {
  test.each([
    ['/fine', '<p>Text</p>'],
    ['/slow', 'does not arrive in time'],
    ['/endless', 'is larger than 100000 bytes'],
    ['/circle', 'leads in a circle of redirects'],
    ['/image', 'is neither a page nor a text nor a PDF (image/png)'],
    ['/lies', 'is not what it says it is (text/html)'],
    ['/bomb', 'is larger than 100000 bytes'],
    ['/breaks', 'breaks off the connection'],
    ['/cut', 'is compressed in a way that cannot be read'],
    ['/empty', 'is empty'],
    ['/file', 'redirects away from the web (file:)'],
    ['/gone', 'answers that the page is gone (410)'],
    ['/closed', 'is closed to programs by its host (robots.txt)'],
  ])('at %s: %s', async (page, says) => {
    const { port, lookup } = await hostOfPages();
    const options = { userAgent: 'Test/1', timeout: 1_000, limit: 100_000, lookup };
    const got = await fetchPage(`http://news.example:${port}${page}`, options);
    expect('refused' in got ? got.refused : got.bytes.toString()).toBe(says);
  });

  test.each(['http://127.0.0.1/', 'http://[::1]/', 'http://0x7f.1/'])(
    'inside a network, %s, is not asked',
    async (address) => {
      const options = { userAgent: 'Test/1', timeout: 1_000, lookup: lookupPublic };
      expect(await fetchPage(address, options)).toEqual({
        refused: 'does not lead to a host on the public web',
      });
    },
  );
});

describe('a copy of a page', () => {
  const save = async (page: string, content: string, redactor?: Redactor) => {
    const { port, lookup } = await hostOfPages();
    const options = { userAgent: 'Test/1', timeout: 1_000, limit: 100_000, lookup };
    return saveCapture(`http://www.news.example:${port}${page}`, {
      ...options,
      content,
      day: '2017-06-07',
      redactor,
    });
  };

  test('is saved once, as it was sent, and holds the quotes of its source', async () => {
    const saved = await save('/news', path.join(project(brief('')), 'content'));
    const { file: name, sha256: hash, day } = saved;
    expect(saved).toEqual({
      file: `2017-06-07-news-example-${sha256(PAGE).slice(0, 8)}.html`,
      sha256: sha256(PAGE),
      day: '2017-06-07',
      isNew: true,
    });
    const root = project(
      brief(
        `source:\n  - publisher: reuters\n    title: T\n    published: 2017-06-06\n    quote: It entered the city.\n    capture:\n      file: ${name}\n      sha256: ${hash}\n      day: ${day}`,
      ),
    );
    const content = path.join(root, 'content');
    expect((await save('/news', content)).isNew).toBe(true);
    expect(readFileSync(path.join(content, 'captures', name), 'utf8')).toBe(PAGE);
    expect(found(await check(root, ['--evidence', '--errors-only']))).toEqual([]);
    expect((await save('/news', content)).isNew).toBe(false);
    expect(readdirSync(path.join(content, 'captures'))).toEqual([name]);
  });

  test('that was altered since is neither taken for the same nor written over', async () => {
    const content = path.join(project(brief('')), 'content');
    const { file: name } = await save('/news', content);
    const at = path.join(content, 'captures', name);
    writeFileSync(at, 'Altered.');
    await expect(save('/news', content)).rejects.toThrow('was altered after it was saved');
    expect(readFileSync(at, 'utf8')).toBe('Altered.');
  });

  test('that somebody named so gives no day', async () => {
    const content = path.join(project(brief('')), 'content');
    const folder = path.join(content, 'captures');
    mkdirSync(folder);
    writeFileSync(path.join(folder, `reuters-${sha256(PAGE).slice(0, 8)}.html`), PAGE);
    expect(await save('/news', content)).toMatchObject({ day: '2017-06-07', isNew: true });
  });

  test.each(['/latin', '/two'])('%s is in the encoding that its host says', async (page) => {
    const content = path.join(project(brief('')), 'content');
    const { file: name } = await save(page, content);
    const bytes = readFileSync(path.join(content, 'captures', name));
    expect((await captureText(bytes, name))?.seen.trim()).toBe('caf\u00e9');
  });

  test.each(['/gone', '/bomb', '/breaks', '/closed'])('%s leaves nothing', async (page) => {
    const content = path.join(project(brief('')), 'content');
    await expect(save(page, content)).rejects.toThrow(UsageError);
    expect(existsSync(path.join(content, 'captures'))).toBe(false);
  });

  test.each(['/news', '/meta'])('is not kept where it holds what was removed: %s', async (page) => {
    const content = path.join(project(brief('')), 'content');
    const day = parseEventDate('2017-06-07');
    if (!isDate(day)) throw new Error('There is no day.');
    const fingerprints = fingerprintsOf('Entered the', 'AAAAAAAAAAAAAAAAAAAAAA');
    const redactor = new Redactor([
      { key: 'removed-1', day, ground: 'privacy', fingerprints, briefs: [] },
    ]);
    await expect(save(page, content, redactor)).rejects.toThrow('was removed on');
    expect(existsSync(path.join(content, 'captures'))).toBe(false);
  });
});
