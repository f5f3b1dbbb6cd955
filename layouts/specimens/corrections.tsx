import type { CorrectionView } from '../../src/outputs/pages/correction-view.ts';
import type { KindLink } from '../../src/outputs/pages/corrections.ts';
import { BriefPointer } from '../components/brief-pointer.tsx';
import { CorrectionKinds } from '../components/correction-kinds.tsx';
import { CorrectionNote } from '../components/correction-note.tsx';
import { Corrections } from '../components/corrections.tsx';
import { useWords } from '../words/index.ts';
import { Specimen } from './specimen.tsx';
import { BRIEF_LINKS, DAY, LONG } from './words.ts';

const CORRECTIONS: readonly CorrectionView[] = [
  { number: 1, kind: 'correction', date: DAY, note: 'An earlier version named the wrong quarter.' },
  { number: 2, kind: 'clarification', date: DAY, note: LONG },
  { number: 3, kind: 'update', date: DAY, note: 'More is known.', was: 'reported' },
  { number: 4, kind: 'retraction', date: DAY, note: 'It did not happen.', was: 'confirmed' },
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
