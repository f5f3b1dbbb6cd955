const IN_CURLY_QUOTES = /^[“”„‟‘’‚‛«»](.*)[“”„‟‘’‚‛«»]$/su;

/** What stands between curly quotation marks, which to YAML are letters; undefined without them. */
export function insideCurlyQuotes(text: string): string | undefined {
  return IN_CURLY_QUOTES.exec(text.trim())?.[1]?.trim();
}

/** Why a value in curly quotation marks is not read. */
export const CURLY_QUOTES = 'The quotation marks are curly, so they count as part of the value.';
