import type { Tree } from '../../content/yaml.ts';

/** An entry of another tool's archive, as data: nothing in it has been run, fetched or believed. */
export interface OldEntry {
  /** Where it stands, for people: `_posts/2017-06-06-raqqa.md`, `events.csv, line 12`. */
  readonly origin: string;
  /** Path of its file from the archive's folder; empty where one file holds many entries. */
  readonly path: string;
  readonly fields: { readonly [field: string]: Tree };
  readonly body: string;
  readonly form: 'markdown' | 'html';
}

/** Something that could not be carried over, or not as it was. */
export interface Loss {
  readonly origin: string;
  /** What stays behind, as a clause: `The field "mood"`. Entries with the same loss are counted together. */
  readonly what: string;
  readonly why: string;
}

/** What an archive holds: its entries, and what is none or cannot be read. */
export interface OldArchive {
  readonly entries: readonly OldEntry[];
  /** Whole entries or files that stay behind. */
  readonly refused: readonly Loss[];
  /** Parts that stay behind. */
  readonly losses: readonly Loss[];
  /** Topics that the archive defines beside its entries, such as the eras of a timeline. */
  readonly topics?: readonly OldTopic[];
  /** The address of the site that it comes from, where it says so. */
  readonly site?: string | undefined;
}

/** A named span of time that becomes a topic. */
export interface OldTopic {
  readonly name: string;
  /** EDTF. */
  readonly start: string;
  readonly end: string;
}
