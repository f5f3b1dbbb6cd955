import { type ArabicCounts, nounOf } from './arabic-counts.ts';
import type { AsKnownWords } from './record-words.ts';

const CLAIM = nounOf('قول', 'قولان', 'أقوال', 'قولًا');
const CHANGE = nounOf('تصويب أو سحب', 'تصويبان أو سحبان', 'تصويبات أو سحوبات', 'تصويبًا أو سحبًا');

/** The record as it once stood, in Arabic. */
export function arabicAsKnown(counts: ArabicCounts): AsKnownWords {
  const amounts = (events: number, claims: number, corrections: number) =>
    [
      events > 0 && counts.events(events),
      claims > 0 && counts.counted(claims, CLAIM),
      corrections > 0 && counts.counted(corrections, CHANGE),
    ]
      .filter((amount) => amount !== false)
      .join('، ');
  return {
    title: (day) => `ما كان معروفًا في ${day}`,
    kicker: 'ما كان معروفًا في',
    lead: 'ما كان في السجل بنهاية ذلك اليوم. لا يظهر شيء مما قيل أو صُوِّب أو عُرف بعده.',
    indexLead:
      'السجل كما كان في يوم بعينه: من قال ماذا حتى ذلك اليوم، وما كان قد صُوِّب، ومدى التأكد من كل حدث.',
    indexNote:
      'لكل نهاية سنة أو شهر ظهر فيها جديد صفحة، ولكل يوم تصويب أو سحب صفحة. وإلى جانب كل يوم ما أتى به منذ اليوم الذي قبله.',
    chooseDay: 'السجل كما كان معروفًا في',
    showDay: 'عرض',
    total: (events, claims, corrections) =>
      `حتى ذلك اليوم: ${amounts(events, claims, corrections)}.`,
    brought: amounts,
    caution:
      'يظهر الحدث متى وقع وصدر أول مصادرنا المؤرخة. وحيث لا يُعرف إلا الشهر أو السنة، يُحسب آخر أيامهما. العناوين هي عناوين اليوم، والروابط تقود إلى السجل كما هو اليوم.',
    measures: 'ما كان قد قيل',
    nothingSaid: 'لم يكن قد قيل شيء بعد.',
    earlier: (count) => `قبل ذلك: ${counts.counted(count, CLAIM)}`,
    withdrawn: 'كان قد سُحب أو استُبدل حتى ذلك اليوم',
    events: (since) => (since ? `أحداث جديدة منذ ${since}` : 'الأحداث'),
    corrections: (since) => (since ? `تصويبات منذ ${since}` : 'التصويبات'),
    unsettled: 'لم يكن قد تأكد حتى ذلك اليوم',
    more: (count) => `و${counts.number(count)} غيرها`,
    previous: 'الأسبق',
    next: 'الأحدث',
    around: 'أيام أخرى',
    days: 'أيام ظهر فيها جديد',
  };
}
