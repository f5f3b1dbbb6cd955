import type { SourceStanding } from '../../src/outputs/pages/source-standing.ts';
import type { SourceView } from '../../src/outputs/pages/source-view.ts';
import { restsOn, useWords } from '../words/index.ts';
import { SourceNote } from './source-note.tsx';

interface SourcesProps {
  readonly sources: readonly SourceView[];
  readonly standing: SourceStanding;
}

/** The sources of a brief as numbered notes, with what to know about them together. */
export function Sources({ sources, standing }: SourcesProps) {
  const words = useWords();
  const { independent, shared, onlyPublisher } = standing;
  const cautions = [
    independent === 1 && restsOn(words, onlyPublisher?.label, standing.sources),
    standing.secondHand && words('sources.secondHand'),
    standing.partyOnly && words('sources.partyOnly'),
  ].filter((caution): caution is string => caution !== false);
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">{words('brief.sources')}</h2>
      {cautions.length > 0 && <p class="cautions">{cautions.join(' ')}</p>}
      {independent > 1 && shared.length > 0 && (
        <p class="independence">
          {words('standing.counted', { sources: standing.sources, independent })}{' '}
          {shared
            .map(({ numbers, publisher }) => {
              const of = numbers.map(words.number);
              return publisher
                ? words('standing.sharedBy', { numbers: of, publisher: publisher.label })
                : words('standing.shared', { numbers: of });
            })
            .join(words('punctuation.semicolon'))}
          .
        </p>
      )}
      <ol class="notes">
        {sources.map((source) => (
          <li id={`source-${source.number}`} data-number={words.number(source.number)}>
            <SourceNote source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}
