import { asFirst, type MessageOf, speaker } from '../../../src/words/message.ts';
import type { Messages } from '../../../src/words/messages.ts';

type SubjectOf<Key> = Key extends `${infer Subject}.${string}` ? Subject : never;
type NameOf<Key, Subject extends string> = Key extends `${Subject}.${infer Name}`
  ? Name extends `${string}.${string}`
    ? never
    : Name
  : never;

/** Each message where it is said, put in by the build: those that no script says are left out. */
export type ScriptMessages = {
  readonly [Subject in SubjectOf<keyof Messages>]: {
    readonly [Name in NameOf<keyof Messages, Subject>]: MessageOf<
      `${Subject}.${Name}` & keyof Messages
    >;
  };
};

declare global {
  const MESSAGES: ScriptMessages;
  /** The language that the messages are in, without a region. */
  const WORDS_LANGUAGE: string;
}

/** The language of the page, BCP 47. */
const language = document.documentElement.lang || 'en';

/** As pages write dates: a plain language as its file says. */
const LOCALE = language === WORDS_LANGUAGE ? String(MESSAGES.language.locale) : language;

/** Whether the page is in the language of the messages: they are English where there are none in its own. */
const own = language.split('-')[0] === WORDS_LANGUAGE;

/** Says a message in the language of the page; in English where there are no words in it. */
export const { say } = speaker(own ? LOCALE : String(MESSAGES.language.locale));

/** Words that stand in nearly every text of the language of the page. */
export const commonWords = () => (own ? say(MESSAGES.language.commonWords) : '');

const FORMATS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** How sure an event is, by the code that is looked for. */
export function statusNames(): Readonly<Record<string, string>> {
  return {
    confirmed: say(MESSAGES.status.confirmed),
    reported: say(MESSAGES.status.reported),
    disputed: say(MESSAGES.status.disputed),
    retracted: say(MESSAGES.status.retracted),
    differ: say(MESSAGES.claims.differ),
  };
}

/** A day of any year in words: "6 June", from `06-06`. */
export function dayOfYear(day: string): string {
  const format = new Intl.DateTimeFormat(LOCALE, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  // A leap year has every day.
  return asFirst(format.format(new Date(`2000-${day}T00:00:00Z`)), LOCALE);
}

/** A year, month or day in words, as pages write it. */
export function dateInWords(date: string): string {
  const format = new Intl.DateTimeFormat(LOCALE, {
    ...FORMATS[date.length],
    timeZone: 'UTC',
  });
  const first = new Date(`${date}${'-01-01'.slice(0, 10 - date.length)}T00:00:00Z`);
  return asFirst(format.format(first), LOCALE);
}

/** A stretch of time in words; undefined where neither end is set. */
export function datesInWords({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string | undefined {
  if (from === undefined)
    return to === undefined ? undefined : say(MESSAGES.dates.until, bound(to));
  return to === undefined
    ? say(MESSAGES.dates.since, bound(from))
    : span(dateInWords(from), dateInWords(to));
}

/** A year, month or day after a preposition. */
function bound(date: string) {
  return { date: dateInWords(date), precision: date.length === 10 ? 'day' : 'other' };
}

function span(from: string, to: string): string {
  return from === to ? from : say(MESSAGES.dates.span, { from, to });
}
