import { isDate, parseEventDate } from '../../brief/event-date.ts';
import { isToDo } from '../../brief/scalars.ts';
import { isGroup, type Tree } from '../yaml/yaml.ts';

type Fields = { readonly [key: string]: Tree };

/**
 * The fields of a draft without its placeholders, so that it can be previewed before all is there: a
 * claim without its measure is left out, and an event without its day stands at the day of the file's
 * name. Anything else than a draft keeps them, and they are its faults.
 */
export function withoutToDos(fields: Fields, file: string): Fields {
  if (fields.draft !== 'true') return fields;
  const kept: { [key: string]: Tree } = { ...fields };
  if (isToDo(fields.date)) {
    const day = /(?:^|\/)(\d{4}-\d\d-\d\d)[^/]*$/.exec(file)?.[1];
    if (day !== undefined && isDate(parseEventDate(day))) kept.date = day;
  }
  if (Array.isArray(fields.claims)) {
    const whole = fields.claims.filter(
      (claim) => !(isGroup(claim) && Object.values(claim).some((value) => isToDo(value))),
    );
    if (whole.length > 0) kept.claims = whole;
    else delete kept.claims;
  }
  return kept;
}
