import type { Brief } from '../brief/brief.ts';
import type { Claim, Source } from '../brief/schema.ts';

/** A claim names its source by number, or by the publisher or address of one of the brief's sources. */
export function sourceNumber({ sources }: Brief, { source }: Claim): number | undefined {
  if (source === undefined) return undefined;
  const number = Number(source);
  if (Number.isInteger(number)) return sources[number - 1] ? number : undefined;
  const index = sources.findIndex(({ publisher, url }) => publisher === source || url === source);
  return index < 0 ? undefined : index + 1;
}

/** The source that a claim names; undefined where it names none. */
export function sourceOfClaim(brief: Brief, claim: Claim): Source | undefined {
  const number = sourceNumber(brief, claim);
  return number === undefined ? undefined : brief.sources[number - 1];
}
