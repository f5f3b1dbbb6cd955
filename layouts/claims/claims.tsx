import type { ClaimsPage, MeasureRow } from '../../src/outputs/claims/claims.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { EditionLine } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { spanOf, useWords } from '../words/index.ts';
import { SpreadSentences } from './claim.tsx';

/** Every measure of the record, with how far what was said of it is apart. */
export function Claims({ model }: PageProps<ClaimsPage>) {
  const words = useWords();
  const { shell, asKnown, paging } = model;
  const title = words('sections.claims');
  return (
    <Shell shell={shell} title={title} paging={paging} kind="claims">
      <PageHeading title={title}>
        <p class="lead">{words('measures.lead')}</p>
        {asKnown !== undefined && (
          <p>
            <a href={asKnown}>{words('measures.asKnownAll')}</a>
          </p>
        )}
        <EditionLine edition={model.printed} />
      </PageHeading>
      <Measures measures={model.differing} title={words('measures.differing')} id="differing" />
      <Measures measures={model.others} title={words('measures.others')} id="others" />
      <PagingNav paging={paging} />
    </Shell>
  );
}

interface MeasuresProps {
  readonly measures: readonly MeasureRow[];
  readonly title: string;
  readonly id: string;
}

function Measures({ measures, title, id }: MeasuresProps) {
  if (measures.length === 0) return null;
  return (
    <section class="measure-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="measures">
        {measures.map((measure) => (
          <MeasureItem measure={measure} />
        ))}
      </ul>
    </section>
  );
}

interface MeasureItemProps {
  readonly measure: MeasureRow;
}

function MeasureItem({ measure }: MeasureItemProps) {
  const words = useWords();
  const { href, label, unit, count, statements, spreads, from, to } = measure;
  const amount =
    statements === count
      ? words('counts.statements', { count })
      : words('counts.claims', { count });
  return (
    <li>
      <h3 class="measure-label">
        <a href={href}>{label}</a>
      </h3>
      <SpreadSentences spreads={spreads} unit={unit} class="measure-spread" />
      <p class="claim-aside">{`${amount}, ${spanOf(words, from, to)}`}</p>
    </li>
  );
}
