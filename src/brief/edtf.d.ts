/** The part of the `edtf` package that we use; it ships no types. */
declare module 'edtf' {
  export interface Parsed {
    type: 'Date' | 'Interval' | 'Season' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List';
    level: 0 | 1 | 2;
    values: (number | Parsed | null)[];
    approximate?: boolean;
    uncertain?: boolean;
    unspecified?: number;
  }
  /** Throws a SyntaxError for text that is not EDTF. */
  export function parse(text: string, constraints?: { level?: number; types?: string[] }): Parsed;
}
