import type { ComponentChildren } from 'preact';
import type { AsKnownPage } from '../../src/outputs/pages/as-known.ts';
import type { Strings } from '../strings/index.ts';
import { BriefPointer } from './brief-pointer.tsx';
import { CorrectionNote } from './correction-note.tsx';

interface EventsThenProps {
  readonly model: AsKnownPage;
  readonly strings: Strings;
}

/** What had become known, what had been corrected, and what was not confirmed by a day. */
export function EventsThen({ model, strings }: EventsThenProps) {
  const { since, events = [], corrections = [], unsettled = [] } = model;
  const words = strings.asKnown;
  return (
    <>
      {events.length > 0 && (
        <Part id="events" title={words.events(since)} more={model.moreEvents} strings={strings}>
          {events.map((brief) => (
            <li>
              <BriefPointer brief={brief} strings={strings} />
            </li>
          ))}
        </Part>
      )}
      {corrections.length > 0 && (
        <Part
          id="corrections"
          title={words.corrections(since)}
          more={model.moreCorrections}
          strings={strings}
        >
          {corrections.map(({ brief, correction }) => (
            <li>
              <CorrectionNote correction={correction} strings={strings} />
              <BriefPointer brief={brief} strings={strings} />
            </li>
          ))}
        </Part>
      )}
      {unsettled.length > 0 && (
        <Part id="unsettled" title={words.unsettled} more={model.moreUnsettled} strings={strings}>
          {unsettled.map(({ brief, status }) => (
            <li>
              <span class={`badge badge-${status}`}>{strings.status[status]}</span>
              <BriefPointer brief={brief} strings={strings} />
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
  readonly strings: Strings;
  readonly children: ComponentChildren;
}

function Part({ id, title, more = 0, strings, children }: PartProps) {
  return (
    <section class="measure-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="events-then">
        {children}
        {more > 0 && <li>{strings.asKnown.more(more)}</li>}
      </ul>
    </section>
  );
}
