import { stringify } from 'yaml';
import { keyOfName } from '../../content/source/file-name.ts';

/** What a new record is to be. */
export interface NewRecord {
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
export const FIRST_TOPICS: Readonly<Record<string, string>> = {
  en: 'The beginning',
  fr: 'Les débuts',
  de: 'Der Anfang',
  es: 'Los comienzos',
  ar: 'البداية',
};

/** Every file of a new record that is not taken over from the engine, by its path. */
export function recordFiles(record: NewRecord): Map<string, string> {
  const { title, language, url, topic, day } = record;
  const words = FIRST_WORDS[new Intl.Locale(language).language] ?? FIRST_WORDS.en;
  if (!words) throw new Error('There are no first words in English.');
  const topicKey = keyOfName(topic) || 'topic';
  const year = day.slice(0, 4);
  const files = {
    'content/site.yaml': yaml({
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
  check: 'dateline check',
  test: 'dateline check --strict',
  new: 'dateline new',
  import: 'dateline import',
  review: 'dateline review',
  preview: 'dateline preview',
  'preview:accept': 'dateline preview-accept',
  'preview:deploy': 'dateline preview-deploy',
  'preview:comment': 'dateline preview-comment',
  'preview:gather': 'dateline preview-gather',
  'preview:clean': 'dateline preview-clean',
  'hosting:check': 'dateline hosting-check',
  schemas: 'dateline schemas',
};

/** `package.json`; what stands there already is kept. */
export function packageFile({ name, engine }: NewRecord, standing: object = {}): string {
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
    allowScripts: { '@parcel/watcher': false, esbuild: false },
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
