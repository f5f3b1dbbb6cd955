import { labelOf, type MarkedSchema, wordsIn } from '../../brief/fields.ts';
import type { Field } from './editor-config.ts';

/** A choice with the name that people know it by. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** What the fields that hold keys can be chosen from, by vocabulary; `briefs` for related briefs. */
export type Choices = { readonly [vocabulary: string]: readonly Choice[] };

type Widget = Pick<Field, 'widget'> & { readonly [setting: string]: unknown };

/** Fields whose form the schema's marks do not tell. */
const BY_NAME: { readonly [path: string]: object } = {
  related: {
    widget: 'relation',
    collection: 'briefs',
    multiple: true,
    search_fields: ['title', 'date'],
    value_field: '{{slug}}',
    display_fields: ['{{date}} {{title}}'],
  },
  'image.src': { widget: 'image', choose_url: false, accept: '.png,.jpg,.jpeg,.webp,.avif' },
  image: { collapsed: 'auto' },
  source: {
    summary: '{{fields.publisher}} {{fields.title}}',
    collapsed: 'auto',
    label_singular: 'source',
  },
  claims: {
    summary: '{{fields.value}} ({{fields.by}})',
    collapsed: 'auto',
    label_singular: 'claim',
  },
  corrections: {
    summary: '{{fields.date}} {{fields.kind}}',
    collapsed: 'auto',
    label_singular: 'correction',
  },
};

/** The form of a schema, field by field, with its descriptions as hints. */
export function editorFields(schema: MarkedSchema, choices: Choices, above = ''): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const path = above + name;
    const { description, default: fallback } = field;
    return {
      name,
      label: labelOf({ name, ...(field.label !== undefined && { label: field.label }) }, 'en'),
      required: (schema.required?.includes(name) ?? false) || typeof fallback === 'string',
      ...(description === undefined ? {} : { hint: description }),
      ...(typeof fallback === 'string' ? { default: fallback } : {}),
      ...widgetOf(field, choices, path),
      ...BY_NAME[path],
    };
  });
}

function widgetOf(field: MarkedSchema, choices: Choices, path: string): Widget {
  const { items } = field;
  if (items?.properties)
    return { widget: 'list', fields: editorFields(items, choices, `${path}.`) };
  if (items) return manyOf(items, choices);
  if (field.properties)
    return { widget: 'object', fields: editorFields(field, choices, `${path}.`) };
  if (field.keysOf) return oneOf(field, choices);
  if (field.enum) return { widget: 'select', options: wordsOf(field) };
  switch (field.scalar) {
    case 'date':
      return { widget: 'edtf', of: path };
    case 'moment':
      return {
        widget: 'string',
        pattern: [
          '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)$',
          'Write it as in 2017-06-06T09:00+03:00.',
        ],
      };
    case 'number':
      return { widget: 'string', pattern: ['^-?\\d+(\\.\\d+)?$', 'Write digits: 35 or 35.95.'] };
    case 'flag':
      return { widget: 'boolean', default: false };
    case 'prose':
    case 'markdown':
      return { widget: 'text' };
    case 'address':
      return { widget: 'string', type: 'url' };
    default:
      return { widget: 'string' };
  }
}

/** Keys are chosen; where a plain name may stand as well, it is completed. */
function oneOf({ keysOf, scalar }: MarkedSchema, choices: Choices): Widget {
  const options = (keysOf && choices[keysOf]) ?? [];
  return scalar === 'key'
    ? { widget: 'select', options, dropdown_threshold: 0 }
    : { widget: 'known-name', options };
}

function manyOf(items: MarkedSchema, choices: Choices): Widget {
  if (items.keysOf && items.scalar === 'key') {
    return {
      widget: 'select',
      multiple: true,
      options: choices[items.keysOf] ?? [],
      dropdown_threshold: 0,
    };
  }
  if (items.enum) return { widget: 'select', multiple: true, options: wordsOf(items) };
  return items.keysOf
    ? { widget: 'list', field: { name: 'name', label: 'Name', ...oneOf(items, choices) } }
    : { widget: 'list' };
}

/** The words of a choice, by what people call them where that is something else. */
function wordsOf({ enum: words = [], choiceLabels = {} }: MarkedSchema): (string | Choice)[] {
  return words.map((word) => {
    const label = choiceLabels[word];
    return label === undefined ? word : { label: wordsIn(label, 'en'), value: word };
  });
}
