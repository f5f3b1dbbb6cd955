import type { CorrectionKind, Status } from '../../brief/schema.ts';

/** The few words that feeds and exports add to what the record says. */
export interface FeedWords {
  readonly claims: string;
  readonly corrections: string;
  readonly kinds: Readonly<Record<CorrectionKind, string>>;
  readonly withdrawn: string;
  /** What a status means for whoever reads only the feed; nothing is said of what is confirmed. */
  readonly status: Readonly<Record<Exclude<Status, 'confirmed'>, string>>;
}

const ENGLISH: FeedWords = {
  claims: 'Claims',
  corrections: 'Corrections',
  kinds: {
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    retraction: 'Retraction',
  },
  withdrawn: 'since withdrawn or replaced',
  status: {
    reported: 'Reported, not confirmed.',
    disputed: 'Disputed.',
    retracted: 'Retracted.',
  },
};

const ARABIC: FeedWords = {
  claims: 'أقوال وأرقام',
  corrections: 'تصويبات',
  kinds: {
    correction: 'تصويب',
    clarification: 'توضيح',
    update: 'تحديث',
    retraction: 'سحب',
  },
  withdrawn: 'سُحب أو استُبدل لاحقًا',
  status: {
    reported: 'ورد ولم يتأكد.',
    disputed: 'موضع خلاف.',
    retracted: 'مسحوب.',
  },
};

/** What to say before a summary of something that is not confirmed; empty for what is. */
export function statusWords(status: Status, language: string): string {
  return status === 'confirmed' ? '' : `${feedWordsOf(language).status[status]} `;
}

/** The words of a language (BCP 47); English where there are none in it. */
export function feedWordsOf(language: string): FeedWords {
  return new Intl.Locale(language).language === 'ar' ? ARABIC : ENGLISH;
}
