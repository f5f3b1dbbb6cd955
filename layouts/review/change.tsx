import type { Piece, ShownChange, ShownFact } from '../../src/review/page/shown-change.ts';
import { Prose } from '../frame/insert.tsx';

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
            <Pieces pieces={pieces} />
            {note !== undefined && <span class="fact-note"> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A text with what went struck through and what came underlined. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) => (
        <>
          {index > 0 && needsSpace(pieces[index - 1], piece) && ' '}
          <FactPiece piece={piece} />
        </>
      ))}
    </>
  );
}

function FactPiece({ piece: { mark: Mark, text } }: { readonly piece: Piece }) {
  return Mark === 'same' ? text : <Mark>{text}</Mark>;
}

/** Keeps what went from running into what came in its place. */
function needsSpace(before: Piece | undefined, piece: Piece): boolean {
  return before?.mark === 'del' && piece.mark === 'ins' && !/\s$/.test(before.text);
}

const WITHHELD = { draft: 'draft, not published', held: 'held, not yet published' } as const;

/** One thing that changed: what it is, where to see it, and what changed in it. */
export function Change({ change }: { readonly change: ShownChange }) {
  const { id, kind, title, lang, dir, date, withheld, links, briefs } = change;
  return (
    <article class="review-change" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <p class="review-kind">
          <span class={`change change-${change.change}`}>
            {kind === 'brief' ? change.change : `${kind} ${change.change}`}
          </span>
          {withheld && <span class="badge badge-withheld">{WITHHELD[withheld]}</span>}
          {date && <span class="review-date">{date}</span>}
        </p>
        <h3 id={`${id}-title`} lang={lang} dir={dir}>
          {title}
        </h3>
        {links.length > 0 && (
          <p class="review-links">
            {links.map(({ href, label }) => (
              <a href={href} aria-describedby={`${id}-title`}>
                {label}
              </a>
            ))}
          </p>
        )}
      </header>
      {change.folded ? (
        <details class="review-gone">
          <summary>What it said</summary>
          <Substance change={change} />
        </details>
      ) : (
        <Substance change={change} />
      )}
      {briefs && (
        <details class="review-uses">
          <summary>{briefs.summary}</summary>
          <ul>
            {briefs.links.map(({ href, label }) => (
              <li>
                <a href={href} dir="auto">
                  {label}
                </a>
              </li>
            ))}
          </ul>
          {briefs.more > 0 && <p>And {briefs.more} more.</p>}
        </details>
      )}
    </article>
  );
}

function Substance({
  change: { facts, body, lang, dir, folded },
}: {
  readonly change: ShownChange;
}) {
  const language = lang && dir ? { lang, dir } : undefined;
  return (
    <>
      {facts.length > 0 && <Facts facts={facts} />}
      {body && (
        <details class="review-body" open={!folded}>
          <summary>{body.summary}</summary>
          <Prose body={{ html: body.html, hash: '', headings: [], words: 0 }} language={language} />
        </details>
      )}
    </>
  );
}
