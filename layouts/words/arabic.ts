import { arabicAsKnown } from './arabic-as-known.ts';
import { arabicBrief } from './arabic-brief.ts';
import { arabicCounts } from './arabic-counts.ts';
import { ARABIC_FILTERS, ARABIC_SEARCH } from './arabic-filters.ts';
import {
  ARABIC_CORRECTIONS,
  ARABIC_TOPICS,
  arabicPlaces,
  arabicPublishers,
} from './arabic-lists.ts';
import { arabicMap } from './arabic-map.ts';
import { arabicMeasures } from './arabic-measures.ts';
import { ARABIC_DATA, arabicSecondHand, arabicStanding } from './arabic-record.ts';
import { ARABIC_SOURCES, arabicEntryClaims } from './arabic-sources.ts';
import { arabicTimeline } from './arabic-timeline.ts';
import { ARABIC_STATUS } from './arabic-words.ts';
import type { Words } from './words.ts';

/** The interface in Modern Standard Arabic, in the digits of the locale of a language (BCP 47). */
export function arabic(language: string): Words {
  const counts = arabicCounts(language);
  return {
    language,
    punctuation: { comma: '، ', semicolon: '؛ ' },
    body: { table: 'جدول', notes: 'حواشٍ' },
    sections: {
      timeline: 'التسلسل الزمني',
      topics: 'الموضوعات',
      places: 'الأماكن',
      map: 'الخريطة',
      claims: 'الأقوال',
      asKnown: 'ما كان معروفًا في',
      publishers: 'الناشرون',
      secondHand: 'مصادر منقولة',
      corrections: 'التصويبات',
      search: 'البحث',
      data: 'البيانات',
    },
    print: { contents: 'المحتويات', edition: (date) => `إصدار ${date}.` },
    shell: {
      skip: 'الانتقال إلى المحتوى',
      mainNavigation: 'التنقل الرئيسي',
      siteNavigation: 'الموقع كله',
      more: 'المزيد',
      breadcrumbs: 'موضعك في الموقع',
      feeds: 'الخلاصات',
      feed: (format, subject) =>
        subject ? `${subject}: خلاصة بصيغة ${format}` : `خلاصة بصيغة ${format}`,
      preview: 'معاينة غير منشورة',
      review: 'مراجعة هذا التغيير',
      licence: (name) => `النص بموجب ترخيص ${name}`,
      reportError: 'الإبلاغ عن خطأ',
      sourceCode: 'السجل في git',
      publishedBy: (name) => `الناشر: ${name}`,
    },
    counts,
    span: { fromTo: (from, to) => (from === to ? from : `${from} – ${to}`) },
    ...arabicTimeline(counts),
    filters: ARABIC_FILTERS,
    search: ARABIC_SEARCH,
    status: ARABIC_STATUS,
    statusMeaning: {
      confirmed: 'تتفق مصادر مستقلة على ما حدث.',
      reported: 'أوردته تقارير، ولم يُؤكَّد من جهة مستقلة.',
      disputed: 'تختلف المصادر فيما حدث.',
      retracted: 'لم نعد نعتمد هذا المدخل. وهو باقٍ ليبيّن السجل ما كان يقوله.',
    },
    keyEvent: 'حدث رئيسي',
    corrected: 'مصوَّب',
    numbersDiffer: 'الأرقام مختلفة',
    withheld: { draft: 'مسودة', held: 'مؤجَّل النشر' },
    ...arabicBrief(counts),
    sources: ARABIC_SOURCES,
    claims: arabicEntryClaims(counts),
    measures: arabicMeasures(counts),
    asKnown: arabicAsKnown(counts),
    standing: arabicStanding(counts),
    secondHand: arabicSecondHand(counts),
    data: ARABIC_DATA,
    corrections: ARABIC_CORRECTIONS,
    topics: ARABIC_TOPICS,
    map: arabicMap(counts),
    places: arabicPlaces(language),
    publishers: arabicPublishers(counts),
    paging: {
      label: 'الصفحات',
      page: (number, total) => `الصفحة ${counts.number(number)} من ${counts.number(total)}`,
      previous: 'الصفحة السابقة',
      next: 'الصفحة التالية',
    },
    redirect: { title: 'انتقل هذا المدخل إلى عنوان آخر' },
    notFound: {
      title: 'لا توجد صفحة هنا',
      text: 'ربما كُتب العنوان خطأً. عناوين هذا السجل لا تتغير: فكل مدخل نُشر مرة ما زال في مكانه.',
      ways: 'طرق العودة إلى السجل',
    },
  };
}
