/**
 * A small change to sound content, which the guide shows and the tests run. Briefs give only the
 * fields that matter; the required others are filled in.
 */
export interface Example {
  readonly files: readonly ExampleFile[];
}

export type ExampleFile =
  | {
      readonly kind: 'brief';
      readonly name: string;
      readonly fields: string;
      readonly body: string;
    }
  /** Put below what the file holds already. */
  | { readonly kind: 'entries'; readonly path: string; readonly text: string }
  /** The whole file, to the byte. */
  | { readonly kind: 'file'; readonly path: string; readonly content: string | Uint8Array }
  /** A file that is not there. */
  | { readonly kind: 'none'; readonly path: string }
  /** A symbolic link. */
  | { readonly kind: 'link'; readonly path: string }
  /** A file of so many bytes. */
  | { readonly kind: 'large'; readonly path: string; readonly size: number };

/** The brief that examples change, where they name no other. */
export const EXAMPLE_BRIEF = '2017-06-06-raqqa-assault';

/** A brief with some fields as YAML, and a body. */
export function brief(fields: string, body = '', name = EXAMPLE_BRIEF): Example {
  return { files: [{ kind: 'brief', name, fields, body }] };
}

/** Entries of a vocabulary, or lines of site.yaml. */
export function entries(path: string, text: string): Example {
  return { files: [{ kind: 'entries', path, text }] };
}

/** A file as it is. */
export function file(path: string, content: string | Uint8Array): Example {
  return { files: [{ kind: 'file', path, content }] };
}

/** The file of the example's brief as it is. */
export function briefFile(content: string | Uint8Array): Example {
  return file(`briefs/2017/${EXAMPLE_BRIEF}.md`, content);
}

/** Several files at once. */
export function together(...examples: readonly Example[]): Example {
  return { files: examples.flatMap(({ files }) => files) };
}
