import type { Claim as ClaimData } from 'schema-dts';
import type { Brief } from '../../brief/brief.ts';
import type { Claim } from '../../brief/schema.ts';
import { sourceOfClaim } from '../../indexes/claim-source.ts';
import type { Edition } from './edition.ts';
import { temporalCoverage } from './temporal-coverage.ts';

/**
 * A claim in the words of schema.org: something that was said, with whoever said it. It is no
 * `ClaimReview`, since the record judges no claim true or false.
 */
export function claimData(brief: Brief, claim: Claim, url: string, { record }: Edition): ClaimData {
  const { measure, value, by, reported, note, superseded } = claim;
  const label = record.vocabularies.measures.get(measure)?.label ?? measure;
  const source = sourceOfClaim(brief, claim);
  return {
    '@type': 'Claim',
    '@id': `${url}#claim-${brief.claims.indexOf(claim) + 1}`,
    name: `${label}: ${value.text}`,
    // Plain words name a person, a body or several: no type fits them all.
    creditText: by,
    ...(note !== undefined && { description: note }),
    ...(reported && { datePublished: temporalCoverage(reported) }),
    ...(superseded && { creativeWorkStatus: 'Superseded', expires: superseded.last }),
    ...(source?.url !== undefined && { isBasedOn: source.url }),
  };
}
