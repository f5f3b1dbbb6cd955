import type { MarkView } from '../../src/outputs/pages/map-view.ts';
import { signOf, useWords } from '../words/index.ts';

interface MapSignsProps {
  readonly marks: readonly MarkView[];
  /** Classes that show it together with its map. */
  readonly shownAt: string;
}

/**
 * The names for which there was no room on a map, by the letters that stand there. Who does not see
 * the map hears the name of each mark, and needs no letter.
 */
export function MapSigns({ marks, shownAt }: MapSignsProps) {
  const words = useWords();
  const named = marks.filter(({ sign }) => sign !== undefined);
  if (named.length === 0) return null;
  return (
    <p class={`map-signs ${shownAt}`} aria-hidden="true">
      {named.map(({ label, count, sign }) => (
        <>
          <span class="map-signed">
            <b>{signOf(words, sign?.sign ?? 0)}</b> {label}
            {count > 1 && <span class="map-count"> {words.number(count)}</span>}
          </span>{' '}
        </>
      ))}
    </p>
  );
}
