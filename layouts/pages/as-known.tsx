import type { AsKnownPage } from '../../src/outputs/pages/as-known.ts';
import { EventsThen } from '../components/events-then.tsx';
import { MeasureThen } from '../components/measure-then.tsx';
import { PagingNav } from '../components/paging.tsx';
import { Steps } from '../components/steps.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** The record as it stood at the end of a day. */
export function AsKnown({ model, strings }: PageProps<AsKnownPage>) {
  const { shell, day, datetime, total, measures, previous, next, paging } = model;
  const words = strings.asKnown;
  return (
    <Shell
      shell={shell}
      strings={strings}
      title={words.title(day)}
      description={words.lead}
      paging={paging}
      kind="as-known"
    >
      <header class="page-heading">
        <p class="kicker">{words.kicker}</p>
        <h1>
          <time datetime={datetime}>{day}</time>
        </h1>
        <p class="lead">{words.lead}</p>
        <p class="aside">{words.total(total.events, total.claims, total.corrections)}</p>
        <p class="aside">{words.caution}</p>
      </header>
      <section class="measure-part" aria-labelledby="said">
        <h2 id="said">{words.measures}</h2>
        {measures.length === 0 && <p>{words.nothingSaid}</p>}
        {measures.map((measure) => (
          <MeasureThen measure={measure} strings={strings} />
        ))}
        <PagingNav paging={paging} strings={strings} />
      </section>
      <EventsThen model={model} strings={strings} />
      <Steps
        label={words.around}
        back={previous}
        backWord={words.previous}
        on={next}
        onWord={words.next}
      />
    </Shell>
  );
}
