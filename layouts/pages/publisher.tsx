import type { PublisherPage, UseView } from '../../src/outputs/pages/publisher.ts';
import { BriefPointer } from '../components/brief-pointer.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { SourceNote } from '../components/source-note.tsx';
import { Shell } from '../shell.tsx';
import type { Strings } from '../strings/index.ts';
import type { PageProps } from './page-props.ts';

/** A publisher: how far we rely on it, why, and for what. */
export function Publisher({ model, strings }: PageProps<PublisherPage>) {
  const { shell, name, kind, party, reliability, why, website, count, alone, paging } = model;
  return (
    <Shell shell={shell} strings={strings} title={name} description={why} kind="publisher">
      <PageHeading title={name} kicker={kind && strings.sources.kinds[kind]}>
        <p class="lead">
          {reliability
            ? `${strings.publishers.reliability}: ${strings.sources.reliability(reliability)}`
            : strings.publishers.unrated}
          {party && `; ${strings.sources.party}`}
        </p>
        {why && <p class="why">{why}</p>}
        <p class="aside">{strings.publishers.aloneOf(alone, count)}</p>
        {website && (
          <p class="aside">
            {strings.publishers.website}{' '}
            <a href={website.href} rel="external">
              {website.label}
            </a>
          </p>
        )}
      </PageHeading>
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

interface UsesProps {
  readonly uses: readonly UseView[];
  readonly title: string;
  readonly id: string;
  readonly strings: Strings;
}

function Uses({ uses, title, id, strings }: UsesProps) {
  if (uses.length === 0) return null;
  return (
    <section class="uses" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {uses.map(({ brief, source }) => (
          <li>
            <h3 class="use-brief">
              <BriefPointer brief={brief} strings={strings} />
            </h3>
            <SourceNote source={source} strings={strings} ofPublisher={id === 'published'} />
          </li>
        ))}
      </ul>
    </section>
  );
}
