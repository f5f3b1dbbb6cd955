import type { Shell } from '../src/outputs/pages/shell.ts';
import { wordsOfSignpost } from './components/signpost.ts';
import type { Strings } from './strings/index.ts';

const FORMATS = { atom: 'Atom', json: 'JSON' } as const;

interface SiteFooterProps {
  readonly shell: Shell;
  readonly strings: Strings;
}

/** The whole navigation, the feeds, and who stands behind the record. */
export function SiteFooter({ shell, strings }: SiteFooterProps) {
  const { site, nav, feeds } = shell;
  return (
    <footer class="site-footer">
      <nav aria-label={strings.shell.siteNavigation}>
        <ul>
          {nav.map((signpost) => (
            <li>
              <a href={signpost.href}>{wordsOfSignpost(signpost, strings)}</a>
            </li>
          ))}
        </ul>
        <h2>{strings.shell.feeds}</h2>
        <ul>
          {feeds.map(({ href, format, subject }) => (
            <li>
              <a href={href}>{strings.shell.feed(FORMATS[format], subject)}</a>
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
    </footer>
  );
}
