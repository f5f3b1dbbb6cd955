import type { ClaimValue } from '../../brief/claim-value.ts';
import type { Credibility, Reliability } from '../../brief/schema.ts';
import { sourceNumber } from '../../indexes/claim-source.ts';
import type { ClaimOnRecord } from '../../indexes/claims.ts';
import { briefAddress } from '../addresses.ts';
import { claimFragment } from './claim-chart.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import type { ShownDate } from './shown-date.ts';
import { sourceView } from './source-view.ts';
import { typographic } from './typographic.ts';

/** A claim among all others of its measure. */
export interface MeasureClaim {
  /** The claim's fragment on the measure's page. */
  readonly id: string;
  readonly value: ClaimValue;
  readonly by: string;
  readonly said: ShownDate;
  /** The day is the event's own, since that on which it was said is not on record. */
  readonly dayUnknown: boolean;
  readonly note?: string;
  readonly superseded?: ShownDate;
  readonly credibility?: Credibility;
  readonly source?: ClaimSource;
  /** The claim on its brief's page, with the brief's title. */
  readonly brief: Link;
}

/** Where a claim is to be read; the link leads to the source's note in the brief. */
export interface ClaimSource extends Link {
  /** Who passed it on, where the original was not read. */
  readonly via: readonly string[];
  readonly party: boolean;
  readonly reliability?: Reliability;
}

export function measureClaim(said: ClaimOnRecord, edition: Edition): MeasureClaim {
  const { brief, claim, number } = said;
  const { note, superseded, credibility, reported } = claim;
  const href = edition.href(briefAddress(brief.name));
  const source = claimSource(said, href, edition);
  return {
    id: claimFragment(said),
    value: claim.value,
    by: typographic(claim.by),
    said: edition.date(reported ?? brief.date),
    dayUnknown: reported === undefined,
    ...(note !== undefined && { note: typographic(note) }),
    ...(superseded && { superseded: edition.date(superseded) }),
    ...(credibility !== undefined && { credibility }),
    ...(source && { source }),
    brief: { href: `${href}#claim-${number}`, label: typographic(brief.title) },
  };
}

function claimSource(
  { brief, claim }: ClaimOnRecord,
  href: string,
  edition: Edition,
): ClaimSource | undefined {
  const number = sourceNumber(brief, claim);
  const source = number === undefined ? undefined : brief.sources[number - 1];
  if (number === undefined || !source) return undefined;
  const { publisher, host, title, via, party, reliability } = sourceView(source, number, edition);
  return {
    href: `${href}#source-${number}`,
    label: publisher?.label ?? host ?? title ?? String(number),
    via: via.map(({ label }) => label),
    party,
    ...(reliability !== undefined && { reliability }),
  };
}
