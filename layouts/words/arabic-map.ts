import { type ArabicCounts, nounOf } from './arabic-counts.ts';
import type { MapWords } from './map-words.ts';

const PLACE = nounOf('مكان', 'مكانان', 'أماكن', 'مكانًا');
const NEARBY = nounOf('مكان قريب', 'مكانان قريبان', 'أماكن قريبة', 'مكانًا قريبًا');
const MORE = nounOf('مكان آخر', 'مكانان آخران', 'أماكن أخرى', 'مكانًا آخر');

/** Maps in Arabic. */
export function arabicMap(counts: ArabicCounts): MapWords {
  return {
    lead: 'أين وقعت الأحداث المسجلة.',
    describe: (countries, places) =>
      `خريطة ${counts.list(countries)}: ${counts.counted(places, PLACE)}`,
    closeUp: (place) => `${place} ومحيطها`,
    mark: (place, others, events) =>
      others === 0
        ? `${place}: ${counts.events(events)}`
        : `${place} و${counts.counted(others, NEARBY)}: ${counts.events(events)}`,
    signs: [...'أبجدهوزحطيكلمنسعفصقرشتثخذض'],
    skip: 'تجاوز الخريطة',
    kilometres: (count) => `${counts.number(count)} كم`,
    sizes: 'الأحداث',
    vague: { approximate: 'موضع تقريبي', area: 'منطقة واسعة لا نقطة' },
    area: 'منطقة',
    namedArea: (name) => `${name} (منطقة)`,
    origin: 'اليابسة والمياه: Natural Earth. الحدود كما هي قائمة في الواقع.',
    table: 'الخريطة في جدول',
    place: 'المكان',
    events: 'الأحداث',
    firstAndLast: 'الأول والأخير',
    more: (count) => counts.counted(count, MORE),
    none: 'لا حدث مسجل له مكان بعد.',
    allPlaces: 'كل الأماكن بحسب البلد',
    onMap: 'كل الأماكن على الخريطة',
    nearby: 'في الجوار',
    thread: (place) => `في ${place}`,
  };
}
