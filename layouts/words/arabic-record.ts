import { type ArabicCounts, nounOf } from './arabic-counts.ts';
import type { DataWords, SecondHandWords, StandingWords } from './record-words.ts';

const SOURCE = nounOf('مصدر', 'مصدران', 'مصادر', 'مصدرًا');

/** How the sources of a brief stand together, in Arabic. */
export function arabicStanding(counts: ArabicCounts): StandingWords {
  return {
    alone: (publisher, sources) => {
      if (sources === 1) {
        return `يستند هذا المدخل إلى مصدر واحد${publisher ? `: ${publisher}` : ''}.`;
      }
      const all = sources === 2 ? 'يعود المصدران كلاهما' : 'تعود المصادر كلها';
      return `${all} إلى ${publisher ?? 'ناشر واحد'}: فالمدخل يستند إليه وحده.`;
    },
    counted: (sources, independent) =>
      `${counts.counted(sources, SOURCE)}، المستقل منها: ${counts.number(independent)}.`,
    shared: (numbers, publisher) =>
      `${counts.list(numbers.map(counts.number))} تعود إلى ${publisher ?? 'الموقع نفسه'}`,
    deadCopy: 'الأصل لم يعد متاحًا؛ ويقود العنوان إلى النسخة المحفوظة.',
    deadNoCopy: 'الأصل لم يعد متاحًا، ولا تُعرف له نسخة محفوظة.',
    restsAlone: 'يستند إليه وحده',
    overTime: 'متى اعتُمد عليه',
    readElsewhere: (count) => `صفحات قُرئت في غير أصلها: ${counts.number(count)}`,
  };
}

/** Sources that were not read in the original, in Arabic. */
export function arabicSecondHand(counts: ArabicCounts): SecondHandWords {
  return {
    title: 'مصادر لم تُقرأ في أصلها',
    lead: 'ما قُرئ في غير الموضع الذي نُشر فيه أولًا: خبر لوكالة في صحيفة، أو تقرير كما يقتبسه غيره. وقد يكون ما نُقل اختُصر أو تغيّر.',
    count: (sources, only) =>
      `${counts.counted(sources, SOURCE)}؛ مداخل تستند إلى مثلها وحدها: ${counts.number(only)}`,
  };
}

/** Files for machines, in Arabic. */
export const ARABIC_DATA: DataWords = {
  title: 'البيانات',
  lead: 'السجل للآلات: متى وأين وقع كل حدث، ومن يقول ذلك، وما قيل وما صُوِّب، وأين يُقرأ. التواريخ مكتوبة كما في السجل (EDTF)؛ أما نص المدخل ففي صفحته.',
  files: 'الملفات',
  licence: 'الترخيص',
  noLicence: 'لم يُذكر ترخيص: استأذن قبل إعادة الاستخدام.',
  feeds: 'الخلاصات',
  what: {
    'briefs-json': 'كل المداخل مع مصادرها وأقوالها وتصويباتها',
    'briefs-ndjson': 'الملف نفسه، مدخل في كل سطر',
    'briefs-csv': 'كل المداخل، مدخل في كل صف',
    'claims-csv': 'كل الأقوال، قول في كل صف، مع قائله وموضعه',
    'events-ics': 'كل الأحداث لبرامج التقويم',
    timelinejs: 'كل الأحداث لأداة TimelineJS',
    schema: 'مخطط JSON للمدخل',
  },
};
