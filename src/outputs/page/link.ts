/** A link with its words. */
export interface Link {
  readonly href: string;
  readonly label: string;
}

export interface CountedLink extends Link {
  readonly count: number;
}

/**
 * Plain text with the apostrophes and quotation marks of print, as bodies have them: "Syria's"
 * becomes “Syria’s”. Only where the straight ones can mean nothing else.
 */
export function typographic(text: string): string {
  if (!text.includes("'") && !text.includes('"')) return text;
  return text
    .replace(/(?<=[\p{L}\p{N}])'/gu, '’')
    .replace(/(^|[\s([–—])'(?=\S)/gu, '$1‘')
    .replace(/(^|[\s([–—‘])"(?=\S)/gu, '$1“')
    .replace(/(?<=\S)"/gu, '”');
}
