import type { MeasureClaim } from '../../src/outputs/pages/measure-claim.ts';
import { claimUnit, claimValue, credibilityCell, useWords } from '../words/index.ts';
import { ClaimSourceLine } from './claim-source-line.tsx';
import { InlineDate } from './date.tsx';

interface MeasureTableProps {
  readonly claims: readonly MeasureClaim[];
  readonly unit: string;
}

/** Every number with whoever said it, where it is to be read, and how far it is to be believed. */
export function MeasureTable({ claims, unit }: MeasureTableProps) {
  const words = useWords();
  return (
    <table class="measure-table">
      <thead>
        <tr>
          {[
            words('measures.said'),
            words('measures.value'),
            words('measures.by'),
            words('measures.source'),
            words('measures.credibility'),
            words('measures.entry'),
          ].map((heading) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <ClaimRow claim={claim} unit={unit} />
        ))}
      </tbody>
    </table>
  );
}

interface ClaimRowProps {
  readonly claim: MeasureClaim;
  readonly unit: string;
}

function ClaimRow({ claim, unit }: ClaimRowProps) {
  const words = useWords();
  const { id, value, by, said, dayUnknown, note, superseded, credibility, brief } = claim;
  return (
    <tr id={id} class={superseded && 'claim-superseded'}>
      <td class="measure-said">
        <InlineDate date={said} />
        {dayUnknown && <span class="claim-aside">{words('measures.dayUnknown')}</span>}
      </td>
      <th scope="row" class="measure-value">
        <span class="claim-value">{claimValue(words, value)}</span>{' '}
        <span class="claim-unit">{claimUnit(unit, value)}</span>
        {superseded && (
          <span class="claim-aside">
            {words.rich('measures.superseded', { date: <InlineDate date={superseded} /> })}
          </span>
        )}
      </th>
      <td data-label={words('measures.by')}>
        {by}
        {note && <span class="claim-aside">{note}</span>}
      </td>
      <td data-label={words('measures.source')}>
        <ClaimSourceLine source={claim.source} />
      </td>
      <td data-label={words('measures.credibility')}>
        {credibility ? credibilityCell(words, credibility) : words('measures.notJudged')}
      </td>
      <td data-label={words('measures.entry')}>
        <a href={brief.href}>{brief.label}</a>
      </td>
    </tr>
  );
}
