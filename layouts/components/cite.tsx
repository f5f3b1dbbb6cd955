import type { BriefPage } from '../../src/outputs/pages/brief.ts';
import type { Strings } from '../strings/index.ts';

interface CiteProps {
  readonly brief: BriefPage;
  readonly strings: Strings;
}

const FORMATS = [
  { format: 'bibtex', name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex' },
  { format: 'csl', name: 'CSL-JSON', ending: 'json', type: 'application/json' },
  { format: 'ris', name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems' },
] as const;

/** How to cite a brief, and how to mend it. */
export function Cite({ brief, strings }: CiteProps) {
  const { before, numeral, after } = brief.date;
  const citation = strings.brief.citation({
    site: brief.shell.site.title,
    title: brief.title,
    date: `${before}${numeral}${after}`,
    url: brief.permalink,
    changed: brief.asOf.words,
  });
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{strings.brief.cite}</h2>
      <p class="citation" data-copy={strings.brief.copy} data-copied={strings.brief.copied}>
        {citation}
      </p>
      <details class="cite-formats">
        <summary>{strings.brief.citeFormats}</summary>
        {FORMATS.map(({ format, name, ending, type }) => (
          <div class="cite-format">
            <h3>{name}</h3>
            <pre
              data-copy={strings.brief.copy}
              data-copied={strings.brief.copied}
              data-download={strings.brief.download}
              data-file={`${brief.name}.${ending}`}
              data-type={type}
            >
              {brief.citations[format]}
            </pre>
          </div>
        ))}
      </details>
      <p class="record-links">
        <a href={brief.permalink}>{strings.brief.permalink}</a>
        {brief.editHref && (
          <a href={brief.editHref} rel="external nofollow">
            {strings.brief.edit}
          </a>
        )}
        {brief.historyHref && (
          <a href={brief.historyHref} rel="external nofollow">
            {strings.brief.everyChange}
          </a>
        )}
      </p>
      <p class="last-change">{strings.brief.lastChange(brief.lastChange.words)}</p>
    </section>
  );
}
