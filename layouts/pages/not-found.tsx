import type { NotFoundPage } from '../../src/outputs/pages/not-found.ts';
import { CountedLinks } from '../components/counted-links.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** What a reader sees at an address where nothing stands. */
export function NotFound({ model, strings }: PageProps<NotFoundPage>) {
  const { shell, years } = model;
  return (
    <Shell shell={shell} strings={strings} title={strings.notFound.title} kind="not-found">
      <PageHeading title={strings.notFound.title}>
        <p class="lead">{strings.notFound.text}</p>
        <p>
          <a href={shell.home}>{strings.sections.timeline}</a>
        </p>
      </PageHeading>
      <CountedLinks links={years} title={strings.notFound.ways} id="ways" strings={strings} />
    </Shell>
  );
}
