import * as chrono from 'chrono-node';
import { DateTime } from 'luxon';
import { type Day, dayFrom } from '../../brief/day.ts';

/** A date that a sentence names, as it is meant on the day of publication. */
export interface DateMention {
  /** The words of the article: "on Tuesday". */
  readonly words: string;
  /** Where they stand in the sentence. */
  readonly start: number;
  readonly end: number;
  /** EDTF: a day, a month, a year, or the days of a week. */
  readonly edtf: string;
  readonly precision: 'day' | 'week' | 'month' | 'year';
}

const NOT_A_DATE = /^(?:now|right now|currently|at the moment|\d{1,2}(?:\.\d\d)?)$/i;
const WEEK = /\b(this|last|past|next) (week|weekend)\b/i;
const BARE_YEAR = /\b(?:in|since|by|until|of|from|during|before|after)\s+((?:19|20)\d\d)\b(?!-)/gi;

/** The dates of a sentence, resolved against the day of publication; what lies ahead only if it says so. */
export function datesIn(sentence: string, published: Day): DateMention[] {
  const reference = { instant: new Date(`${published}T12:00:00Z`), timezone: 0 };
  const found = chrono.en.GB.parse(sentence, reference)
    .filter(({ text }) => !NOT_A_DATE.test(text.trim()))
    .map((result) => mention(result, sentence, published));
  for (const match of sentence.matchAll(BARE_YEAR)) {
    const start = match.index + match[0].length - 4;
    if (found.some((other) => start < other.end && start + 4 > other.start)) continue;
    found.push({
      words: match[1] ?? '',
      start,
      end: start + 4,
      edtf: match[1] ?? '',
      precision: 'year',
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function mention(result: chrono.ParsedResult, sentence: string, published: Day): DateMention {
  const words = result.text.replace(/[\s,]+$/, '');
  const span = { words, start: result.index, end: result.index + words.length };
  const week = WEEK.exec(sentence.slice(Math.max(0, span.start - 6), span.end));
  if (week)
    return { ...span, ...weekOf(week[1] ?? '', week[2] ?? '', published), precision: 'week' };
  const { start, end } = result;
  const from = resolve(start, sentence, published);
  if (!end) return { ...span, ...from };
  const to = resolve(end, sentence, published);
  return from.edtf < to.edtf
    ? { ...span, ...from, edtf: `${from.edtf}/${to.edtf}` }
    : { ...span, ...from };
}

type Resolved = Pick<DateMention, 'edtf' | 'precision'>;

function resolve(parsed: chrono.ParsedComponents, sentence: string, published: Day): Resolved {
  const day = DateTime.utc(
    parsed.get('year') ?? 1,
    parsed.get('month') ?? 1,
    parsed.get('day') ?? 1,
  );
  const ahead = /\b(?:will|would|next|tomorrow|due|later this|plans? to|expected to)\b/i.test(
    sentence,
  );
  if (parsed.isCertain('weekday') && !parsed.isCertain('day')) {
    return { edtf: iso(back(day, { weeks: 1 }, published, ahead)), precision: 'day' };
  }
  if (parsed.isCertain('month')) {
    const near = parsed.isCertain('year') ? day : back(day, { years: 1 }, published, ahead);
    return parsed.isCertain('day')
      ? { edtf: iso(near), precision: 'day' }
      : { edtf: near.toFormat('yyyy-MM'), precision: 'month' };
  }
  if (parsed.isCertain('year') && !parsed.isCertain('day')) {
    return { edtf: day.toFormat('yyyy'), precision: 'year' };
  }
  return { edtf: iso(day), precision: 'day' };
}

/** A newspaper's "on Saturday" is the last one, unless the sentence looks ahead. */
function back(
  day: DateTime,
  step: { weeks: 1 } | { years: 1 },
  published: Day,
  ahead: boolean,
): DateTime {
  return !ahead && iso(day) > published ? day.minus(step) : day;
}

function weekOf(which: string, what: string, published: Day): { edtf: string } {
  const today = DateTime.fromISO(published, { zone: 'utc' });
  const monday = today
    .startOf('week')
    .plus({ weeks: { next: 1, this: 0 }[which.toLowerCase()] ?? -1 });
  if (what.toLowerCase() === 'weekend') {
    return { edtf: `${iso(monday.plus({ days: 5 }))}/${iso(monday.plus({ days: 6 }))}` };
  }
  const last = which.toLowerCase() === 'this' ? today : monday.plus({ days: 6 });
  return { edtf: iso(monday) === iso(last) ? iso(last) : `${iso(monday)}/${iso(last)}` };
}

function iso(day: DateTime): Day {
  return dayFrom(day.year, day.month, day.day);
}
