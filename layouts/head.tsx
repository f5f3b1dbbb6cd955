import type { Paging } from '../src/outputs/pages/paging.ts';
import type { Shell } from '../src/outputs/pages/shell.ts';
import { StructuredData } from './components/insert.tsx';
import { wordsOfFeed } from './components/signpost.ts';
import { documentTitle } from './document-title.ts';
import { useWords } from './words/index.ts';

/** Nothing is loaded from anywhere else, and nothing in the page itself runs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const SCRIPTS = "script-src 'self'";

/** Full-text search runs WebAssembly of the site's own; no other page may. */
const SCRIPTS_AND_WEB_ASSEMBLY = `${SCRIPTS} 'wasm-unsafe-eval'`;

function securityPolicy({ webAssembly }: Shell): string {
  return `${CONTENT_SECURITY_POLICY}; ${webAssembly ? SCRIPTS_AND_WEB_ASSEMBLY : SCRIPTS}`;
}

interface HeadProps {
  readonly shell: Shell;
  readonly title: string;
  readonly paging: Paging | undefined;
  readonly description: string;
}

/** What browsers, search engines and feed readers want to know about a page. */
export function Head({ shell, title, paging, description }: HeadProps) {
  const words = useWords();
  const { site, assets, canonical, feeds, structuredData } = shell;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={securityPolicy(shell)} />
      <title>{documentTitle(title, shell, paging, words)}</title>
      <meta name="description" content={description} />
      {shell.noindex && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      <link rel="canonical" href={canonical} />
      {assets.fonts.map(({ href, type }) => (
        <link rel="preload" href={href} as="font" type={type} crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.stylesheet} />
      {assets.detailStyles && <link rel="stylesheet" href={assets.detailStyles} />}
      {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
      {feeds.map((feed) => (
        <link rel="alternate" type={feed.type} href={feed.href} title={wordsOfFeed(feed, words)} />
      ))}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={shell.openGraph} />
      <meta property="og:url" content={canonical} />
      <meta property="og:site_name" content={site.title} />
      {structuredData && <StructuredData json={structuredData} />}
      {assets.scripts.map((src) => (
        <script type="module" src={src} />
      ))}
    </head>
  );
}
