import type { ClaimsPage, MeasureRow } from '../../src/outputs/pages/claims.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { EditionLine } from '../components/print-opening.tsx';
import { SpreadSentences } from '../components/spread.tsx';
import { Shell } from '../shell.tsx';
import type { Strings } from '../strings/index.ts';
import type { PageProps } from './page-props.ts';

/** Every measure of the record, with how far what was said of it is apart. */
export function Claims({ model, strings }: PageProps<ClaimsPage>) {
  const { shell, asKnown, paging } = model;
  const title = strings.sections.claims;
  return (
    <Shell shell={shell} strings={strings} title={title} paging={paging} kind="claims">
      <PageHeading title={title}>
        <p class="lead">{strings.measures.lead}</p>
        <p>
          <a href={asKnown}>{strings.measures.asKnownAll}</a>
        </p>
        <EditionLine edition={model.printed} strings={strings} />
      </PageHeading>
      <Measures
        measures={model.differing}
        title={strings.measures.differing}
        id="differing"
        strings={strings}
      />
      <Measures
        measures={model.agreed}
        title={strings.measures.agreed}
        id="agreed"
        strings={strings}
      />
      <PagingNav paging={paging} strings={strings} />
    </Shell>
  );
}

interface MeasuresProps {
  readonly measures: readonly MeasureRow[];
  readonly title: string;
  readonly id: string;
  readonly strings: Strings;
}

function Measures({ measures, title, id, strings }: MeasuresProps) {
  if (measures.length === 0) return null;
  return (
    <section class="measure-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="measures">
        {measures.map((measure) => (
          <MeasureItem measure={measure} strings={strings} />
        ))}
      </ul>
    </section>
  );
}

interface MeasureItemProps {
  readonly measure: MeasureRow;
  readonly strings: Strings;
}

function MeasureItem({ measure, strings }: MeasureItemProps) {
  const { href, label, unit, count, statements, spreads, from, to } = measure;
  const amount =
    statements === count ? strings.measures.statements(count) : strings.measures.claims(count);
  return (
    <li>
      <h3 class="measure-label">
        <a href={href}>{label}</a>
      </h3>
      <SpreadSentences spreads={spreads} unit={unit} class="measure-spread" strings={strings} />
      <p class="claim-aside">{`${amount}, ${strings.span.fromTo(from, to)}`}</p>
    </li>
  );
}
