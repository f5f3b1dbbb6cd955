import type { MarkedPage } from '../../src/review/page/marked-page.ts';
import type { ReviewPage } from '../../src/review/page/review-page.ts';
import { MarkedMain } from '../frame/insert.tsx';
import { Pieces } from './change.tsx';
import { ReviewHead } from './review.tsx';

export interface MarkedPageModel {
  readonly page: MarkedPage;
  /** What the window is called, and what the page asks for. */
  readonly frame: Pick<ReviewPage, 'site' | 'headline' | 'fonts' | 'stylesheets' | 'icon'>;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** A page of the site with what changed marked in it. */
export function MarkedPageView({
  model: { page, frame, links },
}: {
  readonly model: MarkedPageModel;
}) {
  const { changes, head } = page;
  return (
    <html lang={page.lang} dir={page.dir}>
      <ReviewHead model={frame} />
      <body class={`page-review page-marked ${page.classes}`}>
        <a class="skip" href={changes > 0 ? '#change-1' : '#content'} lang="en" dir="ltr">
          {changes > 0 ? 'Skip to the first change' : 'Skip to the page'}
        </a>
        <header class="marked-bar" lang="en" dir="ltr">
          <p>
            <strong>
              {changes === 0
                ? 'No text changes on this page'
                : changes === 1
                  ? 'One change on this page'
                  : `${changes} changes on this page`}
            </strong>
            {changes > 0 && (
              <>
                {' '}
                <a href="#change-1">First change</a>
              </>
            )}
          </p>
          <nav aria-label="Review">
            <ul>
              {links.map(({ href, label }) => (
                <li>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
          {changes === 0 && head.length === 0 && (
            <p>
              It differs in its markup alone: in classes, addresses of files, or other attributes.
            </p>
          )}
          {head.length > 0 && (
            <details>
              <summary>What search engines and feed readers are told</summary>
              <dl>
                {head.map(({ subject, pieces }) => (
                  <div>
                    <dt>{subject}</dt>
                    <dd dir="auto">
                      <Pieces pieces={pieces} />
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </header>
        <MarkedMain html={page.html} />
      </body>
    </html>
  );
}
