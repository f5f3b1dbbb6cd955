import type { NotFoundPage } from '../../src/outputs/prose/not-found.ts';
import { useWords } from '../words/index.ts';
import { CountedLinks } from './counted-links.tsx';
import { PageHeading } from './page-heading.tsx';
import type { PageProps } from './page-props.ts';
import { Shell } from './shell.tsx';

/** What a reader sees at an address where nothing stands. */
export function NotFound({ model }: PageProps<NotFoundPage>) {
  const words = useWords();
  const { shell, years } = model;
  return (
    <Shell shell={shell} title={words('notFound.title')} kind="not-found">
      <PageHeading title={words('notFound.title')}>
        <p class="lead">{words('notFound.text')}</p>
        <p>
          <a href={shell.home}>{words('sections.timeline')}</a>
        </p>
      </PageHeading>
      <CountedLinks links={years} title={words('notFound.ways')} id="ways" />
    </Shell>
  );
}
