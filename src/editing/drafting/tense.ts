import type { Language } from './language.ts';

/** Whether the words around a date look back or ahead; `none` where no verb says, `mixed` where two do. */
export type Tense = 'past' | 'future' | 'mixed' | 'none';

interface Cues {
  readonly future: RegExp;
  /** What is due as seen from the past: "was scheduled for" may be over or not. */
  readonly dueThen: RegExp;
  readonly past: RegExp;
  /** A day that something lasts to. */
  readonly until: RegExp;
  /** What lasted to such a day, and does no more. */
  readonly over: RegExp;
}

const IRREGULAR =
  'was|were|had|did|has|have|been|said|told|began|took|came|went|fell|left|made|found|shot|hit|struck|sank|died|held|won|lost|gave|met|saw|spoke|wrote|rose|broke|drove|sent|became|brought|built|bought|fled|fought|led|ran|put|sentenced|got|kept|knew|paid|read|sat|stood|swore|threw|withdrew|overran|blew|burnt|laid|bore|grew|set out|set up|set off|cut|shut|quit|ago';

const AHEAD_VERBS =
  'continues|reopens|closes|airs|arrives|holds|votes|decides|meets|gathers|sits|appears|travels|visits|hosts|plays|publishes|speaks|takes (?:effect|over|place|up|office)|begins|starts|opens|ends|expires|resumes|comes into|enters into|goes (?:on|to)|returns|leaves (?:on|for)|steps down|runs (?:until|to)|faces|come into|take (?:effect|place)|meet';

const CUES: { readonly [language in Language]: Cues } = {
  en: {
    // With the verb that follows: "will be held", "must be lodged".
    future: new RegExp(
      `\\b(?:(?:will|won['’]t|shall|would|must|may|can|cannot|could|should|going to|(?:is|are|be) (?:now )?(?:to|due to|set to|expected to|scheduled to|likely to))(?: (?:not|also|only|then|now|next|again))?(?: (?:be|have))?(?: \\p{L}+)?|due|scheduled|expected|set (?:to|for)|plan(?:s|ned)? (?:to|for|on)|upcoming|deadline|ahead of|intends?|apply by|submit|register by|until further|${AHEAD_VERBS})\\b|['’]ll\\b|^W(?:ill|ould)\\b`,
      'gu',
    ),
    dueThen:
      /\b(?:was|were|had been|originally) (?:due|scheduled|expected|set|to|planned)\b|\bto (?:begin|start|open|end|be|take|meet|appear|return|go|hear|decide|vote|stand|face|resume|report|sit|leave)\b[^,;]{0,25}$/iu,
    past: new RegExp(`\\b(?:${IRREGULAR}|\\p{L}{2,}ed|since|dated)\\b`, 'gu'),
    until: /\b(?:until|till|by|before|no later than)\s+(?:the\s+)?$/iu,
    over: /\b(?:had|was|were|lasted|stayed|ran|remained|held)\b/iu,
  },
  fr: {
    future:
      /(?<!\p{L})(?:(?:\p{L}{2,}(?:era|eront|ira|iront|dra|dront|vra|vront|ura|uront|rons|rez|rai)|sera|seront|aura|auront|ira|iront|fera|feront|doi(?:t|vent)|devr\p{L}+|va|vont)(?: (?:être |se |avoir |ensuite )?\p{L}+)?|prévue?s?|attendue?s?|programmée?s?|prochaine?s?|débute|commence|s['’]ouvre|ouvre ses|prend (?:ses|effet)|entre en|se tient|échéance|à compter du|à partir du|envisage)(?!\p{L})/giu,
    dueThen: /(?<!\p{L})(?:devait|devaient|était prévue?|étaient prévue?s)(?!\p{L})/iu,
    past: /(?<!\p{L})(?:a|ont|avait|avaient|était|étaient|est|sont|fut|furent|eut|été|eu|depuis|dernière?s?|mort|morts|\p{L}{2,}ée?s?|\p{L}{3,}(?:èrent|irent|aient))(?!\p{L})/giu,
    until: /(?<!\p{L})(?:jusqu['’]à(?:u)?|d['’]ici(?: au| à)?|avant(?: le)?)\s*(?:le\s+)?$/iu,
    over: /(?<!\p{L})(?:a|ont|avait|avaient|était|étaient|fut)(?!\p{L})/iu,
  },
};

/** The nearest verb before a date tells, and without one the nearest after it. */
export function tenseAt(sentence: string, start: number, end: number, language: Language): Tense {
  const { future, past, dueThen, until, over } = CUES[language];
  const before = clauseBefore(sentence.slice(0, start));
  const here = `${before} ${sentence.slice(start, end)}`;
  if (dueThen.test(before)) return 'mixed';
  if (/(?:\bsince|(?<!\p{L})depuis)(?!\p{L})[^,;]{0,40}$/iu.test(here)) return 'past';
  const lastFuture = lastIn(before, future);
  const lastPast = lastIn(before, past);
  const opening = /^\s*(?:until|till|by|jusqu['’]à)\s/iu.test(sentence.slice(start, end));
  if (opening || until.test(before)) {
    return lastFuture >= 0 || !over.test(before) ? 'future' : 'mixed';
  }
  if (lastFuture >= 0 || lastPast >= 0) return lastFuture >= lastPast ? 'future' : 'past';
  if (language === 'en' && /\bsince\s*$/i.test(here)) return 'past';
  const after = sentence.slice(end);
  const nextFuture = firstIn(after, future);
  const nextPast = firstIn(after, past);
  if (nextFuture < 0 && nextPast < 0) return lastIn(sentence, future) >= 0 ? 'mixed' : 'none';
  if (nextFuture < 0) return 'past';
  return nextPast < 0 || nextFuture <= nextPast ? 'future' : 'past';
}

/** From the last break on: what stands before "; " speaks of something else. */
function clauseBefore(text: string): string {
  return text.slice(
    Math.max(text.lastIndexOf('; '), text.lastIndexOf(' – '), text.lastIndexOf(': ')) + 1,
  );
}

/** Where the last match ends, which for two that overlap is the longer one. */
function lastIn(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? last.index + last[0].length : -1;
}

function firstIn(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)][0]?.index ?? -1;
}
