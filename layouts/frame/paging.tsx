import type { Paging } from '../../src/outputs/page/paging.ts';
import { useWords } from '../words/index.ts';

interface PagingProps {
  readonly paging: Paging | undefined;
}

/** The way between the pages of one list. */
export function PagingNav({ paging }: PagingProps) {
  const words = useWords();
  if (!paging) return null;
  const { current, total, previous, next, pages } = paging;
  return (
    <nav class="paging" aria-label={words('paging.label')}>
      {previous && (
        <a class="paging-step" href={previous} rel="prev">
          {words('paging.previous')}
        </a>
      )}
      <ol>
        {pages.map(({ number, href, gapBefore }) => (
          <li class={gapBefore ? 'paging-gap' : undefined}>
            <a
              href={href}
              aria-label={words('paging.page', { number, total })}
              aria-current={number === current ? 'page' : undefined}
            >
              {words.number(number)}
            </a>
          </li>
        ))}
      </ol>
      {next && (
        <a class="paging-step" href={next} rel="next">
          {words('paging.next')}
        </a>
      )}
    </nav>
  );
}
