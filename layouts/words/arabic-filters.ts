import type { FilterWords, SearchWords } from './filter-words.ts';

export const ARABIC_FILTERS: FilterWords = {
  title: 'ترشيح التسلسل الزمني',
  facets: {
    topic: 'الموضوع',
    place: 'المكان',
    publisher: 'الناشر',
    status: 'درجة التأكد',
    importance: 'الأهمية',
  },
  dates: 'التواريخ',
  from: 'من',
  to: 'إلى',
  month: 'السنة والشهر، مثل 2017-06',
  clear: 'إزالة كل المرشِّحات',
  copyLink: 'نسخ الرابط',
  withoutScripts: 'يُعرض التسلسل الزمني كاملًا: تحتاج المرشِّحات إلى JavaScript. أقرب القوائم:',
  lists: 'القوائم',
};

export const ARABIC_SEARCH: SearchWords = {
  label: 'كلمات البحث',
  hint: 'علامتا الاقتباس تجدان الكلمات متجاورة: "مقبرة جماعية".',
  button: 'بحث',
  narrow: 'تضييق البحث',
  any: {
    topic: 'أي موضوع',
    place: 'أي مكان',
    publisher: 'أي ناشر',
    year: 'أي سنة',
    status: 'أي درجة تأكد',
  },
  results: 'النتائج',
  more: 'عرض مزيد من النتائج',
  withoutScripts: 'يحتاج البحث في النص الكامل إلى JavaScript. من دونه، تصفح السجل بحسب:',
};
