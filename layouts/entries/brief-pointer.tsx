import type { BriefLink } from '../../src/outputs/entries/brief-link.ts';
import { InlineDate } from '../dates/date.tsx';
import { useWords } from '../words/index.ts';

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
        {brief.language ? brief.label : words.apart(brief.label)}
      </a>
      {brief.withheld && (
        <span class="badge badge-withheld">{words(`withheld.${brief.withheld}`)}</span>
      )}
    </>
  );
}
