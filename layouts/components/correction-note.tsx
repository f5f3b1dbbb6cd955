import type { CorrectionView } from '../../src/outputs/pages/correction-view.ts';
import type { Strings } from '../strings/index.ts';
import { InlineDate } from './date.tsx';

interface CorrectionNoteProps {
  readonly correction: CorrectionView;
  readonly strings: Strings;
}

/** What was changed, when and why. */
export function CorrectionNote({ correction, strings }: CorrectionNoteProps) {
  const { kind, date, note, was } = correction;
  return (
    <p class={`correction correction-${kind}`}>
      <strong class="correction-kind">{strings.corrections.kinds[kind]}</strong>{' '}
      <InlineDate date={date} class="correction-date" />
      <span class="correction-text">
        {note}
        {was && ` ${strings.corrections.was(was)}`}
      </span>
    </p>
  );
}
