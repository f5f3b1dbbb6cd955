import type { Diagnostic } from '../../src/brief/diagnostic.ts';

export interface DiagnosticsPageProps {
  readonly diagnostics: readonly Diagnostic[];
  /** The address of the panel's style sheet. */
  readonly stylesheet: string;
}

const MOST_SHOWN = 50;

/** What is wrong with the content, over the page that was last without errors. */
export function DiagnosticsPage({ diagnostics, stylesheet }: DiagnosticsPageProps) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return (
    <>
      <link rel="stylesheet" href={stylesheet} />
      <div class="mistakes" role="alert" aria-labelledby="mistakes-title" lang="en" dir="ltr">
        <h2 id="mistakes-title">
          {errors.length === 1 ? 'One error' : `${errors.length} errors`} in the content
        </h2>
        <p>This is the last version without errors. The page reloads once they are fixed.</p>
        <ol>
          {errors.slice(0, MOST_SHOWN).map((error) => (
            <li>
              <p>
                <code>
                  {error.file}:{error.line}:{error.column}
                </code>{' '}
                {error.rule}
              </p>
              {error.excerpt && <Excerpt {...error} />}
              <p>{error.reason}</p>
              <p>{error.fix}</p>
            </li>
          ))}
        </ol>
        {errors.length > MOST_SHOWN && (
          <p>And {errors.length - MOST_SHOWN} more; npm run check lists them.</p>
        )}
      </div>
    </>
  );
}

function Excerpt({ excerpt, excerptStart = 0, column, length }: Diagnostic) {
  const start = column - 1 - excerptStart;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled by keyboard.
    <pre tabIndex={0}>
      {excerpt.slice(0, start)}
      <mark>{excerpt.slice(start, start + length) || ' '}</mark>
      {excerpt.slice(start + length)}
    </pre>
  );
}
