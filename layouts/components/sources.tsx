import type { SourceStanding } from '../../src/outputs/pages/source-standing.ts';
import type { SourceView } from '../../src/outputs/pages/source-view.ts';
import type { Strings } from '../strings/index.ts';
import { SourceNote } from './source-note.tsx';

interface SourcesProps {
  readonly sources: readonly SourceView[];
  readonly standing: SourceStanding;
  readonly strings: Strings;
}

/** The sources of a brief as numbered notes, with what to know about them together. */
export function Sources({ sources, standing, strings }: SourcesProps) {
  const cautions = [
    standing.single && strings.sources.single,
    standing.secondHand && strings.sources.secondHand,
    standing.partyOnly && strings.sources.partyOnly,
  ].filter((caution): caution is string => caution !== false);
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">{strings.brief.sources}</h2>
      {cautions.length > 0 && <p class="cautions">{cautions.join(' ')}</p>}
      <ol class="notes">
        {sources.map((source) => (
          <li id={`source-${source.number}`}>
            <SourceNote source={source} strings={strings} />
          </li>
        ))}
      </ol>
    </section>
  );
}
