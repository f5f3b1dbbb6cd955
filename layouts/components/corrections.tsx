import type { CorrectionView } from '../../src/outputs/pages/correction-view.ts';
import { CorrectionNote } from './correction-note.tsx';

interface CorrectionsProps {
  readonly corrections: readonly CorrectionView[];
  readonly title: string;
  readonly id: string;
}

/** Corrections of one brief under a heading of their own. */
export function Corrections({ corrections, title, id }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {corrections.map((correction) => (
        <div id={`correction-${correction.number}`}>
          <CorrectionNote correction={correction} />
        </div>
      ))}
    </section>
  );
}
