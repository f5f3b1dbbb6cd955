import type { ClaimValue } from '../../brief/claim-value.ts';
import { claimIds } from '../../brief/identity.ts';
import { countsOf, namesLess, namesMore } from '../../indexes/claim-range.ts';
import { type ClaimOnRecord, claimDate, sameValueKey } from '../../indexes/claims.ts';
import type { Dispute } from '../../indexes/disputes.ts';
import { briefAddress, measureAddress } from '../addresses/addresses.ts';
import { type ShownDate, wordsOf } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { ofEdition } from '../page/facets.ts';
import { type PartLink, typeset } from '../page/link.ts';
import { type ClaimSubject, claimSubject } from './claim-view.ts';

/** What is disputed: who says what, and since when. */
export interface DisputeView extends PartLink {
  /** The measure, which names its row where several stand on a page. */
  readonly key: string;
  readonly unit: string;
  readonly accounts: readonly Account[];
  /** How many other accounts there are. */
  readonly more: number;
  readonly since: ShownDate;
}

/** What somebody says, and where it is on record. */
export interface Account {
  readonly href: string;
  readonly value: ClaimValue;
  readonly by: string;
  readonly said: string;
  readonly subject?: ClaimSubject;
}

/** Every brief that takes part shows the same object: it is made once for an edition. */
const viewsOf = ofEdition(() => new WeakMap<Dispute, Map<number, DisputeView>>());

/** A dispute for readers, with so many accounts of different values: the furthest apart among them. */
export function disputeView(dispute: Dispute, most: number, edition: Edition): DisputeView {
  const views = viewsOf(edition);
  const ofDispute = views.get(dispute) ?? new Map<number, DisputeView>();
  views.set(dispute, ofDispute);
  const view = ofDispute.get(most) ?? makeView(dispute, most, edition);
  ofDispute.set(most, view);
  return view;
}

function makeView(
  { measure: key, claims, since }: Dispute,
  most: number,
  edition: Edition,
): DisputeView {
  const measure = edition.record.vocabularies.measures.get(key);
  const first = [...new Map(claims.toReversed().map((said) => [accountKey(said), said])).values()];
  const different = first.toReversed();
  const shown = furthest(different, most);
  return {
    key,
    href: edition.link(measureAddress(key)),
    label: typeset(measure?.label ?? key, edition),
    unit: measure?.unit ?? '',
    accounts: shown.map((said) => accountOf(said, edition)),
    more: different.length - shown.length,
    since: edition.date(claimDate(since)),
  };
}

function accountKey({ claim }: ClaimOnRecord): string {
  return `${sameValueKey(claim.value)}\n${claim.by.toLowerCase()}`;
}

/** The lowest and the highest number, and others in the order in which they were said. */
function furthest(claims: readonly ClaimOnRecord[], most: number): readonly ClaimOnRecord[] {
  if (claims.length <= most) return claims;
  const kept = new Set<ClaimOnRecord>();
  const counts = countsOf(claims);
  const [any] = counts;
  if (any) {
    kept.add(counts.reduce((a, b) => (namesLess(b.quantity, a.quantity) ? b : a), any).said);
    kept.add(counts.reduce((a, b) => (namesMore(b.quantity, a.quantity) ? b : a), any).said);
  }
  for (const said of claims) if (kept.size < most) kept.add(said);
  return claims.filter((said) => kept.has(said));
}

function accountOf({ brief, claim, number }: ClaimOnRecord, edition: Edition): Account {
  const subject = claimSubject(claim, brief, edition);
  return {
    href: `${edition.href(briefAddress(brief.name))}#${claimIds(brief.claims)[number - 1]}`,
    value: claim.value,
    by: typeset(claim.by, edition, brief),
    said: wordsOf(edition.date(claimDate({ brief, claim }))),
    ...(subject && { subject }),
  };
}
