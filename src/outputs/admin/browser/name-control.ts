import { type Control, type InputEvent, lent } from './react.ts';

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
