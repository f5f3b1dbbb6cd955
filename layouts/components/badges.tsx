import type { Status } from '../../src/brief/schema.ts';
import type { Withheld } from '../../src/outputs/publication.ts';
import { useWords } from '../words/index.ts';

interface BadgesProps {
  readonly status: Status;
  readonly corrected: boolean;
  readonly differs?: boolean;
  readonly withheld?: Withheld | undefined;
}

/** What a reader must know before reading on: in words, never by colour alone. */
export function Badges({ status, corrected, differs, withheld }: BadgesProps) {
  const words = useWords();
  if (status === 'confirmed' && !corrected && !differs && !withheld) return null;
  return (
    <p class="badges">
      {withheld && <span class="badge badge-withheld">{words(`withheld.${withheld}`)}</span>}
      {status !== 'confirmed' && (
        <span class={`badge badge-${status}`}>{words(`status.${status}`)}</span>
      )}
      {/* A status that says it already needs no second word. */}
      {differs && status !== 'disputed' && status !== 'retracted' && (
        <span class="badge badge-differs">{words('entry.numbersDiffer')}</span>
      )}
      {corrected && status !== 'retracted' && (
        <span class="badge badge-corrected">{words('entry.corrected')}</span>
      )}
    </p>
  );
}
