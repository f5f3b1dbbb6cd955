import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { manifestFiles } from '../../src/commands/build/manifest.ts';
import { load } from '../../src/content/load/load.ts';
import { redirectRules } from '../../src/outputs/redirects/redirect.ts';
import { planSite } from '../../src/site/plan.ts';
import { briefText, contentWith, smallSite } from '../content/small-content.ts';
import { brief } from '../indexes/small-record.ts';
import { editionOf } from './open-edition.ts';
import { textOf } from './read-output.ts';

const filesOf = (files: Record<string, string>, options = {}) => {
  const { record } = load(contentWith(files));
  const plan = planSite(record, { buildMoment: '2020-01-01T00:00:00Z', ...options });
  const all = [...plan.files()];
  return {
    plan,
    at: (path: string) => {
      const found = all.find((file) => file.path === path);
      return found && textOf(found.render());
    },
  };
};

test('old addresses lead on by a rule of the host, whatever is in them', () => {
  const edition = editionOf([
    brief('2017-06-06-new', {
      date: '2017-06-06',
      aliases: ['/briefs/old/', '/الرقة/', '/a%23b/'],
    }),
  ]);
  const rules = textOf(redirectRules(edition)?.render() ?? '')
    .trimEnd()
    .split('\n');
  const to = '/repo/briefs/2017-06-06-new/';
  expect(rules.filter((rule) => rule.endsWith(' 301'))).toEqual([
    `/repo/briefs/old/ ${to} 301`,
    `/repo/${encodeURIComponent('الرقة')}/ ${to} 301`,
    `/repo/a%23b/ ${to} 301`,
  ]);
  // One for the host that has a page before a rule, one for the host that does not know the sign.
  expect(rules.filter((rule) => rule.endsWith(' 301!'))).toHaveLength(3);
  expect(redirectRules(editionOf([]))).toBeUndefined();
});

test('rules of the host are in no manifest, since nobody can read them there, and in no preview', () => {
  const aliased = { 'briefs/2017/2017-07-01-new.md': briefText('aliases: [/old/]') };
  expect(filesOf(aliased).at('_redirects')).toContain('/old/ /briefs/2017-07-01-new/ 301\n');
  expect(filesOf(aliased, { preview: { banner: 'P' } }).at('_redirects')).toBeUndefined();
  const [[, manifest] = []] = manifestFiles(
    new Map([
      ['_redirects', 'a'],
      ['index.html', 'b'],
    ]),
    undefined,
  );
  expect(manifest).toBe('b  index.html\n');
});

test('a device that installs the site is told its name, language and direction', () => {
  const { plan, at } = filesOf({}, { pathPrefix: '/repo/' });
  const { title, description } = plan.record.vocabularies.site;
  const data = JSON.parse(at('site.webmanifest') ?? '');
  expect(data).toMatchObject({
    ...{ name: title, description, lang: 'en', dir: 'ltr' },
    ...{ start_url: '/repo/', scope: '/repo/' },
  });
  const [icon] = data.icons;
  expect(at(icon.src.replace('/repo/', ''))).toContain('<svg');
  for (const page of plan.pagesOf('brief'))
    expect(page.html()).toContain('<link rel="manifest" href="/repo/site.webmanifest"');
});

test('whom to tell of a weakness stands where programs look for it, until its day', () => {
  const settings = readFileSync(path.join(smallSite, 'site.yaml'), 'utf8');
  const security = 'security: { contact: desk@record.example, expires: 2020-06-30 }\n';
  const said = filesOf({ 'site.yaml': `${settings}${security}` }, { pathPrefix: '/' });
  const lines = said.at('security.txt')?.trimEnd().split('\n') ?? [];
  expect(lines.slice(0, 2)).toEqual([
    'Contact: mailto:desk@record.example',
    'Expires: 2020-06-30T23:59:59Z',
  ]);
  expect(lines.find((line) => line.startsWith('Canonical: '))).toMatch(/\/security\.txt$/);
  expect(said.at('_redirects')).toContain('/.well-known/security.txt /security.txt 301\n');
  expect(filesOf({}).at('security.txt')).toBeUndefined();
});
