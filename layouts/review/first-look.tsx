import type { ReviewPage } from '../../src/review/page/review-page.ts';

type FirstLookProps = Pick<ReviewPage, 'warnings' | 'checklist'>;

const WEIGHTS = { act: 'Needs an answer', look: 'Worth a look' } as const;

/** What a reviewer looks at before everything else, and what is done before the merge. */
export function FirstLook({ warnings, checklist }: FirstLookProps) {
  return (
    <div class="first-look">
      <section aria-labelledby="first">
        <h2 id="first">Look at first</h2>
        {warnings.length === 0 ? (
          <p class="nothing">Nothing stands out. Read what changed below.</p>
        ) : (
          <ul class="warnings">
            {warnings.map(({ about, warnings: of }) => (
              <li>
                {about && (
                  <p class="warning-about">
                    <a href={about.href} dir="auto">
                      {about.label}
                    </a>
                  </p>
                )}
                {of.map(({ weight, text, fix, quote }) => (
                  <div class={`warning warning-${weight}`}>
                    <p class="warning-weight">{WEIGHTS[weight]}</p>
                    <p dir="auto">{text}</p>
                    {quote && (
                      <p class="warning-quote">
                        <code>
                          {quote.file}:{quote.line}
                        </code>{' '}
                        <code dir="auto">{quote.text}</code>
                      </p>
                    )}
                    <p class="warning-fix">{fix}</p>
                  </div>
                ))}
              </li>
            ))}
          </ul>
        )}
      </section>
      {checklist.length > 0 && (
        <section class="checklist" aria-labelledby="checklist">
          <h2 id="checklist">Before the merge</h2>
          <ul>
            {checklist.map((text) => (
              <li>
                <label>
                  <input type="checkbox" /> <span>{text}</span>
                </label>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
