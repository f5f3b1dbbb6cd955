import type { ClaimSource } from '../../src/outputs/pages/measure-claim.ts';
import { reliabilityOf, useWords } from '../words/index.ts';

interface ClaimSourceLineProps {
  readonly source: ClaimSource | undefined;
}

/** Where a claim is to be read, and how far that source is relied on. */
export function ClaimSourceLine({ source }: ClaimSourceLineProps) {
  const words = useWords();
  if (!source) return <>{words('measures.noSource')}</>;
  const { href, label, via, party, reliability } = source;
  const remarks = [
    via.length > 0 && words('measures.via', { names: via.join(words('punctuation.comma')) }),
    reliability && reliabilityOf(words, reliability),
    party && words('sources.party'),
  ].filter((remark) => typeof remark === 'string');
  return (
    <>
      <a href={href}>{label}</a>
      {remarks.length > 0 && (
        <span class="claim-aside">{remarks.join(words('punctuation.semicolon'))}</span>
      )}
    </>
  );
}
