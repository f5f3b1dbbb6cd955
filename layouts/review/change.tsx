import type { ShownChange } from '../../src/review/page/shown-change.ts';
import { Prose } from '../components/insert.tsx';
import { Facts } from './facts.tsx';

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
