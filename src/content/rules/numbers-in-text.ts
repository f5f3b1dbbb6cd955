/** A number as it stands in a text. */
export interface NumberInText {
  readonly value: number;
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
/** What holds digits and counts nothing: dates, times, ordinals, names such as F-16 and M1. */
const NOT_COUNTS = new RegExp(
  [
    String.raw`\b\d{1,2}(?:\s*[–-]\s*\d{1,2})?(?:\s+(?:and|to|or)\s+\d{1,2})?\s+(?:${MONTHS})\b(?:\s+\d{4})?`,
    String.raw`\b(?:${MONTHS})\s+\d{4}\b`,
    String.raw`\b(?:${MONTHS})\s+\d{1,2}\b(?:,?\s+\d{4})?`,
    String.raw`\b\d{4}-\d\d(?:-\d\d)?\b`,
    String.raw`\b(?:1[89]|20)\d\d(?:[–/-]\d{2,4})?s?\b(?!,\d)`,
    String.raw`\b\d{1,2}[:.]\d\d\b(?!\s*(?:million|billion|bn|m\b|per|%))`,
    String.raw`\b\d+(?:st|nd|rd|th)\b`,
    String.raw`\b\p{L}+-?\d+\b`,
  ].join('|'),
  'gu',
);
const NUMBER =
  /(?<![\d.,\p{L}])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(million|billion|bn|m|thousand)\b)?/gu;
const SCALE: Readonly<Record<string, number>> = {
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** The counts of a text in digits, without dates, times and ordinals. Words such as "nine" are not read. */
export function numbersIn(text: string): NumberInText[] {
  const counts = text.replace(NOT_COUNTS, (found) => ' '.repeat(found.length));
  return [...counts.matchAll(NUMBER)].map((match) => {
    const [whole, digits = '', fraction = '', scale = ''] = match;
    const value = Number(digits.replaceAll(',', '') + fraction) * (SCALE[scale] ?? 1);
    return { value, text: whole, start: match.index };
  });
}
