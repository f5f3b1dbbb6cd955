import type { Link } from '../../src/outputs/pages/link.ts';

interface StepsProps {
  readonly label: string;
  readonly back?: Link | undefined;
  readonly backWord: string;
  readonly on?: Link | undefined;
  readonly onWord: string;
}

/** The way to what lies directly before and after a page in time. */
export function Steps({ label, back, backWord, on, onWord }: StepsProps) {
  if (!back && !on) return null;
  return (
    <nav class="steps" aria-label={label}>
      {back && (
        <a class="step step-back" href={back.href} rel="prev">
          <span>{backWord}</span> {back.label}
        </a>
      )}
      {on && (
        <a class="step step-on" href={on.href} rel="next">
          <span>{onWord}</span> {on.label}
        </a>
      )}
    </nav>
  );
}
