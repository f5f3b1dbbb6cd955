import type { MeasureClaim } from '../../src/outputs/pages/measure-claim.ts';
import type { Strings } from '../strings/index.ts';
import { ClaimSourceLine } from './claim-source-line.tsx';
import { InlineDate } from './date.tsx';

interface MeasureTableProps {
  readonly claims: readonly MeasureClaim[];
  readonly unit: string;
  readonly strings: Strings;
}

/** Every number with whoever said it, where it is to be read, and how far it is to be believed. */
export function MeasureTable({ claims, unit, strings }: MeasureTableProps) {
  const { said, value, by, source, credibility, entry } = strings.measures;
  return (
    <table class="measure-table">
      <thead>
        <tr>
          {[said, value, by, source, credibility, entry].map((heading) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <ClaimRow claim={claim} unit={unit} strings={strings} />
        ))}
      </tbody>
    </table>
  );
}

interface ClaimRowProps {
  readonly claim: MeasureClaim;
  readonly unit: string;
  readonly strings: Strings;
}

function ClaimRow({ claim, unit, strings }: ClaimRowProps) {
  const { id, value, by, said, dayUnknown, note, superseded, credibility, brief } = claim;
  const words = strings.measures;
  return (
    <tr id={id} class={superseded && 'claim-superseded'}>
      <td class="measure-said">
        <InlineDate date={said} />
        {dayUnknown && <span class="claim-aside">{words.dayUnknown}</span>}
      </td>
      <th scope="row" class="measure-value">
        <span class="claim-value">{strings.claims.value(value)}</span>{' '}
        <span class="claim-unit">{strings.claims.unit(unit, value)}</span>
        {superseded && (
          <span class="claim-aside">
            {words.superseded} <InlineDate date={superseded} />
          </span>
        )}
      </th>
      <td data-label={words.by}>
        {by}
        {note && <span class="claim-aside">{note}</span>}
      </td>
      <td data-label={words.source}>
        <ClaimSourceLine source={claim.source} strings={strings} />
      </td>
      <td data-label={words.credibility}>
        {credibility ? words.credible(credibility) : words.notJudged}
      </td>
      <td data-label={words.entry}>
        <a href={brief.href}>{brief.label}</a>
      </td>
    </tr>
  );
}
