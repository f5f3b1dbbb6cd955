import type { ReviewPage } from '../../src/review/page/review-page.ts';

/** Pages that show what changed beside their own. */
export function Affected({ groups }: { readonly groups: ReviewPage['affected'] }) {
  return (
    <section class="review-part" aria-labelledby="affected">
      <h2 id="affected">Pages that change because of it</h2>
      <dl class="affected">
        {groups.map(({ title, links }) => (
          <div>
            <dt>{title}</dt>
            <dd>
              <ul>
                {links.map(({ href, label }) => (
                  <li>
                    <a href={href} dir="auto">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
