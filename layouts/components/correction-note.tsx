import type { CorrectionView } from '../../src/outputs/pages/correction-view.ts';
import { useWords } from '../words/index.ts';
import { InlineDate } from './date.tsx';

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
        {note}
        {was && ` ${words('corrections.was', { status: was })}`}
      </span>
    </p>
  );
}
