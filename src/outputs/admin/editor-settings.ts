/**
 * What the editor (Sveltia CMS; Decap CMS reads the same) is configured with, as far as we do. Its own
 * types name their files in a way that strict resolution of modules does not find.
 */
export interface EditorSettings {
  readonly load_config_file: false;
  readonly backend: Backend;
  readonly site_url: string;
  readonly app_title: string;
  readonly media_folder: string;
  readonly public_folder: string;
  readonly slug: object;
  readonly output: object;
  readonly editor: object;
  readonly collections: readonly Collection[];
}

export interface Backend {
  readonly name: 'github' | 'gitlab' | 'gitea' | 'test-repo';
  /** `owner/name`. */
  readonly repo?: string;
  readonly branch?: string;
  readonly auth_methods?: readonly ('oauth' | 'token')[];
  readonly base_url?: string;
  readonly api_root?: string;
}

export interface Collection {
  readonly name: string;
  readonly label: string;
  readonly folder: string;
  readonly fields: readonly Field[];
  readonly [setting: string]: unknown;
}

/** One field of a form; what else it says depends on its widget. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required?: boolean;
  readonly hint?: string;
  readonly [setting: string]: unknown;
}
