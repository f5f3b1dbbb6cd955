import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';
import { parseClaimValue } from './claim-value.ts';
import { isDate, type Precision, parseEventDate } from './event-date.ts';

/**
 * The kinds of text that the schema knows. Every scalar of YAML reaches them as the text that was
 * written, so `NO` stays a word and `2017-06-06` is no moment in some time zone. A fault names its
 * rule, its reason and its mend in `params`.
 */
export interface FaultParams {
  readonly rule: string;
  readonly reason: string;
  readonly fix: string;
  /** What to write instead, where no decision is needed. */
  readonly replacement?: string;
}

type Context = z.RefinementCtx<string>;

/** Reports one fault and ends the transform; returns what zod expects of a failed transform. */
export function fault(ctx: Context, params: FaultParams): never {
  ctx.issues.push({ code: 'custom', input: ctx.value, message: params.reason, params: { ...params } });
  return z.NEVER;
}

/** One line of plain text. */
export const line = z.string().transform((text, ctx) => {
  const plain = text.trim();
  if (plain === '') {
    return fault(ctx, {
      rule: 'fields/empty',
      reason: 'There is no text here.',
      fix: 'Write the text, or remove the line.',
    });
  }
  if (/[\r\n]/.test(plain)) {
    return fault(ctx, {
      rule: 'fields/one-line',
      reason: 'This text runs over several lines, and it is shown on one.',
      fix: 'Write it on one line.',
    });
  }
  return plain;
});

/** Plain text that may run over several lines; line breaks become spaces. */
export const prose = z.string().transform((text, ctx) => {
  const plain = text.trim().replace(/\s+/g, ' ');
  return plain === ''
    ? fault(ctx, {
        rule: 'fields/empty',
        reason: 'There is no text here.',
        fix: 'Write the text, or remove the line.',
      })
    : plain;
});

/** Markdown, kept as written. */
export const markdown = z.string().transform((text) => text.trim());

/** The key of a vocabulary's entry, or a brief's file name: lower-case letters, digits, hyphens. */
export const key = z.string().transform((text, ctx) => {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return text;
  const slug = slugOf(text);
  return fault(ctx, {
    rule: 'keys/form',
    reason: `"${text}" is not a key: keys are lower-case letters, digits and single hyphens.`,
    fix: slug ? `Write "${slug}".` : 'Write a key such as "raqqa".',
  });
});

const NO_DATE = {
  rule: 'fields/empty',
  reason: 'There is no date here.',
  fix: 'Write year-month-day as in 2017-06-06, or remove the line.',
};

/** A date in EDTF level 1, or a moment with an offset. */
export const eventDate = z.string().transform((text, ctx) => {
  if (text.trim() === '') return fault(ctx, NO_DATE);
  const result = parseEventDate(text.trim());
  return isDate(result) ? result : fault(ctx, { rule: 'dates/form', ...result });
});

/** One day, month or year, as surely as it is known: when something was published or said. */
export const recordDate = z.string().transform((text, ctx) => {
  if (text.trim() === '') return fault(ctx, NO_DATE);
  const result = parseEventDate(text.trim());
  if (!isDate(result)) return fault(ctx, { rule: 'dates/form', ...result });
  if (result.kind === 'single' && RECORD_PRECISIONS.has(result.precision)) return result;
  return fault(ctx, {
    rule: 'dates/form',
    reason: `"${text}" is more or less than one day, month or year.`,
    fix: 'Write the day, or less where less is known: 2017-06-06, 2017-06 or 2017.',
  });
});

const RECORD_PRECISIONS: ReadonlySet<Precision> = new Set(['day', 'month', 'year']);

/** One day without doubts: when we did something ourselves. */
export const plainDay = z.string().transform((text, ctx) => {
  if (text.trim() === '') return fault(ctx, NO_DATE);
  const result = parseEventDate(text.trim());
  if (isDate(result) && result.edtf === result.first) return result;
  return fault(ctx, {
    rule: 'dates/form',
    reason: `"${text}" is not a day of the calendar.`,
    fix: 'Write year-month-day, as in 2017-06-06.',
  });
});

/** A moment with an offset, ISO 8601. */
export const moment = z.string().transform((text, ctx) => {
  const result = parseEventDate(text.trim());
  if (isDate(result) && result.moment) {
    return DateTime.fromISO(result.moment, { setZone: true }).toUTC().toISO() ?? result.moment;
  }
  return fault(ctx, {
    rule: 'dates/moment',
    reason: `"${text}" is not a moment: it needs a day, a time and an offset.`,
    fix: 'Write it as in 2017-06-06T09:00+03:00.',
  });
});

/** What a source claims: a number with its direction, or words. */
export const claimValue = z.string().transform((text, ctx) => {
  const plain = text.trim();
  if (plain === '') {
    return fault(ctx, {
      rule: 'fields/empty',
      reason: 'The claim has no value.',
      fix: 'Write the number as it was said: 350, about 350, at least 2521, up to 300, 9000–11000.',
    });
  }
  return parseClaimValue(plain);
});

/** An absolute `http(s)` address with a real host; one look must tell where it leads. */
export const webAddress = z.string().transform((text, ctx) => {
  const wrong = (reason: string, fix: string) => fault(ctx, { rule: 'urls/form', reason, fix });
  const plain = text.trim();
  if (/[\s\p{Cc}\\]/u.test(plain)) {
    return wrong(
      'The address holds a space, a backslash or a control character.',
      'Copy the address again from the browser, whole and on one line.',
    );
  }
  if (!URL.canParse(plain)) {
    const withScheme = `https://${plain.replace(/^\/+/, '')}`;
    return wrong(
      `"${plain}" is not a whole address.`,
      URL.canParse(withScheme) && /^[\w-]+(\.[\w-]+)+/.test(plain)
        ? `Did you mean "${withScheme}"?`
        : 'Write the whole address, starting with https://.',
    );
  }
  const url = new URL(plain);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return wrong(
      `Addresses start with https:// or http://, not ${url.protocol}`,
      'Link to the page on the web.',
    );
  }
  if (!/^https?:\/\/[^/]/i.test(plain)) {
    return wrong('The address has no host.', 'Write it as https://name.example/page.');
  }
  if (url.username !== '' || url.password !== '') {
    return wrong(
      'The address holds a user name, which can hide where it leads.',
      `Remove what stands before "@": "${url.protocol}//${url.host}${url.pathname}${url.search}".`,
    );
  }
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*\.?$/.test(url.hostname)) {
    return wrong(
      `"${url.hostname}" is not the name of a host on the web.`,
      'Write the address of the published page.',
    );
  }
  return plain;
});

/** A number in decimal digits. */
export const decimal = z.string().transform((text, ctx) => {
  const plain = text.trim().replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain)
    ? Number(plain)
    : fault(ctx, {
        rule: 'fields/number',
        reason: `"${text}" is not a number.`,
        fix: 'Write digits, with a point for decimals: 35.95.',
      });
});

/** A decimal number within limits, both inclusive. */
export function decimalBetween(low: number, high: number) {
  return decimal.transform((number, ctx) => {
    if (number >= low && number <= high) return number;
    ctx.issues.push({
      code: 'custom',
      input: number,
      message: `${number} is out of range.`,
      params: {
        rule: 'fields/number',
        reason: `${number} is not between ${low} and ${high}.`,
        fix: `Write a number from ${low} to ${high}.`,
      },
    });
    return z.NEVER;
  });
}

/** `true` or `false`. */
export const flag = z.string().transform((text, ctx) => {
  if (text === 'true' || text === 'false') return text === 'true';
  return fault(ctx, {
    rule: 'fields/flag',
    reason: `"${text}" is neither true nor false.`,
    fix: 'Write true or false.',
  });
});

/** A language tag, BCP 47. */
export const languageTag = z.string().transform((text, ctx) => {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim());
    if (tag && /^[a-z]{2,3}(-|$)/.test(tag)) return tag;
  } catch {
    // Falls through to the fault below.
  }
  return fault(ctx, {
    rule: 'fields/language',
    reason: `"${text}" is not a language tag.`,
    fix: 'Write a tag of BCP 47, such as en, ar or en-GB.',
  });
});

/** The name of a time zone in the IANA database. */
export const timeZone = z.string().transform((text, ctx) => {
  if (IANAZone.isValidZone(text)) return text;
  return fault(ctx, {
    rule: 'fields/time-zone',
    reason: `"${text}" is not a time zone.`,
    fix: 'Write a name of the IANA database, such as Asia/Baghdad.',
  });
});

/** A country's two letters, ISO 3166-1. */
export const country = z.string().transform((text, ctx) => {
  if (/^[A-Z]{2}$/.test(text)) return text;
  return fault(ctx, {
    rule: 'fields/country',
    reason: `"${text}" is not a country code.`,
    fix: 'Write the two letters of ISO 3166-1, such as IQ or SY.',
  });
});

/** An address on this site: starts with one slash. */
export const siteAddress = z.string().transform((text, ctx) => {
  const plain = text.trim();
  const segments = plain.split('/');
  const safe =
    /^\/(?!\/)[^\s\p{Cc}\\?#]*$/u.test(plain) && !segments.some((s) => s === '..' || s === '.');
  if (safe) return plain;
  return fault(ctx, {
    rule: 'urls/site-address',
    reason: `"${text}" is not an address on this site.`,
    fix: 'Write the path from the root, such as /2017/raqqa/.',
  });
});

/** One of a few words, with the meaning of each for the reference. */
export function oneOf<const W extends string>(words: readonly [W, ...W[]]) {
  return z.enum(words);
}

/** One value, or a list of them: always read as a list. */
export function oneOrMore<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(schema),
  );
}

/** A key made of a name: "Al-Bāb" gives "al-bab"; empty where nothing of the name can stand in a key. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
