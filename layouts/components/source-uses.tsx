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
  readonly strings: Strings;
}

/** Sources, each under the brief that it stands behind. */
export function SourceUses({ uses, ofPublisher = false, strings }: SourceUsesProps) {
  return (
    <ul>
      {uses.map(({ brief, source, alone }) => (
        <li>
          <h3 class="use-brief">
            <BriefPointer brief={brief} strings={strings} />
          </h3>
          {alone && <p class="use-alone">{strings.standing.restsAlone}</p>}
          <SourceNote source={source} strings={strings} ofPublisher={ofPublisher} />
        </li>
      ))}
    </ul>
  );
}
