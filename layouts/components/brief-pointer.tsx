import type { BriefLink } from '../../src/outputs/pages/brief-threads.ts';
import type { Strings } from '../strings/index.ts';
import { InlineDate } from './date.tsx';

interface BriefPointerProps {
  readonly brief: BriefLink;
  readonly strings: Strings;
}

/** Another brief in one line: its title and its date. */
export function BriefPointer({ brief, strings }: BriefPointerProps) {
  return (
    <>
      <InlineDate date={brief.date} class="pointer-date" />
      <a class="pointer" href={brief.href} {...brief.language}>
        {brief.label}
      </a>
      {brief.withheld && (
        <span class="badge badge-withheld">{strings.withheld[brief.withheld]}</span>
      )}
    </>
  );
}
