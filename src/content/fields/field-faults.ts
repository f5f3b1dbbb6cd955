import type { z } from 'zod';
import { type FaultParams, nearestName } from '../../brief/fault.ts';
import type { Finding } from '../source/source-text.ts';
import type { Tree } from '../yaml/yaml.ts';

/** A finding, with what to write where exactly `instead` stands. */
export interface Replaceable extends Finding {
  readonly instead?: Tree;
  readonly replacement?: string | undefined;
}

/** What the schema says of a field: what it holds, and the fields in it. */
export interface Described {
  readonly description?: string | undefined;
  readonly fields?: readonly string[];
}

/** What is wrong with the value of a field. */
export function findingOf(
  issue: z.core.$ZodIssue,
  value: Tree,
  described: Described = {},
): Replaceable {
  if (value === '' && ofRule(issue) !== EMPTY.rule) return EMPTY;
  if (issue.code === 'custom' && issue.params) {
    const { rule, reason, fix, replacement } = issue.params as unknown as FaultParams;
    return { rule, reason, fix, replacement, instead: value };
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const nearest = typeof value === 'string' ? nearestName(value, words) : undefined;
    // "Unconfirmed" is near to "confirmed" in its letters alone.
    const meant = value === `un${nearest}` ? undefined : nearest;
    return {
      rule: 'fields/word',
      reason:
        typeof value === 'string'
          ? `"${value}" is not one of ${words.join(', ')}.`
          : `This should be one of ${words.join(', ')}, but it is ${kindOf(value)}.`,
      fix: meant
        ? `Did you mean "${meant}"?`
        : told(
            described.description ? 'Write one of them.' : `Write ${words.join(' or ')}.`,
            described,
          ),
      // Only the case is wrong: nothing to decide.
      replacement: words.find(
        (word) => typeof value === 'string' && word.toLowerCase() === value.toLowerCase(),
      ),
      instead: value,
    };
  }
  if (issue.code === 'invalid_type') {
    const expected = String(issue.expected);
    const wanted = { string: 'one text', array: 'a list', object: 'a group of fields' }[expected];
    return {
      rule: 'fields/type',
      reason: `This should be ${wanted ?? expected}, but it is ${kindOf(value)}.`,
      fix: howToWrite(expected, value, described),
    };
  }
  return {
    rule: 'fields/form',
    reason: `This does not fit: ${issue.message}.`,
    fix: 'See the field reference.',
  };
}

function ofRule(issue: z.core.$ZodIssue): string | undefined {
  return issue.code === 'custom' ? (issue.params as FaultParams | undefined)?.rule : undefined;
}

function howToWrite(expected: string, value: Tree, described: Described): string {
  const names = described.fields?.join(', ');
  if (expected === 'array') {
    return `Begin each entry with "- ", and write its fields below each other: ${names}.`;
  }
  if (expected !== 'object') return told('Write one text here.', described);
  return Array.isArray(value)
    ? `There can be only one, so remove the "- " before its fields: ${names}.`
    : `Write its fields on lines of their own below, indented by two spaces: ${names}.`;
}

function told(fix: string, { description }: Described): string {
  return description === undefined ? fix : `${fix} ${description}`;
}

function kindOf(value: Tree): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? 'text' : 'a group of fields';
}

const EMPTY: Finding = {
  rule: 'fields/empty',
  reason: 'There is nothing here.',
  fix: 'Write the value, or remove the line.',
};

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
      reason: `"${key}" is a field of "${home}", but is written beside it here.`,
      fix: `Indent it so that it lines up with the other fields of "${home}".`,
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
    ? `Put this in "${meant}", which is there already, or remove it.`
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
