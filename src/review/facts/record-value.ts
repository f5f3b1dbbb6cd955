import type { EventDate } from '../../brief/event-date.ts';
import type { Value } from './fact.ts';
import type { RecordWords } from './record-words.ts';

/** A value of a vocabulary or setting, whatever its kind, as a fact shows it. */
export function recordValue(value: unknown, words: RecordWords): Value | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return { same: String(value), words: value ? 'yes' : 'no' };
  if (isDate(value)) return words.date(value);
  const text = String(value);
  return { same: text, words: text.replace(/\s+/g, ' ') };
}

function isDate(value: unknown): value is EventDate {
  return typeof value === 'object' && value !== null && 'edtf' in value;
}
