import type { Piece, ShownFact } from '../../src/review/page/shown-fact.ts';

/** What changed, each as its subject and its value with what went and what came. */
export function Facts({ facts }: { readonly facts: readonly ShownFact[] }) {
  return (
    <dl class="review-facts">
      {facts.map(({ subject, change, pieces, note }) => (
        <div>
          <dt dir="auto">
            {subject} {change !== 'changed' && <span class="fact-change">{change}</span>}
          </dt>
          <dd dir="auto">
            {pieces.map((piece, index) => (
              <>
                {index > 0 && needsSpace(pieces[index - 1], piece) && ' '}
                <FactPiece piece={piece} />
              </>
            ))}
            {note !== undefined && <span class="fact-note"> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactPiece({ piece: { mark: Mark, text } }: { readonly piece: Piece }) {
  return Mark === 'same' ? text : <Mark>{text}</Mark>;
}

/** Keeps what went from running into what came in its place. */
function needsSpace(before: Piece | undefined, piece: Piece): boolean {
  return before?.mark === 'del' && piece.mark === 'ins' && !/\s$/.test(before.text);
}
