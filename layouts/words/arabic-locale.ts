/**
 * The locale of an Arabic site. A region chooses its digits and the names of its months: `ar-SY`
 * writes ١ حزيران, `ar-EG` ١ يونيو, `ar-MA` 1 يونيو. Plain Arabic is pinned to the digits that Unicode
 * gives it today, since browsers and releases differ; `ar-u-nu-arab` chooses the others.
 */
export function arabicLocale(language: string): string {
  return language === 'ar' ? 'ar-u-nu-latn' : language;
}
