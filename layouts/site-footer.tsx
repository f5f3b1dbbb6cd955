import type { Shell } from '../src/outputs/pages/shell.ts';
import { Once } from './components/insert.tsx';
import { wordsOfFeed, wordsOfSignpost } from './components/signpost.ts';
import type { Strings } from './strings/index.ts';

interface SiteFooterProps {
  readonly shell: Shell;
  readonly strings: Strings;
}

/** The whole navigation, the feeds, and who stands behind the record. */
export function SiteFooter({ shell, strings }: SiteFooterProps) {
  return (
    // Within an edition, the feeds tell footers apart: pages without feeds of their own share one.
    <Once as="footer" class="site-footer" of={shell.feeds} variant={strings.language}>
      {() => <FooterContent shell={shell} strings={strings} />}
    </Once>
  );
}

function FooterContent({ shell, strings }: SiteFooterProps) {
  const { site, nav, feeds } = shell;
  return (
    <>
      <nav id="site-navigation" aria-label={strings.shell.siteNavigation}>
        <ul>
          {nav.map((signpost) => (
            <li>
              <a href={signpost.href}>{wordsOfSignpost(signpost, strings)}</a>
            </li>
          ))}
        </ul>
        <h2>{strings.shell.feeds}</h2>
        <ul>
          {feeds.map((feed) => (
            <li>
              <a href={feed.href}>{wordsOfFeed(feed, strings)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="imprint">
        {site.publisher && <span>{strings.shell.publishedBy(site.publisher)}</span>}
        {site.licence && (
          <a href={site.licence.href} rel="license">
            {strings.shell.licence(site.licence.label)}
          </a>
        )}
        {site.contact && <a href={site.contact}>{strings.shell.reportError}</a>}
        {site.repository && <a href={site.repository}>{strings.shell.sourceCode}</a>}
      </p>
    </>
  );
}
