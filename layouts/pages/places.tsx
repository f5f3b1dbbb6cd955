import type { PlacesPage } from '../../src/outputs/pages/places.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { Shell } from '../shell.tsx';
import { spanOf, useWords } from '../words/index.ts';
import type { PageProps } from './page-props.ts';

/** All places where something happened, by country. */
export function Places({ model }: PageProps<PlacesPage>) {
  const words = useWords();
  const { shell, mapHref, countries, paging } = model;
  return (
    <Shell shell={shell} title={words('sections.places')} paging={paging} kind="places">
      <PageHeading title={words('sections.places')}>
        <p class="lead">{words('places.lead')}</p>
        <p class="aside">
          <a href={mapHref}>{words('map.onMap')}</a>
        </p>
      </PageHeading>
      {countries.map(({ name, places }) => (
        <section class="country">
          <h2>{name}</h2>
          <ul class="rows">
            {places.map(({ href, label, count, from, to }) => (
              <li>
                <a href={href}>{label}</a>
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
