import type { Paging } from '../../src/outputs/pages/paging.ts';
import type { Strings } from '../strings/index.ts';

interface PagingProps {
  readonly paging: Paging | undefined;
  readonly strings: Strings;
}

/** The way between the pages of one list. */
export function PagingNav({ paging, strings }: PagingProps) {
  if (!paging) return null;
  const { current, total, previous, next, pages } = paging;
  return (
    <nav class="paging" aria-label={strings.paging.label}>
      {previous && (
        <a class="paging-step" href={previous} rel="prev">
          {strings.paging.previous}
        </a>
      )}
      <ol>
        {pages.map(({ number, href, gapBefore }) => (
          <li class={gapBefore ? 'paging-gap' : undefined}>
            <a
              href={href}
              aria-label={strings.paging.page(number, total)}
              aria-current={number === current ? 'page' : undefined}
            >
              {strings.counts.number(number)}
            </a>
          </li>
        ))}
      </ol>
      {next && (
        <a class="paging-step" href={next} rel="next">
          {strings.paging.next}
        </a>
      )}
    </nav>
  );
}
