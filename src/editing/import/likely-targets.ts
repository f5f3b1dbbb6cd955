import { IMPORTANCE } from '../../brief/schema.ts';
import { isPublicationWord, statusOfWord } from './held-back.ts';
import type { Target } from './mapping.ts';

/** What other tools call what a brief holds, by the last part of the field's name. */
const NAMES: readonly (readonly [target: Target, names: string])[] = [
  ['title', 'title headline name subject heading what event'],
  [
    'date',
    'date pubdate published publishdate publishedat datepublished datum day when startdate eventdate createdat created',
  ],
  ['end', 'enddate dateend until'],
  [
    'topics',
    'tags tag categories category topics topic keywords section sections series labels group eras',
  ],
  ['summary', 'description summary excerpt abstract subtitle dek lead lede intro teaser'],
  [
    'source[].url',
    'source sources sourceurl sourcelink link links externalurl externallink reference references canonical canonicalurl via mediapage originalurl',
  ],
  ['source[].publisher', 'outlet publisher sourcename site newspaper'],
  ['source[].title', 'sourcetitle linktitle mediatitle'],
  ['place', 'place places where location locations city town venue'],
  ['place.country', 'country countrycode'],
  ['place.lat', 'lat latitude'],
  ['place.lon', 'lon lng long longitude'],
  [
    'image.src',
    'picture image imagesrc imageurl imagepath cover coverimage coversrc featureimage featuredimage heroimage hero banner',
  ],
  ['image.alt', 'imagealt alt coveralt picturealt featuredimagealt'],
  ['image.credit', 'imagecredit mediacredit covercredit credit photocredit photographer'],
  ['image.caption', 'imagecaption caption covercaption picturecaption'],
  ['aliases', 'permalink aliases alias redirectfrom redirects oldurl url guid id'],
  ['slug', 'slug'],
  ['draft', 'draft isdraft hidden private unlisted unpublished poststatus postpassword visibility'],
  ['status', 'status certainty confidence'],
  ['importance', 'importance weight priority'],
  ['lang', 'lang language locale'],
  ['body', 'body content text article markdown html notes details'],
  [
    'drop',
    'layout type author authors comments toc share sitemap excerptseparator categoriesorder lastmod updated modified updateddate datemodified weightorder background thumbnail displaydate time uuid eleventynavigation eleventyexcludefromcollections',
  ],
];

/** Groups in which tools keep fields of the entry itself; the name of an author is no title. */
const WRAPPER = /^(?:params|extra|data|meta|metadata|fields|taxonomies|event|attributes)\./i;

/** What the parts of a list of sources, or of numbers, are called. */
const PARTS: readonly {
  readonly list: RegExp;
  readonly names: readonly (readonly [target: Target, names: string])[];
}[] = [
  {
    list: /(?:sources?|references?|links?|citations?|refs)$/i,
    names: [
      ['source[].publisher', 'outlet publisher site newspaper name agency source'],
      ['source[].title', 'title headline text label'],
      ['source[].url', 'url href link address'],
      ['source[].published', 'date published day'],
      ['source[].accessed', 'accessed retrieved'],
      ['source[].archived', 'archive archived archiveurl'],
      ['source[].quote', 'quote excerpt'],
      ['source[].via', 'via'],
    ],
  },
  {
    list: /(?:claims?|figures?|numbers?|estimates?|casualties|tolls?)$/i,
    names: [
      ['claims[].measure', 'measure what of'],
      ['claims[].value', 'value number count figure estimate'],
      ['claims[].by', 'by who source claimant according'],
      ['claims[].reported', 'date reported day'],
      ['claims[].note', 'note comment'],
    ],
  },
];

/**
 * Where a field most likely goes, by its name and what stands in it; undefined where nobody can tell.
 * `home` is the address of the old site: pages of its own are old addresses and no sources.
 */
export function likelyTarget(
  path: string,
  samples: readonly string[],
  home: string | undefined,
): Target | undefined {
  const [, list, part] = /^(.*)\[\]\.([^.[\]]+)(?:\[\])?$/.exec(path) ?? [];
  const parts = list === undefined ? undefined : PARTS.find((group) => group.list.test(list));
  if (parts && part !== undefined) return byName(parts.names, part);
  const plain = path.replace(/\[\]/g, '').replace(WRAPPER, '');
  const target = byName(NAMES, plain);
  const test = target && FITTING[target];
  return test ? test(path, samples, home) : target;
}

/** Fields that hold old addresses and nothing else; a `url` or `id` may be anything. */
const ALWAYS_OLD = /^(?:permalink|alias(?:es)?|redirect_?(?:from|s))$/i;

/** Targets whose name promises more than some fields of that name hold. */
const FITTING: {
  readonly [target in Target]?: (
    path: string,
    samples: readonly string[],
    home: string | undefined,
  ) => Target | undefined;
} = {
  aliases(path, samples, home) {
    if (ALWAYS_OLD.test(path) || samples.every((text) => /^\/\S*$/.test(text))) return 'aliases';
    // The identifier of a feed's entry repeats its link, or means nothing.
    if (/^(?:gu)?id$/i.test(path)) return 'drop';
    return addressTarget(samples, home);
  },
  date: (_, samples) => (samples.length > 0 && samples.every(isSwitch) ? 'draft' : 'date'),
  'source[].url': (_, samples, home) => addressTarget(samples, home) ?? 'source[].publisher',
  status: (_, samples) =>
    samples.some(isPublicationWord)
      ? 'draft'
      : samples.every((text) => statusOfWord(text) !== undefined)
        ? 'status'
        : undefined,
  importance: (_, samples) => onlyWords('importance', samples, IMPORTANCE),
};

function isSwitch(text: string): boolean {
  return /^(?:true|false|yes|no|0|1|on|off)$/i.test(text);
}

function addressTarget(samples: readonly string[], home: string | undefined): Target | undefined {
  const addresses = samples.filter((text) => /^https?:\/\//i.test(text) && URL.canParse(text));
  if (addresses.length === 0) return undefined;
  const own =
    home !== undefined && addresses.every((text) => new URL(text).host === new URL(home).host);
  return own ? 'aliases' : 'source[].url';
}

function onlyWords(
  target: Target,
  samples: readonly string[],
  words: readonly string[],
): Target | undefined {
  return samples.every((text) => words.includes(text.toLowerCase())) ? target : undefined;
}

function byName(
  names: readonly (readonly [target: Target, names: string])[],
  name: string,
): Target | undefined {
  const wanted = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return names.find(([, known]) => known.split(' ').includes(wanted))?.[0];
}
