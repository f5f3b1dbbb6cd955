import { isDate, parseEventDate } from '../../../brief/event-date.ts';
import { briefName, slugOfTitle } from '../../../content/source/file-name.ts';
import { type Control, type InputEvent, lent } from './react.ts';

/** What the editor tells of the entry that a control belongs to. */
interface EntryControl extends Control {
  readonly props: Control['props'] & {
    readonly entry?: { getIn(path: readonly string[]): unknown };
  };
  /** True once somebody has typed a name: it is theirs from then on. */
  typed?: boolean;
  propose(): void;
}

/** The file name of a new brief: its earliest day and the telling words of its title. */
export function fileNameControl() {
  const { h, createClass } = lent();
  return createClass({
    componentDidMount(this: EntryControl) {
      this.propose();
    },

    componentDidUpdate(this: EntryControl) {
      this.propose();
    },

    propose(this: EntryControl) {
      const { entry, value, onChange } = this.props;
      const proposed = isNew(this)
        ? nameOf(entry?.getIn(['data', 'date']), entry?.getIn(['data', 'title']))
        : '';
      if (!this.typed && proposed !== '' && proposed !== value) onChange(proposed);
    },

    isValid(this: EntryControl) {
      const { value } = this.props;
      if (!isNew(this) || /^\d{4}-\d\d-\d\d(?:-[a-z0-9]+)+$/.test(String(value ?? ''))) return true;
      return {
        error: {
          message: 'A file name is a day, then lower-case letters, digits and single hyphens.',
        },
      };
    },

    render(this: EntryControl) {
      const { value, forID, classNameWrapper, onChange } = this.props;
      if (!isNew(this)) return h('output', { id: forID }, 'The file keeps its name.');
      return h('input', {
        id: forID,
        className: classNameWrapper,
        type: 'text',
        value: String(value ?? ''),
        onChange: ({ target }: InputEvent) => {
          this.typed = true;
          onChange(target.value);
        },
      });
    },
  });
}

/** An entry that has been saved has the name of its file. */
function isNew({ props: { entry } }: EntryControl): boolean {
  return !entry?.getIn(['slug']);
}

function nameOf(date: unknown, title: unknown): string {
  const day = parseEventDate(String(date ?? ''));
  return isDate(day) && title ? briefName(day, slugOfTitle(String(title))) : '';
}

interface Option {
  readonly label: string;
  readonly value: string;
}

/** A name that is completed from a vocabulary; a plain name may stand as it is. */
export function nameControl() {
  const { h, createClass } = lent();
  return createClass({
    render(this: Control) {
      const { value, field, forID, classNameWrapper, onChange } = this.props;
      const options = plain<readonly Option[]>(field.get('options')) ?? [];
      const list = `${forID}-names`;
      return h(
        'div',
        null,
        h('input', {
          id: forID,
          class: classNameWrapper,
          className: classNameWrapper,
          type: 'text',
          list,
          value: String(value ?? ''),
          onChange: ({ target }: InputEvent) => onChange(target.value),
        }),
        h(
          'datalist',
          { id: list },
          ...options.map(({ label, value: key }) => h('option', { key, value: key }, label)),
        ),
      );
    },
  });
}

/** Field settings come as immutable collections. */
function plain<Value>(value: unknown): Value | undefined {
  const collection = value as { toJS?: () => unknown } | undefined;
  return (typeof collection?.toJS === 'function' ? collection.toJS() : collection) as
    | Value
    | undefined;
}
