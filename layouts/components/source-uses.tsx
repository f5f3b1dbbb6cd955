import type { BriefLink } from '../../src/outputs/pages/brief-link.ts';
import type { SourceView } from '../../src/outputs/pages/source-view.ts';
import { useWords } from '../words/index.ts';
import { BriefPointer } from './brief-pointer.tsx';
import { SourceNote } from './source-note.tsx';

interface SourceUsesProps {
  readonly uses: readonly {
    readonly brief: BriefLink;
    readonly source: SourceView;
    /** The brief rests on this publisher alone. */
    readonly alone?: boolean;
  }[];
  /** On a publisher's own page, who it is has been said. */
  readonly ofPublisher?: boolean;
  /** The level of the headings that name the briefs. */
  readonly level: 2 | 3;
}

/** Sources, each under the brief that it stands behind. */
export function SourceUses({ uses, ofPublisher = false, level }: SourceUsesProps) {
  const words = useWords();
  const Heading = `h${level}` as const;
  return (
    <ul>
      {uses.map(({ brief, source, alone }) => (
        <li>
          <Heading class="use-brief">
            <BriefPointer brief={brief} />
          </Heading>
          {alone && <p class="use-alone">{words('standing.restsAlone')}</p>}
          <SourceNote source={source} ofPublisher={ofPublisher} />
        </li>
      ))}
    </ul>
  );
}
