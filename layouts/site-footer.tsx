import type { Shell } from '../src/outputs/pages/shell.ts';
import { Once } from './components/insert.tsx';
import { wordsOfFeed, wordsOfSignpost } from './components/signpost.ts';
import { useWords } from './words/index.ts';

interface SiteFooterProps {
  readonly shell: Shell;
}

/** The whole navigation, the feeds, and who stands behind the record. */
export function SiteFooter({ shell }: SiteFooterProps) {
  return (
    // Within an edition, the feeds tell footers apart: pages without feeds of their own share one.
    <Once as="footer" class="site-footer" of={shell.feeds}>
      {() => <FooterContent shell={shell} />}
    </Once>
  );
}

function FooterContent({ shell }: SiteFooterProps) {
  const words = useWords();
  const { site, nav, feeds } = shell;
  return (
    <>
      <nav id="site-navigation" aria-label={words('frame.siteNavigation')}>
        <ul>
          {nav.map((signpost) => (
            <li>
              <a href={signpost.href}>{wordsOfSignpost(signpost, words)}</a>
            </li>
          ))}
        </ul>
        <h2>{words('frame.feeds')}</h2>
        <ul>
          {feeds.map((feed) => (
            <li>
              <a href={feed.href}>{wordsOfFeed(feed, words)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="imprint">
        {site.publisher && <span>{words('frame.publishedBy', { name: site.publisher })}</span>}
        {site.licence && (
          <a href={site.licence.href} rel="license">
            {words('frame.licence', { name: site.licence.label })}
          </a>
        )}
        {site.contact && <a href={site.contact}>{words('frame.reportError')}</a>}
        {site.repository && <a href={site.repository}>{words('frame.sourceCode')}</a>}
      </p>
    </>
  );
}
