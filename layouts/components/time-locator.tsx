import type { TimeLocator } from '../../src/outputs/pages/time-locator.ts';

const YEAR = 12;
const TICKS_AT_MOST = 12;

/** Where a month stands between the first year of the record and the last. */
export function TimeLocatorDrawing({ locator }: { readonly locator: TimeLocator | undefined }) {
  if (!locator) return null;
  const { first, last, months, at } = locator;
  const step = YEAR * Math.ceil(months / YEAR / TICKS_AT_MOST);
  const ticks = Array.from({ length: Math.ceil(months / step) + 1 }, (_, tick) =>
    Math.min(months, tick * step),
  );
  return (
    <span class="locator" aria-hidden="true" data-first={first} data-last={last}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the month that it stands beside says the same. */}
      <svg viewBox={`0 0 ${months} 10`} preserveAspectRatio="none">
        <path d={`M0 5H${months}${ticks.map((x) => `M${x} 2v6`).join('')}`} />
        <path class="locator-here" d={`M${at} 5h1`} />
      </svg>
    </span>
  );
}
