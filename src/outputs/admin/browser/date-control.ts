import { isDate, parseEventDate } from '../../../brief/event-date.ts';
import { dateInWords } from '../../../brief/event-date-words.ts';
import type { FaultParams } from '../../../brief/fault.ts';
import { frontMatter } from '../../../brief/schema.ts';
import { fieldSchemaAt } from '../../../content/schema-faults.ts';
import { dateLanguageOf } from '../../date-language.ts';
import { type Control, type InputEvent, lent } from './react.ts';

/** How a day is meant, and what of it is written. */
const WAYS: readonly (readonly [way: string, label: string, write: (day: string) => string])[] = [
  ['day', 'on this day', (day) => day],
  ['about', 'about this day', (day) => `${day}~`],
  ['unsure', 'perhaps on this day', (day) => `${day}?`],
  ['month', 'in this month', (day) => day.slice(0, 7)],
  ['year', 'in this year', (day) => day.slice(0, 4)],
];
const WORDS = dateLanguageOf('en');
/** Examples, to see what a field takes: when something was corrected is a day and no less. */
const A_DAY = '2017-06-06';
const INTERVAL = '2017-06-06/2017-06-07';

/** A date in EDTF: written, or picked from a calendar and then said to be as sure as it is. */
export function dateControl() {
  const { h, createClass } = lent();
  return createClass({
    /** The same sentences that `check` would say. */
    isValid(this: Control) {
      const said = complaint(this.props);
      return said === undefined ? true : { error: { message: said } };
    },

    render(this: Control) {
      const { forID, classNameWrapper, onChange } = this.props;
      const text = String(this.props.value ?? '');
      const date = parseEventDate(text);
      const [from, to] = isDate(date)
        ? [date.first, date.kind === 'interval' ? date.last : '']
        : ['', ''];
      const way = wayOf(text);
      const pick = (first: string, last: string, meant: string) =>
        onChange(written(first, last, meant));
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
          placeholder: '2017-06-06',
          onChange: changed(onChange),
        }),
        h(
          'div',
          { style: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1rem' } },
          picker('Day', from, (day) => pick(day, to, way)),
          takes(INTERVAL) && picker('until', to, (day) => pick(from, day, way)),
          h(
            'select',
            {
              'aria-label': 'How it is meant',
              value: way,
              onChange: changed((meant) => pick(from, to, meant)),
            },
            ...WAYS.filter(([, , write]) => takes(write(A_DAY))).map(([key, label]) =>
              h('option', { key, value: key }, label),
            ),
          ),
        ),
        h('output', { htmlFor: forID }, isDate(date) ? dateInWords(date, WORDS) : ''),
      );
    },
  });
}

function changed(use: (value: string) => void): (event: InputEvent) => void {
  return ({ target }) => use(target.value);
}

/** What is written for days that were picked; an interval says by itself how long it is. */
function written(first: string, last: string, meant: string): string {
  if (first === '') return last;
  const write = WAYS.find(([way]) => way === meant)?.[2] ?? ((day: string) => day);
  return last !== '' && last > first ? `${write(first)}/${write(last)}` : write(first);
}

function wayOf(text: string): string {
  if (/~/.test(text)) return 'about';
  if (/\?/.test(text)) return 'unsure';
  if (/^\d{4}$/.test(text)) return 'year';
  return /^\d{4}-\d\d$/.test(text) ? 'month' : 'day';
}

function complaint({ value, ...props }: Control['props']): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return faultOf(String(value), { value, ...props });
}

/** What the schema says against a text in this field. */
function faultOf(text: string, { field }: Control['props']): string | undefined {
  const path = String(field.get('of') ?? '')
    .split('.')
    .flatMap((name, at) => (at === 0 ? [name] : [0, name]));
  const result = fieldSchemaAt(frontMatter, path)?.safeParse(text);
  const issue = result?.error?.issues[0];
  if (issue?.code !== 'custom' || !issue.params) return undefined;
  const { reason, fix } = issue.params as unknown as FaultParams;
  return `${reason} ${fix}`;
}
