import type { ArabicCounts } from './arabic-counts.ts';
import { arabicLocale } from './arabic-locale.ts';
import { ARABIC_STATUS } from './arabic-words.ts';
import type { Words } from './words.ts';

export const ARABIC_CORRECTIONS: Words['corrections'] = {
  title: 'التصويبات',
  lead: 'كل ما تغيّر بعد النشر، الأحدث أولًا.',
  none: 'لم يُصوَّب شيء حتى الآن.',
  kinds: {
    correction: 'تصويب',
    clarification: 'توضيح',
    update: 'تحديث',
    retraction: 'سحب',
  },
  all: 'الكل',
  byKind: 'بحسب النوع',
  plural: {
    correction: 'تصويبات',
    clarification: 'توضيحات',
    update: 'تحديثات',
    retraction: 'حالات سحب',
  },
  was: (status) => `حتى ذلك الحين: ${ARABIC_STATUS[status]}.`,
};

export const ARABIC_TOPICS: Words['topics'] = {
  lead: 'خيوط السجل، ومتى كان كل منها نشطًا.',
  subtopics: 'أجزاء هذا الموضوع',
  empty: 'لا شيء مسجل هنا بعد.',
  introduction: 'مقدمة',
  strip: (from, to) => `تبيّن الأشرطة متى سُجلت أحداث بين ${from} و${to}.`,
};

/** The list of places, in Arabic. */
export function arabicPlaces(language: string): Words['places'] {
  const angle = new Intl.NumberFormat(arabicLocale(language), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const degrees = (value: number, positive: string, negative: string) =>
    `${angle.format(Math.abs(value))}° ${value < 0 ? negative : positive}`;
  return {
    lead: 'حيث وقعت الأحداث.',
    coordinates: (lat, lon, position) =>
      position === 'area'
        ? 'منطقة واسعة: علامتها على الخريطة تدل على موضعها العام فقط'
        : `${position === 'approximate' ? 'نحو ' : ''}${degrees(lat, 'شمالًا', 'جنوبًا')}، ${degrees(lon, 'شرقًا', 'غربًا')}`,
  };
}

/** The lists of publishers, in Arabic. */
export function arabicPublishers(counts: ArabicCounts): Words['publishers'] {
  return {
    lead: 'من يعتمد عليهم السجل، وكم مرة، وإلى أي حد. تُقدَّر الموثوقية من A (موثوق به) إلى E (غير موثوق به)؛ ويعني F أن الحكم عليها متعذر.',
    name: 'الناشر',
    kind: 'النوع',
    reliability: 'الموثوقية',
    briefs: 'المداخل',
    alone: 'وحده',
    aloneOf: (alone, count) =>
      alone === 0
        ? `${counts.briefs(count)}، لا يستند أي منها إليه وحده`
        : `${counts.briefs(count)}، ما يستند إليه وحده: ${counts.number(alone)}`,
    published: 'ما يأخذه السجل عنه',
    passedOn: 'ما نقله عن غيره',
    onlyVia: 'لم ينقل إلا ما نشره غيره',
    website: 'الموقع',
    unrated: 'غير مقدَّرة',
  };
}
