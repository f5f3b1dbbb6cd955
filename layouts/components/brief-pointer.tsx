import type { BriefLink } from '../../src/outputs/pages/brief-link.ts';
import { useWords } from '../words/index.ts';
import { InlineDate } from './date.tsx';

interface BriefPointerProps {
  readonly brief: BriefLink;
}

/** Another brief in one line: its title and its date. */
export function BriefPointer({ brief }: BriefPointerProps) {
  const words = useWords();
  return (
    <>
      <InlineDate date={brief.date} class="pointer-date" />
      <a class="pointer" href={brief.href} {...brief.language}>
        {brief.label}
      </a>
      {brief.withheld && (
        <span class="badge badge-withheld">{words(`withheld.${brief.withheld}`)}</span>
      )}
    </>
  );
}
