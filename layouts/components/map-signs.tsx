import type { MarkView } from '../../src/outputs/pages/map-view.ts';
import type { Strings } from '../strings/index.ts';

interface MapSignsProps {
  readonly marks: readonly MarkView[];
  /** Classes that show it together with its map. */
  readonly shownAt: string;
  readonly strings: Strings;
}

/**
 * The names for which there was no room on a map, by the letters that stand there. Who does not see
 * the map hears the name of each mark, and needs no letter.
 */
export function MapSigns({ marks, shownAt, strings }: MapSignsProps) {
  const named = marks.filter(({ sign }) => sign !== undefined);
  if (named.length === 0) return null;
  return (
    <p class={`map-signs ${shownAt}`} aria-hidden="true">
      {named.map(({ label, count, sign }) => (
        <>
          <span class="map-signed">
            <b>{strings.map.signs[sign?.sign ?? 0]}</b> {label}
            {count > 1 && <span class="map-count"> {strings.counts.number(count)}</span>}
          </span>{' '}
        </>
      ))}
    </p>
  );
}
