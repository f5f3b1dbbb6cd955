import type { ComponentChildren } from 'preact';
import type { AsKnownPage } from '../../src/outputs/pages/as-known.ts';
import { useWords } from '../words/index.ts';
import { BriefPointer } from './brief-pointer.tsx';
import { CorrectionNote } from './correction-note.tsx';

interface EventsThenProps {
  readonly model: AsKnownPage;
}

/** What had become known, what had been corrected, and what was not confirmed by a day. */
export function EventsThen({ model }: EventsThenProps) {
  const words = useWords();
  const { since, events = [], corrections = [], unsettled = [] } = model;
  return (
    <>
      {events.length > 0 && (
        <Part
          id="events"
          title={since ? words('asKnown.eventsSince', { day: since }) : words('asKnown.events')}
          more={model.moreEvents}
        >
          {events.map((brief) => (
            <li>
              <BriefPointer brief={brief} />
            </li>
          ))}
        </Part>
      )}
      {corrections.length > 0 && (
        <Part
          id="corrections"
          title={
            since ? words('asKnown.correctionsSince', { day: since }) : words('asKnown.corrections')
          }
          more={model.moreCorrections}
        >
          {corrections.map(({ brief, correction }) => (
            <li>
              <CorrectionNote correction={correction} />
              <BriefPointer brief={brief} />
            </li>
          ))}
        </Part>
      )}
      {unsettled.length > 0 && (
        <Part id="unsettled" title={words('asKnown.unsettled')} more={model.moreUnsettled}>
          {unsettled.map(({ brief, status }) => (
            <li>
              <span class={`badge badge-${status}`}>{words(`status.${status}`)}</span>
              <BriefPointer brief={brief} />
            </li>
          ))}
        </Part>
      )}
    </>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly more: number | undefined;
  readonly children: ComponentChildren;
}

function Part({ id, title, more = 0, children }: PartProps) {
  const words = useWords();
  return (
    <section class="measure-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="events-then">
        {children}
        {more > 0 && <li>{words('counts.andMore', { count: more })}</li>}
      </ul>
    </section>
  );
}
