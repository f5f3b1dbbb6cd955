import type { ProsePage } from '../../src/outputs/prose/prose.ts';
import { useWords } from '../words/index.ts';
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
      <div class="prose-page">
        <ProseBody body={body} language={language} />
        <ProseContents body={body} language={language} />
      </div>
    </Shell>
  );
}

/** Fewer headings are seen without a list of them. */
const WORTH_A_LIST = 3;

/** The headings of a long page, beside its text where there is room. */
export function ProseContents({ body, language }: Parameters<typeof ProseBody>[0]) {
  const words = useWords();
  const headings = body.headings.filter(({ level }) => level === 2);
  if (headings.length < WORTH_A_LIST) return null;
  return (
    <nav class="prose-contents" aria-label={words('print.contents')}>
      <ol {...language}>
        {headings.map(({ id, text }) => (
          <li>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
