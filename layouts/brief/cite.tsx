import type { BriefPage } from '../../src/outputs/brief/brief.ts';
import { dateText } from '../dates/date.tsx';
import { EmbedCodes } from '../embed/embed-codes.tsx';
import { part } from '../parts/part.tsx';
import { useWords } from '../words/index.ts';

export interface CiteProps {
  readonly brief: BriefPage;
}

const FORMATS = [
  { format: 'bibtex', name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex' },
  { format: 'csl', name: 'CSL-JSON', ending: 'json', type: 'application/json' },
  { format: 'ris', name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems' },
] as const;

/** How to cite a brief, and how to correct it. */
export const Cite = part('brief/cite', ({ brief }: CiteProps) => {
  const words = useWords();
  const citation = words('brief.citation', {
    site: brief.shell.site.title,
    title: brief.title,
    date: dateText(brief.date),
    url: brief.permalink,
    changed: dateText(brief.asOf),
  });
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{words('brief.cite')}</h2>
      <p class="citation" data-copy={words('brief.copy')} data-copied={words('brief.copied')}>
        {citation}
      </p>
      <details class="cite-formats">
        <summary>{words('brief.citeFormats')}</summary>
        {FORMATS.map(({ format, name, ending, type }) => (
          <div class="cite-format">
            <h3>{name}</h3>
            <pre
              data-copy={words('brief.copy')}
              data-copied={words('brief.copied')}
              data-download={words('brief.download')}
              data-file={`${brief.name}.${ending}`}
              data-type={type}
            >
              {brief.citations[format]}
            </pre>
          </div>
        ))}
      </details>
      <EmbedCodes embeds={brief.embeds} title={words('embed.entry')} />
      <p class="record-links">
        <a href={brief.permalink}>{words('brief.permalink')}</a>
        {brief.editHref && (
          <a href={brief.editHref} rel="external nofollow">
            {words('brief.edit')}
          </a>
        )}
        {brief.historyHref && (
          <a href={brief.historyHref} rel="external nofollow">
            {words('brief.everyChange')}
          </a>
        )}
      </p>
      <p class="last-change">{words('brief.lastChange', { date: dateText(brief.lastChange) })}</p>
    </section>
  );
});
