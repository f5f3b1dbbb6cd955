import type { z } from 'zod';
import type { FaultParams } from '../brief/fault.ts';
import { nearestName } from '../brief/nearest-name.ts';
import type { Finding } from './source-text.ts';
import type { Tree } from './yaml.ts';

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
          : `This should be one of ${words.join(', ')}, and it is ${kindOf(value)}.`,
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
      reason: `This should be ${wanted ?? expected}, and it is ${kindOf(value)}.`,
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
    ? `There is one of it, so take the "- " away before its fields: ${names}.`
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
