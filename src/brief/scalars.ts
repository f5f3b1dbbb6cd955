import { IANAZone } from 'luxon';
import { z } from 'zod';
import { parseClaimValue } from './claim-value.ts';
import { fault } from './fault.ts';
import { stemFault } from './site-path.ts';
import { slugOf } from './slug.ts';

/**
 * The kinds of text that the schema knows, beside dates and addresses. Every scalar of YAML reaches
 * them as the text that was written, so `NO` stays a word and `2017-06-06` is no moment in some zone.
 */

/** A placeholder: what stands in a draft where an editor has still to write something. */
export function toDo(what: string): string {
  return `To do: ${what}`;
}

export function isToDo(value: unknown): boolean {
  return typeof value === 'string' && /^\s*To do:/i.test(value);
}

/** One line of plain text. */
export const line = z
  .string()
  .transform((text, ctx) => {
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
        reason: 'This text runs over several lines, but it is shown on one.',
        fix: 'Write it on one line.',
      });
    }
    return plain;
  })
  .meta({ scalar: 'text' });

/** Plain text that may run over several lines; line breaks become spaces. */
export const prose = z
  .string()
  .transform((text, ctx) => {
    const plain = text.trim().replace(/\s+/g, ' ');
    return plain === ''
      ? fault(ctx, {
          rule: 'fields/empty',
          reason: 'There is no text here.',
          fix: 'Write the text, or remove the line.',
        })
      : plain;
  })
  .meta({ scalar: 'prose' });

/** Markdown, kept as written. */
export const markdown = z
  .string()
  .transform((text) => text.trim())
  .meta({ scalar: 'markdown' });

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The key of a vocabulary's entry: lower-case letters, digits, hyphens. */
export const key = z
  .string()
  .transform((text, ctx) => {
    const wrong = KEY.test(text) ? stemFault(text) : undefined;
    if (wrong) {
      return fault(ctx, {
        rule: 'keys/name',
        reason: `The key "${text.slice(0, 40)}" ${wrong}, and its page is stored under it.`,
        fix: 'Choose another key.',
      });
    }
    if (KEY.test(text)) return text;
    const slug = slugOf(text);
    return fault(ctx, {
      rule: 'keys/form',
      reason: `"${text}" is not a key: keys consist of lower-case letters, digits and single hyphens.`,
      fix: slug ? `Write "${slug}".` : 'Write a key such as "raqqa".',
    });
  })
  .meta({ scalar: 'key' });

/** The key of something that is told apart elsewhere: whether there is one, the rules say. */
export const reference = z
  .string()
  .transform((text, ctx) => {
    const plain = text.trim();
    if (plain !== '') return plain;
    return fault(ctx, {
      rule: 'fields/empty',
      reason: 'There is no key here.',
      fix: 'Write the key, or remove the line.',
    });
  })
  .meta({ scalar: 'key' });

/** The name of a branch, as git has it. */
export const branchName = line.transform((text, ctx) => {
  const bad = /[\s\p{C}~^:?*[\\]|\.\.|@\{|\/\/|^[-/@]$|^[-/]|\/$|\.$|(?:^|\/)\.|\.lock(?:\/|$)/u;
  if (!bad.test(text)) return text;
  return fault(ctx, {
    rule: 'site/branch',
    reason: `"${text}" cannot be the name of a git branch.`,
    fix: 'Write the name as git branch shows it, such as main.',
  });
});

/** What a source claims: a number with its direction, or words. */
export const claimValue = z
  .string()
  .transform((text, ctx) => {
    const plain = text.trim();
    if (plain === '') {
      return fault(ctx, {
        rule: 'fields/empty',
        reason: 'The claim has no value.',
        fix: 'Write the number as it was said: 350, about 350, at least 2521, up to 300, 9000–11000.',
      });
    }
    return parseClaimValue(plain);
  })
  .meta({ scalar: 'text' });

/** A number in decimal digits. */
export const decimal = z
  .string()
  .transform((text, ctx) => {
    const plain = text.trim().replace('−', '-');
    return /^-?\d+(\.\d+)?$/.test(plain)
      ? Number(plain)
      : fault(ctx, {
          rule: 'fields/number',
          reason: `"${text}" is not a number.`,
          fix: 'Write digits, with a point for decimals: 35.95.',
        });
  })
  .meta({ scalar: 'number' });

/** A whole number of up to four digits. */
export const wholeNumber = z
  .string()
  .transform((text, ctx) => {
    if (/^\d{1,4}$/.test(text.trim())) return Number(text);
    return fault(ctx, {
      rule: 'fields/form',
      reason: `"${text}" is not a whole number.`,
      fix: 'Write digits: 1, 2, 3 …',
    });
  })
  .meta({ scalar: 'number' });

/** The name of a saved page or document in `content/captures`. */
export const CAPTURE_NAME = /^[a-z0-9][a-z0-9._-]*\.(?:html?|mhtml|txt|pdf)$/;

export const captureName = z
  .string()
  .transform((text, ctx) => {
    const plain = text.trim().replace(/^(?:content)?\/?captures\//, '');
    if (CAPTURE_NAME.test(plain) && plain.length <= 120) return plain;
    return fault(ctx, {
      rule: 'evidence/file',
      reason: `"${text.slice(0, 80)}" cannot be the name of a capture.`,
      fix: 'Write the name of a file in content/captures: lower-case letters, digits and hyphens, and the ending .html, .mhtml, .txt or .pdf.',
    });
  })
  .meta({ scalar: 'text' });

/** The SHA-256 of a file, in the digits that sha256sum prints. */
export const sha256 = z
  .string()
  .transform((text, ctx) => {
    const plain = text.trim().toLowerCase();
    if (/^[\da-f]{64}$/.test(plain)) return plain;
    return fault(ctx, {
      rule: 'fields/sha256',
      reason: `"${text.slice(0, 80)}" is not a SHA-256: that has 64 hexadecimal digits.`,
      fix: 'Copy it as the capture command prints it, or as sha256sum does for the file.',
    });
  })
  .meta({ scalar: 'text' });

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
export const flag = z
  .string()
  .transform((text, ctx) => {
    if (text === 'true' || text === 'false') return text === 'true';
    return fault(ctx, {
      rule: 'fields/flag',
      reason: `"${text}" is neither true nor false.`,
      fix: 'Write true or false.',
      ...(/^(?:yes|no|on|off|true|false)$/i.test(text)
        ? { replacement: String(/^(?:yes|on|true)$/i.test(text)) }
        : {}),
    });
  })
  .meta({ scalar: 'flag' });

/** An hour and minute of a day, with the offset of the place where one is known. */
export const clockTime = z
  .string()
  .transform((text, ctx) => {
    const plain = text.trim();
    if (/^(?:[01]\d|2[0-3]):[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/.test(plain)) return plain;
    const [, hour = '', minute = ''] = /^(\d{1,2})[.:h ]([0-5]\d)$/i.exec(plain) ?? [];
    const meant =
      Number(hour) < 24 && hour !== '' ? `${hour.padStart(2, '0')}:${minute}` : undefined;
    return fault(ctx, {
      rule: 'fields/time',
      reason: `"${text}" is not an hour of the day.`,
      fix: meant
        ? `Write "${meant}".`
        : 'Write hour and minute, 00:00 to 23:59, with the offset where it is known: 14:30 or 14:30+03:00.',
      ...(meant && { replacement: meant }),
    });
  })
  .meta({ scalar: 'text' });

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
    fix: 'Write a BCP 47 tag, such as en, ar or en-GB.',
  });
});

/** The name of a time zone in the IANA database. */
export const timeZone = z.string().transform((text, ctx) => {
  if (IANAZone.isValidZone(text)) return text;
  return fault(ctx, {
    rule: 'fields/time-zone',
    reason: `"${text}" is not a time zone.`,
    fix: 'Write a name from the IANA database, such as Asia/Baghdad.',
  });
});

/** A country's two letters, ISO 3166-1. */
export const country = z.string().transform((text, ctx) => {
  if (/^[A-Z]{2}$/.test(text)) return text;
  return fault(ctx, {
    rule: 'fields/country',
    reason: `"${text}" is not a country code.`,
    fix: 'Write the two-letter code from ISO 3166-1, such as IQ or SY.',
  });
});

/** One of a few words, with the meaning of each for the reference. */
export function oneOf<const W extends string>(words: readonly [W, ...W[]]) {
  return z.enum(words);
}

/** One value, or a list of them: always read as a list. */
export function oneOrMore<T extends z.ZodType>(schema: T) {
  return z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(schema),
    )
    .meta({ oneOrMore: true });
}
