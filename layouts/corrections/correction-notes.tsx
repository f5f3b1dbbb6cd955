import type { CorrectionView, KindLink } from '../../src/outputs/corrections/corrections.ts';
import { InlineDate } from '../dates/date.tsx';
import { part } from '../parts/part.tsx';
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

interface CorrectionNoteProps {
  readonly correction: CorrectionView;
}

/** What was changed, when and why. */
export function CorrectionNote({ correction }: CorrectionNoteProps) {
  const words = useWords();
  const { kind, date, note, was } = correction;
  return (
    <p class={`correction correction-${kind}`}>
      <strong class="correction-kind">{words(`corrections.kinds.${kind}`)}</strong>{' '}
      <InlineDate date={date} class="correction-date" />
      <span class="correction-text">
        {words.apart(note)}
        {was && ` ${words('corrections.was', { status: was })}`}
      </span>
    </p>
  );
}

export interface CorrectionsProps {
  readonly corrections: readonly CorrectionView[];
  readonly title: string;
  readonly id: string;
}

/** Corrections of one brief under a heading of their own. */
export const Corrections = part(
  'brief/corrections',
  ({ corrections, title, id }: CorrectionsProps) => {
    if (corrections.length === 0) return null;
    return (
      <section class="corrections" aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {corrections.map((correction) => (
          <div id={correction.id}>
            {correction.formerId !== undefined && <span id={correction.formerId} />}
            <CorrectionNote correction={correction} />
          </div>
        ))}
      </section>
    );
  },
);
