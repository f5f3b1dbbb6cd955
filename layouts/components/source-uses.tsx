import type { BriefLink } from '../../src/outputs/pages/brief-threads.ts';
import type { SourceView } from '../../src/outputs/pages/source-view.ts';
import type { Strings } from '../strings/index.ts';
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
  readonly strings: Strings;
}

/** Sources, each under the brief that it stands behind. */
export function SourceUses({ uses, ofPublisher = false, level, strings }: SourceUsesProps) {
  const Heading = `h${level}` as const;
  return (
    <ul>
      {uses.map(({ brief, source, alone }) => (
        <li>
          <Heading class="use-brief">
            <BriefPointer brief={brief} strings={strings} />
          </Heading>
          {alone && <p class="use-alone">{strings.standing.restsAlone}</p>}
          <SourceNote source={source} strings={strings} ofPublisher={ofPublisher} />
        </li>
      ))}
    </ul>
  );
}
