import type { PublisherPage, UseView } from '../../src/outputs/pages/publisher.ts';
import { OverviewOfList } from '../components/overview.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { EditionLine } from '../components/print-opening.tsx';
import { SourceUses } from '../components/source-uses.tsx';
import { TimeStrip } from '../components/time-strip.tsx';
import { Shell } from '../shell.tsx';
import type { Strings } from '../strings/index.ts';
import type { PageProps } from './page-props.ts';

/** A publisher: how far we rely on it, why, and for what. */
export function Publisher({ model, strings }: PageProps<PublisherPage>) {
  const { shell, name, kind, party, reliability, why, website, count, alone, paging } = model;
  return (
    <Shell
      shell={shell}
      strings={strings}
      title={name}
      description={why}
      paging={paging}
      kind="publisher"
    >
      <PageHeading title={name} kicker={kind && strings.sources.kinds[kind]}>
        <p class="lead">
          {reliability
            ? `${strings.publishers.reliability}: ${strings.sources.reliability(reliability)}`
            : strings.publishers.unrated}
          {party && `; ${strings.sources.party}`}
        </p>
        {why && <p class="why">{why}</p>}
        <p class="aside">{strings.publishers.aloneOf(alone, count)}</p>
        {model.readElsewhere > 0 && (
          <p class="aside">{strings.standing.readElsewhere(model.readElsewhere)}</p>
        )}
        {website && (
          <p class="aside">
            {strings.publishers.website}{' '}
            <a href={website.href} rel="external">
              {website.label}
            </a>
          </p>
        )}
        <OverTime model={model} strings={strings} />
        <EditionLine edition={model.printed} strings={strings} />
      </PageHeading>
      <OverviewOfList
        overview={model.relied?.overview}
        title={strings.standing.overTime}
        strings={strings}
      />
      <Uses
        uses={model.published}
        title={strings.publishers.published}
        id="published"
        strings={strings}
      />
      <Uses
        uses={model.passedOn}
        title={strings.publishers.passedOn}
        id="passed-on"
        strings={strings}
      />
      <PagingNav paging={paging} strings={strings} />
    </Shell>
  );
}

/** When within the whole span of the record it was relied on. */
function OverTime({ model: { relied }, strings }: PageProps<PublisherPage>) {
  if (!relied?.overTime) return null;
  const { days, from, to, stretches } = relied.overTime;
  return (
    <div class="over-time">
      <p class="aside">{`${strings.standing.overTime}, ${strings.span.fromTo(from, to)}`}</p>
      <TimeStrip days={days} stretches={stretches} />
    </div>
  );
}

interface UsesProps {
  readonly uses: readonly UseView[];
  readonly title: string;
  readonly id: 'published' | 'passed-on';
  readonly strings: Strings;
}

function Uses({ uses, title, id, strings }: UsesProps) {
  if (uses.length === 0) return null;
  return (
    <section class="uses" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <SourceUses uses={uses} ofPublisher={id === 'published'} level={3} strings={strings} />
    </section>
  );
}
