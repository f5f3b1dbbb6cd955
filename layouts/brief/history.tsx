import type { RemovedView } from '../../src/outputs/brief/brief.ts';
import type { VersionView } from '../../src/outputs/brief/history.ts';
import { InlineDate } from '../dates/date.tsx';
import { part } from '../parts/part.tsx';
import { useWords } from '../words/index.ts';

interface RemovalsProps {
  readonly removed: readonly RemovedView[];
}

/** That something was removed on request, when and on what ground. */
export function Removals({ removed }: RemovalsProps) {
  const words = useWords();
  if (removed.length === 0) return null;
  return (
    <section class="removals" aria-labelledby="removals">
      <h2 id="removals">{words('removed.title')}</h2>
      {removed.map(({ date, ground }) => (
        <p>
          <InlineDate date={date} class="removal-date" />{' '}
          {words('removed.note', { ground: words(`removed.grounds.${ground}`) })}
        </p>
      ))}
    </section>
  );
}

export interface BriefHistoryProps {
  readonly history: readonly VersionView[];
}

/** The published versions of a brief, and what each of them changed. */
export const BriefHistory = part('brief/history', ({ history }: BriefHistoryProps) => {
  const words = useWords();
  if (history.length === 0) return null;
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">{words('brief.history')}</h2>
      <details>
        <summary>{words('brief.versions', { count: history.length })}</summary>
        <ol>
          {history.map(({ words: day, datetime, changes, href }) => (
            <li>
              <p class="history-day">
                <time datetime={datetime}>{day}</time>
                {href && (
                  <a
                    href={href}
                    rel="external nofollow"
                    aria-label={`${words('brief.showChange')}: ${day}`}
                  >
                    {words('brief.showChange')}
                  </a>
                )}
              </p>
              {changes.length === 0 ? (
                <p>{words('brief.firstVersion')}</p>
              ) : (
                <ul {...(words.language !== 'en' && { lang: 'en', dir: 'ltr' })}>
                  {changes.map((change) => (
                    <li>{change}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
});
