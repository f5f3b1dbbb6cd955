/** A brief's code has so many letters; the build writes them so. */
const CODE_LETTERS = 4;

/** The codes of briefs, in the order of events, from the file that the build writes. */
export function splitCodes(codes: string): readonly string[] {
  return codes.match(new RegExp(`.{${CODE_LETTERS}}`, 'g')) ?? [];
}

/** Positions of briefs whose codes were not there before. */
export function newPositions(before: string, now: string): readonly number[] {
  const known = new Set(splitCodes(before));
  return splitCodes(now).flatMap((code, position) => (known.has(code) ? [] : [position]));
}
