import type { Shell } from '../src/outputs/pages/shell.ts';
import { Once } from './components/insert.tsx';
import { wordsOfSignpost } from './components/signpost.ts';
import { useWords } from './words/index.ts';

interface SiteHeaderProps {
  readonly shell: Shell;
  /** The home page shows the site's name as its own title. */
  readonly home: boolean;
}

/** The site's name and its main parts; the rest of the navigation is in the footer. */
export function SiteHeader({ shell, home }: SiteHeaderProps) {
  return (
    // Within an edition, the navigation tells headers apart: pages without a mark in it share one.
    <Once as="header" class="site-header" of={shell.nav} variant={home ? 'home' : 'inner'}>
      {() => <HeaderContent shell={shell} home={home} />}
    </Once>
  );
}

function HeaderContent({ shell, home }: SiteHeaderProps) {
  const words = useWords();
  return (
    <>
      {!home && (
        <a class="site-name" href={shell.home}>
          {shell.site.title}
        </a>
      )}
      <nav class="site-nav" aria-label={words('frame.mainNavigation')}>
        <ul>
          {shell.nav.map((signpost) => (
            <li>
              <a
                href={signpost.href}
                data-section={
                  'section' in signpost && signpost.section === 'search' ? 'search' : undefined
                }
                aria-current={signpost.current ? 'page' : undefined}
              >
                {wordsOfSignpost(signpost, words)}
              </a>
            </li>
          ))}
          {/* On a phone, what has no room here is at the foot of the page. */}
          <li class="nav-more">
            <a href="#site-navigation">{words('frame.more')}</a>
          </li>
        </ul>
      </nav>
    </>
  );
}
