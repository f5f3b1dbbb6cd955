import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptPreview } from '../../src/commands/preview/accept.ts';
import { refuseArtifact } from '../../src/commands/preview/artifact.ts';
import {
  gatherPreviews,
  PREVIEW_BRANCH,
  PUBLISHED_COMMIT,
  publishPreview,
  removePreview,
  sweepPreviews,
} from '../../src/commands/preview/preview-branch.ts';
import { boxesOf, waitingIn, withTicksOf } from '../../src/review/comment/answers-ticked.ts';
import { fileOf, repositoryOf, reviewOf } from '../review/hundred-briefs.ts';
import { Repository } from '../review/repository.ts';
import { type ZipEntry, zip } from './zip.ts';

const NOINDEX = '<!doctype html><meta name="robots" content="noindex"/>';
const COMMIT = 'c'.repeat(40);

let folder: string;
let review: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-accept-'));
  const repository = repositoryOf(3);
  repository.replace(fileOf(1), 'title: Event', 'title: "<b>@team</b>');
  repository.replace(fileOf(1), 'is put on record', 'is put on record"');
  review = JSON.stringify(reviewOf(repository).document);
  repository.delete();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** Accepts an archive of these files beside a whole preview; gives the folder that was made. */
async function accept(
  files: readonly ZipEntry[],
  {
    contentOnly = true,
    ownHost = false,
    enforce = [],
    fork = false,
    gated = false,
  }: {
    contentOnly?: boolean;
    ownHost?: boolean;
    enforce?: readonly string[];
    fork?: boolean;
    gated?: boolean;
  } = {},
): Promise<string> {
  count += 1;
  const [artifact, out] = [
    path.join(folder, `${count}.zip`),
    path.join(folder, `accepted-${count}`),
  ];
  writeFileSync(artifact, zip(files));
  await acceptPreview({
    artifact,
    out,
    pull: { number: 7, commit: COMMIT, contentOnly, fork },
    site: { title: 'The record', url: 'https://record.example/' },
    enforce,
    previews: 'https://record.example/preview/',
    ownHost,
    gated,
  });
  return out;
}

const whole = (): ZipEntry[] => [
  { name: 'index.html', content: NOINDEX },
  { name: 'review/index.html', content: NOINDEX },
  { name: 'review/review.json', content: review },
  { name: 'review/review.md', content: '# What the pull request would like us to post @everyone' },
];

describe('the preview of a fork', () => {
  const said = (out: string, file: string) => readFileSync(path.join(out, file), 'utf8');

  it('is published where an editor is asked first, and its review does not wait for that', async () => {
    const out = await accept(whole(), { fork: true, gated: true });
    expect(existsSync(path.join(out, 'site'))).toBe(true);
    expect(said(out, 'early.md')).toContain('published once an editor approves it');
    expect(said(out, 'early.md')).not.toContain('/preview/pr-7/');
    expect(said(out, 'comment.md')).toContain('/preview/pr-7/');
  });

  it('is not published where nobody is asked', async () => {
    const out = await accept(whole(), { fork: true });
    expect(existsSync(path.join(out, 'site'))).toBe(false);
    expect(said(out, 'comment.md')).toContain('previews-of-forks');
    expect(said(out, 'comment.md')).not.toContain('/preview/pr-7/');
  });
});

describe('a preview that is accepted', () => {
  it('is asked to be read where its own code may have reviewed it, anew at each commit', async () => {
    const out = await accept(whole(), { contentOnly: false, enforce: ['code/*'] });
    const comment = readFileSync(path.join(out, 'comment.md'), 'utf8');
    expect(comment).toContain(`<!-- ask:code-review-${COMMIT.slice(0, 12)}! -->`);
  });

  it('hands on the site, the pull request of the event, and a comment written anew', async () => {
    const out = await accept(whole());
    expect(readdirSync(out).sort()).toEqual(['comment.md', 'early.md', 'preview.json', 'site']);
    expect(JSON.parse(readFileSync(path.join(out, 'preview.json'), 'utf8'))).toEqual({
      pull: 7,
      commit: COMMIT,
      hosted: true,
      enforced: false,
      preview: 'https://record.example/preview/pr-7/',
    });
    const comment = readFileSync(path.join(out, 'comment.md'), 'utf8');
    expect(comment).toContain('https://record.example/preview/pr-7/review/');
    expect(comment).toContain('&lt;b&gt;@\u200Bteam&lt;/b&gt;');
    expect(comment).not.toContain('would like us to post');
  });

  it('is commented on with the address and the commit that are known, whatever its review says', async () => {
    const said = JSON.parse(review);
    const files = whole().map((file) =>
      file.name === 'review/review.json'
        ? {
            ...file,
            content: JSON.stringify({
              ...said,
              site: { title: 'Other', url: 'https://evil.example/' },
              head: { commit: 'e'.repeat(40), uncommitted: true },
            }),
          }
        : file,
    );
    for (const contentOnly of [true, false]) {
      const comment = readFileSync(
        path.join(await accept(files, { contentOnly }), 'comment.md'),
        'utf8',
      );
      expect(comment).not.toContain('evil.example');
      expect(comment).not.toContain('eeeeeee');
      expect(comment).toContain('https://record.example/');
      expect(comment).toContain(COMMIT.slice(0, 7));
    }
  });

  it('is not published beside the site where it touches more than content, and says so', async () => {
    const out = await accept(whole(), { contentOnly: false });
    expect(existsSync(path.join(out, 'site'))).toBe(false);
    expect(readFileSync(path.join(out, 'comment.md'), 'utf8')).toContain(
      'is not published beside the site',
    );
  });

  it('is published all the same on a host of its own', async () => {
    expect(
      existsSync(path.join(await accept(whole(), { contentOnly: false, ownHost: true }), 'site')),
    ).toBe(true);
  });
});

describe('a change whose content has errors', () => {
  it('has its comment, and no preview', async () => {
    const files = whole().filter(({ name }) => name !== 'index.html');
    const out = await accept(files);
    expect(existsSync(path.join(out, 'site'))).toBe(false);
    expect(JSON.parse(readFileSync(path.join(out, 'preview.json'), 'utf8'))).toMatchObject({
      hosted: false,
    });
    expect(readFileSync(path.join(out, 'comment.md'), 'utf8')).toContain('no site was built of it');
  });
});

describe('a site that asks for answers', () => {
  it('marks the boxes that must be ticked by its own settings, whatever the artifact says', async () => {
    const said = JSON.parse(review);
    const asked = (rule: string, id: string) => ({
      rule,
      id,
      weight: 'act',
      text: 'A.',
      fix: 'B.',
      enforced: false,
    });
    const warnings = [asked('meaning/number', 'aa'), asked('sources/removed', 'bb')];
    const files = whole().map((file) =>
      file.name === 'review/review.json'
        ? { ...file, content: JSON.stringify({ ...said, warnings }) }
        : file,
    );
    const comment = readFileSync(
      path.join(await accept(files, { enforce: ['meaning/*'] }), 'comment.md'),
      'utf8',
    );
    expect(boxesOf(comment)).toEqual([
      { id: 'aa', enforced: true, ticked: false },
      { id: 'bb', enforced: false, ticked: false },
    ]);
    const ticked = comment.replace('- [ ]', '- [x]');
    expect([waitingIn(comment), waitingIn(ticked)]).toEqual([1, 0]);
    // A later review of the same question keeps its tick.
    expect(waitingIn(withTicksOf(ticked, comment))).toBe(0);
  });
});

describe('a preview that is refused', () => {
  const without = (name: string) => whole().filter((entry) => entry.name !== name);
  it.each<[string, () => ZipEntry[], RegExp]>([
    ['without a review', () => without('review/review.json'), /holds no review/],
    [
      'with a review of another form',
      () => [
        ...without('review/review.json'),
        {
          name: 'review/review.json',
          content: review.replace('"version":1', '"version":1,"extra":1'),
        },
      ],
      /does not match/,
    ],
    [
      'with an address that leads away',
      () => [
        ...without('review/review.json'),
        {
          name: 'review/review.json',
          content: review.replaceAll('"/briefs/', '"//evil.example/briefs/'),
        },
      ],
      /does not match/,
    ],
    [
      'with a page that search engines may find',
      () => [...whole(), { name: 'about/index.html', content: '<!doctype html>' }],
      /"about\/index\.html" does not keep search engines out/,
    ],
    ['with a file that no site has', () => [...whole(), { name: 'run.sh' }], /run\.sh/],
  ])('%s leaves nothing behind', async (_name, files, message) => {
    await expect(accept(files())).rejects.toThrow(message);
    expect(existsSync(path.join(folder, `accepted-${count}`))).toBe(false);
    expect(existsSync(path.join(folder, `accepted-${count}.unpacked`))).toBe(false);
  });
});

describe('the branch of previews', () => {
  it('keeps each pull request in its folder, without a past, and shares nothing with main', async () => {
    const remote = repositoryOf(1);
    const site = path.join(folder, 'site');
    mkdirSync(path.join(site, 'about'), { recursive: true });
    writeFileSync(path.join(site, 'index.html'), 'seven');
    writeFileSync(path.join(site, 'about/index.html'), 'about');
    await publish(remote, 7, site);
    writeFileSync(path.join(site, 'index.html'), 'eight');
    rmSync(path.join(site, 'about'), { recursive: true });
    await publish(remote, 8, site);
    await publish(remote, 7, site);
    expect(filesOf(remote)).toEqual(['_headers', 'pr-7/index.html', 'pr-8/index.html']);
    expect(remote.git('show', `${PREVIEW_BRANCH}:pr-7/index.html`)).toBe('eight');
    expect(remote.git('rev-list', '--count', PREVIEW_BRANCH)).toBe('1');

    const built = path.join(folder, 'built/preview');
    expect(await gatherPreviews(remote.folder, built, refuseArtifact)).toEqual({
      count: 2,
      leftOut: [],
    });
    expect(readdirSync(built).sort()).toEqual(['pr-7', 'pr-8']);

    expect(await removePreview(remote.folder, 7)).toBe(true);
    expect(await removePreview(remote.folder, 7)).toBe(false);
    expect(filesOf(remote)).toEqual(['_headers', 'pr-8/index.html']);
    remote.delete();
  });

  it('loses what belongs to no open pull request, as often as it is swept', async () => {
    const remote = repositoryOf(1);
    const site = path.join(folder, 'swept');
    mkdirSync(site, { recursive: true });
    writeFileSync(path.join(site, 'index.html'), 'one');
    for (const pull of [7, 8, 9]) await publish(remote, pull, site);
    expect(await sweepPreviews(remote.folder, new Set([8, 12]))).toEqual([9, 7]);
    expect(await sweepPreviews(remote.folder, new Set([8, 12]))).toEqual([]);
    expect(filesOf(remote)).toEqual(['_headers', 'pr-8/index.html']);
    remote.delete();
  });

  it('keeps a bad preview out of the site, and lets the others in', async () => {
    const remote = repositoryOf(1);
    const site = path.join(folder, 'bad');
    mkdirSync(site, { recursive: true });
    writeFileSync(path.join(site, 'index.html'), 'one');
    await publish(remote, 8, site);
    writeFileSync(path.join(site, 'run.sh'), 'rm');
    await publish(remote, 7, site);
    const built = path.join(folder, 'built-bad/preview');
    expect(await gatherPreviews(remote.folder, built, refuseArtifact)).toEqual({
      count: 1,
      leftOut: [expect.stringContaining('pr-7: ')],
    });
    expect(readdirSync(built)).toEqual(['pr-8']);
    remote.delete();
  });

  it('holds so many previews, and the oldest make room for a new one', async () => {
    const remote = repositoryOf(1);
    const site = path.join(folder, 'many');
    mkdirSync(site, { recursive: true });
    writeFileSync(path.join(site, 'index.html'), 'one');
    const numbers = Array.from({ length: 21 }, (_, index) => index + 100);
    for (const pull of numbers) await publish(remote, pull, site);
    const stands = () =>
      filesOf(remote).flatMap((file) => /^pr-(\d+)\/index\.html$/.exec(file)?.[1] ?? []);
    expect(stands()).toEqual(numbers.slice(1).map(String));
    // One that is there already makes room for itself.
    await publish(remote, 110, site);
    expect(stands()).toEqual(numbers.slice(1).map(String));
    remote.delete();
  }, 60_000);

  it('holds so many bytes, and the oldest make room for a new one', async () => {
    const remote = repositoryOf(1);
    const site = path.join(folder, 'heavy');
    mkdirSync(site, { recursive: true });
    const put = (pull: number, bytes: number) => {
      writeFileSync(path.join(site, 'index.html'), 'x'.repeat(bytes));
      return publishPreview(remote.folder, { pull, commit: COMMIT }, site, async () => true, {
        previews: 20,
        bytes: 3000,
      });
    };
    const stands = () =>
      filesOf(remote).flatMap((file) => /^pr-(\d+)\/index\.html$/.exec(file)?.[1] ?? []);
    for (const pull of [1, 2, 3]) await put(pull, 900);
    expect(stands()).toEqual(['1', '2', '3']);
    await put(4, 900);
    expect(stands()).toEqual(['2', '3', '4']);
    // One that needs the room of two takes it from the two oldest, and leaves the newest.
    await put(5, 1900);
    expect(stands()).toEqual(['4', '5']);
    await expect(put(6, 3100)).rejects.toThrow('more than 3000 bytes');
    expect(stands()).toEqual(['4', '5']);
    const built = path.join(folder, 'built-heavy/preview');
    expect(await gatherPreviews(remote.folder, built, refuseArtifact)).toEqual({
      count: 2,
      leftOut: [],
    });
    remote.delete();
  });

  it('takes none that is too large, and production is built all the same', async () => {
    const remote = repositoryOf(1);
    const site = path.join(folder, 'large');
    mkdirSync(site, { recursive: true });
    writeFileSync(path.join(site, 'index.html'), 'one');
    await publish(remote, 8, site);
    writeFileSync(path.join(site, 'photo.jpg'), '');
    // It has holes, and takes no room on the disk.
    truncateSync(path.join(site, 'photo.jpg'), 501 * 1024 * 1024);
    await expect(publish(remote, 9, site)).rejects.toThrow(/more than \d+ bytes/);
    const built = path.join(folder, 'built-large/preview');
    expect(await gatherPreviews(remote.folder, built, refuseArtifact)).toEqual({
      count: 1,
      leftOut: [],
    });
    remote.delete();
  });

  it('is empty where there is none yet', async () => {
    const remote = new Repository();
    remote.commit();
    expect(await gatherPreviews(remote.folder, path.join(folder, 'none'), refuseArtifact)).toEqual({
      count: 0,
      leftOut: [],
    });
    expect(await removePreview(remote.folder, 7)).toBe(false);
    remote.delete();
  });
});

/** Without what publishing itself adds to each preview. */
function filesOf(remote: Repository): string[] {
  return remote
    .git('ls-tree', '-r', '--name-only', PREVIEW_BRANCH)
    .split('\n')
    .filter((file) => !file.endsWith(`/${PUBLISHED_COMMIT}`));
}

const publish = (remote: Repository, pull: number, site: string) =>
  publishPreview(remote.folder, { pull, commit: COMMIT }, site, async () => true);
