import type { ComponentChildren } from 'preact';
import type { EventMap } from '../../src/outputs/map/map-of-events.ts';
import { MapOfEvents } from './map-of-events.tsx';

interface OpeningProps {
  readonly map: EventMap | undefined;
  readonly children: ComponentChildren;
}

/** How a page begins that has a map: with what it says, and the map below or beside that. */
export function Opening({ map, children }: OpeningProps) {
  if (!map) return <>{children}</>;
  return (
    <div class="opening">
      <div class="opening-text">{children}</div>
      <MapOfEvents map={map} />
    </div>
  );
}
