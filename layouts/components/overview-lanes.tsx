import type { Lane } from '../../src/outputs/pages/overview-lanes.ts';
import type { Period } from '../../src/outputs/pages/overview-periods.ts';
import type { Stretch } from '../../src/outputs/pages/stretches.ts';
import { useWords } from '../words/index.ts';
import { perCent } from './per-cent.ts';
import { Stretched } from './stretched.tsx';

/** In pixels from the top of a lane. */
const NAME = 14;
const BAR = 18;
const BAR_HEIGHT = 8;

interface LaneProps {
  readonly lane: Lane;
  readonly y: number;
  readonly days: number;
}

/** A topic: when it was on record, and from when to when it went on. */
export function LaneDrawing({ lane, y, days }: LaneProps) {
  const words = useWords();
  const { href, label, count, spans, months } = lane;
  const start = spans[0]?.x ?? 0;
  const late = start > days * 0.7;
  return (
    <a class="lane" href={href} tabindex={-1}>
      <title>{words('overview.counted', { label, count })}</title>
      <text
        x={late ? '100%' : perCent(start, days)}
        y={y + NAME}
        text-anchor={late ? 'end' : undefined}
      >
        {label}
      </text>
      <Stretched y={y + BAR} days={days} height={BAR_HEIGHT}>
        <path class="lane-spans" d={lines(spans)} />
        <path class="lane-months" d={lines(months)} />
      </Stretched>
    </a>
  );
}

interface PeriodProps {
  readonly period: Period;
  readonly y: number;
  readonly days: number;
}

/** So many letters fit on a phone, and on a tablet, wherever the bar stands. */
const LETTERS = { narrow: 32, wide: 70 };

/** An event that took its time. */
export function PeriodDrawing({ period, y, days }: PeriodProps) {
  const { href, label, x, width, extent, soft } = period;
  const bar = lines([period]);
  const outline = `M${x} 1h${width}v6h-${width}z`;
  return (
    <a class="lane period" href={href} tabindex={-1}>
      <title>{label}</title>
      <Name period={period} y={y + NAME} days={days} />
      <Stretched y={y + BAR} days={days} height={BAR_HEIGHT}>
        {soft && <path class="period-softest" d={bar} />}
        {soft && <path class="period-soft" d={bar} />}
        <path class={`period-${extent}`} d={extent === 'within' ? outline : bar} />
      </Stretched>
    </a>
  );
}

function Name({ period: { label, x, width }, y, days }: PeriodProps) {
  const end = x + width;
  const [place, anchor] =
    x <= days * 0.35 ? [x] : end >= days * 0.65 ? [end, 'end'] : [x + width / 2, 'middle'];
  const text = (letters: number, size?: string) => (
    <text class={size} x={perCent(place, days)} y={y} text-anchor={anchor}>
      {label.length > letters ? `${label.slice(0, letters).trimEnd()}…` : label}
    </text>
  );
  if (label.length <= LETTERS.narrow) return text(LETTERS.narrow);
  return (
    <>
      {text(LETTERS.narrow, 'name-narrow')}
      {text(LETTERS.wide, 'name-wide')}
    </>
  );
}

function lines(stretches: readonly Stretch[]): string {
  return stretches.map(({ x, width }) => `M${x} ${BAR_HEIGHT / 2}h${width}`).join('');
}
