import type { ReviewPage } from '../../src/review/page/review-page.ts';
import { Folded, Pieces } from './change.tsx';

type FirstLookProps = Pick<ReviewPage, 'questions' | 'checklist'>;
type Task = ReviewPage['questions'][number]['tasks'][number];

const WEIGHTS = { act: 'Needs an answer', look: 'Worth a look' } as const;

/** What a reviewer looks at before everything else, and what is done before the merge. */
export function FirstLook({ questions, checklist }: FirstLookProps) {
  return (
    <div class="first-look">
      <section aria-labelledby="first">
        <h2 id="first">Look at first</h2>
        {questions.length === 0 ? (
          <p class="nothing">Nothing stands out. Read what changed below.</p>
        ) : (
          <ul class="warnings">
            {questions.map(({ weight, asks, fix, tasks, more }) => (
              <li class={`warning warning-${weight}`}>
                <p class="warning-weight">{WEIGHTS[weight]}</p>
                <p class="warning-asks" dir="auto">
                  {asks} {fix}
                </p>
                {tasks.length > 0 && <Tasks tasks={tasks} />}
                {more.length > 0 && (
                  <details class="warning-more">
                    <summary>{`${more.length} ${tasks.length > 0 ? 'more' : 'to look at'}`}</summary>
                    <Tasks tasks={more} />
                  </details>
                )}
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

/** What a rule asks about, each place with the sentences that it is about. */
function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul class="warning-tasks">
      {tasks.map(({ about, items }) => (
        <li>
          {about && (
            <p class="warning-about">
              <a href={about.href} dir="auto">
                {about.label}
              </a>
            </p>
          )}
          {items.map(({ text, fix, quote, pieces, answer }, index) => (
            <>
              {text !== items[index - 1]?.text && <p dir="auto">{text}</p>}
              {quote && (
                <p class="warning-quote">
                  <code>
                    {quote.file}:{quote.line}
                  </code>{' '}
                  <code dir="auto">{quote.text}</code>
                </p>
              )}
              {pieces && (
                <p class="warning-sentence" dir="auto">
                  <Pieces pieces={pieces} />
                </p>
              )}
              {(answer ?? fix) !== undefined && (
                <p class="warning-fix" dir="auto">
                  {answer === undefined ? fix : `Answered: ${answer}`}
                </p>
              )}
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}

type Row = ReviewPage['timeline'][number];
type Entry = NonNullable<Exclude<Row, { skipped: number }>['after']>;

const FEW_ROWS = 6;

/** The part of the timeline that a change touches, before and after. */
export function TimelineStretch({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <section class="review-part" aria-labelledby="timeline">
      <h2 id="timeline">The timeline, before and after</h2>
      <Folded few={rows.length <= FEW_ROWS} summary={`${rows.length} rows`}>
        <table class="stretch">
          <thead>
            <tr>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              'skipped' in row ? (
                <tr class="stretch-skipped">
                  <td colspan={2}>
                    {row.skipped === 1 ? 'one brief as before' : `${row.skipped} briefs as before`}
                  </td>
                </tr>
              ) : (
                <tr>
                  <td>{row.before && <Line entry={row.before} mark="del" />}</td>
                  <td>{row.after && <Line entry={row.after} mark="ins" />}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </Folded>
    </section>
  );
}

function Line({ entry, mark }: { readonly entry: Entry; readonly mark: 'del' | 'ins' }) {
  const { title, date, status, importance, withheld, changed } = entry;
  const Mark = mark;
  const marks = [...(withheld ? [withheld] : []), ...(status === 'confirmed' ? [] : [status])];
  const line = (
    <>
      <span class="stretch-date">{date}</span>{' '}
      <span class={`stretch-title stretch-${importance}`} dir="auto">
        {title}
      </span>
      {marks.length > 0 && <span class="stretch-marks"> {marks.join(', ')}</span>}
    </>
  );
  return changed ? <Mark>{line}</Mark> : <span class="stretch-same">{line}</span>;
}
