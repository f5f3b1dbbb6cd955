import type { BriefPage } from '../../src/outputs/pages/brief.ts';
import type { Strings } from '../strings/index.ts';

interface BriefHeadingProps {
  readonly brief: BriefPage;
  readonly strings: Strings;
}

/** What happened, and how sure it is. */
export function BriefHeading({ brief, strings }: BriefHeadingProps) {
  const { title, standfirst, language, status, withheld } = brief;
  return (
    <header class="brief-heading">
      <h1 {...language}>{title}</h1>
      {withheld && (
        <p class="brief-status brief-withheld">
          <strong>{strings.withheld[withheld]}</strong>
        </p>
      )}
      {status !== 'confirmed' && (
        <p class={`brief-status brief-status-${status}`}>
          <strong>{strings.status[status]}.</strong> {strings.statusMeaning[status]}
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
