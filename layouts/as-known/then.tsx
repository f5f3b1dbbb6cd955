import type { ComponentChildren } from 'preact';
import type { AsKnownPage } from '../../src/outputs/as-known/as-known.ts';
import type { ClaimThen, MeasureAsKnown } from '../../src/outputs/as-known/measures.ts';
import { SpreadSentences } from '../claims/claim.tsx';
import { CorrectionNote } from '../corrections/correction-notes.tsx';
import { InlineDate } from '../dates/date.tsx';
import { BriefPointer } from '../entries/brief-pointer.tsx';
import { PartAnchor } from '../frame/signposts.tsx';
import { Badge } from '../marks/notes.tsx';
import { claimValue, useWords } from '../words/index.ts';

interface DayChoiceProps {
  readonly first: string;
  readonly last: string;
}

/** A day of one's own choice; where scripts run, it leads to the page that holds for that day. */
export function DayChoice({ first, last }: DayChoiceProps) {
  const words = useWords();
  return (
    <form class="day-choice">
      <label>
        {words('asKnown.chooseDay')}
        <input type="date" name="day" min={first} max={last} required />
      </label>
      <button type="submit">{words('asKnown.showDay')}</button>
    </form>
  );
}

interface EventsThenProps {
  readonly model: AsKnownPage;
}

/** What had become known since the day before, and what had been corrected. */
export function EventsThen({ model }: EventsThenProps) {
  const words = useWords();
  const { since, events = [], corrections = [] } = model;
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
    </>
  );
}

/** What was not confirmed by a day. */
export function UnsettledThen({ model }: EventsThenProps) {
  const words = useWords();
  const { unsettled = [] } = model;
  return (
    <>
      {unsettled.length > 0 && (
        <Part id="unsettled" title={words('asKnown.unsettled')} more={model.moreUnsettled}>
          {unsettled.map(({ brief, status }) => (
            <li>
              {status !== 'confirmed' && <Badge kind={status} />}
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

interface MeasureThenProps {
  readonly measure: MeasureAsKnown;
}

/** What had been said about one measure by a day, the latest last. */
export function MeasureThen({ measure }: MeasureThenProps) {
  const words = useWords();
  const { key, href, label, unit, spreads, claims, earlier } = measure;
  return (
    <section class="measure-then" id={key} aria-labelledby={`${key}-label`}>
      <h3 class="measure-label" id={`${key}-label`}>
        <PartAnchor href={href}>{label}</PartAnchor>
      </h3>
      {/* The spread of a single claim is the claim, which stands below. */}
      <SpreadSentences
        spreads={spreads.filter(({ count }) => count > 1)}
        unit={unit}
        class="measure-spread"
      />
      {earlier > 0 && <p class="claim-aside">{words('asKnown.earlier', { count: earlier })}</p>}
      <ol class="claims-then">
        {claims.map((claim) => (
          <ClaimLine claim={claim} />
        ))}
      </ol>
    </section>
  );
}

function ClaimLine({ claim }: { readonly claim: ClaimThen }) {
  const words = useWords();
  const { value, by, said, note, superseded } = claim;
  const remarks = [note && words.apart(note), superseded && words('asKnown.withdrawn')].filter(
    (remark) => typeof remark === 'string',
  );
  return (
    <li class={superseded ? 'claim-superseded' : undefined}>
      <InlineDate date={said} class="then-day" />
      <span>
        <b class="claim-value">{claimValue(words, value)}</b> {words.apart(by)}
        {remarks.length > 0 && (
          <span class="claim-aside">{remarks.join(words('punctuation.semicolon'))}</span>
        )}
      </span>
    </li>
  );
}
