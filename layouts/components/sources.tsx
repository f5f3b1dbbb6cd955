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
  const { independent, shared, onlyPublisher } = standing;
  const words = strings.standing;
  const cautions = [
    independent === 1 && words.alone(onlyPublisher?.label, standing.sources),
    standing.secondHand && strings.sources.secondHand,
    standing.partyOnly && strings.sources.partyOnly,
  ].filter((caution): caution is string => caution !== false);
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">{strings.brief.sources}</h2>
      {cautions.length > 0 && <p class="cautions">{cautions.join(' ')}</p>}
      {independent > 1 && shared.length > 0 && (
        <p class="independence">
          {words.counted(standing.sources, independent)}{' '}
          {shared
            .map(({ numbers, publisher }) => words.shared(numbers, publisher?.label))
            .join(strings.punctuation.semicolon)}
          .
        </p>
      )}
      <ol class="notes">
        {sources.map((source) => (
          <li id={`source-${source.number}`} data-number={strings.counts.number(source.number)}>
            <SourceNote source={source} strings={strings} />
          </li>
        ))}
      </ol>
    </section>
  );
}
