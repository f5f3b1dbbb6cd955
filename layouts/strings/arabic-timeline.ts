import type { ArabicCounts } from './arabic-counts.ts';
import type { Strings } from './strings.ts';

/** The timeline and the overview above it, in Arabic. */
export function arabicTimeline(counts: ArabicCounts): Pick<Strings, 'timeline' | 'overview'> {
  return {
    timeline: {
      part: 'التسلسل الزمني',
      newestFirst: 'الأحدث أولًا',
      inOrder: 'بترتيب وقوع الأحداث',
      newer: 'الأحدث',
      older: 'الأقدم',
      years: 'السنوات',
      allOfMonth: (month, count) => `كل ما في ${month}: ${counts.events(count)}`,
      previous: 'قبله',
      next: 'بعده',
      around: 'ما قبله وما بعده',
    },
    overview: {
      title: 'نظرة عامة',
      describe: (count, from, to, unit) =>
        `${counts.events(count)} من ${from} إلى ${to}، بحسب ${unit === 'month' ? 'الشهر' : 'السنة'}`,
      skip: 'تجاوز النظرة العامة',
      keyEvents: 'الأحداث الرئيسية',
      topics: 'الموضوعات الرئيسية',
      table: 'الأحداث الرئيسية والأعداد في جدول',
      month: 'الشهر',
      year: 'السنة',
      briefs: 'الأحداث',
      column: (label, count) => `${label}: ${counts.events(count)}`,
      lane: (topic, count) => `${topic}: ${counts.events(count)}`,
    },
  };
}
