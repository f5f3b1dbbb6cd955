import { ListOrder } from '../entries/list-order.tsx';
import { ARABIC, DAY, FROM_RIGHT_TO_LEFT, LONG, SPAN, Specimen } from '../specimen/specimen.tsx';
import { RecordLine, Story } from './story.tsx';

/** Where a reader begins: what stands behind a record, its story, and the choice of an order. */
export function StorySpecimens() {
  return (
    <Specimen name="Story">
      <RecordLine
        opening={{ events: 85, sources: 205, pages: [{ href: '#about', label: LONG }] }}
      />
      <Story
        all="#all"
        story={{
          total: 1,
          events: [
            { href: '#usual', date: DAY, says: 'The assault on the city begins.' },
            { href: '#longest', date: SPAN, says: LONG, status: 'disputed' },
            { href: '#arabic', date: DAY, says: ARABIC, language: FROM_RIGHT_TO_LEFT },
          ],
        }}
      />
      <ListOrder count={10_000} order="oldest" oldest="#first" newest="#last" />
    </Specimen>
  );
}
