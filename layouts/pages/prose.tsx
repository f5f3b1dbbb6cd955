import type { ProsePage } from '../../src/outputs/pages/prose.ts';
import { Prose as ProseBody } from '../components/insert.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** A prose page such as *About*. */
export function Prose({ model }: PageProps<ProsePage>) {
  const { shell, title, summary, language, body } = model;
  return (
    <Shell shell={shell} title={title} description={summary} kind="prose">
      <PageHeading title={title} />
      <ProseBody body={body} language={language} />
    </Shell>
  );
}
