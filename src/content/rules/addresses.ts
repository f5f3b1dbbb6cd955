import { brief, file, together } from './example.ts';
import { picture } from './reading-files.ts';
import { unknown } from './references.ts';
import type { Rule } from './rule.ts';

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
    check: ({ briefs, pages, briefNames, vocabularies, root }, report) => {
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
      for (const { record, links } of [...briefs, ...pages]) {
        for (const link of links) {
          if (link.kind !== 'link' || !link.href.startsWith('/')) continue;
          const [, section = '', name] = /^\/([^/?#]*)(?:\/([^/?#]+))?/.exec(link.href) ?? [];
          const place = { file: record.file, passage: { ...link, text: link.href } };
          const list = lists.get(section);
          if (list && name !== undefined) {
            const [kind, where, known] = list;
            if (!known.has(name)) report(place, unknown(kind, name, where, known, 'an address'));
          } else if (!list && !isOwnPage(section) && !pageNames.has(section)) {
            report(place, {
              reason: `There is no page at ${link.href} on this site.`,
              fix: 'Link to a brief as /briefs/file-name/, or to another page of this site.',
            });
          }
        }
      }
    },
  },
  {
    name: 'images/unknown',
    severity: 'error',
    summary: 'Every picture stands in content/images; none is fetched from another site.',
    why: 'A picture that is not there is a hole in the page; one that is fetched from another site tells that site who reads this one.',
    bad: brief(
      'image:\n  src: /images/raqqa.png\n  alt: A street in the east of the city\n  credit: A. Photographer, CC BY 4.0',
    ),
    good: together(
      picture('images/raqqa.png'),
      brief(
        'image:\n  src: /images/raqqa.png\n  alt: A street in the east of the city\n  credit: A. Photographer, CC BY 4.0',
      ),
    ),
    check: ({ briefs, pages, images, root }, report) => {
      const known = new Set(images.map(({ src }) => src));
      const finding = (src: string) =>
        /^https?:/i.test(src)
          ? {
              reason:
                'The picture would be fetched from another site, which would learn who reads this one.',
              fix: `Put the file into ${root}/images/ and write /images/name.jpg.`,
            }
          : unknown('picture', src, `${root}/images`, known, 'a file');
      for (const { record } of briefs) {
        if (record.image && !known.has(record.image.src)) {
          report({ file: record.file, path: ['image', 'src'] }, finding(record.image.src));
        }
      }
      for (const { record, links } of [...briefs, ...pages]) {
        for (const link of links) {
          if (link.kind === 'link' || known.has(link.href)) continue;
          report({ file: record.file, passage: { ...link, text: link.href } }, finding(link.href));
        }
      }
    },
  },
  {
    name: 'aliases/collision',
    severity: 'error',
    summary: 'An old address belongs to one brief, and is not the address of a page that exists.',
    why: 'An old address can lead to one page only.',
    bad: brief('aliases: [/briefs/2017-07-09-mosul-victory/]'),
    good: brief('aliases: [/2017/raqqa-assault/]'),
    check: ({ briefs, pages, briefNames }, report) => {
      // Hardly any brief has one, and there may be very many briefs.
      if (briefs.every(({ record }) => record.aliases.length === 0)) return;
      const owners = new Map<string, string>();
      for (const { record } of pages) owners.set(`/${record.name}/`, record.file);
      for (const { record } of briefs) owners.set(`/briefs/${record.name}/`, record.file);
      for (const { record } of briefs) {
        record.aliases.forEach((alias, index) => {
          const address = normal(alias);
          const owner =
            owners.get(address) ??
            (isGenerated(address, briefNames) ? 'a page of the site' : undefined);
          owners.set(address, record.file);
          if (owner === undefined) return;
          report(
            { file: record.file, path: ['aliases', index] },
            {
              reason: `The address ${alias} is taken by ${owner}.`,
              fix: 'Keep it in one place only.',
            },
          );
        });
      }
    },
  },
  {
    name: 'pages/address',
    severity: 'error',
    summary: 'A prose page does not take an address that the site itself uses.',
    why: 'The page would overwrite one that the site makes.',
    bad: file('pages/topics.md', '---\ntitle: Topics\n---\nText.\n'),
    good: file('pages/about.md', '---\ntitle: About\n---\nText.\n'),
    check: ({ pages }, report) => {
      for (const { record } of pages) {
        if (!isOwnPage(record.name)) continue;
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

/** The first parts of the addresses that the site itself uses. */
const OWN = new Set([
  '',
  '404',
  'admin',
  'as-known',
  'assets',
  'briefs',
  'claims',
  'corrections',
  'data',
  'images',
  'map',
  'pagefind',
  'places',
  'publishers',
  'review',
  'rules',
  'search',
  'second-hand',
  'topics',
  'feed.xml',
  'feed.json',
  'sitemap.xml',
  'robots.txt',
]);

function isOwnPage(section: string): boolean {
  return OWN.has(section) || /^\d{4}$/.test(section);
}

function isGenerated(address: string, briefNames: ReadonlySet<string>): boolean {
  const [, section = '', name] = address.split('/');
  if (section === 'briefs') return name === '' || briefNames.has(name ?? '');
  return isOwnPage(section) && !/^\/\d{4}\/.+/.test(address);
}

function normal(address: string): string {
  const folded = address.normalize('NFC').toLowerCase();
  return /\.[a-z0-9]+$/.test(folded) || folded.endsWith('/') ? folded : `${folded}/`;
}
