import type { Account, DisputeView } from '../../src/outputs/claim/disputes.ts';
import type { SmallChart as SmallChartModel } from '../../src/outputs/claims/small-chart.ts';
import { InlineDate } from '../dates/date.tsx';
import { PartAnchor } from '../frame/signposts.tsx';
import { claimNumber, claimUnit, claimValue, useWords } from '../words/index.ts';
import { Subject } from './claim.tsx';

interface SmallChartProps {
  readonly chart: SmallChartModel | undefined;
}

/** How far numbers are apart, on one line; words beside it say the same, so it is hidden from readers of the screen. */
export function SmallChart({ chart }: SmallChartProps) {
  const words = useWords();
  if (!chart) return null;
  const { points, ranges, open, least, most, percent } = chart;
  const lines = (stretches: readonly (readonly [number, number])[]) =>
    stretches.map(([from, to]) => `M${from} 10H${to}`).join('');
  return (
    <span class="small-chart" aria-hidden="true" dir="ltr">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden, and the words beside it say the same. */}
      <svg width="100%" height="20" viewBox="0 0 100 20" preserveAspectRatio="none">
        <path class="small-axis" d="M0 10H100M0 5v10M100 5v10" />
        <path class="small-open" d={lines(open)} />
        <path class="small-ranges" d={lines(ranges)} />
        <path class="small-points" d={points.map((x) => `M${x} 10h0`).join('')} />
      </svg>
      <span>{claimNumber(words, least, percent)}</span>
      <span>{claimNumber(words, most, percent)}</span>
    </span>
  );
}

interface AccountItemProps {
  readonly account: Account;
  readonly unit: string;
}

/** What somebody says, and when it was said. */
export function AccountText({ account: { value, by, said, subject }, unit }: AccountItemProps) {
  const words = useWords();
  return (
    <>
      <b>
        {claimValue(words, value)} {words.apart(claimUnit(unit, value))}
      </b>{' '}
      {words.apart(by)}
      {words('punctuation.comma')}
      {said}
      {subject && (
        <>
          {' '}
          (<Subject subject={subject} />)
        </>
      )}
    </>
  );
}

export interface DisputesProps {
  readonly disputes:
    | {
        readonly shown: readonly (DisputeView & { readonly chart?: SmallChartModel })[];
      }
    | undefined;
}

/** What is disputed: what it is, who says what, and since when. */
export function Disputes({ disputes }: DisputesProps) {
  const words = useWords();
  if (!disputes) return null;
  const { shown } = disputes;
  return (
    <section class="disputes" aria-labelledby="disputed">
      <h2 id="disputed">{words('disputes.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('disputes.what')}</th>
            <th scope="col">{words('disputes.accounts')}</th>
            <th scope="col">{words('disputes.since')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ href, label, unit, accounts, more, since, chart }) => (
            <tr>
              <th scope="row">
                <PartAnchor href={href}>{words.apart(label)}</PartAnchor>
                <SmallChart chart={chart} />
              </th>
              <td data-label={words('disputes.accounts')}>
                <ul>
                  {accounts.map((account) => (
                    <li>
                      <a href={account.href}>
                        <AccountText account={account} unit={unit} />
                      </a>
                    </li>
                  ))}
                  {more > 0 && (
                    <li>
                      <PartAnchor href={href}>
                        {words('counts.andMore', { count: more })}
                      </PartAnchor>
                    </li>
                  )}
                </ul>
              </td>
              <td data-label={words('disputes.since')}>
                <InlineDate date={since} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MeasuresLinkProps {
  readonly measures: { readonly href: string; readonly count: number } | undefined;
}

/** To everything that was said, disputed or not. */
export function MeasuresLink({ measures }: MeasuresLinkProps) {
  const words = useWords();
  if (!measures) return null;
  return (
    <p class="story-all measures-all">
      <a href={measures.href}>{words('disputes.all', { count: measures.count })}</a>
    </p>
  );
}
