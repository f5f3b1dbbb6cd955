import type { BriefPage } from '../../src/outputs/brief/brief.ts';
import type { Shell } from '../../src/outputs/frame/shell.ts';
import { HeroDate } from '../dates/date.tsx';
import { BriefPointer } from '../entries/brief-pointer.tsx';
import { CountedLinks } from '../frame/counted-links.tsx';
import { Prose } from '../frame/insert.tsx';
import { Steps } from '../frame/page-heading.tsx';
import { PagingNav } from '../frame/paging.tsx';
import { Breadcrumbs } from '../frame/signposts.tsx';
import { MarkDrawing } from '../marks/mark.tsx';
import { NearbyPlaces } from '../places/place.tsx';
import {
  ARABIC,
  BRIEF_LINKS,
  FROM_RIGHT_TO_LEFT,
  LONG,
  SPAN,
  Specimen,
} from '../specimen/specimen.tsx';
import { useWords } from '../words/index.ts';
import { BriefHeading, Facts, Picture } from './brief-parts.tsx';
import { Cite } from './cite.tsx';
import { exampleBrief } from './example-brief.ts';
import { BriefHistory, Removals } from './history.tsx';
import { Threads } from './threads.tsx';

interface BriefPartSpecimensProps {
  readonly shell: Shell;
}

const PROSE = `<p id="p-1">A paragraph with a <a href="#link">link</a>, <em>stress</em>, <strong>weight</strong>,
a <code>key</code> and a note<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">[1]</a></sup>.</p>
<h2 id="part">A part of a longer text</h2>
<ul><li>One thing</li><li>Another, which goes on for long enough to be set in several lines on a phone</li></ul>
<ol><li>First</li><li>Second</li></ol>
<blockquote><p>Words that somebody else wrote.</p></blockquote>
<pre><code>kept = "as it was written, on a line that is wider than any phone, and wider than the text beside it"</code></pre>
<div class="table-scroll" role="group" tabindex="0" aria-label="Table"><table><thead><tr><th>Day</th><th>Number</th></tr></thead>
<tbody><tr><td>20 May</td><td>7</td></tr></tbody></table></div>
<section class="footnotes" aria-label="Notes"><ol class="footnotes-list"><li id="fn-1" class="footnote-item">
<p>The note. <a href="#fnref-1" class="footnote-backref">↩︎</a></p></li></ol></section>`;

const pictured = (src = '') =>
  `<figure class="picture"><img src="${src}" alt="A grey field" width="1200" height="600"><figcaption class="credit" dir="auto">A photographer</figcaption></figure>`;

/** What the page of a brief begins with: confirmed, in doubt, withheld, in another language. */
export function BriefPartSpecimens({ shell }: BriefPartSpecimensProps) {
  const brief = exampleBrief(shell);
  const headings: readonly BriefPage[] = [
    brief,
    { ...brief, status: 'reported' },
    { ...brief, status: 'disputed', withheld: 'held' },
    { ...brief, status: 'retracted', title: 'X' },
    { ...brief, title: ARABIC, standfirst: ARABIC, language: FROM_RIGHT_TO_LEFT },
  ];
  return (
    <>
      <Specimen name="Heading of a brief">
        {headings.map((heading) => (
          <BriefHeading brief={heading} />
        ))}
      </Specimen>
      <Specimen name="A brief that was retracted">
        <article class="brief spine brief-retracted">
          <p class="brief-date">
            <HeroDate date={SPAN} />
            <MarkDrawing mark={brief.mark} />
          </p>
          <BriefHeading brief={{ ...brief, status: 'retracted' }} />
          <Facts brief={brief} />
          <div class="brief-text">
            <p>{brief.standfirst}</p>
          </div>
        </article>
      </Specimen>
      <Specimen name="The fewest facts of a brief">
        <Facts brief={{ ...brief, places: [], topics: [], threads: [] }} />
      </Specimen>
      <Specimen name="Picture">
        <Picture
          picture={{
            src: shell.assets.icon ?? '',
            width: 1200,
            height: 600,
            sources: [],
            sizes: '100vw',
            alt: 'A grey field',
            caption: 'What it shows, and when.',
            credit: 'A photographer',
          }}
        />
      </Specimen>
      <Specimen name="Text">
        <Prose
          body={{ html: PROSE + pictured(shell.assets.icon), hash: '', headings: [], words: 0 }}
        />
      </Specimen>
    </>
  );
}

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
          <Removals removed={[{ date: SPAN, ground: 'privacy' }]} />
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
