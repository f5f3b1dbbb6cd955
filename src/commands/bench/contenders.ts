import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { engineRoot } from '../project/project-root.ts';
import { type MadeBrief, MEASURES, makeBriefs, PLACES, PUBLISHERS, TOPICS } from './corpus.ts';
import { hugoEqualSite } from './equal-site.ts';

/** One way of building the same briefs. */
export interface Contender {
  readonly name: string;
  /** Contenders of one group share a site, and each starts from where the one before left it. */
  readonly group: string;
  readonly site: WriteSite;
  /** A program that must be on the PATH. */
  readonly needs?: string;
  /** Above this many briefs it takes too long to be of use. */
  readonly most?: number;
  readonly prepare: (folder: string, run: number) => void;
  readonly command: (folder: string) => readonly string[];
  /** The folder that it writes to. */
  readonly out: string;
}

/** Writes the same briefs as the content of a site; each contender reads its own form of them. */
export type WriteSite = (folder: string, count: number) => void;

/** Dateline's own form, with vocabularies. */
export const datelineSite: WriteSite = (folder, count) => {
  writeBriefs(path.join(folder, 'content/briefs'), count, (brief) => [
    `date: ${brief.date}`,
    ...fieldsOf(brief),
  ]);
  const write = (name: string, text: string) =>
    writeFileSync(path.join(folder, 'content', name), text);
  const entries = (keys: readonly string[], fields: (key: string, at: number) => string) =>
    keys.map((key, at) => `${key}:\n${fields(key, at)}`).join('');
  write(
    'site.yaml',
    // The others draw no cards.
    'title: A made-up record\ndescription: Briefs made for measuring.\nurl: https://bench.example/\nwithout: [cards]\n',
  );
  write(
    'topics.yaml',
    entries(TOPICS, (key) => `  name: ${title(key)}\n  description: About ${key}.\n`),
  );
  write(
    'publishers.yaml',
    entries(PUBLISHERS, (key) => `  name: ${title(key)}\n  kind: newspaper\n  reliability: B\n`),
  );
  write(
    'measures.yaml',
    entries(MEASURES, (key) => `  label: ${title(key)}\n  unit: people\n`),
  );
  write(
    'places.yaml',
    entries(
      PLACES,
      (key, at) =>
        `  name: ${title(key)}\n  country: IQ\n  lat: ${30 + (at % 10)}\n  lon: ${38 + Math.floor(at / 10)}\n`,
    ),
  );
};

const LAYOUT = (title: string, content: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${content}</main></body></html>\n`;

/**
 * A Markdown template per brief, one Liquid layout that shows its sources and claims, and one list
 * of all: Eleventy as it comes.
 */
const eleventySite: WriteSite = (folder, count) => {
  writeBriefs(path.join(folder, 'briefs'), count, plainFields);
  mkdirSync(path.join(folder, '_includes'), { recursive: true });
  writeFileSync(
    path.join(folder, 'briefs/briefs.json'),
    JSON.stringify({ layout: 'brief.liquid', tags: 'briefs' }),
  );
  writeFileSync(
    path.join(folder, '_includes/brief.liquid'),
    LAYOUT(
      '{{ title }}',
      '<time>{{ happened }}</time>{{ content }}' +
        '<ul>{% for s in source %}<li><a href="{{ s.url }}">{{ s.title }}</a> {{ s.publisher }} {{ s.published }}</li>{% endfor %}</ul>' +
        '<ul>{% for c in claims %}<li>{{ c.value }} {{ c.by }} {{ c.reported }}</li>{% endfor %}</ul>',
    ),
  );
  writeFileSync(
    path.join(folder, 'index.liquid'),
    LAYOUT(
      'Timeline',
      '<ol>{% for brief in collections.briefs %}<li><a href="{{ brief.url }}">{{ brief.data.title }}</a></li>{% endfor %}</ol>',
    ),
  );
};

/** The same for Hugo, with what it does by itself: a list and a feed per topic, a sitemap. */
const hugoSite: WriteSite = (folder, count) => {
  writeBriefs(path.join(folder, 'content/briefs'), count, plainFields);
  mkdirSync(path.join(folder, 'layouts/_default'), { recursive: true });
  writeFileSync(
    path.join(folder, 'config.toml'),
    'baseURL = "https://bench.example/"\ntitle = "Bench"\npaginate = 80\n[taxonomies]\ntopic = "topics"\n[services.rss]\nlimit = 30\n',
  );
  writeFileSync(
    path.join(folder, 'layouts/_default/single.html'),
    LAYOUT(
      '{{ .Title }}',
      '<time>{{ .Params.happened }}</time>{{ .Content }}' +
        '<ul>{{ range .Params.source }}<li><a href="{{ .url }}">{{ .title }}</a> {{ .publisher }} {{ .published }}</li>{{ end }}</ul>' +
        '<ul>{{ range .Params.claims }}<li>{{ .value }} {{ .by }} {{ .reported }}</li>{{ end }}</ul>' +
        '{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
    ),
  );
  writeFileSync(
    path.join(folder, 'layouts/_default/list.html'),
    LAYOUT(
      '{{ .Title }}',
      '<ol>{{ range .Paginator.Pages }}<li><time>{{ .Params.happened }}</time><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Summary }}</p></li>{{ end }}</ol>{{ template "_internal/pagination.html" . }}',
    ),
  );
};

/** The same for Zola. */
const zolaSite: WriteSite = (folder, count) => {
  const briefs = path.join(folder, 'content');
  mkdirSync(briefs, { recursive: true });
  for (const brief of makeBriefs(count)) {
    const fields = `title = ${JSON.stringify(brief.title)}\ndate = ${brief.name.slice(0, 10)}\n`;
    writeFileSync(path.join(briefs, `${brief.name}.md`), `+++\n${fields}+++\n${brief.body}\n`);
  }
  mkdirSync(path.join(folder, 'templates'), { recursive: true });
  writeFileSync(
    path.join(folder, 'config.toml'),
    'base_url = "https://bench.example"\ntitle = "Bench"\n',
  );
  writeFileSync(path.join(briefs, '_index.md'), '+++\nsort_by = "date"\n+++\n');
  writeFileSync(
    path.join(folder, 'templates/page.html'),
    LAYOUT('{{ page.title }}', '{{ page.content | safe }}'),
  );
  writeFileSync(
    path.join(folder, 'templates/index.html'),
    LAYOUT(
      'Timeline',
      '<ol>{% for page in section.pages %}<li><a href="{{ page.permalink }}">{{ page.title }}</a></li>{% endfor %}</ol>',
    ),
  );
};

/** For generators that would take `date` for their own: our dates may be uncertain. */
function plainFields(brief: MadeBrief): string[] {
  return [`happened: ${JSON.stringify(brief.date)}`, ...fieldsOf(brief)];
}

function fieldsOf(brief: MadeBrief): string[] {
  return [
    `title: ${brief.title}`,
    `place: ${brief.place}`,
    `topics: [${brief.topics.join(', ')}]`,
    'source:',
    ...brief.sources.flatMap(({ publisher, title, url, published }) => [
      `  - publisher: ${publisher}`,
      `    title: ${title}`,
      `    url: ${url}`,
      `    published: ${published}`,
    ]),
    ...(brief.claims.length > 0 ? ['claims:'] : []),
    ...brief.claims.flatMap(({ measure, value, by, reported, source }) => [
      `  - measure: ${measure}`,
      `    value: ${value}`,
      `    by: ${by}`,
      `    reported: ${reported}`,
      `    source: ${source}`,
    ]),
  ];
}

function writeBriefs(folder: string, count: number, fields: (brief: MadeBrief) => string[]): void {
  const made = new Set<string>();
  for (const brief of makeBriefs(count)) {
    const year = path.join(folder, brief.name.slice(0, 4));
    if (!made.has(year)) mkdirSync(year, { recursive: true });
    made.add(year);
    writeFileSync(
      path.join(year, `${brief.name}.md`),
      `---\n${fields(brief).join('\n')}\n---\n\n${brief.body}\n`,
    );
  }
}

export function title(key: string): string {
  return `${key.charAt(0).toUpperCase()}${key.slice(1).replace('-', ' ')}`;
}

const { scripts }: { scripts: { build: string } } = JSON.parse(
  readFileSync(path.join(engineRoot, 'package.json'), 'utf8'),
);
const NODE = process.execPath;
/** What `npm run build` runs, from wherever it is run. */
const [, ...command] = scripts.build.split(' ');
const buildWithSearch = (folder: string) => [
  NODE,
  ...command.map((part) => (part.endsWith('.js') ? path.join(engineRoot, part) : part)),
  '--content',
  path.join(folder, 'content'),
  '--out',
  path.join(folder, '_site'),
  '--cache',
  path.join(folder, '.cache'),
];
// The others make no index either.
const build = (folder: string) => [...buildWithSearch(folder), '--without-search'];

const clean =
  (...names: string[]) =>
  (folder: string) => {
    for (const name of names) rmSync(path.join(folder, name), { recursive: true, force: true });
  };

const dateline = { group: 'dateline', site: datelineSite, command: build, out: '_site' };
const hugo = { needs: 'hugo', command: () => ['hugo', '--quiet'], out: 'public' };
const hugoBriefs = 'content/briefs';

/** Rows in the order in which they are measured and printed. */
export const contenders: readonly Contender[] = [
  { ...dateline, name: 'Dateline, cold', prepare: clean('_site', '.cache') },
  { ...dateline, name: 'Dateline, unchanged', prepare: () => {} },
  { ...dateline, name: 'Dateline, one text edited', prepare: editText('content/briefs') },
  { ...dateline, name: 'Dateline, one title edited', prepare: editTitle('content/briefs') },
  {
    ...dateline,
    name: 'Dateline, search index',
    // The pages stand: what is measured is the index, and a look at the rest.
    group: 'dateline-search',
    prepare: editText('content/briefs'),
    command: buildWithSearch,
    most: 10_000,
  },
  {
    name: 'Eleventy, a template per brief',
    group: 'eleventy',
    site: eleventySite,
    most: 10_000,
    prepare: clean('_site'),
    command: () => [NODE, path.join(engineRoot, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
    out: '_site',
  },
  {
    ...hugo,
    name: 'Hugo',
    group: 'hugo',
    site: hugoSite,
    prepare: clean('public', 'resources'),
  },
  {
    ...hugo,
    name: 'Hugo, one text edited',
    group: 'hugo',
    site: hugoSite,
    prepare: editText(hugoBriefs),
  },
  {
    ...hugo,
    name: 'Hugo, an equal site',
    group: 'hugo-equal',
    site: hugoEqualSite,
    prepare: clean('public', 'resources'),
  },
  {
    ...hugo,
    name: 'Hugo, an equal site, one text edited',
    group: 'hugo-equal',
    site: hugoEqualSite,
    prepare: editText(hugoBriefs),
  },
  {
    name: 'Zola',
    group: 'zola',
    site: zolaSite,
    needs: 'zola',
    prepare: clean('public'),
    command: () => ['zola', 'build'],
    out: 'public',
  },
];

/** The first brief of all. */
function fileIn(folder: string, briefs: string): string {
  const [first] = makeBriefs(1);
  const name = first?.name ?? '';
  return path.join(folder, briefs, name.slice(0, 4), `${name}.md`);
}

function editText(briefs: string) {
  return (folder: string, run: number) =>
    appendFileSync(fileIn(folder, briefs), `\nOne more sentence, the ${run + 1}. of its kind.\n`);
}

function editTitle(briefs: string) {
  return (folder: string, run: number) => {
    const file = fileIn(folder, briefs);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^title: .*$/m, `title: Another title, the ${run + 1}.`));
  };
}
