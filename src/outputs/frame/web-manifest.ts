import { directionOf } from '../../words/direction.ts';
import { TIMELINE, WEB_MANIFEST } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { keyOf } from '../page/facets.ts';
import type { OutputFile } from '../page/output-file.ts';

/** As tokens.css has them on a light ground; pages follow the reader's theme. */
const PAPER = '#fdfdfc';

/** How a reader's device names and shows the site among what is installed there (W3C, Web Application Manifest). */
export function webManifest({ site, context, href }: Edition): OutputFile {
  const { title, description, language } = site;
  const { icon } = context.assets;
  const data = {
    name: title,
    description,
    lang: language,
    dir: directionOf(language),
    id: href(TIMELINE),
    start_url: href(TIMELINE),
    scope: href(TIMELINE),
    // With the address in sight, and the way back.
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: icon === undefined ? [] : [{ src: href(icon), type: 'image/svg+xml', sizes: 'any' }],
  };
  const text = `${JSON.stringify(data)}\n`;
  return { path: WEB_MANIFEST.slice(1), key: keyOf(text), render: () => text };
}
