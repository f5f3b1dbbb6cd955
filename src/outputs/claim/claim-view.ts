import type { Brief } from '../../brief/brief.ts';
import type { ClaimValue } from '../../brief/claim-value.ts';
import { claimIds } from '../../brief/identity.ts';
import type { Claim, Credibility } from '../../brief/schema.ts';
import type { ClaimScale, CountOnRecord, Spread } from '../../indexes/claim-range.ts';
import {
  type ClaimOnRecord,
  claimDate,
  type MeasureEntry,
  sameValueKey,
  sourceNumber,
} from '../../indexes/claims.ts';
import { briefAddress, measureAddress } from '../addresses/addresses.ts';
import { type ShownDate, wordsOf } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { typeset } from '../page/link.ts';
import { formerFragments } from '../page/publication.ts';

/** How far apart the numbers for one measure are, ready to be said in a sentence. */
export interface SpreadView {
  readonly scale: ClaimScale;
  /** What these claims count, where others of the measure count something else. */
  readonly scope?: string;
  readonly count: number;
  readonly lowest: SpreadEnd;
  readonly highest: SpreadEnd;
  /** The one claim that names both the lowest and the highest number. */
  readonly whole?: SpreadEnd;
  /** They are more than one and all say the same. */
  readonly same: boolean;
}

/** One end of a spread: the number with its direction, and who said it when. */
export interface SpreadEnd {
  readonly value: ClaimValue;
  readonly by: string;
  readonly said: string;
}

/** The words that a spread needs. */
export function spreadView(
  { scale, scope, count, lowest, highest, same }: Spread,
  edition: Edition,
): SpreadView {
  return {
    scale,
    ...(scope !== undefined && {
      scope: typeset(edition.said(lowest.said.claim).scope ?? scope, edition, lowest.said.brief),
    }),
    count,
    lowest: endOf(lowest, edition),
    highest: endOf(highest, edition),
    ...(lowest === highest && !same && { whole: endOf(lowest, edition) }),
    same,
  };
}

/** Said as its claimant said it, a range as a range. */
function endOf({ said: { brief, claim }, quantity }: CountOnRecord, edition: Edition): SpreadEnd {
  return {
    value: quantity,
    by: typeset(edition.said(claim).by, edition, brief),
    said: wordsOf(edition.date(claimDate({ brief, claim }))),
  };
}

/** What a brief holds about one measure, with what other briefs hold against it. */
export interface ClaimGroup {
  readonly measure: string;
  /** The page of the measure, and how many claims it holds. */
  readonly href: string | undefined;
  readonly total: number;
  readonly unit?: string;
  readonly claims: readonly ClaimView[];
  /** One of them cannot be true together with what somebody else says of the same thing. */
  readonly differs: boolean;
  /** Values that only other briefs hold, oldest first, and how many more there are. */
  readonly others: readonly OtherClaim[];
  readonly moreOthers: number;
}

/** A number or statement, and who stands behind it. */
export interface ClaimView {
  /** Its fragment. */
  readonly id: string;
  /** Its fragment when these were numbers. */
  readonly formerId?: string;
  readonly value: ClaimValue;
  readonly by: string;
  readonly reported?: ShownDate;
  /** The day on which they were asked, in vain. */
  readonly asked?: ShownDate;
  /** The number of the source that says so. */
  readonly source?: number;
  readonly credibility?: Credibility;
  readonly note?: string;
  readonly subject?: ClaimSubject;
  readonly superseded?: ShownDate;
}

/** What exactly a claim is about, where that is less than all that its measure counts. */
export interface ClaimSubject {
  /** Who or what is counted. */
  readonly scope?: string;
  /** The day, month or year for which the value held. */
  readonly asOf?: ShownDate;
}

/** What exactly a claim is about; undefined where it is about all that its measure counts. */
export function claimSubject(
  claim: Claim,
  brief: Brief,
  edition: Edition,
): ClaimSubject | undefined {
  const { scope, as_of: asOf } = edition.said(claim);
  if (scope === undefined && asOf === undefined) return undefined;
  return {
    ...(scope !== undefined && { scope: typeset(scope, edition, brief) }),
    ...(asOf && { asOf: edition.date(asOf) }),
  };
}

/** A claim of another value in another brief. */
export interface OtherClaim {
  readonly value: ClaimValue;
  readonly by: string;
  readonly reported?: ShownDate;
  readonly asked?: ShownDate;
  readonly subject?: ClaimSubject;
  readonly href: string;
}

const SHOWN_OTHERS = 4;

/** The claims of a brief by measure, in the order of the brief. */
export function claimGroups(brief: Brief, edition: Edition): readonly ClaimGroup[] {
  const groups = new Map<string, ClaimOnRecord[]>();
  brief.claims.forEach((claim, index) => {
    const entry = { brief, claim, number: index + 1 };
    const known = groups.get(claim.measure);
    if (known) known.push(entry);
    else groups.set(claim.measure, [entry]);
  });
  return [...groups].map(([measure, claims]) => claimGroup(measure, claims, edition));
}

function claimGroup(key: string, claims: readonly ClaimOnRecord[], edition: Edition): ClaimGroup {
  const measure = edition.record.vocabularies.measures.get(key);
  const values = edition.indexes.claims.get(key)?.values ?? new Map();
  return {
    measure: typeset(measure?.label ?? key, edition),
    href: edition.link(measureAddress(key)),
    total: edition.indexes.claims.get(key)?.claims.length ?? 0,
    ...(measure && { unit: measure.unit }),
    claims: claims.map((entry) => claimView(entry, edition)),
    differs: claims.some(({ claim }) => edition.indexes.disagreements.differs(claim)),
    ...otherValues(claims, values, edition),
  };
}

function claimView({ brief, claim, number }: ClaimOnRecord, edition: Edition): ClaimView {
  const { date, context } = edition;
  const ids = claimIds(brief.claims);
  const formerId = formerFragments(brief, ids, 'claim', context)[number - 1];
  const source = sourceNumber(brief, claim);
  const subject = claimSubject(claim, brief, edition);
  const { value, by, reported, asked, credibility, note, superseded } = edition.said(claim);
  return {
    id: ids[number - 1] ?? '',
    ...(formerId !== undefined && { formerId }),
    value,
    by: typeset(by, edition, brief),
    ...(reported && { reported: date(reported) }),
    ...(asked && { asked: date(asked) }),
    ...(source !== undefined && { source }),
    ...(credibility !== undefined && { credibility }),
    ...(note !== undefined && { note: typeset(note, edition, brief) }),
    ...(subject && { subject }),
    ...(superseded && { superseded: date(superseded) }),
  };
}

function otherValues(
  own: readonly ClaimOnRecord[],
  values: MeasureEntry['values'],
  edition: Edition,
): Pick<ClaimGroup, 'others' | 'moreOthers'> {
  const ownValues = new Set(own.map(({ claim }) => sameValueKey(claim.value)));
  const others: OtherClaim[] = [];
  for (const [key, [first]] of values) {
    if (others.length === SHOWN_OTHERS) break;
    if (!ownValues.has(key) && first) others.push(otherClaim(first, edition));
  }
  return { others, moreOthers: values.size - ownValues.size - others.length };
}

function otherClaim({ brief, claim, number }: ClaimOnRecord, edition: Edition): OtherClaim {
  const subject = claimSubject(claim, brief, edition);
  return {
    value: claim.value,
    by: typeset(edition.said(claim).by, edition, brief),
    ...(claim.reported && { reported: edition.date(claim.reported) }),
    ...(claim.asked && { asked: edition.date(claim.asked) }),
    ...(subject && { subject }),
    href: `${edition.href(briefAddress(brief.name))}#${claimIds(brief.claims)[number - 1]}`,
  };
}
