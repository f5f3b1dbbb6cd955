import type { VersionView } from '../../src/outputs/brief/history.ts';
import { part } from '../parts/part.tsx';
import { useWords } from '../words/index.ts';

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
