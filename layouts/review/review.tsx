import type { ReviewPage } from '../../src/review/page/review-page.ts';
import { Changes, Folded } from './change.tsx';
import { FirstLook, TimelineStretch } from './first-look.tsx';

/** Nothing in a review runs, and nothing is loaded from anywhere else. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A review is for those who were sent there: search engines leave it out. */
export function ReviewHead({
  model,
}: {
  readonly model: Pick<ReviewPage, 'site' | 'headline' | 'fonts' | 'stylesheets' | 'icon'>;
}) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
      <title>{`Review: ${model.headline} · ${model.site}`}</title>
      <meta name="robots" content="noindex, nofollow" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      {model.fonts.map(({ href, type }) => (
        <link rel="preload" href={href} as="font" type={type} crossorigin="anonymous" />
      ))}
      {model.stylesheets.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {model.icon && <link rel="icon" href={model.icon} type="image/svg+xml" />}
    </head>
  );
}

type CodeProps = Pick<ReviewPage, 'files'> & {
  readonly outputs: ReviewPage['outputs'] | undefined;
};

/** Files outside the content, and the pages that come out otherwise because of them. */
export function Code({ files, outputs }: CodeProps) {
  return (
    <section class="review-part" aria-labelledby="code">
      <h2 id="code">Layouts, code and other files</h2>
      <Folded few={files.length <= FEW} summary={`${files.length} files`}>
        <ul class="code-files">
          {files.map(({ path, change }) => (
            <li>
              <span class={`change change-${change}`}>{change}</span> <code>{path}</code>
            </li>
          ))}
        </ul>
      </Folded>
      {outputs && (
        <>
          <h3>What they make of the pages</h3>
          <p>{outputs.summary}</p>
          <Folded few={outputs.links.length <= FEW} summary={`${outputs.links.length} pages`}>
            <ul class="code-files">
              {outputs.links.map(({ href, label, change }) => (
                <li>
                  <span class={`change change-${change}`}>{change}</span> <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </Folded>
        </>
      )}
    </section>
  );
}

/** What the check finds, as far as this change brings it. */
export function Check({ check }: Pick<ReviewPage, 'check'>) {
  const warnings = check.fresh.filter(({ severity }) => severity === 'warning');
  return (
    <section class="review-part" aria-labelledby="check">
      <h2 id="check">Check</h2>
      <p>{check.summary}</p>
      <Findings of={check.fresh.filter(({ severity }) => severity === 'error')} />
      <Folded few={warnings.length <= FEW_FINDINGS} summary={`${warnings.length} warnings`}>
        <Findings of={warnings} />
      </Folded>
    </section>
  );
}

const FEW_FINDINGS = 2;

function Findings({ of }: { readonly of: ReviewPage['check']['fresh'] }) {
  if (of.length === 0) return null;
  return (
    <ol class="findings">
      {of.map(({ file, line, column, severity, rule, reason, fix, excerpt }) => (
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
  );
}

/** So many pages, files and warnings are shown at once; where there are more, they are folded away. */
const FEW = 12;

/** Pages that come, go or change, beside those of the briefs themselves. */
export function Affected({ groups }: { readonly groups: ReviewPage['affected'] }) {
  const few = groups.reduce((sum, { links }) => sum + links.length, 0) <= FEW;
  return (
    <section class="review-part" aria-labelledby="affected">
      <h2 id="affected">Pages that change because of it</h2>
      <dl class="affected">
        {groups.map(({ title, links, more }) => (
          <div>
            <dt>{title}</dt>
            <dd>
              <Folded
                few={few}
                summary={links.length + more === 1 ? '1 page' : `${links.length + more} pages`}
              >
                <AffectedPages links={links} more={more} />
              </Folded>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function AffectedPages({ links, more }: Omit<ReviewPage['affected'][number], 'title'>) {
  return (
    <ul>
      {links.map(({ href, label, change, changes }) => (
        <li>
          <a href={href} dir="auto">
            {label}
          </a>
          {change !== 'changed' && ` (${change === 'added' ? 'new' : 'gone'})`}
          {changes !== undefined &&
            changes > 0 &&
            ` (${changes} ${changes === 1 ? 'change' : 'changes'})`}
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ul>
  );
}

/** A change to the record, as a reviewer reads it. */
export function Review({ model }: { readonly model: ReviewPage }) {
  const { briefs, others, timeline, affected, files, outputs } = model;
  const changes = briefs.length + others.length + files.length > 0;
  // Nothing can be published with an error, whatever else there is to look at.
  const failing = model.check.fresh.some(({ severity }) => severity === 'error');
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
          {failing && <Check check={model.check} />}
          {(changes || model.questions.length > 0) && (
            <FirstLook questions={model.questions} checklist={model.checklist} />
          )}
          {briefs.length > 0 && (
            <section class="review-part" aria-labelledby="briefs">
              <h2 id="briefs">Briefs</h2>
              <Changes changes={briefs} />
            </section>
          )}
          {others.length > 0 && (
            <section class="review-part" aria-labelledby="others">
              <h2 id="others">Vocabularies, pages and settings</h2>
              <Changes changes={others} />
            </section>
          )}
          {timeline.length > 0 && <TimelineStretch rows={timeline} />}
          {affected.length > 0 && <Affected groups={affected} />}
          {files.length > 0 && <Code files={files} outputs={outputs} />}
          {!failing && <Check check={model.check} />}
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
