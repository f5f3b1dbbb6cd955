import type { AsKnownPage } from '../../src/outputs/as-known/as-known.ts';
import type { Shell } from '../../src/outputs/frame/shell.ts';
import { BRIEF_LINKS, DAY, LONG, Specimen } from '../specimen/specimen.tsx';
import { DayChoice, EventsThen } from './then.tsx';

interface AsKnownSpecimensProps {
  readonly shell: Shell;
}

/** What had become known, been corrected and been left open by a day. */
export function AsKnownSpecimens({ shell }: AsKnownSpecimensProps) {
  const model: AsKnownPage = {
    shell,
    day: '6 June 2017',
    datetime: '2017-06-06',
    total: { events: 1204, claims: 1, corrections: 0 },
    since: '1 June 2017',
    measures: [],
    events: BRIEF_LINKS,
    moreEvents: 96,
    corrections: BRIEF_LINKS.slice(0, 1).map((brief) => ({
      brief,
      correction: { id: 'correction-a', kind: 'correction', date: DAY, note: LONG },
    })),
    moreCorrections: 0,
    unsettled: BRIEF_LINKS.slice(0, 2).map((brief, at) => ({
      brief,
      status: at === 0 ? 'reported' : 'disputed',
    })),
    moreUnsettled: 1,
  };
  return (
    <>
      <Specimen name="A day to choose">
        <DayChoice first="2016-04-01" last="2019-11-27" />
      </Specimen>
      <Specimen name="The record as known on a day">
        <EventsThen model={model} />
      </Specimen>
    </>
  );
}
