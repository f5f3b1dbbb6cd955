import type { ComponentChildren } from 'preact';

interface PageHeadingProps {
  readonly title: string;
  /** In a few words, above the title: what kind of page it is. */
  readonly kicker?: string | undefined;
  readonly children?: ComponentChildren;
}

/** The title of a page, with what is said under it. */
export function PageHeading({ title, kicker, children }: PageHeadingProps) {
  return (
    <header class="page-heading">
      {kicker && <p class="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {children}
    </header>
  );
}
