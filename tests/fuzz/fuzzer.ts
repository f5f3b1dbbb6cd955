import type fc from 'fast-check';

/** One kind of random attack: what the cases share is opened once, then cases are tried until the time is up. */
export interface Fuzzer {
  readonly name: string;
  /** What must never happen, in a sentence. */
  readonly against: string;
  open(): Promise<{ readonly property: fc.IAsyncProperty<unknown>; close(): Promise<void> }>;
}
