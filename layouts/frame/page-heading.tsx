import type { ComponentChildren } from 'preact';
import type { Link } from '../../src/outputs/page/link.ts';
import { part } from '../parts/part.tsx';

export interface PageHeadingProps {
  readonly title: string;
  /** In a few words, above the title: what kind of page it is. */
  readonly kicker?: string | undefined;
  readonly children?: ComponentChildren;
}

/** The title of a page, with what is said under it. */
export const PageHeading = part(
  'frame/page-heading',
  ({ title, kicker, children }: PageHeadingProps) => {
    return (
      <header class="page-heading">
        {kicker && <p class="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {children}
      </header>
    );
  },
);

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
