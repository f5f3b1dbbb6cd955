import type { KindLink } from '../../src/outputs/pages/corrections.ts';
import type { Strings } from '../strings/index.ts';

interface CorrectionKindsProps {
  readonly kinds: readonly KindLink[];
  readonly strings: Strings;
}

/** The way to all corrections, and to those of each kind. */
export function CorrectionKinds({ kinds, strings }: CorrectionKindsProps) {
  const { all, byKind, plural } = strings.corrections;
  // With a single kind, "all" and that kind are the same list.
  if (kinds.length < 3) return null;
  return (
    <nav class="correction-kinds" aria-label={byKind}>
      <ul>
        {kinds.map(({ href, kind, count, current }) => (
          <li>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {kind ? plural[kind] : all} <span>{strings.counts.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
