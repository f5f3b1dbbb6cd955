import type { BriefPage } from '../../src/outputs/pages/brief.ts';
import type { Shell } from '../../src/outputs/pages/shell.ts';
import { BriefHeading } from '../components/brief-heading.tsx';
import { HeroDate } from '../components/date.tsx';
import { Facts } from '../components/facts.tsx';
import { Prose } from '../components/insert.tsx';
import { MarkDrawing } from '../components/mark.tsx';
import { Picture } from '../components/picture.tsx';
import { exampleBrief } from './example-brief.ts';
import { Specimen } from './specimen.tsx';
import { ARABIC, FROM_RIGHT_TO_LEFT, SPAN } from './words.ts';

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
            alt: 'A grey field',
            caption: 'What it shows, and when.',
            credit: 'A photographer',
          }}
        />
      </Specimen>
      <Specimen name="Text">
        <Prose body={{ html: PROSE, hash: '', headings: [], words: 0 }} />
      </Specimen>
    </>
  );
}
