import type { VersionView } from '../../src/outputs/pages/brief-history.ts';
import type { Strings } from '../strings/index.ts';

interface BriefHistoryProps {
  readonly history: readonly VersionView[];
  readonly strings: Strings;
}

/** The published versions of a brief, and what each of them changed. */
export function BriefHistory({ history, strings }: BriefHistoryProps) {
  if (history.length === 0) return null;
  const { brief, language } = strings;
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">{brief.history}</h2>
      <details>
        <summary>{brief.versions(history.length)}</summary>
        <ol>
          {history.map(({ words, datetime, changes, href }) => (
            <li>
              <p class="history-day">
                <time datetime={datetime}>{words}</time>
                {href && (
                  <a
                    href={href}
                    rel="external nofollow"
                    aria-label={`${brief.showChange}: ${words}`}
                  >
                    {brief.showChange}
                  </a>
                )}
              </p>
              {changes.length === 0 ? (
                <p>{brief.firstVersion}</p>
              ) : (
                <ul {...(language !== 'en' && { lang: 'en', dir: 'ltr' })}>
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
}
