import type { Signpost } from '../../src/outputs/pages/shell.ts';
import { useWords } from '../words/index.ts';
import { wordsOfSignpost } from './signpost.ts';

interface BreadcrumbsProps {
  readonly breadcrumbs: readonly Signpost[];
}

/** The way down to this page. */
export function Breadcrumbs({ breadcrumbs }: BreadcrumbsProps) {
  const words = useWords();
  if (breadcrumbs.length === 0) return null;
  return (
    <nav class="breadcrumbs" aria-label={words('frame.breadcrumbs')}>
      <ol>
        {breadcrumbs.map((crumb) => (
          <li>
            <a href={crumb.href}>{wordsOfSignpost(crumb, words)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
