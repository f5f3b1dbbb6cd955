import type { ArabicCounts } from './arabic-counts.ts';
import type { Words } from './words.ts';

const UNITS = { day: 'اليوم', month: 'الشهر', year: 'السنة' } as const;

/** The timeline and the overview above it, in Arabic. */
export function arabicTimeline(counts: ArabicCounts): Pick<Words, 'timeline' | 'overview'> {
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
        `${counts.events(count)} من ${from} إلى ${to}، بحسب ${UNITS[unit]}`,
      countedBy: {
        day: 'الأحداث بحسب اليوم',
        month: 'الأحداث بحسب الشهر',
        year: 'الأحداث بحسب السنة',
      },
      keyEvents: 'الأحداث الرئيسية',
      topics: 'الموضوعات الرئيسية',
      periods: 'ما امتد زمنًا',
      table: 'النظرة العامة في جدول',
      day: 'اليوم',
      month: 'الشهر',
      year: 'السنة',
      briefs: 'الأحداث',
      counted: (label, count) => `${label}: ${counts.events(count)}`,
    },
  };
}
