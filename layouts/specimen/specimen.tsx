import type { ComponentChildren } from 'preact';
import type { ShownDate } from '../../src/outputs/dates/shown-date.ts';
import type { BriefLink } from '../../src/outputs/entries/brief-link.ts';

/** What all specimens are made of: the usual, the longest, the emptiest, and from right to left. */

export const DAY: ShownDate = {
  before: '',
  numeral: '6',
  after: ' June 2017',
  datetime: '2017-06-06',
};

export const SPAN: ShownDate = {
  before: 'about ',
  numeral: '12–15',
  after: ' October 2017',
  datetime: '2017-10-12',
};
export const YEAR: ShownDate = {
  before: '',
  numeral: '2017',
  after: ' (uncertain)',
  datetime: '2017',
};

export const LONG =
  'A title that goes on for three lines on a desk and for seven on a phone, naming a commission of inquiry, its mandate, its rapporteur, and the Donaudampfschifffahrtsgesellschaftskapitän who signed it';

export const ARABIC = 'القوات تبدأ هجومها على الرقة وتدخل المدينة من الشرق';
export const FROM_RIGHT_TO_LEFT = { lang: 'ar', dir: 'rtl' } as const;

/** Other briefs, as one line each names them. */
export const BRIEF_LINKS: readonly BriefLink[] = [
  { href: '#usual', label: 'SDF begins its assault on Raqqa', date: DAY },
  { href: '#longest', label: LONG, date: SPAN },
  { href: '#draft', label: 'A draft', date: YEAR, withheld: 'draft' },
  { href: '#arabic', label: ARABIC, date: DAY, language: FROM_RIGHT_TO_LEFT },
];

interface SpecimenProps {
  /** Which part of the layout it is, in a word or two: its fragment too. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** One part of the layout, in all of its states. */
export function Specimen({ name, children }: SpecimenProps) {
  const id = `specimen-${name.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <section class="specimen" aria-labelledby={id}>
      <h2 id={id} lang="en" dir="ltr">
        {name}
      </h2>
      {children}
    </section>
  );
}
