import { nearestName } from '../brief/nearest-name.ts';
import type { Replaceable } from './field-faults.ts';

/** What to say of a key that is no field; `home` is the group beside it to which it belongs, if any. */
export function unknownKey(
  key: string,
  known: readonly string[],
  present: readonly string[],
  home?: string,
): Replaceable {
  if (home !== undefined) {
    return {
      rule: 'fields/unknown',
      reason: `"${key}" is a field of "${home}", and stands beside it here.`,
      fix: `Indent it, so that it stands exactly below the other fields of "${home}".`,
    };
  }
  const sameButCase = known.find((name) => name === key.toLowerCase());
  if (sameButCase) {
    const taken = present.includes(sameButCase);
    return {
      rule: 'fields/unknown',
      reason: `There is no field "${key}": fields are written in lower case.`,
      fix: taken ? `Remove it: "${sameButCase}" is there already.` : `Write "${sameButCase}".`,
      ...(taken ? {} : { replacement: sameButCase, instead: key }),
    };
  }
  const meant = meantField(key, known, present);
  return {
    rule: 'fields/unknown',
    reason: `There is no field "${key}" here.`,
    fix: howToName(meant, present, known),
  };
}

/** The field that somebody who wrote `key` most likely meant; those that are not there come first. */
export function meantField(
  key: string,
  known: readonly string[],
  present: readonly string[],
): string | undefined {
  const absent = known.filter((name) => !present.includes(name));
  const lower = key.toLowerCase();
  const means = (name: string) => name === lower || CALLED[name]?.includes(lower);
  return (
    absent.find(means) ?? known.find(means) ?? nearestName(key, absent) ?? nearestName(key, known)
  );
}

function howToName(
  meant: string | undefined,
  present: readonly string[],
  known: readonly string[],
): string {
  if (!meant) return `The fields are ${known.join(', ')}.`;
  return present.includes(meant)
    ? `Put this into "${meant}", which is there already, or remove it.`
    : `Did you mean "${meant}"?`;
}

/** What people call our fields; of two that share a name, the one counts that its group has. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  topics: ['tags', 'tag', 'topic', 'category', 'categories'],
  source: ['sources', 'link', 'links', 'reference', 'references'],
  place: ['places', 'location', 'locations', 'where'],
  summary: ['description', 'excerpt', 'abstract', 'lead'],
  title: ['headline', 'heading'],
  date: ['day', 'when'],
  publisher: ['outlet', 'newspaper', 'agency', 'site', 'website', 'author', 'name'],
  url: ['href', 'address', 'link', 'uri', 'page'],
  published: ['date', 'day', 'when'],
  accessed: ['retrieved', 'read', 'visited'],
  archived: ['archive', 'copy'],
  quote: ['quotation', 'passage', 'excerpt', 'text'],
  value: ['number', 'count', 'figure', 'amount', 'total', 'toll'],
  by: ['author', 'who', 'claimant', 'claimed_by', 'said_by', 'according_to'],
  reported: ['date', 'day', 'when', 'published', 'said'],
  kind: ['type', 'category'],
  note: ['text', 'comment', 'description', 'details', 'reason', 'remark'],
  src: ['file', 'path', 'url', 'href'],
  alt: ['description', 'text', 'alternative'],
  credit: ['author', 'photographer', 'by', 'copyright', 'licence', 'license'],
  name: ['title', 'label'],
  label: ['name', 'title'],
};
