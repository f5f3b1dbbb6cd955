import type { Shell } from '../../src/outputs/pages/shell.ts';
import { Breadcrumbs } from '../components/breadcrumbs.tsx';
import { BriefHistory } from '../components/brief-history.tsx';
import { BriefPointer } from '../components/brief-pointer.tsx';
import { Cite } from '../components/cite.tsx';
import { CountedLinks } from '../components/counted-links.tsx';
import { NearbyPlaces } from '../components/nearby-places.tsx';
import { PagingNav } from '../components/paging.tsx';
import { Steps } from '../components/steps.tsx';
import { Threads } from '../components/threads.tsx';
import { useWords } from '../words/index.ts';
import { exampleBrief } from './example-brief.ts';
import { Specimen } from './specimen.tsx';
import { BRIEF_LINKS, LONG } from './words.ts';

interface WaySpecimensProps {
  readonly shell: Shell;
}

const PAGES = [1, 4, 5, 6, 120].map((number, at) => ({
  number,
  href: `#page-${number}`,
  gapBefore: at === 1 || at === 4,
}));

/** Where a reader can go on to. */
export function WaySpecimens({ shell }: WaySpecimensProps) {
  const words = useWords();
  const brief = exampleBrief(shell);
  return (
    <>
      <Specimen name="The way down">
        <Breadcrumbs
          breadcrumbs={[
            { section: 'topics', href: '#topics', current: false },
            { label: LONG.slice(0, 90), href: '#topic', current: false },
          ]}
        />
      </Specimen>
      <Specimen name="After a brief">
        <div class="after-brief">
          <Threads threads={brief.threads} />
          <section class="related" aria-label={words('brief.related')}>
            <ul>
              {BRIEF_LINKS.map((link) => (
                <li>
                  <BriefPointer brief={link} />
                </li>
              ))}
            </ul>
          </section>
          <Cite brief={brief} />
          <BriefHistory history={brief.history} />
        </div>
      </Specimen>
      <Specimen name="Ways on">
        <PagingNav
          paging={{
            current: 5,
            total: 120,
            previous: '#previous',
            next: '#next',
            pages: PAGES,
          }}
        />
        <Steps
          label={words('timeline.newestFirst')}
          back={{ href: '#back', label: 'May 2017' }}
          backWord={words('timeline.older')}
          on={{ href: '#on', label: LONG.slice(0, 60) }}
          onWord={words('timeline.newer')}
        />
        <CountedLinks
          links={[
            { href: '#2016', label: '2016', count: 0 },
            { href: '#2017', label: '2017', count: 10_000 },
          ]}
          title={words('timeline.years')}
          id="counted"
        />
        <NearbyPlaces
          places={[
            { href: '#tabqa', label: 'Tabqa', count: 1, kilometres: 41 },
            { href: '#longest-place', label: LONG.slice(0, 80), count: 12 },
          ]}
        />
      </Specimen>
    </>
  );
}
