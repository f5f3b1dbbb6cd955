import type { LanguagePage } from '../../src/outputs/translations/language.ts';
import { Entries } from '../entries/month-section.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { Shell } from '../frame/shell.tsx';
import { useWords } from '../words/index.ts';

/** What has been translated into a language, newest first. */
export function Language({ model }: PageProps<LanguagePage>) {
  const words = useWords();
  const { shell, title, description, count, entries, paging } = model;
  return (
    <Shell
      shell={shell}
      title={words('language.name')}
      description={description}
      paging={paging}
      kind="language"
    >
      <PageHeading title={title}>
        <p class="lead">{words('translation.lead')}</p>
        <p class="aside">{words('counts.events', { count })}</p>
      </PageHeading>
      <Entries entries={entries} />
      <PagingNav paging={paging} />
    </Shell>
  );
}
