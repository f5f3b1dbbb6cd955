import type { PublisherPage, UseView } from '../../src/outputs/publishers/publisher.ts';
import type { PublisherRow, PublishersPage } from '../../src/outputs/publishers/publishers.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { EditionLine, TimeStrip } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { OverviewOfList } from '../overview/overview.tsx';
import { SourceUses } from '../sources/sources.tsx';
import { reliabilityOf, spanOf, useWords } from '../words/index.ts';

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
        <a href={href}>{words.apart(label)}</a>
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

/** A publisher: how far we rely on it, why, and for what. */
export function Publisher({ model }: PageProps<PublisherPage>) {
  const words = useWords();
  const { shell, name, kind, party, reliability, why, website, count, alone, paging } = model;
  return (
    <Shell shell={shell} title={name} description={why} paging={paging} kind="publisher">
      <PageHeading title={name} kicker={kind && words(`sources.kinds.${kind}`)}>
        <p class="lead">
          {reliability
            ? `${words('publishers.reliability')}: ${reliabilityOf(words, reliability)}`
            : words('publishers.unrated')}
          {party && `; ${words('sources.party')}`}
        </p>
        {why && <p class="why">{why}</p>}
        <p class="aside">{words('publishers.aloneOf', { alone, count })}</p>
        {model.readElsewhere > 0 && (
          <p class="aside">{words('standing.readElsewhere', { count: model.readElsewhere })}</p>
        )}
        {website && (
          <p class="aside">
            {words('publishers.website')}{' '}
            <a href={website.href} rel="external">
              {website.label}
            </a>
          </p>
        )}
        <OverTime model={model} />
        <EditionLine edition={model.printed} />
      </PageHeading>
      <OverviewOfList overview={model.relied?.overview} title={words('standing.overTime')} />
      <Uses uses={model.published} title={words('publishers.published')} id="published" />
      <Uses uses={model.passedOn} title={words('publishers.passedOn')} id="passed-on" />
      <PagingNav paging={paging} />
    </Shell>
  );
}

/** When within the whole span of the record it was relied on. */
function OverTime({ model: { relied } }: PageProps<PublisherPage>) {
  const words = useWords();
  if (!relied?.overTime) return null;
  const { days, from, to, stretches } = relied.overTime;
  return (
    <div class="over-time">
      <p class="aside">{`${words('standing.overTime')}${words('punctuation.comma')}${spanOf(words, from, to)}`}</p>
      <TimeStrip days={days} stretches={stretches} />
    </div>
  );
}

interface UsesProps {
  readonly uses: readonly UseView[];
  readonly title: string;
  readonly id: 'published' | 'passed-on';
}

function Uses({ uses, title, id }: UsesProps) {
  if (uses.length === 0) return null;
  return (
    <section class="uses" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <SourceUses uses={uses} ofPublisher={id === 'published'} level={3} />
    </section>
  );
}
