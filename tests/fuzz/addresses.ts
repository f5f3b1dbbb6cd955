import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {
  fileOf,
  filePathFault,
  readSitePath,
  TakenPaths,
  writtenPath,
} from '../../src/brief/site-path.ts';
import { FreshFolder } from '../../src/commands/build/fresh-folder.ts';
import { OutsideFolder } from '../../src/commands/build/place-within.ts';
import { refusals } from '../../src/commands/preview/artifact-rules.ts';
import { load } from '../../src/content/load/load.ts';
import type { ContentRecord } from '../../src/content/record/record.ts';
import { planSite, type SitePlan } from '../../src/site/plan.ts';
import { briefText, contentWith } from '../content/small-content.ts';
import type { Fuzzer } from './fuzzer.ts';

const MOMENT = '2020-01-01T00:00:00Z';

/** What an address is made of by those who want it to lead elsewhere, and by those who do not. */
const PIECES = [
  ...'/ // \\ . .. ... : ? # % & ; ~ * | < > " @ + = _ - a A b x old OLD'.split(' '),
  ...'%2e %2E %2f %5c %00 %0a %20 %25 %252e %66 %6f %C3%A9 %CC%81 %ff %c0%ae %uD800 %E2%80%8B %EF%BC%8E'.split(
    ' ',
  ),
  ...'con NUL com1 com¹ aux.html lpt9.txt CONIN$ index.html INDEX.HTML index.htm 404.html feed.xml'.split(
    ' ',
  ),
  ...'feed briefs Briefs topics timeline preview data assets images 2017 06 2 sitemap.xml sitemap-1.xml'.split(
    ' ',
  ),
  ...'2017-06-06-raqqa-assault raqqa about robots.txt dateline.txt .git _headers .html .HTML'.split(
    ' ',
  ),
  ...[
    'é',
    'e\u0301',
    'ß',
    'SS',
    'ſ',
    'İ',
    'ı',
    'Σ',
    'ς',
    'الرقة',
    '２０１７',
    '．',
    '／',
    '＼',
    '‥',
    '％',
  ],
  ...[
    '\u200b',
    '\u00ad',
    '\u3164',
    '\u202e',
    '\ufe0f',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\ud800',
    '\ufffe',
  ],
  ...[' ', '\t', '\u0000', '\u007f', 'a'.repeat(250), 'é'.repeat(130), '𝒂'],
] as const;

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);
const pieces = (most: number) =>
  fc.array(piece, { minLength: 1, maxLength: most }).map((all) => all.join(''));
const alias = fc.oneof(
  { weight: 6, arbitrary: pieces(6).map((text) => `/${text}`) },
  {
    weight: 2,
    arbitrary: fc.array(pieces(2), { maxLength: 4 }).map((all) => `/${all.join('/')}/`),
  },
  { weight: 1, arbitrary: pieces(4) },
);
/** File names as a repository can hold them: no slash, no NUL. */
const fileName = pieces(3).map((text) => text.replaceAll(/[/\0]/g, '-'));
const plainName = fc.constantFrom(
  ...'con nul com1 feed timeline preview search embed admin 404 2017 index about topics a old'.split(
    ' ',
  ),
);
const fileNames = fc.oneof(fileName, plainName);

/** A picture of one pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** One thing that somebody adds to the record. */
type Addition =
  | { readonly kind: 'alias'; readonly file: string; readonly text: string }
  | { readonly kind: 'file'; readonly file: string; readonly text: string | Buffer }
  | { readonly kind: 'entry'; readonly file: string; readonly text: string };

const BRIEFS = ['briefs/2017-07-01-new.md', 'briefs/2017-07-02-other.md'] as const;
const FIELDS = {
  'topics.yaml': '  name: New\n',
  'places.yaml': '  name: New\n  country: SY\n  lat: 1\n  lon: 1\n',
  'publishers.yaml': '  name: New\n  kind: wire\n',
  'measures.yaml': '  label: New\n  unit: people\n',
} as const;

const addition: fc.Arbitrary<Addition> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...BRIEFS), alias)
      .map(([file, text]) => ({ kind: 'alias' as const, file, text })),
  },
  {
    weight: 3,
    arbitrary: fc
      .oneof(
        fileNames.map((name) => [`pages/${name}.md`, '---\ntitle: A page\n---\nText.\n'] as const),
        fileNames.map((name) => [`images/${name}.png`, PICTURE] as const),
        fc
          .tuple(fileNames, fileNames)
          .map(([folder, name]) => [`briefs/${folder}/${name}.md`, briefText()] as const),
      )
      .map(([file, text]) => ({ kind: 'file' as const, file, text })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...(Object.keys(FIELDS) as (keyof typeof FIELDS)[])), fileNames)
      .map(([file, key]) => ({
        kind: 'entry' as const,
        file,
        text: `${JSON.stringify(key)}:\n${FIELDS[file]}`,
      })),
  },
);

const aliasLine = (text: string) => `  - ${JSON.stringify(text)}`;

function contentOf(additions: readonly Addition[]) {
  const base = new Map(
    contentWith({})
      .entries()
      .map((entry) => [entry.path, entry]),
  );
  const files = new Map<string, string | Buffer>();
  for (const file of BRIEFS) {
    const lines = additions.flatMap((one) =>
      one.kind === 'alias' && one.file === file ? [aliasLine(one.text)] : [],
    );
    files.set(file, briefText(lines.length > 0 ? ['aliases:', ...lines].join('\n') : ''));
  }
  for (const { kind, file, text } of additions) {
    if (kind === 'file') files.set(file, text);
    if (kind === 'entry')
      files.set(file, `${files.get(file) ?? base.get(file)?.read() ?? ''}\n${text}`);
  }
  return { files, tree: contentWith(Object.fromEntries(files)) };
}

/**
 * Loads what was added as `check` does, without what it refuses, until it refuses nothing: so that
 * every case comes to be planned.
 */
function accepted(additions: readonly Addition[]): ContentRecord {
  const { files, tree } = contentOf(additions);
  const { record, diagnostics } = load(tree, { moment: MOMENT });
  for (const { file, line, column, reason, fix } of diagnostics) {
    if (line < 1 || column < 1 || !reason || !fix) throw new Error(`${file}: ${reason} ${fix}`);
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return record;
  const refused = (one: Addition) =>
    errors.some(({ file, line }) => {
      if (file !== `${tree.name}/${one.file}`) return false;
      if (one.kind !== 'alias') return true;
      return String(files.get(one.file)).split('\n')[line - 1] === aliasLine(one.text);
    });
  const rest = additions.filter((one) => !refused(one));
  if (rest.length === additions.length) {
    throw new Error(`Nothing that was added is at fault: ${JSON.stringify(errors[0])}`);
  }
  return accepted(rest);
}

function filesOfPlan(plan: SitePlan): string[] {
  return [
    ...plan.pages().map(({ address }) => fileOf(address)),
    // Hosts read that one, and no content can ask for its name.
    ...[...plan.files()].map(({ path: file }) => file).filter((file) => file !== '_redirects'),
  ];
}

/** Every file of a plan can stand on every system beside all others, and previews may hold it. */
function judgePlan(files: readonly string[]): void {
  const taken = new TakenPaths<undefined>();
  for (const file of files) {
    const fault = filePathFault(file);
    if (fault) throw new Error(`${JSON.stringify(file)} ${fault}`);
    const clash = taken.take(file, undefined);
    if (clash) throw new Error(`${JSON.stringify(file)}: ${clash.kind} with ${clash.path}`);
  }
  // As file systems do it by themselves, without any rule of ours.
  for (const form of ['NFC', 'NFD', 'NFKC']) {
    const names = files.map((file) => file.normalize(form));
    const [low, up] = [names.map((name) => name.toLowerCase()), names.map((n) => n.toUpperCase())];
    if (new Set(low).size < files.length || new Set(up).size < files.length)
      throw new Error(`Two of these are one: ${files}`);
  }
  const entries = files.map((file) => ({
    path: file,
    kind: 'file' as const,
    size: 1,
    packed: 1,
    open: () => Promise.reject(new Error('not opened')),
  }));
  const [refusal] = refusals(entries);
  if (refusal) throw new Error(`A preview is refused: ${refusal.rule} ${refusal.reason}`);
}

/** Writes files as a build does, and looks where they are. */
function judgeFolder(folder: string, files: readonly string[]): void {
  const site = new FreshFolder(path.join(folder, 'site'), path.join(folder, 'memory'));
  for (const file of files) site.write(file, file);
  const root = realpathSync(site.folder);
  for (const file of files) {
    const real = realpathSync(path.join(site.folder, file));
    if (!real.startsWith(root + path.sep)) throw new Error(`${file} was written to ${real}`);
  }
  const written = readdirSync(root, { recursive: true, withFileTypes: true });
  const count = written.filter((entry) => entry.isFile()).length;
  if (count !== new Set(files).size) throw new Error(`${count} files stand for ${files.length}`);
  site.discard();
  judgeRest(folder);
}

/** A build that was given up leaves no file, and so does one that wrote elsewhere. */
function judgeRest(folder: string): void {
  const left = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name);
  if (left.length > 0) throw new Error(`There is ${left.join(', ')} beside the site`);
}

/** A path that was read is read again as the same, however it is written. */
function judgeReading(written: string): void {
  const read = readSitePath(written);
  if (!('path' in read)) return;
  const ways = [writtenPath(read.path), read.path.split('/').map(encodeURIComponent).join('/')];
  for (const way of ways) {
    const again = readSitePath(way);
    if (!('path' in again) || again.path !== read.path) {
      throw new Error(`${JSON.stringify(written)} is not the same as ${JSON.stringify(way)}`);
    }
  }
}

/** A path that nobody checked ends as a refusal, or in the folder. */
function judgeDoor(folder: string, file: string): void {
  const site = new FreshFolder(path.join(folder, 'site'), path.join(folder, 'memory'));
  try {
    site.write(file, 'x');
  } catch (error) {
    if (!(error instanceof OutsideFolder)) throw error;
  }
  site.discard();
  judgeRest(folder);
}

export const fuzzer: Fuzzer = {
  name: 'addresses',
  against:
    'What check accepts is written outside the output folder, over another page, or where some system or a preview refuses it; or something throws.',
  open: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-addresses-'));
    const cases = fc.array(addition, { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(cases, async (additions) => {
      for (const { kind, text } of additions) {
        if (kind !== 'alias') continue;
        judgeReading(text);
        judgeDoor(folder, text.slice(1));
      }
      const files = filesOfPlan(planSite(accepted(additions), { buildMoment: MOMENT }));
      judgePlan(files);
      judgeFolder(folder, files);
    });
    return {
      property: property as fc.IAsyncProperty<unknown>,
      close: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};
