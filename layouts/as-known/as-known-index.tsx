import type { AsKnownIndexPage } from '../../src/outputs/as-known/as-known.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { Shell } from '../frame/shell.tsx';
import { amountsOf, useWords } from '../words/index.ts';
import { DayChoice } from './then.tsx';

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
