import type { ReviewPage } from '../../src/review/page/review-page.ts';

/** What the check finds, as far as this change brings it. */
export function Check({ check }: Pick<ReviewPage, 'check'>) {
  return (
    <section class="review-part" aria-labelledby="check">
      <h2 id="check">Check</h2>
      <p>{check.summary}</p>
      {check.fresh.length > 0 && (
        <ol class="findings">
          {check.fresh.map(({ file, line, column, severity, rule, reason, fix, excerpt }) => (
            <li>
              <p class="finding-place">
                <span class={`finding-${severity}`}>{severity}</span>{' '}
                <code>
                  {file}:{line}:{column}
                </code>{' '}
                <span class="finding-rule">{rule}</span>
              </p>
              {excerpt !== '' && (
                <pre dir="auto" tabindex={0}>
                  {excerpt}
                </pre>
              )}
              <p dir="auto">
                {reason} {fix}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
