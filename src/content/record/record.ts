import type { Brief, Page } from '../../brief/brief.ts';
import type { OwnFields } from '../../brief/schema.ts';
import type { Translations } from '../../brief/translation/translation.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import type { OwnWords } from '../../words/languages.ts';
import type { Redactor } from '../redaction/redactor.ts';

/** A picture in `content/images`, by its address on the site. */
export interface ImageFile {
  /** As briefs write it: `/images/name.jpg`. */
  readonly src: string;
  /** Path of the file, as diagnostics name it. */
  readonly file: string;
  readonly hash: string;
  /** In CSS pixels, so that pages reserve its room. */
  readonly width: number;
  readonly height: number;
  readonly read: () => Uint8Array;
}

/** The files of `content/words/`, read. */
export interface RecordWords {
  readonly byLanguage: OwnWords;
  /** The same hash, the same words. */
  readonly hash: string;
}

/** Everything that an editor wrote, read once and frozen. */
export interface ContentRecord {
  /** In the order of events; drafts and held briefs are among them. */
  readonly briefs: readonly Brief[];
  /** Texts of briefs in other languages; absent where there are none. */
  readonly translations?: Translations | undefined;
  /** Prose pages, in the order of navigation. */
  readonly pages: readonly Page[];
  readonly images: readonly ImageFile[];
  readonly vocabularies: Vocabularies;
  /** Words of the interface that the record has of its own; absent where it has none. */
  readonly words?: RecordWords | undefined;
  /** Fields that the record adds to those of every brief; absent where it adds none. */
  readonly ownFields?: OwnFields | undefined;
  /** Finds and hides what was removed on request; absent where nothing was. */
  readonly redactor?: Redactor | undefined;
}

/** Freezes a value and all that it holds, and gives it back. */
export function freeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
}

/** Makes a value when it is first asked for, and the same one ever after. */
export function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The path under which a site is published, of its address: `/`, or `/repo/`. */
export function sitePrefix(url: string): string {
  const { pathname } = new URL(url);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}
