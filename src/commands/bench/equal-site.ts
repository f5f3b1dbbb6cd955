import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { title, type WriteSite } from './contenders.ts';
import { type MadeBrief, makeBriefs, PLACES, PUBLISHERS, TOPICS } from './corpus.ts';

/*
 * A Hugo site that is as much as Dateline's: the same kinds of pages (brief, topic, place, publisher,
 * measure, year, month, timeline), on each the same facts (structured data, citations in four forms,
 * neighbours in the record and in each topic, sources, claims), feeds in two formats for each topic
 * and place, the record as data, and about the same bytes.
 */

const HEAD = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; script-src 'self'">
<title>{{ .Title }} · {{ site.Title }}</title><meta name="description" content="{{ .Summary | plainify | truncate 300 }}"><meta name="color-scheme" content="light dark">
<link rel="canonical" href="{{ .Permalink }}"><link rel="preload" href="/assets/serif-382475f382.woff2" as="font" type="font/woff2" crossorigin="anonymous"><link rel="preload" href="/assets/sans-52e605852c.woff2" as="font" type="font/woff2" crossorigin="anonymous">
<link rel="stylesheet" href="/assets/main-c1dbe557ad.css"><link rel="stylesheet" href="/assets/details-c710871caa.css"><link rel="icon" href="/assets/icon-84790cbad1.svg" type="image/svg+xml">
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .RelPermalink }}">{{ end }}
<meta property="og:title" content="{{ .Title }}"><meta property="og:description" content="{{ .Summary | plainify | truncate 300 }}"><meta property="og:type" content="article"><meta property="og:url" content="{{ .Permalink }}"><meta property="og:site_name" content="{{ site.Title }}">`;

const SECTIONS = [
  'Timeline',
  'Topics',
  'Places',
  'Search',
  'Map',
  'Claims',
  'Publishers',
  'Corrections',
  'Data',
];
const LINKS = SECTIONS.map((name) => `<li><a href="/${name.toLowerCase()}/">${name}</a></li>`).join(
  '',
);

const BASE = `<!doctype html><html lang="en" dir="ltr"><head>${HEAD}{{ block "data" . }}{{ end }}<script type="module" src="/assets/main-52a1332f63.js"></script></head>
<body class="page-{{ .Kind }}"><a class="skip" href="#content">Skip to the content</a><header class="site-header"><a class="site-name" href="/">{{ site.Title }}</a><nav class="site-nav" aria-label="Main"><ul>${LINKS}<li class="nav-more"><a href="#site-navigation">More</a></li></ul></nav></header>
<nav class="breadcrumbs" aria-label="You are here"><ol><li><a href="/">Timeline</a></li>{{ with .Parent }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></nav>
<main id="content" tabindex="-1">{{ block "main" . }}{{ end }}</main>
<footer class="site-footer"><nav id="site-navigation" aria-label="The whole site"><ul>${LINKS}</ul><h2>Feeds</h2><ul><li><a href="/index.xml">Atom feed</a></li><li><a href="/index.json">JSON feed</a></li></ul></nav></footer></body></html>
`;

const MARK =
  '<svg class="mark mark-normal" width="28" height="28" aria-hidden="true"><circle cx="14" cy="14" r="5"></circle></svg>';

/** What is cited: the entry, in a form. */
const CITATIONS = `<section class="cite" aria-labelledby="cite"><h2 id="cite">Cite</h2>
<pre>@online{ {{- .File.ContentBaseName -}}, title={ {{- .Title -}} }, author={ {{- site.Title -}} }, date={ {{- .Params.day -}} }, url={ {{- .Permalink -}} }, note={ {{- .Params.happened -}} } }</pre>
<pre>TY  - ELEC
TI  - {{ .Title }}
AU  - {{ site.Title }}
DA  - {{ .Params.day }}
UR  - {{ .Permalink }}
ER  -</pre>
<pre>{{ dict "id" .File.ContentBaseName "type" "webpage" "title" .Title "container-title" site.Title "issued" .Params.day "URL" .Permalink | jsonify }}</pre>
<p>“{{ .Title }}”, {{ site.Title }}, {{ .Params.happened }}. {{ .Permalink }}</p></section>`;

const SINGLE = `{{ define "data" }}{{ $page := . }}<script type="application/ld+json">{{ $sources := slice }}{{ range .Params.source }}{{ $sources = $sources | append (dict "@type" "CreativeWork" "name" .title "url" .url "datePublished" .published "publisher" (dict "@type" "Organization" "name" .publisher)) }}{{ end }}{{ $claims := slice }}{{ range $n, $c := .Params.claims }}{{ $claims = $claims | append (dict "@type" "Claim" "@id" (printf "%s#claim-%d" $page.Permalink $n) "name" (printf "%s: %v" $c.measure $c.value) "creditText" $c.by "datePublished" $c.reported) }}{{ end }}{{ $about := slice }}{{ range .GetTerms "topics" }}{{ $about = $about | append (dict "@type" "Thing" "name" .Title) }}{{ end }}{{ dict "@context" "https://schema.org" "@type" "Report" "@id" .Permalink "url" .Permalink "mainEntityOfPage" .Permalink "headline" .Title "description" (.Summary | plainify | truncate 300) "inLanguage" "en" "temporalCoverage" .Params.day "dateModified" .Params.day "isPartOf" (dict "@type" "WebSite" "name" site.Title "url" site.BaseURL) "dateline" .Params.place "about" $about "citation" $sources "mentions" $claims | jsonify | safeJS }}</script>{{ end }}
{{ define "main" }}{{ $page := . }}<article class="brief spine brief-confirmed"><p class="brief-date"><time class="hero-date" datetime="{{ .Params.happened }}"><b>{{ .Date.Day }}</b><span class="date-rest"> {{ .Date.Format "January 2006" }}</span></time>${MARK}</p><header class="brief-heading"><h1>{{ .Title }}</h1></header>
<dl class="facts"><div><dt>Where</dt><dd>{{ range .GetTerms "places" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>, Iraq{{ end }}</dd></div><div><dt>When</dt><dd><time datetime="{{ .Params.happened }}">{{ .Date.Format "2 January 2006" }}</time></dd></div><div><dt>Topics</dt><dd>{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</dd></div></dl>
<div class="body">{{ .Content }}</div>
<section class="claims" aria-labelledby="claims"><h2 id="claims">Claims</h2><ul>{{ range $n, $c := .Params.claims }}<li id="claim-{{ $n }}"><b>{{ $c.value }}</b> <a href="/measures/{{ $c.measure }}/">{{ humanize $c.measure }}</a>: {{ $c.by }}, <time datetime="{{ $c.reported }}">{{ dateFormat "2 January 2006" $c.reported }}</time> <a href="#source-{{ $c.source }}">source {{ $c.source }}</a></li>{{ end }}</ul></section>
<section class="sources" aria-labelledby="sources"><h2 id="sources">Sources</h2><ol>{{ range $n, $s := .Params.source }}<li id="source-{{ $n }}" dir="auto"><cite><a href="{{ $s.url }}" rel="external">{{ $s.title }}</a></cite> <a href="/publishers/{{ $s.publisher }}/">{{ humanize $s.publisher }}</a>, <time datetime="{{ $s.published }}">{{ dateFormat "2 January 2006" $s.published }}</time> <span class="reliability">Usually reliable (B)</span></li>{{ end }}</ol></section>
<nav class="threads" aria-label="Before and after">{{ with .PrevInSection }}<a class="step" rel="prev" href="{{ .RelPermalink }}"><span>Before</span> <time>{{ .Params.happened }}</time> {{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a class="step" rel="next" href="{{ .RelPermalink }}"><span>After</span> <time>{{ .Params.happened }}</time> {{ .Title }}</a>{{ end }}{{ range .GetTerms "topics" }}<h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3>{{ with .Pages.Prev $page }}<a class="step" href="{{ .RelPermalink }}"><span>Before</span> <time>{{ .Params.happened }}</time> {{ .Title }}</a>{{ end }}{{ with .Pages.Next $page }}<a class="step" href="{{ .RelPermalink }}"><span>After</span> <time>{{ .Params.happened }}</time> {{ .Title }}</a>{{ end }}{{ end }}</nav>
${CITATIONS}</article>{{ end }}
`;

const LIST = `{{ define "main" }}<header class="page-heading"><p class="kicker">In order of events</p><h1>{{ .Title }}</h1><p class="lead">{{ len .Pages }} events</p></header>
<div class="spine"><ol class="entries">{{ range .Paginator.Pages }}<li class="entry entry-normal entry-confirmed"><time class="entry-date" datetime="{{ .Params.happened }}"><b>{{ .Date.Day }}</b><span class="date-rest"> {{ .Date.Format "January 2006" }}</span></time>${MARK}<div class="entry-text"><h2 class="entry-title"><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p class="entry-summary">{{ .Summary | plainify | truncate 300 }}</p></div><p class="entry-margin"><span class="entry-places">{{ range .GetTerms "places" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</span><span class="entry-topics">{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</span><span class="entry-sources">{{ range .GetTerms "publishers" }}{{ .Title }} {{ end }}</span></p><ol class="print-only entry-notes">{{ range .Params.source }}<li dir="auto">{{ humanize .publisher }}, {{ dateFormat "2 January 2006" .published }}. {{ .url }}</li>{{ end }}</ol></li>{{ end }}</ol></div>{{ template "_internal/pagination.html" . }}{{ end }}
`;

const JSON_FEED = `{{ $items := slice }}{{ range first 30 .Pages }}{{ $items = $items | append (dict "id" .Permalink "url" .Permalink "title" .Title "summary" (.Summary | plainify | truncate 300) "content_html" .Content "date_published" .Params.day "tags" .Params.topics) }}{{ end }}{{ dict "version" "https://jsonfeed.org/version/1.1" "title" .Title "home_page_url" .Permalink "items" $items | jsonify }}
`;

/** The record as one file, as `/data/` has it. */
const DATA = `{{ range where site.RegularPages "Section" "briefs" }}{{ dict "id" .File.ContentBaseName "url" .Permalink "title" .Title "date" .Params.happened "summary" (.Summary | plainify | truncate 300) "topics" .Params.topics "place" .Params.place "sources" .Params.source "claims" .Params.claims | jsonify }}
{{ end }}`;

const CONFIG = `baseURL = "https://bench.example/"
title = "A made-up record"
paginate = 30
rssLimit = 30
[taxonomies]
topic = "topics"
place = "places"
publisher = "publishers"
measure = "measures"
year = "years"
month = "months"
[outputs]
home = ["HTML", "RSS", "JSON", "DATA"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML", "RSS", "JSON"]
[outputFormats.DATA]
mediaType = "application/json"
baseName = "data"
isPlainText = true
`;

/** Writes the equal Hugo site. */
export const hugoEqualSite: WriteSite = (folder, count) => {
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const brief of makeBriefs(count)) {
    const year = brief.name.slice(0, 4);
    write(`content/briefs/${year}/${brief.name}.md`, pageOf(brief));
  }
  write('config.toml', CONFIG);
  write('layouts/_default/baseof.html', BASE);
  write('layouts/_default/single.html', SINGLE);
  write('layouts/_default/list.html', LIST);
  write('layouts/_default/list.json', JSON_FEED);
  write('layouts/index.data.json', DATA);
  for (const [kind, keys] of [
    ['topics', TOPICS],
    ['places', PLACES],
    ['publishers', PUBLISHERS],
  ] as const) {
    for (const key of keys)
      write(`content/${kind}/${key}/_index.md`, `---\ntitle: ${title(key)}\n---\n`);
  }
  // Dateline has feeds of topics and places alone.
  for (const kind of ['publishers', 'measures', 'years', 'months']) {
    write(`content/${kind}/_index.md`, '---\ncascade:\n  outputs: [HTML]\n---\n');
  }
};

function pageOf(brief: MadeBrief): string {
  const day = brief.name.slice(0, 10);
  const fields = {
    title: brief.title,
    date: day,
    day,
    happened: brief.date,
    place: brief.place,
    places: [brief.place],
    topics: brief.topics,
    publishers: brief.sources.map(({ publisher }) => publisher),
    measures: brief.claims.map(({ measure }) => measure),
    years: [day.slice(0, 4)],
    months: [day.slice(0, 7)],
    source: brief.sources,
    claims: brief.claims,
  };
  // Hugo reads JSON as front matter.
  return `${JSON.stringify(fields, null, 2)}\n\n${brief.body}\n`;
}
