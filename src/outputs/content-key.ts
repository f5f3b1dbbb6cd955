import { createHash } from 'node:crypto';

/** A short key of plain data: the same data, the same key. Bodies count by their hash. */
export function contentKey(...data: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 22);
}
