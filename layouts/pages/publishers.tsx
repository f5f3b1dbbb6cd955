import type { PublisherRow, PublishersPage } from '../../src/outputs/pages/publishers.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { Shell } from '../shell.tsx';
import type { Strings } from '../strings/index.ts';
import type { PageProps } from './page-props.ts';

/** Everybody on whom the record relies, those relied on most first. */
export function Publishers({ model, strings }: PageProps<PublishersPage>) {
  const { shell, publishers, paging } = model;
  const { name, reliability, briefs, alone } = strings.publishers;
  return (
    <Shell
      shell={shell}
      strings={strings}
      title={strings.sections.publishers}
      paging={paging}
      kind="publishers"
    >
      <PageHeading title={strings.sections.publishers}>
        <p class="lead">{strings.publishers.lead}</p>
        <p>
          <a href={model.secondHand}>{strings.secondHand.title}</a>
        </p>
      </PageHeading>
      <table class="publishers">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{reliability}</th>
            <th scope="col" class="number">
              {briefs}
            </th>
            <th scope="col" class="number">
              {alone}
            </th>
          </tr>
        </thead>
        <tbody>
          {publishers.map((row) => (
            <Row row={row} strings={strings} />
          ))}
        </tbody>
      </table>
      <PagingNav paging={paging} strings={strings} />
    </Shell>
  );
}

function Row({ row, strings }: { readonly row: PublisherRow; readonly strings: Strings }) {
  const { href, label, kind, party, reliability, count, alone, onlyVia } = row;
  const remarks = [
    kind && strings.sources.kinds[kind],
    party && strings.sources.party,
    onlyVia && strings.publishers.onlyVia,
  ].filter((remark) => typeof remark === 'string');
  return (
    <tr>
      <th scope="row">
        <a href={href}>{label}</a>
        {remarks.length > 0 && (
          <span class="remark">{remarks.join(strings.punctuation.comma)}</span>
        )}
      </th>
      <td>{reliability ? strings.sources.reliability(reliability) : strings.publishers.unrated}</td>
      <td class="number">{strings.counts.number(count)}</td>
      <td class="number">{strings.counts.number(alone)}</td>
    </tr>
  );
}
