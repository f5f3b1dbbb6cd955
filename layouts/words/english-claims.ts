import type { ClaimValue, Quantity } from '../../src/brief/claim-value.ts';
import type { Credibility, Reliability } from '../../src/brief/schema.ts';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A claim's value as British English writes it: "at least 2,521", "9,000–11,000". */
export function englishValue(value: ClaimValue): string {
  if (value.kind === 'statement') return `“${value.text}”`;
  const number = `${digits(value)}${value.percent ? '%' : ''}`;
  switch (value.direction) {
    case 'exactly':
    case 'between':
      return number;
    default:
      return `${value.direction} ${number}`;
  }
}

function digits({ direction, low, high }: Quantity): string {
  const [from, to] = [low, high].map((number) =>
    number === undefined ? '' : NUMBER.format(number),
  );
  return direction === 'between' ? `${from}–${to}` : from || to || '';
}

/** The unit after a value; a share of something and a statement need none. */
export function englishUnit(unit: string, value: ClaimValue): string {
  const itself = value.kind === 'statement' || value.percent || unit === 'statement';
  return itself ? '' : unit;
}

export const ENGLISH_RELIABILITY: Readonly<Record<Reliability, string>> = {
  A: 'reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

export const ENGLISH_CREDIBILITY: Readonly<Record<Credibility, string>> = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
};
