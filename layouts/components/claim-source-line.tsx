import type { ClaimSource } from '../../src/outputs/pages/measure-claim.ts';
import type { Strings } from '../strings/index.ts';

interface ClaimSourceLineProps {
  readonly source: ClaimSource | undefined;
  readonly strings: Strings;
}

/** Where a claim is to be read, and how far that source is relied on. */
export function ClaimSourceLine({ source, strings }: ClaimSourceLineProps) {
  if (!source) return <>{strings.measures.noSource}</>;
  const { href, label, via, party, reliability } = source;
  const remarks = [
    via.length > 0 && strings.measures.via(via),
    reliability && strings.sources.reliability(reliability),
    party && strings.sources.party,
  ].filter((remark) => typeof remark === 'string');
  return (
    <>
      <a href={href}>{label}</a>
      {remarks.length > 0 && (
        <span class="claim-aside">{remarks.join(strings.punctuation.semicolon)}</span>
      )}
    </>
  );
}
