import { type ArabicCounts, arabicCounts, feminineOf } from './arabic-counts.ts';
import { ARABIC_IMPORTANCE, ARABIC_STATUS } from './arabic-words.ts';
import type { ScriptWords } from './script-words.ts';

const RESULT = feminineOf('نتيجة', 'نتيجتان', 'نتائج');

/** What the browser's scripts say in Arabic, in the digits of the locale of a language. */
export function arabicScripts(
  language: string,
  counts: ArabicCounts = arabicCounts(language),
): ScriptWords {
  return {
    status: { ...ARABIC_STATUS, differ: 'الأرقام مختلفة' },
    importance: ARABIC_IMPORTANCE,
    events: counts.events,
    found: (count, total) => `${counts.number(count)} من أصل ${counts.number(total)}`,
    nothing: 'لا شيء في السجل يطابق ذلك. أزل أحد المرشِّحات أو وسّع نطاق التواريخ.',
    unread: (dates) => `ليس تاريخًا، فأُهمل: ${dates.join('، ')}.`,
    failed: 'تعذر تحميل المرشِّحات. يُعرض التسلسل الزمني كاملًا.',
    since: (from) => `منذ ${from}`,
    until: (to) => `حتى ${to}`,
    fromTo: (from, to) => (from === to ? from : `${from} – ${to}`),
    page: (number, total) => `الصفحة ${counts.number(number)} من ${counts.number(total)}`,
    previous: 'السابق',
    next: 'التالي',
    feed: (subject) => `متابعة ${subject}`,
    copied: 'نُسخ',
    contents: 'المحتويات',
    remove: 'إزالة المرشِّح',
    brushFrom: 'عرض الأحداث ابتداءً من',
    brushTo: 'عرض الأحداث حتى',
    show: (events) => `عرض ${events}`,
    onDay: (day) => `في ${day} من أي عام`,
    onThisDay: (day, count) => `في مثل هذا اليوم، ${day}: ${counts.events(count)}`,
    fresh: (count) => `جديد أو مصوَّب منذ زيارتك الأخيرة: ${counts.number(count)}`,
    freshChip: 'جديد أو مصوَّب منذ زيارتك الأخيرة',
    freshMark: 'جديد',
    goOn: 'المتابعة من حيث توقفت',
    copyLink: 'نسخ الرابط',
    paragraphLink: 'رابط هذه الفقرة',
    threadOf: (title) => `كما وصلت: ${title}`,
    help: {
      title: 'لوحة المفاتيح وعلامات القراءة',
      keys: [
        ['j', 'المدخل التالي؛ وفي صفحة المدخل، التالي في القائمة التي وصلت منها'],
        ['k', 'المدخل السابق؛ وفي صفحة المدخل، السابق في تلك القائمة'],
        ['/', 'البحث'],
        ['?', 'هذه المساعدة'],
        ['Esc', 'إغلاق'],
      ],
      memory:
        'يتذكر هذا المتصفح المداخل التي فتحتها، وما كان هنا عند زيارتك الأخيرة، والموضع الذي توقفت عنده. ولا يغادر شيء من ذلك جهازك.',
      forget: 'نسيان ذلك كله',
      forgotten: 'نُسي',
      close: 'إغلاق',
    },
    results: (count) => counts.counted(count, RESULT),
    nothingFound: (query) =>
      query === ''
        ? 'لا شيء في السجل يطابق ذلك.'
        : `لا شيء في السجل عن «${query}». جرّب كلمات أقل، أو رسمًا آخر للأسماء.`,
    searchFailed: 'تعذر تحميل البحث. حاول مجددًا، أو تصفح الموضوعات.',
  };
}
