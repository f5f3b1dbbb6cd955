import type { Brief } from '../../brief/brief.ts';
import type { ClaimValue } from '../../brief/claim-value.ts';
import type { Claim, Credibility } from '../../brief/schema.ts';
import { type ClaimOnRecord, sameValueKey } from '../../indexes/claims.ts';
import { briefAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { ShownDate } from './shown-date.ts';
import { typographic } from './typographic.ts';

/** A number or statement, and who stands behind it. */
export interface ClaimView {
  /** Counts from 1 in its brief: the claim's fragment. */
  readonly number: number;
  readonly measure: string;
  readonly unit?: string;
  readonly value: ClaimValue;
  readonly by: string;
  readonly reported?: ShownDate;
  /** The number of the source that says so. */
  readonly source?: number;
  readonly credibility?: Credibility;
  readonly note?: string;
  readonly superseded?: ShownDate;
  /** Other values on record for the same measure, oldest first, and how many more there are. */
  readonly others: readonly OtherClaim[];
  readonly moreOthers: number;
}

/** A claim of another value, here or in another brief. */
export interface OtherClaim {
  readonly value: ClaimValue;
  readonly by: string;
  readonly reported?: ShownDate;
  readonly href: string;
}

const SHOWN_OTHERS = 4;

/** The claims of a brief, each with those that differ from it. */
export function claimViews(brief: Brief, edition: Edition): readonly ClaimView[] {
  return brief.claims.map((claim, index) => claimView(brief, claim, index + 1, edition));
}

function claimView(brief: Brief, claim: Claim, number: number, edition: Edition): ClaimView {
  const { record, date } = edition;
  const measure = record.vocabularies.measures.get(claim.measure);
  const source = sourceNumber(brief, claim);
  const { reported, credibility, note, superseded } = claim;
  return {
    number,
    measure: measure?.label ?? claim.measure,
    ...(measure && { unit: measure.unit }),
    value: claim.value,
    by: typographic(claim.by),
    ...(reported && { reported: date(reported) }),
    ...(source !== undefined && { source }),
    ...(credibility !== undefined && { credibility }),
    ...(note !== undefined && { note: typographic(note) }),
    ...(superseded && { superseded: date(superseded) }),
    ...otherValues(claim, edition),
  };
}

function otherValues(claim: Claim, edition: Edition): Pick<ClaimView, 'others' | 'moreOthers'> {
  const values = edition.indexes.claims.get(claim.measure)?.values;
  if (!values || values.size < 2) return { others: [], moreOthers: 0 };
  const own = sameValueKey(claim.value);
  const others: OtherClaim[] = [];
  for (const [key, [first]] of values) {
    if (others.length === SHOWN_OTHERS) break;
    if (key !== own && first) others.push(otherClaim(first, edition));
  }
  return { others, moreOthers: values.size - 1 - others.length };
}

function otherClaim({ brief, claim, number }: ClaimOnRecord, edition: Edition): OtherClaim {
  return {
    value: claim.value,
    by: typographic(claim.by),
    ...(claim.reported && { reported: edition.date(claim.reported) }),
    href: `${edition.href(briefAddress(brief.name))}#claim-${number}`,
  };
}

/** A claim names its source by number, or by the publisher of one of the brief's sources. */
export function sourceNumber({ sources }: Brief, { source }: Claim): number | undefined {
  if (source === undefined) return undefined;
  const number = Number(source);
  if (Number.isInteger(number)) return sources[number - 1] ? number : undefined;
  const index = sources.findIndex(({ publisher }) => publisher === source);
  return index < 0 ? undefined : index + 1;
}
