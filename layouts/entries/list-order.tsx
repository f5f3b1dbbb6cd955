import type { Paging } from '../../src/outputs/page/paging.ts';
import { Legend } from '../marks/notes.tsx';
import { useWords } from '../words/index.ts';

interface ListOrderProps {
  /** How many events the whole list has. */
  readonly count: number;
  /** The order in which the list stands without scripts. */
  readonly order: 'oldest' | 'newest';
  /** Where the list begins in either order. */
  readonly oldest: string;
  readonly newest: string;
}

/** What follows, and which end of it comes first: a choice that scripts keep for every list. */
export function ListOrder({ count, order, oldest, newest }: ListOrderProps) {
  const words = useWords();
  if (count < 2) return null;
  return (
    <>
      <nav class="list-order" id="all" data-order={order} aria-labelledby="all-events">
        <h2 id="all-events">{words('story.all', { count })}</h2>
        <a href={oldest} data-order="oldest" aria-current={order === 'oldest' ? 'true' : undefined}>
          {words('order.oldest')}
        </a>
        <a href={newest} data-order="newest" aria-current={order === 'newest' ? 'true' : undefined}>
          {words('order.newest')}
        </a>
      </nav>
      <Legend />
    </>
  );
}

/** Both ends of a list that stands oldest first and may be cut into pages. */
export function endsOf(
  paging: Paging | undefined,
  groups: readonly { readonly id: string }[],
): Pick<ListOrderProps, 'oldest' | 'newest'> {
  return {
    oldest: paging?.pages[0]?.href ?? '#all',
    newest: paging?.pages.at(-1)?.href ?? `#${groups.at(-1)?.id ?? 'all'}`,
  };
}
