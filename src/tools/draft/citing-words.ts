/** What stands before an outlet from which the whole article was taken: at its head, or in a line of its own. */
const AS_REPORTED =
  /\b(?:like|as|first|originally)\s+(?:\w+\s+)?(?:reported|published|carried|posted)\s+(?:by|in|on)\s+(?:the\s+)?$/i;
const SOURCE_LINE = /^\W*(?:source|via|from)\s*:\s*(?:the\s+)?$/i;
const HEAD = 2;

/** What stands before an outlet that is cited. */
const BEFORE = new RegExp(
  `\\b(?:${[
    'reported (?:\\w+ )?(?:by|in|on)',
    'according to',
    'told|telling|tells',
    'interview (?:with|in|on|to)',
    'speaking to|spoke to|spoken to',
    'citing|cited by',
    'quoted (?:by|in)',
    'writing in|writes in',
    'statement to',
    'reports? (?:by|in|from|on)',
    '(?:published|appeared) (?:by|in|on)',
    'article in',
  ].join('|')})\\s+(?:the\\s+)?$`,
  'i',
);

/** What stands after it. */
const AFTER = new RegExp(
  `^[,\\s]+(?:(?:${[
    'has|have|had|also|first|previously|earlier|later|today|yesterday',
    'on \\w+day',
  ].join('|')})\\s+)*(?:${[
    'reports?|reported|says?|said|writes?|wrote|reveal(?:s|ed)|quotes?|quoted|claims?|claimed',
    'understands|learn(?:s|ed|t)|estimates?|estimated|counts?|counted',
  ].join('|')})\\b`,
  'i',
);

/** True where an article says that it was taken from the outlet that follows; `at` counts sentences from 0. */
export function isPassedOn(before: string, at: number): boolean {
  return SOURCE_LINE.test(before) || (at < HEAD && AS_REPORTED.test(before));
}

/** True where the words around an outlet say that something rests on it. */
export function isCited(before: string, after: string): boolean {
  return BEFORE.test(before) || AFTER.test(after);
}
