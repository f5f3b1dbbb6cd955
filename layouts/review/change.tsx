import type { ComponentChildren } from 'preact';
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

/** Shown at once where it is short, and folded away where it is long. */
export function Folded({
  few,
  summary,
  children,
}: {
  readonly few: boolean;
  readonly summary: string;
  readonly children?: ComponentChildren;
}) {
  if (few) return <>{children}</>;
  return (
    <details class="review-uses">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** So many changes are read in one go; of more, each is one line until it is opened. */
const FEW_CHANGES = 3;
/** And so many lines are: those after them are one line together. */
const MOST_LINES = 30;

/** Changes of a kind, the gravest first. */
export function Changes({ changes }: { readonly changes: readonly ShownChange[] }) {
  const open = changes.length <= FEW_CHANGES;
  const more = changes.slice(MOST_LINES);
  return (
    <>
      {changes.slice(0, MOST_LINES).map((change) => (
        <Change change={change} open={open} />
      ))}
      {more.length > 0 && (
        <Folded few={false} summary={`${more.length} more`}>
          {more.map((change) => (
            <Change change={change} open={false} />
          ))}
        </Folded>
      )}
    </>
  );
}

/** One thing that changed: what it is and what changed in a line, then where to see it, and all of it. */
function Change({ change, open }: { readonly change: ShownChange; readonly open: boolean }) {
  const { id, kind, title, lang, dir, date, withheld, links, briefs, gist } = change;
  return (
    <details class="review-change" open={open}>
      <summary>
        <span class={`change change-${change.change}`}>
          {kind === 'brief' ? change.change : `${kind} ${change.change}`}
        </span>{' '}
        {withheld && <span class="badge badge-withheld">{WITHHELD[withheld]}</span>}
        <h3 id={`${id}-title`} lang={lang} dir={dir}>
          {title}
        </h3>{' '}
        {gist !== '' && (
          <span class="review-gist" dir="auto">
            {gist}
          </span>
        )}
      </summary>
      <article id={id} aria-labelledby={`${id}-title`}>
        {(links.length > 0 || date) && (
          <p class="review-links">
            {date && <span class="review-date">{date}</span>}
            {links.map(({ href, label }) => (
              <a href={href} aria-describedby={`${id}-title`}>
                {label}
              </a>
            ))}
          </p>
        )}
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
    </details>
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
