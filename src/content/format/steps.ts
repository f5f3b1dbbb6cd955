import type { VocabularyName } from '../../brief/vocabularies.ts';

/** The files of a record in which a change of the format is made. */
export type FormatPlace = 'briefs' | 'pages' | 'site' | VocabularyName;

/** What a step changes: at a field, by its path; lists on the way are walked through. */
export type FormatChange = {
  readonly in: FormatPlace;
  readonly field: readonly string[];
} & (
  | { readonly renamed: string }
  /** Each value that was written otherwise before. */
  | { readonly values: Readonly<Record<string, string>> }
  /** What somebody has to do, since nobody else can decide it. */
  | { readonly gone: string }
);

/** From one version of the content format to the next. */
export interface FormatStep {
  readonly to: number;
  /** In a sentence, for the owners of records. */
  readonly says: string;
  readonly changes: readonly FormatChange[];
}

/** Every step there has been, in order. The format of today is that of the last; before the first, it is 1. */
export const formatSteps: readonly FormatStep[] = [];
