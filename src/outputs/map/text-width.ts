/** How wide the sans serif of maps is, in parts of its size; measured, and rounded up. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/\s/, 0.22],
  [/[ijlI.,:;'’|!]/, 0.3],
  [/[frt()[\]-]/, 0.41],
  [/W/, 1.07],
  [/[mM@%—…]/, 0.93],
  [/[wACDGHNOQUVX&]/, 0.78],
  [/[\p{Lu}\p{Nd}–+]/u, 0.71],
];
const OTHERWISE = 0.61;

const shares = new Map<string, number>();

/** The width in pixels of a text of so many pixels' size, no less than what a browser takes. */
export function textWidth(text: string, size: number, spacing = 0): number {
  let width = 0;
  for (const letter of text) {
    const share = shareOf(letter);
    width += share * size + (share > 0 ? spacing : 0);
  }
  return width;
}

function shareOf(letter: string): number {
  const known = shares.get(letter);
  if (known !== undefined) return known;
  const [, share] = WIDTHS.find(([letters]) => letters.test(letter)) ?? [undefined, OTHERWISE];
  shares.set(letter, share);
  return share;
}
