import { hash } from 'node:crypto';

/** A short key of plain data: the same data, the same key. Bodies count by their hash. */
export function contentKey(...data: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(data), 'base64url').slice(0, 22);
}

/**
 * Freezes an object that many models share, and lets it count by its own key from then on: lists
 * that hold it are compared without going through it again.
 */
export function shared<T extends object>(value: T): T {
  let key: string | undefined;
  const toJSON = () => (key ??= contentKey({ ...value }));
  // Not enumerable, so that a copy of the object is compared in full.
  return Object.freeze(Object.defineProperty(value, 'toJSON', { value: toJSON }));
}
