import { type Day, isDay, monthOf, yearOf } from '../../../brief/day.ts';
import type { RuleFinding } from '../../../brief/diagnostic.ts';
import { isDate, parseEventDate } from '../../../brief/event-date.ts';
import { dateInWords } from '../../../brief/event-date-words.ts';
import { frontMatter } from '../../../brief/schema.ts';
import { fieldSchemaAt } from '../../../content/fields/schema-faults.ts';
import { type Catalogue, wordsFrom } from '../../../words/message.ts';
import { type Control, type InputEvent, lent } from './react.ts';

interface DateControl extends Control {
  /** What was written last; the editor hands it back a moment later. */
  text?: string | undefined;
  current(): string;
  write(text: string): void;
  pick(change: Partial<PickedDays>): void;
}

/** The words of uncertain dates, put in by the build. */
declare const DATE_MESSAGES: Catalogue;

/** Made when they are first needed: only the bundle has the messages. */
const words = () => ({ locale: 'en-GB', words: wordsFrom(DATE_MESSAGES, 'en', 'en-GB') });
/** Examples, to see what a field takes: when something was corrected is a day and no less. */
const A_DAY = '2017-06-06';
const INTERVAL = '2017-06-06/2017-06-07';

/** A date in EDTF: written, or picked from a calendar and then said to be as sure as it is. */
export function dateControl() {
  const { h, createClass } = lent();
  return createClass({
    componentDidUpdate(this: DateControl, before: Control['props']) {
      if (before.value !== this.props.value) this.text = undefined;
    },

    current(this: DateControl): string {
      return this.text ?? String(this.props.value ?? '');
    },

    write(this: DateControl, text: string) {
      this.text = text;
      this.props.onChange(text);
    },

    pick(this: DateControl, change: Partial<PickedDays>) {
      this.write(writtenDays({ ...pickedDays(this.current()), ...change }));
    },

    /** The same sentences that `check` would say. */
    isValid(this: DateControl) {
      const text = this.current();
      const said = text === '' ? undefined : faultOf(text, this.props);
      return said === undefined ? true : { error: { message: said } };
    },

    render(this: DateControl) {
      const { forID, classNameWrapper } = this.props;
      const text = this.current();
      const { from, to, way } = pickedDays(text);
      const date = parseEventDate(text);
      const takes = (example: string) => faultOf(example, this.props) === undefined;
      const picker = (label: string, value: string, picked: (day: string) => void) =>
        h(
          'label',
          null,
          `${label} `,
          h('input', { type: 'date', value, onChange: changed(picked) }),
        );
      return h(
        'div',
        { style: { display: 'grid', gap: '0.5rem' } },
        h('input', {
          id: forID,
          className: classNameWrapper,
          type: 'text',
          value: text,
          placeholder: A_DAY,
          onChange: changed((written) => this.write(written)),
        }),
        h(
          'div',
          { style: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1rem' } },
          picker('Day', from, (day) => this.pick({ from: day })),
          takes(INTERVAL) && picker('until', to, (day) => this.pick({ to: day })),
          h(
            'select',
            {
              'aria-label': 'How it is meant',
              value: way,
              onChange: changed((meant) => this.pick({ way: meant })),
            },
            ...WAYS.filter(({ write }) => takes(write(A_DAY))).map(({ way: key, label }) =>
              h('option', { key, value: key }, label),
            ),
          ),
        ),
        h('output', { htmlFor: forID }, isDate(date) ? dateInWords(date, words()) : ''),
      );
    },
  });
}

function changed(use: (value: string) => void): (event: InputEvent) => void {
  return ({ target }) => use(target.value);
}

/** What the schema says against a text in this field. */
function faultOf(text: string, { field }: Control['props']): string | undefined {
  const path = String(field.get('of') ?? '')
    .split('.')
    .flatMap((name, at) => (at === 0 ? [name] : [0, name]));
  const result = fieldSchemaAt(frontMatter, path)?.safeParse(text);
  const issue = result?.error?.issues[0];
  if (issue?.code !== 'custom' || !issue.params) return undefined;
  const { reason, fix } = issue.params as unknown as RuleFinding;
  return `${reason} ${fix}`;
}

/** A date as it is picked from calendars: days, and how they are meant. */
interface PickedDays {
  /** `YYYY-MM-DD`, or empty. */
  readonly from: string;
  readonly to: string;
  readonly way: string;
}

/** How a day is meant, and what of it is written. */
const WAYS: readonly {
  readonly way: string;
  readonly label: string;
  readonly write: (day: Day) => string;
}[] = [
  { way: 'day', label: 'on this day', write: (day) => day },
  { way: 'about', label: 'about this day', write: (day) => `${day}~` },
  { way: 'unsure', label: 'perhaps on this day', write: (day) => `${day}?` },
  { way: 'month', label: 'in this month', write: (day) => monthOf(day) },
  { way: 'year', label: 'in this year', write: (day) => yearOf(day) },
];

/** The days that a date in EDTF would be picked by; empty for what is none. */
export function pickedDays(text: string): PickedDays {
  const date = parseEventDate(text);
  if (!isDate(date)) return { from: '', to: '', way: 'day' };
  const way = date.approximate
    ? 'about'
    : date.uncertain
      ? 'unsure'
      : date.precision === 'month' || date.precision === 'year'
        ? date.precision
        : 'day';
  return { from: date.first, to: date.kind === 'interval' && !date.open ? date.last : '', way };
}

/** Picked days in EDTF; an end that is not after the beginning is none. */
export function writtenDays({ from, to, way }: PickedDays): string {
  const first = from || to;
  if (!isDay(first)) return '';
  const write = WAYS.find((meant) => meant.way === way)?.write ?? ((day: Day) => day);
  return isDay(to) && to > first ? `${write(first)}/${write(to)}` : write(first);
}
