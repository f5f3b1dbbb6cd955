import type { PublisherRow, PublishersPage } from '../../src/outputs/publishers/publishers.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { Shell } from '../frame/shell.tsx';
import { reliabilityOf, useWords } from '../words/index.ts';

/** Everybody on whom the record relies, those relied on most first. */
export function Publishers({ model }: PageProps<PublishersPage>) {
  const words = useWords();
  const { shell, publishers, paging } = model;
  return (
    <Shell shell={shell} title={words('sections.publishers')} paging={paging} kind="publishers">
      <PageHeading title={words('sections.publishers')}>
        <p class="lead">{words('publishers.lead')}</p>
        <p>
          <a href={model.secondHand}>{words('secondHand.title')}</a>
        </p>
      </PageHeading>
      <table class="publishers">
        <thead>
          <tr>
            <th scope="col">{words('publishers.name')}</th>
            <th scope="col">{words('publishers.reliability')}</th>
            <th scope="col" class="number">
              {words('publishers.briefs')}
            </th>
            <th scope="col" class="number">
              {words('publishers.alone')}
            </th>
          </tr>
        </thead>
        <tbody>
          {publishers.map((row) => (
            <Row row={row} />
          ))}
        </tbody>
      </table>
      <PagingNav paging={paging} />
    </Shell>
  );
}

function Row({ row }: { readonly row: PublisherRow }) {
  const words = useWords();
  const { href, label, kind, party, reliability, count, alone, onlyVia } = row;
  const remarks = [
    kind && words(`sources.kinds.${kind}`),
    party && words('sources.party'),
    onlyVia && words('publishers.onlyVia'),
  ].filter((remark) => typeof remark === 'string');
  return (
    <tr>
      <th scope="row">
        <a href={href}>{label}</a>
        {remarks.length > 0 && (
          <span class="remark">{remarks.join(words('punctuation.comma'))}</span>
        )}
      </th>
      <td>{reliability ? reliabilityOf(words, reliability) : words('publishers.unrated')}</td>
      <td class="number">{words.number(count)}</td>
      <td class="number">{words.number(alone)}</td>
    </tr>
  );
}
