import type { ClaimValue } from '../../brief/claim-value.ts';
import type { Day } from '../../brief/day.ts';
import { textOrder } from '../../brief/text-order.ts';
import type { Measure } from '../../brief/vocabularies.ts';
import { lazy } from '../../content/record/record.ts';
import { type ClaimAsKnown, claimsAsKnownOn, knownClaimDay } from '../../indexes/as-known.ts';
import { spreadsOf } from '../../indexes/claim-range.ts';
import { type ClaimOnRecord, claimDate } from '../../indexes/claims.ts';
import { measureAddress } from '../addresses/addresses.ts';
import {
  type ClaimSubject,
  claimSubject,
  type SpreadView,
  spreadView,
} from '../claim/claim-view.ts';
import type { ShownDate } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { type PartLink, typeset } from '../page/link.ts';

/** What had been said about one measure by a day. */
export interface MeasureAsKnown extends PartLink {
  /** The measure's key: its fragment. */
  readonly key: string;
  readonly unit: string;
  readonly count: number;
  readonly spreads: readonly SpreadView[];
  /** The latest, in the order in which they were said, and how many were said before them. */
  readonly claims: readonly ClaimThen[];
  readonly earlier: number;
}

/** A claim without what was learnt later: no credibility, which is judged today, and no brief. */
export interface ClaimThen {
  readonly value: ClaimValue;
  readonly by: string;
  readonly said: ShownDate;
  readonly note?: string;
  readonly subject?: ClaimSubject;
  /** It had been withdrawn or replaced by then. */
  readonly superseded: boolean;
}

const LATEST = 6;

/** A measure as it stood from one change to the next. */
export interface MeasureState {
  readonly key: string;
  /** How many claims had been made. */
  readonly count: number;
  /** How many of them are shown. */
  readonly rows: number;
  /** How many changes had been made by then: of one measure, the same number is the same state. */
  readonly changes: number;
  readonly view: () => MeasureAsKnown;
}

/**
 * What had been said by each of some days, which stand in order. A measure of which nothing changed
 * between two days is the same object in both, so that a hundred days cost little more than one.
 */
export function measureStates(
  days: readonly Day[],
  edition: Edition,
): readonly (readonly MeasureState[])[] {
  const byMeasure = [...edition.record.vocabularies.measures.values()].map((measure) =>
    measureOverTime(measure, days, edition),
  );
  return days.map((_, at) => byMeasure.flatMap((states) => states[at] ?? []));
}

/** One measure on each of the days; undefined where nothing had been said yet. */
function measureOverTime(
  measure: Measure,
  days: readonly Day[],
  edition: Edition,
): readonly (MeasureState | undefined)[] {
  const all = edition.indexes.claims.get(measure.key)?.claims ?? [];
  const changes = all
    .flatMap((said) => [knownClaimDay(said), said.claim.superseded?.last ?? []].flat())
    .sort(textOrder);
  let passed = 0;
  let state: MeasureState | undefined;
  return days.map((day) => {
    const before = passed;
    while ((changes[passed] ?? '9999-99') <= day) passed += 1;
    if (passed > before) state = stateOn(day, all, passed, measure, edition);
    return state;
  });
}

function stateOn(
  day: Day,
  all: readonly ClaimOnRecord[],
  changes: number,
  measure: Measure,
  edition: Edition,
): MeasureState | undefined {
  const claims = claimsAsKnownOn(all, day);
  if (claims.length === 0) return undefined;
  return {
    key: measure.key,
    count: claims.length,
    rows: Math.min(LATEST, claims.length),
    changes,
    view: lazy(() => measureAsKnown(measure, claims, edition)),
  };
}

function measureAsKnown(
  { key, label, unit }: Measure,
  claims: readonly ClaimAsKnown[],
  edition: Edition,
): MeasureAsKnown {
  const latest = claims.slice(-LATEST);
  return {
    key,
    href: edition.link(measureAddress(key)),
    label: typeset(label, edition),
    unit,
    count: claims.length,
    spreads: spreadsOf(claims, unit, ({ superseded }) => !superseded).map((spread) =>
      spreadView(spread, edition),
    ),
    claims: latest.map((said) => claimThen(said, edition)),
    earlier: claims.length - latest.length,
  };
}

function claimThen({ brief, claim, superseded }: ClaimAsKnown, edition: Edition): ClaimThen {
  const { date } = edition;
  const subject = claimSubject(claim, brief, edition);
  const { value, by, note } = claim;
  return {
    value,
    by: typeset(by, edition, brief),
    said: date(claimDate({ brief, claim })),
    ...(note !== undefined && { note: typeset(note, edition, brief) }),
    ...(subject && { subject }),
    superseded,
  };
}
