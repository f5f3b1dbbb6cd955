import type { ReviewPage } from '../../src/review/page/review-page.ts';

type CodeProps = Pick<ReviewPage, 'files'> & {
  readonly outputs: ReviewPage['outputs'] | undefined;
};

/** Files outside the content, and the pages that come out otherwise because of them. */
export function Code({ files, outputs }: CodeProps) {
  return (
    <section class="review-part" aria-labelledby="code">
      <h2 id="code">Layouts, code and other files</h2>
      <ul class="code-files">
        {files.map(({ path, change }) => (
          <li>
            <span class={`change change-${change}`}>{change}</span> <code>{path}</code>
          </li>
        ))}
      </ul>
      {outputs && (
        <>
          <h3>What they make of the pages</h3>
          <p>{outputs.summary}</p>
          <ul class="code-files">
            {outputs.links.map(({ href, label, change }) => (
              <li>
                <span class={`change change-${change}`}>{change}</span> <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
