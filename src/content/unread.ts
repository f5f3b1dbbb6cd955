import type { Claim, Correction, FrontMatter, Image, Source } from '../brief/schema.ts';
import type { Path } from './yaml.ts';

/** A field of a brief, or one of the groups in it: `claims`, `claims.value`. */
export type FieldName =
  | Extract<keyof FrontMatter, string>
  | `source.${Extract<keyof Source, string>}`
  | `claims.${Extract<keyof Claim, string>}`
  | `corrections.${Extract<keyof Correction, string>}`
  | `image.${Extract<keyof Image, string>}`;

/** True where a path is the other, or leads to it. */
export function leads(path: Path, to: Path): boolean {
  return path.length <= to.length && path.every((step, at) => step === to[at]);
}

/**
 * True where a stand-in holds the place of a field, or of what it belongs to. In a group, `within`
 * says in which; without it, that field of any group counts.
 */
export function isUnread(
  unread: readonly Path[] | undefined,
  name: FieldName,
  within: Path = [],
): boolean {
  return unread?.some((missing) => concerns(missing, name, within)) ?? false;
}

function concerns(missing: Path, name: FieldName, within: Path): boolean {
  if (missing.length === 0) return true;
  const [field, inner] = name.split('.');
  if (missing[0] !== field) return false;
  if (inner === undefined) return true;
  const [here, there] = [within[0] === field ? within[1] : undefined, missing[1]];
  if (typeof here === 'number' && typeof there === 'number' && here !== there) return false;
  const key = missing.slice(1).find((step) => typeof step === 'string');
  return key === undefined || key === inner;
}
