import type { BriefPage } from '../../src/outputs/pages/brief.ts';
import type { Strings } from '../strings/index.ts';

interface CiteProps {
  readonly brief: BriefPage;
  readonly strings: Strings;
}

/** How to cite a brief, and how to mend it. */
export function Cite({ brief, strings }: CiteProps) {
  const { before, numeral, after } = brief.date;
  const citation = strings.brief.citation({
    site: brief.shell.site.title,
    title: brief.title,
    date: `${before}${numeral}${after}`,
    url: brief.permalink,
    changed: brief.lastChange.words,
  });
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{strings.brief.cite}</h2>
      <p class="citation" data-copy={strings.brief.copy} data-copied={strings.brief.copied}>
        {citation}
      </p>
      <p class="record-links">
        <a href={brief.permalink}>{strings.brief.permalink}</a>
        {brief.editHref && (
          <a href={brief.editHref} rel="external nofollow">
            {strings.brief.edit}
          </a>
        )}
        {brief.historyHref && (
          <a href={brief.historyHref} rel="external nofollow">
            {strings.brief.history}
          </a>
        )}
      </p>
      <p class="last-change">{strings.brief.lastChange(brief.lastChange.words)}</p>
    </section>
  );
}
