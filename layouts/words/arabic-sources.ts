import {
  ARABIC_CREDIBILITY,
  ARABIC_RELIABILITY,
  arabicUnit,
  arabicValue,
} from './arabic-claims.ts';
import type { ArabicCounts } from './arabic-counts.ts';
import type { Words } from './words.ts';

export const ARABIC_SOURCES: Words['sources'] = {
  single: 'يستند هذا المدخل إلى ناشر واحد.',
  secondHand: 'لم يُقرأ أي مصدر في أصله: كلها منقولة عن غيرها.',
  partyOnly: 'كل المصادر من أطراف النزاع.',
  party: 'طرف في النزاع',
  accessed: 'قُرئ في',
  via: 'قُرئ لدى',
  archived: 'نسخة محفوظة',
  dead: 'الأصل لم يعد متاحًا.',
  original: 'العنوان الأصلي',
  untitled: 'صفحة بلا عنوان',
  noAddress: 'لا عنوان معروفًا',
  reliability: (code) => `${code}، ${ARABIC_RELIABILITY[code]}`,
  kinds: {
    wire: 'وكالة أنباء',
    newspaper: 'صحيفة',
    broadcaster: 'هيئة بث',
    'news-site': 'موقع إخباري',
    magazine: 'مجلة',
    government: 'حكومة',
    military: 'جهة عسكرية',
    court: 'محكمة',
    parliament: 'برلمان',
    intergovernmental: 'هيئة حكومية دولية',
    ngo: 'منظمة غير حكومية',
    research: 'جهة بحثية',
    'state-media': 'إعلام رسمي',
    reference: 'عمل مرجعي',
    repost: 'ينقل تقارير غيره',
  },
};

/** Claims beside an entry, in Arabic. */
export function arabicEntryClaims(counts: ArabicCounts): Words['claims'] {
  return {
    value: (value) => arabicValue(value, counts),
    unit: arabicUnit,
    saidBy: 'القائل',
    source: 'المصدر',
    sourceNumber: (number) => `المصدر ${counts.number(number)}`,
    credibility: (code) => `المصداقية ${counts.number(Number(code))}: ${ARABIC_CREDIBILITY[code]}`,
    superseded: 'سحبه قائله أو استبدله في',
    differing: {
      quantity: 'الأرقام المسجلة مختلفة.',
      statement: 'التصريحات المسجلة مختلفة.',
    },
    others: 'في مداخل أخرى',
    more: (count) => `و${counts.number(count)} غيرها`,
  };
}
