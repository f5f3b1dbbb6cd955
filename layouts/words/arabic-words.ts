import type { Importance, Status } from '../../src/brief/schema.ts';

/** How sure an entry is. The word stands beside an event, which is masculine. */
export const ARABIC_STATUS: Readonly<Record<Status, string>> = {
  confirmed: 'مؤكَّد',
  reported: 'أوردته تقارير',
  disputed: 'موضع خلاف',
  retracted: 'مسحوب',
};

export const ARABIC_IMPORTANCE: Readonly<Record<Importance, string>> = {
  key: 'أحداث رئيسية',
  normal: 'أحداث أخرى',
  minor: 'أحداث ثانوية',
};
