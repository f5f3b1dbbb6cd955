import type { Signpost } from '../../src/outputs/pages/shell.ts';
import type { Strings } from '../strings/index.ts';
import { wordsOfSignpost } from './signpost.ts';

interface BreadcrumbsProps {
  readonly breadcrumbs: readonly Signpost[];
  readonly strings: Strings;
}

/** The way down to this page. */
export function Breadcrumbs({ breadcrumbs, strings }: BreadcrumbsProps) {
  if (breadcrumbs.length === 0) return null;
  return (
    <nav class="breadcrumbs" aria-label={strings.shell.breadcrumbs}>
      <ol>
        {breadcrumbs.map((crumb) => (
          <li>
            <a href={crumb.href}>{wordsOfSignpost(crumb, strings)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
