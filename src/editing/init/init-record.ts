import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { intro, outro, select } from '@clack/prompts';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { baseAddress } from '../../brief/address.ts';
import { nearestName } from '../../brief/fault.ts';
import { languageTag, line } from '../../brief/scalars.ts';
import { slugOf } from '../../brief/slug.ts';
import { FORMAT } from '../../content/format/format.ts';
import { keyOfName } from '../../content/source/file-name.ts';
import { inOneLine } from '../../terminal/output.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { languages } from '../../words/languages.ts';
import { answered, askLine, Cancelled, type Terminal } from '../new/ask.ts';

/** What is known of a new record before anything is asked. */
export interface InitOptions {
  readonly folder: string;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly topic?: string | undefined;
  /** The day that counts as today: `2026-11-28`. */
  readonly day: string;
  /** The engine's folder, from which workflows and the editor's settings are taken over. */
  readonly engineRoot: string;
  readonly version: string;
}

/** What may stand in a folder in which a record is begun: what npm, git and systems put there. */
const NO_MATTER =
  /^(?:\.git|\.DS_Store|node_modules|package(?:-lock)?\.json|LICEN[CS]E.*|.*\.tgz)$/;
/** What a record has from the engine as it is. */
export const TAKEN_OVER: readonly string[] = [
  '.github/workflows',
  '.github/dependabot.yml',
  '.vscode/settings.json',
  '.vscode/tasks.json',
  'hosting',
  'netlify.toml',
];

/** Workflows of this repository alone: a record has no tests. */
const OWN = /[\\/]workflows[\\/]test\.yml$/;

/**
 * Begins a record in a folder of its own, and has it completed by what is made from its content; gives
 * the exit code.
 * @throws UsageError where the folder holds anything, or a flag cannot be taken.
 */
export async function initRecord(
  options: InitOptions,
  terminal: Terminal | undefined,
  complete: (folder: string) => void,
): Promise<number> {
  const folder = path.resolve(options.folder);
  refuseFull(folder, options.folder);
  let record: NewRecord;
  try {
    record = await recordOf(options, folder, terminal);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    process.stderr.write('Nothing was written.\n');
    return 1;
  }
  writeRecord(record, folder, options.engineRoot);
  if (record.archive) cpSync(record.archive, path.join(folder, path.basename(record.archive)));
  complete(folder);
  const way = path.relative(process.cwd(), folder);
  const steps = [
    ...(way === '' ? [] : [`cd ${inOneLine(way)}`]),
    ...(isInstalled(folder) ? [] : ['npm install']),
    'npm start',
  ];
  process.stdout.write(`The record is in ${inOneLine(way || '.')}. To see it:\n\n`);
  process.stdout.write(`${steps.map((step) => `  ${step}\n`).join('')}\n`);
  return 0;
}

function refuseFull(folder: string, asked: string): void {
  if (!existsSync(folder)) return;
  const found = readdirSync(folder).filter((name) => !NO_MATTER.test(name));
  if (found.length === 0) return;
  throw new UsageError(
    `${asked} is not empty: it holds ${found
      .slice(0, 3)
      .map((name) => JSON.stringify(name))
      .join(', ')}${found.length > 3 ? ' and more' : ''}. Nothing was written.`,
    'Name a folder that is empty or not there yet.',
  );
}

async function recordOf(
  { title, language, url, topic, day, version, engineRoot }: InitOptions,
  folder: string,
  terminal: Terminal | undefined,
): Promise<NewRecord> {
  const name = slugOf(path.basename(folder)) || 'record';
  const named = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  const given = {
    title: taken('title', line, title),
    language: taken('language', spoken, language),
    url: taken('url', baseAddress, url),
    topic: taken('topic', line, topic),
  };
  if (terminal) intro('A new record', terminal);
  const ask = async (message: string, schema: z.ZodType, proposed: string) =>
    terminal ? await askLine({ message, schema, initialValue: proposed }, terminal) : proposed;
  const record = {
    name,
    day,
    ...engineOf(folder, engineRoot, version),
    title: given.title ?? (await ask('Its title', line, named)) ?? named,
    language: given.language ?? (await askLanguage(terminal)),
  };
  const address =
    given.url ?? (await ask('Where it will be published', baseAddress, `https://${name}.example/`));
  const first = FIRST_TOPICS[new Intl.Locale(record.language).language] ?? 'The beginning';
  const about = given.topic ?? (await ask('Its first topic', line, first));
  if (terminal) outro('That is all that is needed.', terminal);
  return { ...record, url: address ?? `https://${name}.example/`, topic: about ?? first };
}

/** A language in which there are words. */
const spoken = languageTag.superRefine((tag, ctx) => {
  const { language } = new Intl.Locale(tag);
  if (languages().includes(language)) return;
  const meant = nearestName(tag, languages());
  ctx.addIssue({
    code: 'custom',
    message: `There are no words in "${tag}".`,
    params: {
      reason: `There are no words in "${tag}".`,
      fix: meant ? `Did you mean "${meant}"?` : `There are words in ${languages().join(', ')}.`,
    },
  });
});

/** A flag's value as its schema reads it. */
function taken<Value>(
  flag: string,
  schema: z.ZodType<Value>,
  given: string | undefined,
): Value | undefined {
  if (given === undefined) return undefined;
  const { data, error } = schema.safeParse(given);
  if (!error) return data;
  const { reason, fix } = Object((error.issues[0] as { params?: unknown }).params);
  throw new UsageError(
    `--${flag}: ${reason ?? 'this cannot stand here.'}`,
    fix ?? 'Write another.',
  );
}

async function askLanguage(terminal: Terminal | undefined): Promise<string> {
  if (!terminal) return 'en';
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const options = languages().map((tag) => ({ value: tag, label: names.of(tag) ?? tag }));
  return answered(
    await select({ ...terminal, message: 'Its language', options, initialValue: 'en' }),
  );
}

function writeRecord(record: NewRecord, folder: string, engineRoot: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = path.join(folder, 'package.json');
  const standing = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  writeFileSync(manifest, packageFile(record, standing));
  for (const name of TAKEN_OVER) {
    const from = path.join(engineRoot, name);
    const to = path.join(folder, name);
    if (existsSync(from)) cpSync(from, to, { recursive: true, filter: (file) => !OWN.test(file) });
  }
  for (const [name, text] of recordFiles(record)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/**
 * Whether the engine is in the record's own packages. Those of a folder above would do for its commands, but
 * its workflows need the `package-lock.json` that an install writes.
 */
function isInstalled(folder: string): boolean {
  return existsSync(path.join(folder, 'node_modules/dateline'));
}

function packagesAbove(folder: string): string | undefined {
  const packages = path.join(folder, 'node_modules');
  if (existsSync(path.join(packages, 'dateline'))) return packages;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : packagesAbove(parent);
}

/**
 * What npm installs the engine from. An archive outside of the record is copied into it, because whoever
 * clones the record, and what publishes it, install from there.
 */
function engineOf(
  folder: string,
  engineRoot: string,
  version: string,
): Pick<NewRecord, 'engine' | 'archive'> {
  const file = installedFrom(packagesAbove(folder)) ?? installedFrom(packagesAround(engineRoot));
  if (file === undefined) return { engine: `^${version}` };
  const way = path.relative(folder, file).split(path.sep).join('/');
  const copied = way.startsWith('../') && statSync(file).isFile();
  return copied
    ? { engine: `file:${path.basename(file)}`, archive: file }
    : { engine: `file:${way}` };
}

/** The packages that a folder stands in, as `npx` has them in a place of its own. */
function packagesAround(folder: string): string | undefined {
  const parent = path.dirname(folder);
  if (path.basename(folder) === 'node_modules') return folder;
  return parent === folder ? undefined : packagesAround(parent);
}

/** The file that the engine among some packages was installed from; undefined for a registry. */
function installedFrom(packages: string | undefined): string | undefined {
  const list = packages && path.join(packages, '.package-lock.json');
  if (!list || !existsSync(list)) return undefined;
  const { resolved = '' } =
    JSON.parse(readFileSync(list, 'utf8')).packages?.['node_modules/dateline'] ?? {};
  if (!resolved.startsWith('file:')) return undefined;
  const file = path.resolve(packages, '..', resolved.slice('file:'.length));
  return existsSync(file) ? file : undefined;
}

/** What a new record is to be. */
interface NewRecord {
  /** The name of its package and its folder. */
  readonly name: string;
  readonly title: string;
  /** BCP 47; there are words in its language. */
  readonly language: string;
  /** Where it will be published. */
  readonly url: string;
  /** The name of its first topic. */
  readonly topic: string;
  /** The day on which it begins: `2026-11-28`. */
  readonly day: string;
  /** What npm installs the engine from: a version, or a file. */
  readonly engine: string;
  /** The file that has to come along for that. */
  readonly archive?: string;
}

interface FirstWords {
  readonly description: string;
  readonly topic: (title: string) => string;
  readonly brief: { readonly title: string; readonly body: string };
  readonly about: { readonly title: string; readonly body: string };
}

/** What a new record says of itself, until its editors say more, in each language. */
const FIRST_WORDS: Readonly<Record<string, FirstWords>> = {
  en: {
    description: 'What happened, when and where, who says so, and how sure it is.',
    topic: (title) => `What belongs to “${title}”.`,
    brief: {
      title: 'This record begins',
      body: 'This is an example: one event, told in a few sentences, with its source. Change it, or remove the file when you have written a brief of your own.',
    },
    about: {
      title: 'About',
      body: 'Say here who keeps this record, what it covers, and how errors are corrected.',
    },
  },
  fr: {
    description: 'Ce qui s’est passé, quand et où, qui le dit, et avec quelle certitude.',
    topic: (title) => `Ce qui relève de « ${title} ».`,
    brief: {
      title: 'Cette chronologie commence',
      body: 'Ceci est un exemple : un événement, raconté en quelques phrases, avec sa source. Modifiez-le, ou supprimez le fichier quand vous aurez écrit votre première brève.',
    },
    about: {
      title: 'À propos',
      body: 'Dites ici qui tient cette chronologie, ce qu’elle couvre et comment les erreurs sont corrigées.',
    },
  },
  de: {
    description: 'Was geschah, wann und wo, wer es sagt und wie sicher es ist.',
    topic: (title) => `Was zu „${title}“ gehört.`,
    brief: {
      title: 'Diese Chronik beginnt',
      body: 'Dies ist ein Beispiel: ein Ereignis, in wenigen Sätzen erzählt, mit seiner Quelle. Ändern Sie es, oder löschen Sie die Datei, sobald Sie eine eigene Meldung geschrieben haben.',
    },
    about: {
      title: 'Über diese Chronik',
      body: 'Sagen Sie hier, wer diese Chronik führt, was sie umfasst und wie Fehler berichtigt werden.',
    },
  },
  es: {
    description: 'Qué ocurrió, cuándo y dónde, quién lo dice y con qué certeza.',
    topic: (title) => `Lo que corresponde a «${title}».`,
    brief: {
      title: 'Comienza esta cronología',
      body: 'Esto es un ejemplo: un hecho, contado en pocas frases, con su fuente. Cámbielo, o borre el archivo cuando haya escrito una nota propia.',
    },
    about: {
      title: 'Acerca de',
      body: 'Diga aquí quién lleva esta cronología, qué abarca y cómo se corrigen los errores.',
    },
  },
  ar: {
    description: 'ما حدث، ومتى وأين، ومن يقول ذلك، ومدى اليقين.',
    topic: (title) => `ما يتصل بـ«${title}».`,
    brief: {
      title: 'يبدأ هذا السجل',
      body: 'هذا مثال: حدث واحد يُروى في جمل قليلة مع مصدره. غيّره، أو احذف الملف حين تكتب موجزًا من عندك.',
    },
    about: {
      title: 'عن السجل',
      body: 'اذكر هنا من يدير هذا السجل، وما الذي يشمله، وكيف تُصحَّح الأخطاء.',
    },
  },
};

/** What can be called a topic where nobody named one. */
const FIRST_TOPICS: Readonly<Record<string, string>> = {
  en: 'The beginning',
  fr: 'Les débuts',
  de: 'Der Anfang',
  es: 'Los comienzos',
  ar: 'البداية',
};

/** Every file of a new record that is not taken over from the engine, by its path. */
function recordFiles(record: NewRecord): Map<string, string> {
  const { title, language, url, topic, day } = record;
  const words = FIRST_WORDS[new Intl.Locale(language).language] ?? FIRST_WORDS.en;
  if (!words) throw new Error('There are no first words in English.');
  const topicKey = keyOfName(topic) || 'topic';
  const year = day.slice(0, 4);
  const files = {
    'content/site.yaml': yaml({
      format: FORMAT,
      title,
      description: words.description,
      url,
      language,
      timezone: 'UTC',
    }),
    'content/topics.yaml': yaml({ [topicKey]: { name: topic, description: words.topic(topic) } }),
    'content/places.yaml': remark([
      'Where it happened, a place by its key:',
      '',
      'town-hall:',
      '  name: The town hall',
      '  country: FR',
      '  lat: 45.76',
      '  lon: 4.84',
    ]),
    'content/publishers.yaml': remark([
      'Who publishes what you cite, a publisher by its key:',
      '',
      'the-gazette:',
      '  name: The Gazette',
      '  kind: newspaper',
      '  url: https://www.example.org/',
      '  reliability: B',
      '  why: A newspaper with reporters in the town.',
    ]),
    'content/measures.yaml': remark([
      'What several sources give numbers for, a measure by its key:',
      '',
      'homes-lost:',
      '  label: Homes lost',
      '  unit: homes',
    ]),
    'content/pages/about.md': `---\n${yaml({ title: words.about.title })}---\n\n${words.about.body}\n`,
    [`content/briefs/${year}/${day}-example.md`]: `---\n${yaml({ title: words.brief.title, date: day })}${`source: ${url} # allow sources/no-archive: an example, which has no page to save yet\n`}status: reported\n${yaml({ topics: [topicKey] })}---\n\n${words.brief.body}\n`,
    'eleventy.config.ts': CONFIGURATION,
    'tsconfig.json': json({
      compilerOptions: {
        target: 'ES2023',
        module: 'NodeNext',
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        allowImportingTsExtensions: true,
        jsx: 'react-jsx',
        jsxImportSource: 'preact',
      },
      include: ['eleventy.config.ts', 'layouts'],
    }),
    '.gitignore': 'node_modules/\n_site/\n_preview/\n_review/\n.cache/\n.DS_Store\n',
    'README.md': readme(record),
  };
  return new Map(Object.entries(files));
}

/** The scripts by which a record runs the engine's commands. */
const SCRIPTS = {
  start: 'dateline start',
  build: 'dateline build',
  merge: 'dateline merge',
  check: 'dateline check',
  test: 'dateline check --strict',
  new: 'dateline new',
  redact: 'dateline redact',
  capture: 'dateline capture',
  import: 'dateline import',
  review: 'dateline review',
  preview: 'dateline preview',
  'preview:accept': 'dateline preview-accept',
  'preview:deploy': 'dateline preview-deploy',
  'preview:comment': 'dateline preview-comment',
  'preview:gather': 'dateline preview-gather',
  'preview:clean': 'dateline preview-clean',
  verify: 'dateline verify',
  'hosting:check': 'dateline hosting-check',
  schemas: 'dateline schemas',
  'admin-config': 'dateline admin-config',
  upgrade: 'dateline upgrade',
};

/** `package.json`; what stands there already is kept. */
function packageFile({ name, engine }: NewRecord, standing: object = {}): string {
  const { scripts = {}, dependencies = {} } = standing as {
    scripts?: object;
    dependencies?: object;
  };
  return json({
    name,
    version: '0.0.0',
    private: true,
    ...standing,
    type: 'module',
    scripts: { ...SCRIPTS, ...scripts },
    dependencies: { dateline: engine, ...dependencies },
    // They come with what they need as optional packages.
    allowScripts: { '@parcel/watcher': false, esbuild: false, sharp: false },
  });
}

const CONFIGURATION = `import { dateline } from 'dateline';

// How this record is set up. All that can be set, with examples:
// node_modules/dateline/docs/configuration.md
export default dateline({
  // brand: {
  //   logo: './layouts/logo.svg',
  //   accent: { light: '#8a1c2b', dark: '#ff9aa8' },
  // },
});
`;

function readme({ title }: NewRecord): string {
  return `# ${title}

A record of events, made with Dateline. One event, one file in \`content/briefs/\`.

| command           | what it does                                                          |
| ----------------- | --------------------------------------------------------------------- |
| \`npm install\`     | installs what it needs; once                                          |
| \`npm start\`       | shows the site at <http://localhost:8080/>, and every save at once    |
| \`npm run new\`     | writes a new brief with you                                           |
| \`npm run check\`   | says everything that is wrong or doubtful in \`content/\`               |
| \`npm run build\`   | builds the site into \`_site/\`                                         |
| \`npm run review\`  | shows what a branch changes in the record, in facts                   |
| \`npm run schemas\` | writes what code editors complete from; run it after new topics, places or publishers |

The guides stand in \`node_modules/dateline/docs/\`: editing.md for briefs and vocabularies,
configuration.md for the look of the site, publishing.md for hosting, rules.md for what \`check\` says.

\`.github/workflows/\` publishes the branch \`main\` on GitHub Pages and builds a preview of every pull
request. Say where the site will stand as \`url\` in \`content/site.yaml\`.
`;
}

function yaml(value: object): string {
  return stringify(value, { lineWidth: 0 });
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function remark(lines: readonly string[]): string {
  return `${lines.map((line) => (line === '' ? '#' : `# ${line}`)).join('\n')}\n`;
}
