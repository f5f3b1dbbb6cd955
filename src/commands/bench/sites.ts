import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type MadeBrief, MEASURES, makeBriefs, PLACES, PUBLISHERS, TOPICS } from './corpus.ts';

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
    'title: A made-up record\ndescription: Briefs made for measuring.\nurl: https://bench.example/\n',
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
export const eleventySite: WriteSite = (folder, count) => {
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
export const hugoSite: WriteSite = (folder, count) => {
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
export const zolaSite: WriteSite = (folder, count) => {
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
