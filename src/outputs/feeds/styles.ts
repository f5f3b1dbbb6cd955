import { directionOf } from '../../words/direction.ts';
import { feedStylesAddress } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { keyOf } from '../page/facets.ts';
import type { OutputFile } from '../page/output-file.ts';

/**
 * How a feed looks to somebody who opens it in a browser: what it is for, then its entries. A style
 * sheet in CSS, since browsers are giving XSLT up; it asks for nothing, and what is HTML is left out,
 * as a style sheet cannot read it.
 */
export function feedStyles({ language, site }: Edition): OutputFile {
  const note = language.words('feeds.note').replace(/["\\]/g, '\\$&');
  const css = `:root { color-scheme: light dark; direction: ${directionOf(site.language)}; }
feed, rss { display: block; max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; font: 1.0625rem/1.5 Georgia, "Noto Naskh Arabic", serif; }
feed > *, channel > *, entry > *, item > * { display: none; }
channel, feed > entry, channel > item, title, subtitle, channel > description, entry > summary, item > description { display: block; }
feed::before, rss::before { content: "${note}"; display: block; margin-bottom: 1.5rem; padding: 0.75rem 1rem; border: 1px solid; font: 0.9375rem/1.5 system-ui, sans-serif; }
feed > title, channel > title { font-size: 1.75rem; font-weight: 600; line-height: 1.2; }
entry, item { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid; }
entry > title, item > title { font-size: 1.1875rem; font-weight: 600; }
entry > id, item > link { display: block; overflow-wrap: anywhere; font: 0.8125rem/1.5 system-ui, sans-serif; direction: ltr; }
`;
  const path = feedStylesAddress(keyOf(css).replace(/\W/g, '').slice(0, 10)).slice(1);
  return { path, key: path, render: () => css };
}
