import type { RuleFinding } from '../../brief/diagnostic.ts';
import { fieldsOf } from '../../brief/fields.ts';
import { briefSchema, type OwnFields } from '../../brief/schema.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import type { Loss } from './archive/old-entry.ts';

export type Fields = { [field: string]: Tree };

/** Each round takes away at least one value, so this is never reached by what a person wrote. */
const MOST_ROUNDS = 50;

/** The fields that the schema takes; what it does not take is left behind, each with its reason. */
export function repairFields(
  fields: Fields,
  origin: string,
  ownFields?: OwnFields,
): { fields: Fields; losses: Loss[]; missing: string[] } {
  const losses: Loss[] = [];
  const schema = briefSchema(ownFields);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = schema.safeParse(fields);
    if (result.success) break;
    // From the end, so that taking an item from a list does not move those that are still to go.
    const paths = new Map(
      result.error.issues.map((issue) => [JSON.stringify(existing(fields, issue.path)), issue]),
    );
    const faulty = [...paths].map(([path, issue]) => ({
      path: JSON.parse(path) as (string | number)[],
      issue,
    }));
    const removable = faulty.filter(({ path }) => path.length > 0);
    if (removable.length === 0) break;
    for (const { path, issue } of removable.sort((a, b) =>
      String(a.path) < String(b.path) ? 1 : -1,
    )) {
      const value = remove(fields, path);
      const { reason } =
        ((issue.code === 'custom' ? issue.params : undefined) as
          | RuleFinding
          | Record<string, never>) ?? {};
      losses.push({
        origin,
        what: `${named(path)}${typeof value === 'string' ? ` "${value}"` : ''}`,
        why: reason ?? issue.message,
      });
    }
  }
  const required = fieldsOf(schema).filter((field) => field.required);
  const missing = required.flatMap(({ name }) => {
    const value = fields[name];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? name : [];
  });
  return { fields, losses, missing };
}

/** The part of a path at which there is something to take away. */
function existing(fields: Fields, path: readonly PropertyKey[]): (string | number)[] {
  const found: (string | number)[] = [];
  let value: unknown = fields;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) break;
    value = (value as Record<PropertyKey, unknown>)[step];
    found.push(step as string | number);
  }
  return found;
}

function remove(fields: Fields, path: readonly (string | number)[]): unknown {
  const last = path.at(-1) as string | number;
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)?.[step], fields);
  if (Array.isArray(parent)) return parent.splice(Number(last), 1)[0];
  if (parent === null || typeof parent !== 'object') return undefined;
  const record = parent as Record<PropertyKey, unknown>;
  const value = record[last];
  delete record[last];
  return value;
}

/** A path in words: "the url of source 2". */
function named(path: readonly (string | number)[]): string {
  const [field, item, part] = path;
  if (part !== undefined) return `The ${part} of ${field} ${Number(item) + 1}`;
  return item === undefined
    ? `The ${field}`
    : `The ${field} ${typeof item === 'number' ? item + 1 : item}`;
}
