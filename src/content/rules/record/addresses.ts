import type { Finding } from '../../../brief/diagnostic.ts';
import { nearestName } from '../../../brief/fault.ts';
import { isKeptName, isOwnFile, isOwnName, partMissing } from '../../../brief/site-names.ts';
import { type Clash, fileOf, folded, TakenPaths } from '../../../brief/site-path.ts';
import type { Translation } from '../../../brief/translation/translation.ts';
import type { SiteSettings, Vocabularies } from '../../../brief/vocabularies.ts';
import { type BodyLink, renderMarkdown } from '../../text/markdown.ts';
import { picture } from '../reading/reading-files.ts';
import { brief, entries, file, together } from '../rule/example.ts';
import type { Report, Rule, RuleSubject } from '../rule/rule.ts';
import { unknown } from './references.ts';

/** Links into the site lead somewhere, pictures exist, and no two pages want one address. */
export const addresses: readonly Rule[] = [
  {
    name: 'links/unknown',
    severity: 'error',
    summary: 'A link to a brief, topic, place or page of this site leads to one that exists.',
    why: 'A link that leads nowhere breaks the trail from one event to the next.',
    bad: brief('', 'The [battle of Mosul](/briefs/2017-07-09-mosul/) was still going on.'),
    good: brief(
      '',
      'The [battle for Mosul](/briefs/2017-07-09-mosul-victory/) was still going on.',
    ),
    check: ({ briefs, pages, translations, briefNames, vocabularies, root }, report) => {
      const inLanguages = new Set(translations.map(({ record }) => translationAddress(record)));
      const pageNames = new Set(pages.map(({ record }) => record.name));
      const lists = new Map<
        string,
        [
          kind: string,
          where: string,
          known: { has(key: string): boolean; readonly size: number; keys(): Iterable<string> },
        ]
      >([
        ['briefs', ['brief', `${root}/briefs`, briefNames]],
        ['topics', ['topic', `${root}/topics.yaml`, vocabularies.topics]],
        ['places', ['place', `${root}/places.yaml`, vocabularies.places]],
        ['publishers', ['publisher', `${root}/publishers.yaml`, vocabularies.publishers]],
        ['claims', ['measure', `${root}/measures.yaml`, vocabularies.measures]],
      ]);
      const faultOf = ({ kind: of, href }: BodyLink): Finding | undefined => {
        if (of !== 'link' || !href.startsWith('/')) return undefined;
        const [, section = '', name] = /^\/([^/?#]*)(?:\/([^/?#]+))?/.exec(href) ?? [];
        const missing = missingPart(href, vocabularies.site, root);
        if (missing) return missing;
        if (inLanguages.has(href.replace(/[?#].*$/, ''))) return undefined;
        const list = lists.get(section);
        if (list && name !== undefined) {
          const [kind, where, known] = list;
          return known.has(name) ? undefined : unknown(kind, name, where, known, 'an address');
        }
        if (list || isOwnName(section) || pageNames.has(section)) return undefined;
        return {
          reason: `There is no page at ${href} on this site.`,
          fix: 'Link to a brief as /briefs/file-name/, or to another page of this site.',
        };
      };
      reportLinks(faultOf, { briefs, pages, translations, vocabularies, root }, report);
    },
  },
  {
    name: 'images/unknown',
    severity: 'error',
    summary: 'Every picture is in content/images; none is fetched from another site.',
    why: 'A missing picture leaves a hole in the page; one that is fetched from another site tells that site who reads this one.',
    bad: brief(
      'image:\n  src: /images/raqqa.png\n  alt: A street in the east of the city\n  credit: A. Photographer, CC BY 4.0',
    ),
    good: together(
      picture('images/raqqa.png'),
      brief(
        'image:\n  src: /images/raqqa.png\n  alt: A street in the east of the city\n  credit: A. Photographer, CC BY 4.0',
      ),
    ),
    check: ({ briefs, pages, translations, images, imageNames, vocabularies, root }, report) => {
      const known = new Set(images.map(({ src }) => src));
      // What is there and cannot be shown is reported at the file itself.
      const isThere = (src: string) => known.has(src) || imageNames.has(decoded(src));
      const finding = (src: string) =>
        /^https?:/i.test(src)
          ? {
              reason:
                'The picture would be fetched from another site, which would learn who reads this one.',
              fix: `Put the file in ${root}/images/ and write /images/name.jpg.`,
            }
          : unknown('picture', src, `${root}/images`, known, 'a file');
      for (const { record } of briefs) {
        if (record.image && !isThere(record.image.src)) {
          report({ file: record.file, path: ['image', 'src'] }, finding(record.image.src));
        }
      }
      reportLinks(
        ({ kind, href }) => (kind === 'link' || isThere(href) ? undefined : finding(href)),
        { briefs, pages, translations, vocabularies, root },
        report,
      );
    },
  },
  {
    name: 'images/described',
    severity: 'error',
    summary: 'A picture in a text says what it shows and whose it is.',
    why: 'Who cannot see the picture has only its description, and nobody may publish the work of others without a name.',
    bad: together(
      picture('images/raqqa.png'),
      brief('', 'The east of the city was in ruins.\n\n![](/images/raqqa.png)'),
    ),
    good: together(
      picture('images/raqqa.png'),
      brief(
        '',
        'The east of the city was in ruins.\n\n![A street in the east of the city](/images/raqqa.png "A. Photographer, CC BY 4.0")',
      ),
    ),
    check: ({ briefs, pages, translations, vocabularies, root }, report) => {
      const faultOf = ({ kind, href, alt, credit }: BodyLink): Finding | undefined => {
        // A picture of another site has to become a file of this one first.
        if (kind === 'link' || (alt && credit) || /^https?:/i.test(href)) return undefined;
        const lacking = [
          alt ? [] : 'what it shows, for those who cannot see it',
          credit ? [] : 'who made it',
        ].flat();
        return {
          reason: `The picture does not say ${lacking.join(', nor ')}.`,
          fix: `Write ![${alt || 'What it shows'}](${href} "${credit || 'Who made it, and its licence'}").`,
        };
      };
      reportLinks(faultOf, { briefs, pages, translations, vocabularies, root }, report);
    },
  },
  {
    name: 'aliases/collision',
    severity: 'error',
    summary: 'An old address belongs to one page, and is not the address of a page that exists.',
    why: 'An old address can lead to one page only.',
    bad: brief('aliases: [/briefs/2017-07-09-mosul-victory/]'),
    good: brief('aliases: [/2017/raqqa-assault/]'),
    check: ({ briefs, pages, translations, vocabularies, root }, report) => {
      const named = ENTRIES.flatMap(([name, folder]) =>
        [...vocabularies[name].values()].map(({ key, aliases = [] }) => ({
          file: `${root}/${name}.yaml`,
          path: [key, 'aliases'],
          aliases,
          folder,
          address: `/${folder}/${key}/`,
        })),
      );
      const held = [
        ...[...briefs, ...pages].map(({ record: { file, aliases } }) => ({
          file,
          aliases,
          path: ['aliases'],
          folder: undefined,
        })),
        ...named,
      ].filter(({ aliases }) => aliases.length > 0);
      // Hardly any page has one, and there may be very many briefs.
      if (held.length === 0) return;
      const taken = new TakenPaths<string>();
      taken.take('briefs/index.html', SITE);
      for (const { record } of pages) taken.take(fileOf(`/${record.name}/`), record.file);
      for (const { record } of briefs) taken.take(fileOf(`/briefs/${record.name}/`), record.file);
      for (const { record } of translations) {
        for (const file of OF_LANGUAGE) taken.take(`${record.lang}/${file}`, SITE);
        taken.take(fileOf(translationAddress(record)), record.file);
      }
      for (const { address, file } of named) taken.take(fileOf(address), file);
      for (const { file: owner, path, aliases, folder } of held) {
        aliases.forEach((alias, index) => {
          const file = fileOf(alias);
          const [year = ''] = folded(file).split('/');
          // Months of a year stand in one folder with old addresses of that year.
          if (/^(?:\d{4}|\d{3}0s)$/.test(year)) taken.take(`${year}/index.html`, SITE);
          const clash = taken.take(file, owner);
          const own = isOwnFile(file) && !isOfEntry(file, folder);
          const finding = own ? takenBy(alias, SITE) : clash && clashing(alias, clash, owner);
          if (finding) report({ file: owner, path: [...path, index] }, finding);
        });
      }
    },
  },
  {
    name: 'navigation/unknown',
    severity: 'error',
    summary: 'Every entry of `navigation` in site.yaml names a page that the navigation has.',
    why: 'It would be left out, and nobody would notice.',
    bad: entries('site.yaml', 'navigation: [timeline, topic]'),
    good: entries('site.yaml', 'navigation: [timeline, topics]'),
    check: ({ vocabularies: { site }, ways, root }, report) => {
      const seen = new Set<string>();
      (site.navigation ?? []).forEach(({ to }, index) => {
        const place = { file: `${root}/site.yaml`, path: ['navigation', index], words: to };
        const part = partMissing(`/${to}/`, site.without);
        if (!ways.has(to)) {
          const names = [...ways].filter((name) => !partMissing(`/${name}/`, site.without));
          const meant = nearestName(to, names);
          report(place, {
            reason: `There is no page "${to}" for the navigation.`,
            fix: meant ? `Did you mean "${meant}"?` : `The pages are ${names.join(', ')}.`,
          });
        } else if (part !== undefined) {
          report(place, {
            reason: `The site is built without "${part}".`,
            fix: `Remove this entry, or take "${part}" out of "without".`,
          });
        } else if (seen.has(to)) {
          report(place, { reason: `"${to}" is here twice.`, fix: 'Keep it once.' });
        }
        seen.add(to);
      });
    },
  },
  {
    name: 'pages/address',
    severity: 'error',
    summary: 'A prose page does not take an address that the site itself uses.',
    why: 'The page would overwrite one that the site makes.',
    bad: file('pages/topics.md', '---\ntitle: Topics\n---\nText.\n'),
    good: file('pages/about.md', '---\ntitle: About\n---\nText.\n'),
    check: ({ pages, translations }, report) => {
      const languages = new Set(translations.map(({ record }) => record.lang));
      for (const { record } of pages) {
        if (!isKeptName(record.name) && !languages.has(record.name)) continue;
        report(
          { file: record.file },
          {
            reason: `The address /${record.name}/ belongs to the site itself.`,
            fix: 'Give the page another file name.',
          },
        );
      }
    },
  },
];

const SITE = 'a page of the site';

/** What the site has of its own below each language that it has translations in, beside its pages of lists. */
const OF_LANGUAGE = ['index.html', 'search/index.html', 'feed.xml', 'rss.xml', 'feed.json'];

function translationAddress({ name, lang }: Pick<Translation, 'name' | 'lang'>): string {
  return `/${lang}/briefs/${name}/`;
}

/** Reports what is wrong with a link or picture in the text of a brief, a page or a vocabulary. */
function reportLinks(
  faultOf: (link: BodyLink) => Finding | undefined,
  {
    briefs,
    pages,
    translations,
    vocabularies,
    root,
  }: Pick<RuleSubject, 'briefs' | 'pages' | 'translations' | 'vocabularies' | 'root'>,
  report: Report,
): void {
  for (const { record, links } of [...briefs, ...pages, ...translations]) {
    for (const link of links) {
      const fault = faultOf(link);
      if (fault) report({ file: record.file, passage: { ...link, text: link.href } }, fault);
    }
  }
  for (const { file, path, text } of textsOf(vocabularies, root)) {
    for (const link of renderMarkdown(text).links) {
      const fault = faultOf(link);
      if (fault) report({ file, path, words: link.href }, fault);
    }
  }
}

/** The Markdown that vocabularies hold. */
function* textsOf({ topics, measures }: Vocabularies, root: string) {
  for (const { key, introduction: text } of topics.values())
    if (text !== undefined)
      yield { file: `${root}/topics.yaml`, path: [key, 'introduction'], text };
  for (const { key, note: text } of measures.values())
    if (text !== undefined) yield { file: `${root}/measures.yaml`, path: [key, 'note'], text };
}

/** What to say of a link into a part that the site has not. */
function missingPart(href: string, site: SiteSettings, root: string): Finding | undefined {
  const part = partMissing(href, site.without);
  return part === undefined
    ? undefined
    : {
        reason: `There is no page at ${href}: the site is built without "${part}".`,
        fix: `Link to something else, or take "${part}" out of "without" in ${root}/site.yaml.`,
      };
}

/** Vocabularies whose entries have pages, and the folder of these. */
const ENTRIES = [
  ['topics', 'topics'],
  ['places', 'places'],
  ['publishers', 'publishers'],
  ['measures', 'claims'],
] as const;

/** Whether a file is where an entry of a vocabulary, under another key, would have its page. */
function isOfEntry(file: string, folder: string | undefined): boolean {
  const [first, key = '', ...rest] = folded(file).split('/');
  return first === folder && /^[a-z]/.test(key) && rest.join('/') === 'index.html';
}

function takenBy(alias: string, owner: string) {
  return {
    reason: `The address ${alias} is taken by ${owner}.`,
    fix: 'Keep it in one place only.',
  };
}

/** An old address that gets into the way of another one, or of a page. */
function clashing(alias: string, { kind, path, owner }: Clash<string>, file: string) {
  const whose = owner === file ? 'this file' : owner;
  if (kind === 'one name' && path === fileOf(alias)) {
    return owner === file
      ? { reason: `The address ${alias} is here twice.`, fix: 'Keep it once.' }
      : takenBy(alias, owner);
  }
  const reason = {
    'one name': `On some systems the address ${alias} is the same as /${path}, of ${whose}.`,
    'one folder': `On some systems the folder of ${alias} is the same as /${path}/, of ${whose}.`,
    'file and folder': `${alias} and an address of ${whose} need /${path} both as a file and as a folder.`,
  }[kind];
  return { reason, fix: 'Remove one of them, or spell both the same.' };
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
