import type { KindLink } from '../../src/outputs/pages/corrections.ts';
import { useWords } from '../words/index.ts';

interface CorrectionKindsProps {
  readonly kinds: readonly KindLink[];
}

/** The way to all corrections, and to those of each kind. */
export function CorrectionKinds({ kinds }: CorrectionKindsProps) {
  const words = useWords();
  // With a single kind, "all" and that kind are the same list.
  if (kinds.length < 3) return null;
  return (
    <nav class="correction-kinds" aria-label={words('corrections.byKind')}>
      <ul>
        {kinds.map(({ href, kind, count, current }) => (
          <li>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {kind ? words(`corrections.plural.${kind}`) : words('corrections.all')}{' '}
              <span>{words.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
