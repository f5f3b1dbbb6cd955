import type { Shell as ShellModel } from '../../src/outputs/pages/shell.ts';
import { Badges } from '../components/badges.tsx';
import { Claims } from '../components/claims.tsx';
import { Corrections } from '../components/corrections.tsx';
import { HeroDate, InlineDate } from '../components/date.tsx';
import { EntryItem } from '../components/entry.tsx';
import { MarkDrawing } from '../components/mark.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { Sources } from '../components/sources.tsx';
import { Steps } from '../components/steps.tsx';
import { TimeStrip } from '../components/time-strip.tsx';
import { Shell } from '../shell.tsx';
import type { Strings } from '../strings/index.ts';
import { CLAIMS, CORRECTIONS, DAY, ENTRIES, MARKS, SOURCES } from './examples.ts';
import { Specimen } from './specimen.tsx';

interface SpecimensProps {
  readonly shell: ShellModel;
  readonly strings: Strings;
}

/** Every part of the layout in every state: for those who work on it, and for the tests. */
export function Specimens({ shell, strings }: SpecimensProps) {
  return (
    <Shell shell={shell} strings={strings} title="Specimens" kind="specimens">
      <PageHeading title="Specimens" kicker="Never published" />
      <Specimen name="Marks">
        <ul>
          {MARKS.map(([name, mark]) => (
            <li>
              <MarkDrawing mark={mark} /> {name}
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Badges">
        {(['confirmed', 'reported', 'disputed', 'retracted'] as const).map((status) => (
          <Badges status={status} corrected={status === 'retracted'} strings={strings} />
        ))}
        <Badges status="confirmed" corrected={false} withheld="held" strings={strings} />
      </Specimen>
      <Specimen name="Dates">
        <p>
          <InlineDate date={DAY} />
        </p>
        {ENTRIES.map(([, { date }]) => (
          <p>
            <HeroDate date={date} />
          </p>
        ))}
      </Specimen>
      <Specimen name="Entries">
        <div class="spine">
          <ol class="entries">
            {ENTRIES.map(([, entry]) => (
              <EntryItem entry={entry} strings={strings} level={3} />
            ))}
          </ol>
        </div>
      </Specimen>
      <Specimen name="Claims of a brief">
        <Claims claims={CLAIMS} strings={strings} />
      </Specimen>
      <Specimen name="Sources of a brief">
        <Sources
          sources={SOURCES}
          standing={{
            sources: SOURCES.length,
            independent: 2,
            shared: [{ numbers: [1, 2, 3] }],
            secondHand: true,
            partyOnly: true,
          }}
          strings={strings}
        />
      </Specimen>
      <Specimen name="Corrections of a brief">
        <Corrections
          corrections={CORRECTIONS}
          title={strings.brief.corrections}
          id="corrections"
          strings={strings}
        />
      </Specimen>
      <Specimen name="Strips of time">
        <TimeStrip
          stretches={[
            { x: 0, width: 4 },
            { x: 40, width: 0.5 },
            { x: 90, width: 10 },
          ]}
        />
        <TimeStrip stretches={[]} />
      </Specimen>
      <Specimen name="Ways on">
        <PagingNav
          paging={{ current: 2, total: 3, previous: '#previous', next: '#next', pages: [] }}
          strings={strings}
        />
        <Steps
          label={strings.timeline.around}
          back={{ href: '#back', label: 'May 2017' }}
          backWord={strings.timeline.older}
          on={{ href: '#on', label: 'July 2017' }}
          onWord={strings.timeline.newer}
        />
      </Specimen>
    </Shell>
  );
}
