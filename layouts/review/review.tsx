import type { ReviewPage } from '../../src/review/page/review-page.ts';
import { Affected } from './affected.tsx';
import { Change } from './change.tsx';
import { Check } from './check.tsx';
import { Code } from './code.tsx';
import { FirstLook } from './first-look.tsx';
import { ReviewHead } from './review-head.tsx';
import { TimelineStretch } from './timeline-stretch.tsx';

/** A change to the record, as a reviewer reads it. */
export function Review({ model }: { readonly model: ReviewPage }) {
  const { briefs, others, timeline, affected, files, outputs } = model;
  const changes = briefs.length + others.length + files.length > 0;
  return (
    <html lang="en" dir="ltr">
      <ReviewHead model={model} />
      <body class="page-review">
        <a class="skip" href="#content">
          Skip to the review
        </a>
        <header class="site-header">
          <span class="site-name">{model.site}</span>
          <nav class="site-nav review-nav" aria-label="Site">
            <ul>
              {model.links.map(({ href, label }) => (
                <li>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" tabindex={-1}>
          <header class="page-heading">
            <p class="kicker">Review</p>
            <h1>{model.headline}</h1>
            {model.also !== '' && <p class="lead">And {model.also}.</p>}
            <p class="aside">{model.compared}</p>
          </header>
          {(changes || model.warnings.length > 0) && (
            <FirstLook warnings={model.warnings} checklist={model.checklist} />
          )}
          {briefs.length > 0 && (
            <section class="review-part" aria-labelledby="briefs">
              <h2 id="briefs">Briefs</h2>
              <ol class="review-contents">
                {briefs.map(({ id, change, title, dir, lang }) => (
                  <li>
                    <span class={`change change-${change}`}>{change}</span>{' '}
                    <a href={`#${id}`} lang={lang} dir={dir}>
                      {title}
                    </a>
                  </li>
                ))}
              </ol>
              {briefs.map((change) => (
                <Change change={change} />
              ))}
            </section>
          )}
          {others.length > 0 && (
            <section class="review-part" aria-labelledby="others">
              <h2 id="others">Vocabularies, pages and settings</h2>
              {others.map((change) => (
                <Change change={change} />
              ))}
            </section>
          )}
          {timeline.length > 0 && <TimelineStretch rows={timeline} />}
          {affected.length > 0 && <Affected groups={affected} />}
          {files.length > 0 && <Code files={files} outputs={outputs} />}
          <Check check={model.check} />
        </main>
        <footer class="site-footer">
          <p class="imprint">
            <a href="review.json">This review as data</a>
          </p>
        </footer>
      </body>
    </html>
  );
}
