import type { PlacesPage } from '../../src/outputs/pages/places.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** All places where something happened, by country. */
export function Places({ model, strings }: PageProps<PlacesPage>) {
  const { shell, mapHref, countries, paging } = model;
  return (
    <Shell
      shell={shell}
      strings={strings}
      title={strings.sections.places}
      paging={paging}
      kind="places"
    >
      <PageHeading title={strings.sections.places}>
        <p class="lead">{strings.places.lead}</p>
        <p class="aside">
          <a href={mapHref}>{strings.map.onMap}</a>
        </p>
      </PageHeading>
      {countries.map(({ name, places }) => (
        <section class="country">
          <h2>{name}</h2>
          <ul class="rows">
            {places.map(({ href, label, count, from, to }) => (
              <li>
                <a href={href}>{label}</a>
                <span class="row-count">{strings.counts.events(count)}</span>
                {from && <span class="row-span">{strings.span.fromTo(from, to ?? from)}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <PagingNav paging={paging} strings={strings} />
    </Shell>
  );
}
