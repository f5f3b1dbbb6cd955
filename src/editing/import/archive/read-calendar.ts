import { convertIcsCalendar, type IcsDateObject, type IcsEvent } from 'ts-ics';
import { addDays, dayOfInstant } from '../../../brief/day.ts';
import type { Tree } from '../../../content/yaml/yaml.ts';
import { UsageError } from '../../../terminal/usage-error.ts';
import type { Loss, OldArchive, OldEntry } from './old-entry.ts';

/** The events of a calendar (iCalendar, RFC 5545). */
export function readCalendar(text: string, name: string): OldArchive {
  if (!/^BEGIN:VCALENDAR\s*$/m.test(text)) {
    throw new UsageError(`${name} is no calendar.`, 'Export it again as iCalendar (.ics).');
  }
  const events = eventsOf(text, name);
  const losses: Loss[] = [];
  const entries = events.map((event, at): OldEntry => {
    const origin = `${name}, event ${at + 1}`;
    if (event.recurrenceRule) {
      losses.push({
        origin,
        what: 'That it repeats',
        why: 'a brief is one event: only the first is carried over',
      });
    }
    const { start, summary, location, categories, url, uid, status } = event;
    const fields = {
      title: summary,
      date: written(start),
      end: endOf(event),
      location,
      categories,
      url,
      status: status === 'CONFIRMED' ? undefined : status?.toLowerCase(),
      visibility: event.class === 'PUBLIC' ? undefined : event.class?.toLowerCase(),
      uid,
    };
    const kept = Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && value.length !== 0,
    );
    return {
      origin,
      path: '',
      fields: Object.fromEntries(kept) as { [field: string]: Tree },
      body: event.description ?? '',
      form: /<(?:p|br|a|b|i|ul|ol|div)\b/i.test(event.description ?? '') ? 'html' : 'markdown',
    };
  });
  return { entries, refused: [], losses };
}

function eventsOf(text: string, name: string): readonly IcsEvent[] {
  try {
    return convertIcsCalendar(undefined, text).events ?? [];
  } catch (error) {
    throw new UsageError(
      `${name} cannot be read as a calendar: ${(error as Error).message.split('\n')[0]}`,
      'Export it again as iCalendar (.ics).',
    );
  }
}

/** A day, or a moment with the offset of its place. */
function written({ type, date, local }: IcsDateObject): string {
  if (type === 'DATE') return dayOfInstant(date);
  const [there, offset] = local
    ? [local.date, local.tzoffset.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')]
    : [date, 'Z'];
  return `${there.toISOString().slice(0, 16)}${offset === '+00:00' ? 'Z' : offset}`;
}

/** The last day, where it went on for several; the day at which a calendar ends is not part of it. */
function endOf({ start, end }: IcsEvent): string | undefined {
  if (!end) return undefined;
  if (end.type === 'DATE') {
    const last = addDays(dayOfInstant(end.date), -1);
    return last > dayOfInstant(start.date) ? last : undefined;
  }
  const [from, to] = [written(start), written(end)];
  return from.slice(0, 10) === to.slice(0, 10) ? undefined : to;
}
