import type { PlacesPage } from '../../src/outputs/places/places.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { Shell } from '../frame/shell.tsx';
import { spanOf, useWords } from '../words/index.ts';

/** All places where something happened, by country. */
export function Places({ model }: PageProps<PlacesPage>) {
  const words = useWords();
  const { shell, mapHref, countries, paging } = model;
  return (
    <Shell shell={shell} title={words('sections.places')} paging={paging} kind="places">
      <PageHeading title={words('sections.places')}>
        <p class="lead">{words('places.lead')}</p>
        {mapHref !== undefined && (
          <p class="aside">
            <a href={mapHref}>{words('map.onMap')}</a>
          </p>
        )}
      </PageHeading>
      {countries.map(({ name, places }) => (
        <section class="country">
          <h2>{name}</h2>
          <ul class="rows">
            {places.map(({ href, label, count, from, to }) => (
              <li>
                <a href={href}>{words.apart(label)}</a>
                <span class="row-count">{words('counts.events', { count })}</span>
                {from && <span class="row-span">{spanOf(words, from, to ?? from)}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <PagingNav paging={paging} />
    </Shell>
  );
}
