/** A place on a drawing that is so many days wide, as an attribute: text keeps its own width. */
export function perCent(x: number, days: number): string {
  return `${Math.round((x / days) * 1000) / 10}%`;
}
