import { brief, briefFile, entries, together } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

const timed = (time: string, more = 'accessed: 2017-06-08') =>
  brief(
    `source:\n  - publisher: reuters\n    title: US-backed force launches assault on Raqqa\n    published: 2017-06-06\n    time: ${time}\n    ${more}`,
  );

/** Rules that the schema holds: which fields there are, and what each may be. */
export const readingFields: readonly Rule[] = [
  {
    name: 'fields/missing',
    severity: 'error',
    summary: 'The required fields are there: title, date, source and topics of a brief.',
    why: 'A brief without a date, a source or a topic cannot be placed, trusted or found.',
    bad: briefFile(
      '---\ntitle: SDF begins its assault on Raqqa\ndate: 2017-06-06\nplace: raqqa\ntopics: [raqqa]\n---\nThe SDF entered Raqqa.\n',
    ),
    good: brief(
      'title: SDF begins its assault on Raqqa\ndate: 2017-06-06\nplace: raqqa\ntopics: [raqqa]\nsource: { publisher: reuters, title: US-backed force launches assault, published: 2017-06-06 }',
    ),
  },
  {
    name: 'fields/unknown',
    severity: 'error',
    summary: 'Every field is one that the format has.',
    why: 'A misspelt field would be silently ignored, and what it says would never reach a reader.',
    bad: brief('sumary: The SDF said that it had entered the city.'),
    good: brief('summary: The SDF said that it had entered the city.'),
  },
  {
    name: 'fields/empty',
    severity: 'error',
    summary: 'A field that is present has a value.',
    why: 'An empty field was either forgotten or is not needed; the software cannot tell which.',
    bad: brief('summary:'),
    good: brief('summary: The SDF said that it had entered the city.'),
  },
  {
    name: 'fields/type',
    severity: 'error',
    summary: 'A field holds what it is meant for: one text, a list, or fields of its own.',
    why: 'A list where one text is expected would be shown as something that nobody wrote.',
    bad: brief('title: [SDF begins, its assault]'),
    good: brief('title: SDF begins its assault'),
  },
  {
    name: 'fields/word',
    severity: 'error',
    summary: 'A field with a fixed set of words holds one of them.',
    why: 'Readers and programs know these words and no others.',
    bad: brief('status: unconfirmed'),
    good: brief('status: reported'),
  },
  {
    name: 'fields/form',
    severity: 'error',
    summary: 'A value has the form that its field requires.',
    why: 'A value in another form cannot be sorted or shown.',
    bad: {
      files: [
        {
          kind: 'file',
          path: 'pages/about.md',
          content: '---\ntitle: About\norder: first\n---\nWho we are.\n',
        },
      ],
    },
    good: {
      files: [
        {
          kind: 'file',
          path: 'pages/about.md',
          content: '---\ntitle: About\norder: 1\n---\nWho we are.\n',
        },
      ],
    },
  },
  {
    name: 'fields/one-line',
    severity: 'error',
    summary: 'Titles, names and descriptions of pictures are one line.',
    why: 'They appear in lists, tabs and feeds, which have one line for them.',
    bad: brief('title: |\n  SDF begins\n  its assault on Raqqa'),
    good: brief('title: SDF begins its assault on Raqqa'),
  },
  {
    name: 'fields/flag',
    severity: 'error',
    summary: 'A yes or no is written as true or false.',
    why: '"Yes", "on" and "1" mean different things to different programs.',
    bad: brief('draft: yes'),
    good: brief('draft: true'),
  },
  {
    name: 'fields/number',
    severity: 'error',
    summary:
      'Coordinates are plain numbers, latitudes from −90 to 90 and longitudes from −180 to 180.',
    why: 'Degrees and minutes, or the two swapped, put a town in the sea.',
    bad: together(
      entries('places.yaml', 'tabqa:\n  name: Tabqa\n  country: SY\n  lat: 35°50′N\n  lon: 38.55'),
      brief('place: [raqqa, tabqa]'),
    ),
    good: together(
      entries('places.yaml', 'tabqa:\n  name: Tabqa\n  country: SY\n  lat: 35.84\n  lon: 38.55'),
      brief('place: [raqqa, tabqa]'),
    ),
  },
  {
    name: 'fields/language',
    severity: 'error',
    summary: 'A language is a BCP 47 tag.',
    why: 'Browsers choose the voice, hyphenation and direction of writing by it.',
    bad: brief('lang: English'),
    good: brief('lang: en'),
  },
  {
    name: 'fields/time',
    severity: 'error',
    summary: 'The hour of a source is hour and minute, with the offset where it is known.',
    why: 'What was said at nine and what at half past four may be what matters, and "noon" is read by nobody alike.',
    bad: timed('2.30 pm'),
    good: timed('14:30+03:00'),
  },
  {
    name: 'fields/time-zone',
    severity: 'error',
    summary: 'A time zone is a name from the IANA database.',
    why: 'Abbreviations such as "AST" stand for several zones.',
    bad: entries('site.yaml', 'timezone: Baghdad time'),
    good: entries('site.yaml', 'timezone: Asia/Baghdad'),
  },
  {
    name: 'fields/country',
    severity: 'error',
    summary: 'A country is its two-letter code from ISO 3166-1.',
    why: 'Maps and feeds identify countries by it.',
    bad: together(
      entries('places.yaml', 'tabqa:\n  name: Tabqa\n  country: Syria\n  lat: 35.84\n  lon: 38.55'),
      brief('place: [raqqa, tabqa]'),
    ),
    good: together(
      entries('places.yaml', 'tabqa:\n  name: Tabqa\n  country: SY\n  lat: 35.84\n  lon: 38.55'),
      brief('place: [raqqa, tabqa]'),
    ),
  },
  {
    name: 'keys/name',
    severity: 'error',
    summary: 'A key can be the name of a file on every system.',
    why: 'Its page is stored under it, and Windows reserves names such as con and nul for devices.',
    bad: together(entries('topics.yaml', 'con:\n  name: Con'), brief('topics: [con]')),
    good: together(entries('topics.yaml', 'the-con:\n  name: Con'), brief('topics: [the-con]')),
  },
  {
    name: 'keys/form',
    severity: 'error',
    summary: 'A key in a vocabulary consists of lower-case letters, digits and single hyphens.',
    why: 'Keys are addresses of pages, and must be the same on every system.',
    bad: together(
      entries('topics.yaml', 'Tabqa City:\n  name: Tabqa'),
      brief('topics: [Tabqa City]'),
    ),
    good: together(
      entries('topics.yaml', 'tabqa-city:\n  name: Tabqa'),
      brief('topics: [tabqa-city]'),
    ),
  },
  {
    name: 'dates/form',
    severity: 'error',
    summary:
      'A date is written year-month-day, as precisely as it is known (EDTF), or as a moment with an offset.',
    why: '06/07/2017 is June to some and July to others, and a date that is only approximate should say so.',
    bad: brief('date: 6 June 2017'),
    good: brief('date: 2017-06-06'),
  },
  {
    name: 'dates/moment',
    severity: 'error',
    summary: '`publish` is a moment: a day, a time and an offset.',
    why: 'A day begins at a different moment in every time zone.',
    bad: brief('publish: 2017-06-06'),
    good: brief('publish: 2017-06-06T09:00+01:00'),
  },
  {
    name: 'urls/form',
    severity: 'error',
    summary: 'The address of a source is a whole http(s) address with a real host.',
    why: 'A glance must show where it leads, and a reader must be able to follow it.',
    bad: brief('source: www.reuters.com/article/raqqa'),
    good: brief(
      'status: reported\nsource: https://www.reuters.com/article/raqqa # allow sources/no-archive: the page was taken down',
    ),
  },
  {
    name: 'urls/base',
    severity: 'error',
    summary: 'The addresses of the site and of its repository are plain: a host and a path.',
    why: 'All other addresses are made by adding to the end of these.',
    bad: entries('site.yaml', 'repository: https://github.com/name/record?tab=readme'),
    good: entries('site.yaml', 'repository: https://github.com/name/record'),
  },
  {
    name: 'site/contact',
    severity: 'error',
    summary: 'The contact is an e-mail address, or an address that begins with https://.',
    why: 'Every page links to it, and any other kind of link could run a script.',
    bad: entries('site.yaml', 'contact: javascript:alert(1)'),
    good: entries('site.yaml', 'contact: desk@record.example'),
  },
  {
    name: 'site/branch',
    severity: 'error',
    summary: 'The published branch has a name that git allows for a branch.',
    why: 'Links for editing a brief are made from it, and a name with ".." in it could lead to another repository.',
    bad: entries('site.yaml', 'branch: ../../other/record'),
    good: entries('site.yaml', 'branch: main'),
  },
  {
    name: 'urls/site-address',
    severity: 'error',
    summary: 'An old address or the file of a picture is a path from the root of the site.',
    why: 'A path that climbs out of its folder or leads to another site could take over a page. It is read as a server reads it: a letter and its percent-encoding are the same.',
    bad: brief('aliases: [raqqa.html]'),
    good: brief('aliases: [/2017/raqqa.html]'),
  },
  {
    name: 'sources/incomplete',
    severity: 'error',
    summary:
      'A source has an address, or else a publisher or author, a title and a day of publication. An interview, a post or a picture needs no title.',
    why: 'A source that cannot be found again supports nothing.',
    bad: brief('source:\n  - publisher: reuters'),
    good: brief(
      'source:\n  - publisher: reuters\n    title: US-backed force launches assault on Raqqa\n    published: 2017-06-06',
    ),
  },
  {
    name: 'sources/id',
    severity: 'error',
    summary: 'The id of a source is its own in the brief, and does not read as a number.',
    why: 'The text cites a source by its id, and a mark must lead to one source whatever order they come in.',
    bad: timed('14:30', 'id: s2'),
    good: timed('14:30', 'id: assault'),
  },
  {
    name: 'claims/asked',
    severity: 'error',
    summary:
      'A claim with the value "no answer" gives the day on which they were asked, and no other claim does.',
    why: 'Silence is a fact with a day. Without one nobody can tell whether there was time to answer.',
    bad: brief('claims:\n  - measure: raqqa-deaths\n    value: no answer\n    by: The coalition'),
    good: brief(
      'claims:\n  - measure: raqqa-deaths\n    value: no answer\n    by: The coalition\n    asked: 2017-07-03',
    ),
  },
];
