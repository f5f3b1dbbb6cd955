import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { richestPages } from '../page-kinds.ts';
import { type SiteServer, serveSite } from '../site-server.ts';
import { type Phone, shortcomings, startPhone, wantedOf } from './phone.ts';

/** Nothing here depends on how fast a page was, so that nothing needs to be waited for. */
const WITHOUT_WAITING = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 100,
  cpuQuietThresholdMs: 0,
  disableFullPageScreenshot: true,
};

const site = inject('servedSite');
const pages = 'missing' in site ? [{ kind: 'home', file: 'index.html' }] : richestPages(site);

let phone: Phone;
let server: SiteServer;
beforeAll(async () => {
  if ('missing' in site) throw new Error(site.missing);
  server = await serveSite(site.folder, '/repo/', { compressed: true });
  phone = await startPhone();
});
afterAll(async () => {
  await phone?.close();
  await server?.close();
});

describe('as Lighthouse judges a phone, each kind of page is whole but for how fast it was', () => {
  test.for(pages.map(({ kind, file }) => [kind, file] as const))('%s', async ([kind, file]) => {
    const wanted = wantedOf(kind).filter((name) => name !== 'performance');
    const result = await phone.judge(server.home + file.replace(/index\.html$/, ''), {
      ...WITHOUT_WAITING,
      onlyCategories: [...wanted],
    });
    expect(wanted.flatMap((name) => shortcomings(name, result))).toEqual([]);
    expect(wanted.map((name) => result.categories[name]?.score)).toEqual(wanted.map(() => 1));
  });
});
