import type {
  MovedMap,
  Piece,
  ShownChange,
  ShownFact,
} from '../../src/review/page/shown-change.ts';
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

/** Where a place was, a ring, and where it is, a disc. */
function PlaceMoved({ map: { base, text, from, to } }: { readonly map: MovedMap }) {
  const [size, line] = [base.width / 45, base.width / 160];
  return (
    <figure class="map moved-map">
      <svg viewBox={`0 0 ${base.width} ${base.height}`} role="img" aria-label={text}>
        <rect class="moved-sea" width={base.width} height={base.height} />
        {base.land && <path class="map-land" d={base.land} />}
        {base.lakes && <path class="map-lakes" d={base.lakes} />}
        {base.rivers && <path class="map-rivers" d={base.rivers} />}
        {base.borders && <path class="map-borders" d={base.borders} />}
        <line
          class="moved-way"
          x1={from[0]}
          y1={from[1]}
          x2={to[0]}
          y2={to[1]}
          stroke-width={line}
        />
        <circle class="moved-from" cx={from[0]} cy={from[1]} r={size} stroke-width={line} />
        <circle class="moved-to" cx={to[0]} cy={to[1]} r={size} />
      </svg>
      <figcaption>
        <span class="moved-ring">Before: the ring.</span>{' '}
        <span class="moved-disc">After: the disc.</span> Borders as they are de facto.
      </figcaption>
    </figure>
  );
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
  change: { facts, body, map, pictures, lang, dir, folded },
}: {
  readonly change: ShownChange;
}) {
  const language = lang && dir ? { lang, dir } : undefined;
  return (
    <>
      {facts.length > 0 && <Facts facts={facts} />}
      {map && <PlaceMoved map={map} />}
      {pictures && pictures.length > 0 && (
        <div class="review-pictures">
          {pictures.map(({ label, src, width, height }) => (
            <figure>
              <img src={src} width={width} height={height} alt={`${label} this change`} />
              <figcaption>{label}</figcaption>
            </figure>
          ))}
        </div>
      )}
      {body && (
        <details class="review-body" open={!folded}>
          <summary>{body.summary}</summary>
          <Prose body={{ html: body.html, hash: '', headings: [], words: 0 }} language={language} />
        </details>
      )}
    </>
  );
}
