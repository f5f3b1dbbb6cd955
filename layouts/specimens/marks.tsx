import type { Mark } from '../../src/outputs/pages/mark.ts';
import { Badges } from '../components/badges.tsx';
import { HeroDate, InlineDate } from '../components/date.tsx';
import { MarkDrawing } from '../components/mark.tsx';
import { Specimen } from './specimen.tsx';
import { DAY, SPAN, YEAR } from './words.ts';

export const POINT: Mark = {
  extent: 'point',
  length: 0,
  soft: false,
  status: 'confirmed',
  importance: 'normal',
};

/** Every form of a mark, by its name. */
const MARKS: readonly (readonly [name: string, mark: Mark])[] = [
  ['a day', POINT],
  ['a key event', { ...POINT, importance: 'key' }],
  ['a minor event', { ...POINT, importance: 'minor' }],
  ['about', { ...POINT, soft: true }],
  ['reported', { ...POINT, status: 'reported' }],
  ['disputed', { ...POINT, status: 'disputed' }],
  ['retracted', { ...POINT, status: 'retracted' }],
  ['some days', { ...POINT, extent: 'span', length: 1 }],
  ['months', { ...POINT, extent: 'span', length: 3 }],
  ['within a month', { ...POINT, extent: 'within', length: 2, soft: true }],
  ['since', { ...POINT, extent: 'open', length: 2 }],
];

/** What stands beside an event: how its date is drawn and written, and what must be known first. */
export function MarkSpecimens() {
  return (
    <>
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
          <Badges status={status} corrected />
        ))}
        <Badges status="confirmed" corrected={false} withheld="held" />
        <Badges status="disputed" corrected withheld="draft" />
      </Specimen>
      <Specimen name="Dates">
        {[DAY, SPAN, YEAR].map((date) => (
          <>
            <p>
              <InlineDate date={date} />
            </p>
            <p>
              <HeroDate date={date} />
            </p>
          </>
        ))}
      </Specimen>
    </>
  );
}
