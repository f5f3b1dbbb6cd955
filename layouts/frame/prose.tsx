import type { ProsePage } from '../../src/outputs/prose/prose.ts';
import { Prose as ProseBody } from './insert.tsx';
import { PageHeading } from './page-heading.tsx';
import type { PageProps } from './page-props.ts';
import { Shell } from './shell.tsx';

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
