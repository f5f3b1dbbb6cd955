import type { RecentItem } from '../../src/outputs/recent/recent.ts';
import { BRIEF_LINKS, DAY, LONG, Specimen } from '../specimen/specimen.tsx';
import { useWords } from '../words/index.ts';
import { RecentList } from './recent.tsx';

const [FIRST, SECOND] = BRIEF_LINKS;
const NOTHING = { said: [], corrections: [], changes: [], more: 0 };

const ITEMS: readonly RecentItem[] = [FIRST, SECOND].flatMap((brief) =>
  brief
    ? [
        { ...NOTHING, brief, code: '' },
        {
          brief,
          code: '',
          said: [
            { measure: 'People killed', from: '105', value: '200', by: 'the coalition' },
            { measure: LONG, value: 'at least 40', by: LONG },
          ],
          corrections: [{ id: '', kind: 'update', date: DAY, note: 'More is known.' }],
          changes: ['Date: was 16, now 17 October 2017'],
          more: 12,
        } as const,
      ]
    : [],
);

/** What was added and changed, with facts and without. */
export function RecentSpecimens() {
  const words = useWords();
  return (
    <Specimen name="Recently added and changed">
      <section class="recent-day">
        <h2>{words('recent.title')}</h2>
        <RecentList title={words('recent.added')} list={{ items: ITEMS, more: 9980 }} isNew />
        <RecentList title={words('recent.changed')} list={{ items: ITEMS, more: 0 }} />
      </section>
      <p class="recent-limit">{words('recent.unknown', { count: 3 })}</p>
    </Specimen>
  );
}
