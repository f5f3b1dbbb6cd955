import type { ClaimValue, Direction, Quantity } from '../../src/brief/claim-value.ts';
import type { Credibility, Reliability } from '../../src/brief/schema.ts';
import type { ArabicCounts } from './arabic-counts.ts';

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  exactly: '',
  about: 'نحو ',
  'at least': 'ما لا يقل عن ',
  'up to': 'ما لا يزيد على ',
  'more than': 'أكثر من ',
  'fewer than': 'أقل من ',
  between: 'بين ',
};

/** A claim's value as Arabic writes it: "ما لا يقل عن 2,521", "بين 9,000 و11,000". */
export function arabicValue(value: ClaimValue, counts: ArabicCounts): string {
  if (value.kind === 'statement') return `«${value.text}»`;
  return `${DIRECTIONS[value.direction]}${digits(value, counts)}`;
}

function digits({ direction, low, high, percent }: Quantity, counts: ArabicCounts): string {
  const [from, to] = [low, high].map((number) =>
    number === undefined ? '' : arabicNumber(number, percent, counts),
  );
  return direction === 'between' ? `${from} و${to}` : from || to || '';
}

/** A number with the sign of its share, which stands after it. */
export function arabicNumber(number: number, percent: boolean, counts: ArabicCounts): string {
  return `${counts.number(number)}${percent ? '%' : ''}`;
}

/** The unit after a value; a share of something and a statement need none. */
export function arabicUnit(unit: string, value: ClaimValue): string {
  const itself = value.kind === 'statement' || value.percent || unit === 'statement';
  return itself ? '' : unit;
}

export const ARABIC_RELIABILITY: Readonly<Record<Reliability, string>> = {
  A: 'موثوق به',
  B: 'موثوق به عادةً',
  C: 'موثوق به إلى حدّ ما',
  D: 'غير موثوق به عادةً',
  E: 'غير موثوق به',
  F: 'يتعذر الحكم على موثوقيته',
};

export const ARABIC_CREDIBILITY: Readonly<Record<Credibility, string>> = {
  '1': 'أكدته مصادر أخرى',
  '2': 'صحيح على الأرجح',
  '3': 'قد يكون صحيحًا',
  '4': 'مشكوك فيه',
  '5': 'مستبعد',
  '6': 'يتعذر الحكم على صحته',
};
