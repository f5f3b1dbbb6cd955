import type { BriefPage } from '../../src/outputs/pages/brief.ts';
import { useWords } from '../words/index.ts';

interface BriefHeadingProps {
  readonly brief: BriefPage;
}

/** What happened, and how sure it is. */
export function BriefHeading({ brief }: BriefHeadingProps) {
  const words = useWords();
  const { title, standfirst, language, status, withheld } = brief;
  return (
    <header class="brief-heading">
      <h1 {...language}>{title}</h1>
      {withheld && (
        <p class="brief-status brief-withheld">
          <strong>{words(`withheld.${withheld}`)}</strong>
        </p>
      )}
      {status !== 'confirmed' && (
        <p class={`brief-status brief-status-${status}`}>
          <strong>{words(`status.${status}`)}.</strong> {words(`statusMeaning.${status}`)}
        </p>
      )}
      {standfirst && (
        <p class="standfirst" {...language}>
          {standfirst}
        </p>
      )}
    </header>
  );
}
