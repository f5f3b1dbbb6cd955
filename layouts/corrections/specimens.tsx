import type { CorrectionView, KindLink } from '../../src/outputs/corrections/corrections.ts';
import { BriefPointer } from '../entries/brief-pointer.tsx';
import { BRIEF_LINKS, DAY, LONG, Specimen } from '../specimen/specimen.tsx';
import { useWords } from '../words/index.ts';
import { CorrectionKinds, CorrectionNote, Corrections } from './correction-notes.tsx';

const CORRECTIONS: readonly CorrectionView[] = [
  {
    id: 'correction-1',
    kind: 'correction',
    date: DAY,
    note: 'An earlier version named the wrong quarter.',
  },
  { id: 'correction-2', kind: 'clarification', date: DAY, note: LONG },
  { id: 'correction-3', kind: 'update', date: DAY, note: 'More is known.', was: 'reported' },
  {
    id: 'correction-4',
    kind: 'retraction',
    date: DAY,
    note: 'It did not happen.',
    was: 'confirmed',
  },
];

const KINDS: readonly KindLink[] = [
  { href: '#all', count: 1204, current: false },
  ...CORRECTIONS.map(({ kind }, at) => ({ href: `#${kind}`, kind, count: 301, current: at === 0 })),
];

/** Corrections of each kind: at a brief, and in the list of all. */
export function CorrectionSpecimens() {
  const words = useWords();
  return (
    <>
      <Specimen name="Corrections of a brief">
        <Corrections
          corrections={CORRECTIONS}
          title={words('brief.corrections')}
          id="brief-corrections"
        />
      </Specimen>
      <Specimen name="All corrections">
        <CorrectionKinds kinds={KINDS} />
        <ul class="all-corrections">
          {CORRECTIONS.map((correction, at) => (
            <li>
              <CorrectionNote correction={correction} />
              <p class="corrected-brief">
                {BRIEF_LINKS[at] && <BriefPointer brief={BRIEF_LINKS[at]} />}
              </p>
            </li>
          ))}
        </ul>
      </Specimen>
    </>
  );
}
