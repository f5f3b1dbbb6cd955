import type { z } from 'zod';
import type { Finding, RuleFinding } from '../../brief/diagnostic.ts';
import { unknown } from '../../content/rules/record/references.ts';
import { isGroup, type Tree } from '../../content/yaml/yaml.ts';
import { inOneLine } from '../../terminal/output.ts';
import { knownKey } from '../names/known-key.ts';
import { publisherOfAddress } from '../names/publisher-of-address.ts';
import type { KnownKeys } from './additions.ts';
import type { Workspace } from './workspace.ts';

type Fields = { readonly [field: string]: Tree };

const LISTS = [
  { field: 'topics', vocabulary: 'topics', kind: 'topic' },
  { field: 'place', vocabulary: 'places', kind: 'place' },
] as const;

/** Topics, places and publishers by key, however they were named; publishers also from addresses. */
export function resolveKeys(
  fields: Fields,
  known: KnownKeys,
  workspace: Workspace,
): { fields: Fields; faults: InputFinding[] } {
  const faults: InputFinding[] = [];
  const resolved: { [field: string]: Tree } = { ...fields };
  for (const { field, vocabulary, kind } of LISTS) {
    if (!Object.hasOwn(fields, field)) continue;
    resolved[field] = [fields[field] ?? []].flat().map((given) => {
      const key = knownKey(String(given), known[vocabulary]);
      if (key === undefined) {
        const where = `${workspace.folder}/${vocabulary}.yaml`;
        const { reason, fix } = unknown(kind, String(given), where, known[vocabulary]);
        faults.push({
          about: `--${kind}`,
          reason,
          fix: `${fix} To add a new one, use --add-${kind}.`,
        });
      }
      return key ?? given;
    });
  }
  if (fields.source)
    resolved.source = [fields.source]
      .flat()
      .map((source) => withPublisher(source, known, workspace));
  return { fields: resolved, faults };
}

function withPublisher(source: Tree, known: KnownKeys, { vocabularies }: Workspace): Tree {
  const fields = typeof source === 'string' ? { url: source } : source;
  if (!isGroup(fields)) return source;
  const { publisher, url } = fields;
  const key =
    typeof publisher === 'string'
      ? (knownKey(publisher, known.publishers) ?? publisher)
      : publisherOfAddress(String(url ?? ''), vocabularies.publishers)?.key;
  return key === undefined ? source : { ...fields, publisher: key };
}

/** What is wrong with a flag or an answer. */
export interface InputFinding extends Finding {
  /** What it is about, as the editor knows it: `--date`. */
  readonly about: string;
}

/** What the schema found wrong, in the editor's terms; `about` names the flag for a path of fields. */
export function faultsOf(
  error: z.ZodError,
  about: (path: readonly PropertyKey[]) => string,
): InputFinding[] {
  return error.issues.map((issue) => {
    if (issue.code === 'custom' && issue.params) {
      const { reason, fix } = issue.params as unknown as RuleFinding;
      return { about: about(issue.path), reason, fix };
    }
    if (issue.code === 'invalid_value') {
      const words = issue.values.map(String).join(', ');
      return {
        about: about(issue.path),
        reason: 'It is not one of the known words.',
        fix: `Write one of ${words}.`,
      };
    }
    if (issue.code === 'unrecognized_keys') {
      return {
        about: about(issue.path),
        reason: `There is no field "${issue.keys.join('", "')}".`,
        fix: 'Remove it.',
      };
    }
    return { about: about(issue.path), reason: 'It is missing.', fix: 'Give it.' };
  });
}

/** The faults as lines for a terminal. */
export function showFaults(faults: readonly InputFinding[]): string {
  return faults
    .flatMap(({ about, reason, fix }) => [`  ${about}  ${reason}`, `      ${fix}`])
    .map((line) => `${inOneLine(line)}\n`)
    .join('');
}
