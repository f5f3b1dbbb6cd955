/** Makes a value when it is first asked for, and the same one ever after. */
export function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
