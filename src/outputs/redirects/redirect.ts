import type { Brief } from '../../brief/brief.ts';
import { type OwnFile, partMissing } from '../../brief/site-names.ts';
import * as addresses from '../addresses/addresses.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { keyOf } from '../page/facets.ts';
import { translationsOf } from '../page/languages.ts';
import type { OutputFile } from '../page/output-file.ts';

/** What hosts read, and publish to nobody. */
export const REDIRECTS = '_redirects' satisfies OwnFile;

/** An old address, which leads to where its page stands now. */
export interface RedirectPage {
  readonly shell: Shell;
  readonly href: string;
  readonly title: string;
}

/** A page that moved, or took in another. */
interface Target {
  readonly aliases: readonly string[];
  readonly address: string;
  readonly title: string;
  /** The brief that it is, where its facts are not shared by all pages. */
  readonly brief?: Brief;
  /** What else stands for it. */
  readonly also?: string;
}

/** A page for every alias: addresses never break, on any host and without scripts. */
export const redirect = definePage<RedirectPage>({
  kind: 'redirect',
  in: { sitemap: false },
  *pages(edition) {
    for (const target of targetsOf(edition)) {
      // What it led to may be part of a site that has more than this one.
      if (partMissing(target.address, edition.site.without)) continue;
      for (const alias of target.aliases) {
        yield {
          address: alias,
          inputs: target.brief
            ? { facts: [target.brief] }
            : { also: [target.address, target.title, target.also] },
          model: () => redirectPage(target, edition),
        };
      }
    }
  },
});

/**
 * `_redirects`, for hosts that read it: there an old address leads on before anything is sent. Netlify follows
 * a rule over a page that stands there only with "!", which Cloudflare Pages passes over as none.
 */
export function redirectRules(edition: Edition): OutputFile | undefined {
  const rules: string[] = [];
  for (const { aliases, address } of targetsOf(edition)) {
    if (partMissing(address, edition.site.without)) continue;
    for (const alias of aliases) {
      const [from, to] = [alias, address].map((one) => edition.href(one).replaceAll('#', '%23'));
      rules.push(`${from} ${to} 301!\n${from} ${to} 301\n`);
    }
  }
  if (edition.site.security && edition.context.pathPrefix === '/') {
    rules.push('/.well-known/security.txt /security.txt 301\n');
  }
  if (rules.length === 0) return undefined;
  const text = rules.join('');
  return { path: REDIRECTS, key: keyOf(text), render: () => text };
}

function* targetsOf(edition: Edition): Iterable<Target> {
  const { indexes, record } = edition;
  for (const brief of indexes.timeline.briefs) {
    const { aliases, name, title } = brief;
    yield { aliases, address: addresses.briefAddress(name), title, brief };
    for (const { lang, title: translated, facts } of translationsOf(brief, edition)) {
      const named = aliases.filter((alias) => /^\/briefs\/[^/]+\/$/.test(alias));
      yield {
        aliases: named.map((alias) => addresses.inLanguage(lang, alias)),
        address: addresses.inLanguage(lang, addresses.briefAddress(name)),
        title: translated,
        also: facts,
      };
    }
  }
  for (const { aliases, name, title } of record.pages)
    yield { aliases, address: addresses.proseAddress(name), title };
  const { topics, places, publishers, measures } = record.vocabularies;
  // An entry without a page of its own has a list that it stands in.
  for (const { key, name, aliases = [] } of topics.values()) {
    const address = indexes.topics.has(key) ? addresses.topicAddress(key) : addresses.TOPICS;
    yield { aliases, title: name, address };
  }
  for (const { key, name, aliases = [] } of places.values()) {
    const address = indexes.places.has(key) ? addresses.placeAddress(key) : addresses.PLACES;
    yield { aliases, title: name, address };
  }
  for (const { key, name, aliases = [] } of publishers.values()) {
    const has = indexes.publishers.has(key);
    yield {
      aliases,
      title: name,
      address: has ? addresses.publisherAddress(key) : addresses.PUBLISHERS,
    };
  }
  for (const { key, label, aliases = [] } of measures.values()) {
    const address = indexes.claims.has(key) ? addresses.measureAddress(key) : addresses.CLAIMS;
    yield { aliases, title: label, address };
  }
}

function redirectPage({ address, title }: Target, edition: Edition): RedirectPage {
  return {
    // The canonical address is that of the page itself.
    shell: shellOf(edition, { address, noindex: true, script: 'redirect' }),
    href: edition.href(address),
    title,
  };
}
