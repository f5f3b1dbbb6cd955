import type { AsKnownIndexPage, AsKnownPage } from '../../src/outputs/as-known/as-known.ts';
import { PageHeading, Steps } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { Shell } from '../frame/shell.tsx';
import { amountsOf, useWords } from '../words/index.ts';
import { DayChoice, EventsThen, MeasureThen, UnsettledThen } from './then.tsx';

/** The record as it stood at the end of a day. */
export function AsKnown({ model }: PageProps<AsKnownPage>) {
  const words = useWords();
  const { shell, day, datetime, total, measures, previous, next, paging } = model;
  return (
    <Shell
      shell={shell}
      title={words('asKnown.title', { day })}
      description={words('asKnown.lead')}
      paging={paging}
      kind="as-known"
    >
      <header class="page-heading">
        <p class="kicker">{words('asKnown.kicker')}</p>
        <h1>
          <time datetime={datetime}>{day}</time>
        </h1>
        <p class="lead">{words('asKnown.lead')}</p>
        <p class="aside">
          {words('asKnown.total', {
            amounts: amountsOf(words, total.events, total.claims, total.corrections),
          })}
        </p>
        <p class="aside">{words('asKnown.caution')}</p>
      </header>
      <EventsThen model={model} />
      <section class="measure-part" aria-labelledby="said">
        <h2 id="said">{words('asKnown.measures')}</h2>
        {measures.length === 0 && <p>{words('asKnown.nothingSaid')}</p>}
        {measures.map((measure) => (
          <MeasureThen measure={measure} />
        ))}
        <PagingNav paging={paging} />
      </section>
      <UnsettledThen model={model} />
      <Steps
        label={words('asKnown.around')}
        back={previous}
        backWord={words('asKnown.previous')}
        on={next}
        onWord={words('asKnown.next')}
      />
    </Shell>
  );
}

/** The days of which the record can be seen as it then stood. */
export function AsKnownIndex({ model }: PageProps<AsKnownIndexPage>) {
  const words = useWords();
  const { shell, first, last, years } = model;
  const title = words('sections.asKnown');
  return (
    <Shell
      shell={shell}
      title={title}
      description={words('asKnown.indexLead')}
      kind="as-known-index"
    >
      <PageHeading title={title}>
        <p class="lead">{words('asKnown.indexLead')}</p>
        <p class="aside">{words('asKnown.indexNote')}</p>
      </PageHeading>
      {first !== undefined && last !== undefined && <DayChoice first={first} last={last} />}
      {years.map(({ label, days }) => (
        <section class="country">
          <h2>{label}</h2>
          <ul class="rows">
            {days.map(({ href, label: day, datetime, events, claims, corrections }) => (
              <li>
                <a href={href} data-day={datetime}>
                  {day}
                </a>
                <span class="row-count">{amountsOf(words, events, claims, corrections)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Shell>
  );
}
