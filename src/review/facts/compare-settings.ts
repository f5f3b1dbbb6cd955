import type { SiteSettings } from '../../brief/vocabularies.ts';
import type { BothWords } from './compare-briefs.ts';
import { type Fact, factOf, present } from './fact.ts';
import { recordValue } from './record-value.ts';

/** Every setting of the site that came, went or changed; nested ones by their path, as `rules.off.dates/relative`. */
export function compareSettings(
  before: SiteSettings,
  after: SiteSettings,
  words: BothWords,
): Fact[] {
  const [old, fresh] = [flatten(before), flatten(after)];
  return present(
    [...new Set([...old.keys(), ...fresh.keys()])].map((field) =>
      factOf(
        { field, subject: subjectOf(field) },
        recordValue(old.get(field), words.before),
        recordValue(fresh.get(field), words.after),
      ),
    ),
  );
}

function flatten(value: object, path = ''): Map<string, unknown> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      const at = path === '' ? key : `${path}.${key}`;
      if (inner === undefined) return [];
      return typeof inner === 'object' && inner !== null ? [...flatten(inner, at)] : [[at, inner]];
    }),
  );
}

function subjectOf(field: string): string {
  const rule = /^rules\.off\.(.+)$/.exec(field)?.[1];
  return rule ? `rule ${rule}, turned off` : field.replaceAll('.', ', ');
}
