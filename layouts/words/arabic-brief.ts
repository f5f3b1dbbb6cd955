import { type ArabicCounts, feminineOf } from './arabic-counts.ts';
import type { Words } from './words.ts';

const VERSION = feminineOf('نسخة', 'نسختان', 'نسخ');

/** A brief, on its own page and in lists, in Arabic. */
export function arabicBrief(counts: ArabicCounts): Pick<Words, 'brief' | 'entry'> {
  return {
    entry: {
      place: 'المكان',
      topics: 'الموضوعات',
      sources: (names, more) =>
        more > 0 ? `${names.join('، ')} و${counts.number(more)} غيرها` : names.join('، '),
    },
    brief: {
      when: 'متى',
      where: 'أين',
      topics: 'الموضوعات',
      since: (count, startedBy) => {
        if (count === 0) return `في يوم ${startedBy}`;
        return `${count > 0 ? 'بعد' : 'قبل'} ${startedBy}: ${counts.days(Math.abs(count))}`;
      },
      claims: 'الأقوال',
      claimsLead: 'من قال ماذا، ومتى قاله.',
      sources: 'المصادر',
      corrections: 'التصويبات',
      updates: 'تحديثات وتوضيحات',
      threads: 'ما قبله وما بعده',
      wholeTimeline: 'كل الأحداث',
      before: 'الأسبق',
      after: 'الأحدث',
      thisBrief: 'هذا المدخل',
      first: 'الأول في السجل',
      last: 'الأخير في السجل',
      related: 'ذو صلة',
      cite: 'الاستشهاد بهذا المدخل',
      citation: ({ site, title, date, url, changed }) =>
        `«${title}» (حدث ${date})، ${site}، كما في ${changed}. ${url}`,
      copy: 'نسخ',
      copied: 'نُسخ',
      citeFormats: 'لبرامج إدارة المراجع',
      download: 'تنزيل',
      permalink: 'العنوان الدائم',
      edit: 'تعديل هذا المدخل',
      history: 'تاريخ هذا المدخل',
      versions: (count) => counts.counted(count, VERSION),
      firstVersion: 'نُشر أول مرة.',
      showChange: 'عرض التغيير',
      everyChange: 'كل تغييرات الملف',
      lastChange: (date) => `أحدث تاريخ في هذا السجل: ${date}`,
      credit: 'الصورة:',
    },
  };
}
