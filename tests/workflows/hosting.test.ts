import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewsAddress } from '../../src/commands/preview/previews-address.ts';
import { projectRoot } from '../../src/commands/project/project-root.ts';
import { Repository } from '../review/repository.ts';

/** The headers of a `_headers` file: by path, then by name. */
function headersOf(file: string): Map<string, Map<string, string>> {
  const paths = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const line of readFileSync(path.join(projectRoot, file), 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      current = new Map();
      paths.set(line.trim(), current);
    } else {
      const [name = '', ...value] = line.trim().split(': ');
      current.set(name, value.join(': '));
    }
  }
  return paths;
}

const site = headersOf('hosting/_headers');
const preview = headersOf('hosting/preview/_headers');
const directives = (policy: string) =>
  new Map(
    policy
      .split('; ')
      .map((directive) => [directive.split(' ')[0] ?? '', new Set(directive.split(' ').slice(1))]),
  );

const policyOf = (place: string) =>
  directives(site.get(place)?.get('Content-Security-Policy') ?? '');

describe('the settings for hosts', () => {
  it('allow what the pages’ own policy allows, and no more than files of the site', () => {
    const head = readFileSync(path.join(projectRoot, 'layouts/frame/head.tsx'), 'utf8');
    const own = [...head.matchAll(/"((?:[a-z]+-src|base-uri|form-action) [^"]+)"/g)].map(
      ([, directive = '']) => directive,
    );
    expect(own.length).toBeGreaterThan(4);
    const policy = directives(site.get('/*')?.get('Content-Security-Policy') ?? '');
    for (const [name, sources] of directives(own.join('; '))) {
      for (const source of sources) expect(policy.get(name), name).toContain(source);
    }
    expect(policy.get('default-src')).toEqual(new Set(["'none'"]));
    expect([...policy.values()].flatMap((sources) => [...sources])).not.toContain(
      "'unsafe-inline'",
    );
  });

  it('keep files whose name carries a hash for a year, and leave pages to be asked for again', () => {
    expect(site.get('/assets/*')?.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(site.get('/*')?.has('Cache-Control')).toBe(false);
  });

  it('name the media types of feeds', () => {
    for (const [address, headers] of site) {
      if (address.endsWith('feed.xml'))
        expect(headers.get('Content-Type'), address).toBe('application/atom+xml; charset=utf-8');
      if (address.endsWith('feed.json'))
        expect(headers.get('Content-Type'), address).toBe('application/feed+json; charset=utf-8');
    }
    expect(site.has('/topics/:topic/feed.xml')).toBe(true);
  });

  it('let other sites show what is made for frames, and nothing else', () => {
    expect(policyOf('/*').get('frame-ancestors')).toEqual(new Set(["'none'"]));
    const embeds = policyOf('/embed/*');
    expect(embeds.get('frame-ancestors')).toEqual(new Set(['*']));
    const layout = readFileSync(path.join(projectRoot, 'layouts/embed/embed.tsx'), 'utf8');
    const own = directives(/"(default-src [^"]+)"/.exec(layout)?.[1] ?? '');
    expect(own.size).toBeGreaterThan(3);
    embeds.delete('frame-ancestors');
    expect(embeds).toEqual(own);
    // Cloudflare Pages joins what several rules say of a header, unless it is told not to.
    const lines = readFileSync(path.join(projectRoot, 'hosting/_headers'), 'utf8').split('\n');
    const rule = lines.indexOf('/embed/*');
    expect(lines[rule + 1]).toBe('  ! Content-Security-Policy');
    expect(rule).toBeGreaterThan(lines.indexOf('/*'));
  });

  it('keep previews from search engines, under the same policy', () => {
    expect(preview.get('/*')?.get('X-Robots-Tag')).toBe('noindex, nofollow');
    expect(preview.get('/*')?.get('Content-Security-Policy')).toBe(
      site.get('/*')?.get('Content-Security-Policy'),
    );
  });
});

describe('where previews stand', () => {
  const inFolder = (settings: string | undefined) => {
    const folder = new Repository();
    if (settings !== undefined) folder.write('hosting/previews.json', settings);
    try {
      return previewsAddress('https://record.example/site/', folder.folder);
    } finally {
      folder.delete();
    }
  };

  it('is beside the site, unless they have a host of their own', () => {
    expect(inFolder(undefined)).toEqual({
      url: 'https://record.example/site/preview/',
      ownHost: false,
    });
    expect(inFolder('{"url": "https://previews.example"}')).toEqual({
      url: 'https://previews.example/',
      ownHost: true,
    });
    expect(inFolder('{"url": "https://record.example/elsewhere/"}')).toMatchObject({
      ownHost: false,
    });
  });

  it('is not guessed from a file that says something else', () => {
    expect(() => inFolder('{"host": "x"}')).toThrow(/does not say where previews are/);
  });
});

describe('npm run hosting:check', () => {
  const check = (host: string) => {
    try {
      return execFileSync(process.execPath, ['src/commands/run.js', 'hosting-check'], {
        cwd: projectRoot,
        env: { ...process.env, PAGES_URL: host },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    } catch (error) {
      return (error as { stderr: string }).stderr;
    }
  };

  it('says what to write where the site will stand elsewhere than site.yaml says', () => {
    expect(check('https://name.example/repo')).toMatch(
      /^content\/site\.yaml says .* it will be published at https:\/\/name\.example\/repo\.\n {2}Write url: https:\/\/name\.example\/repo\/ in content\/site\.yaml\.\n$/,
    );
    expect(check('nowhere')).toMatch(/is not an address/);
  });
});
