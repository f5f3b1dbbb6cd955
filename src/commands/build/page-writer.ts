import type { KeyObject } from 'node:crypto';
import path from 'node:path';
import type { FileContent, OutputFile } from '../../outputs/page/output-file.ts';
import type { JoinedFiles } from './joined-files.ts';
import { MANIFEST, sha256, sha256OfFile, signManifest, writeManifest } from './manifest.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Imprint, PageLedger } from './page-ledger.ts';
import { MARK, MARK_TEXT } from './site-place.ts';

/** Writes the files of one build, keeps those that stand already, and remembers both in the ledger. */
export class PageWriter {
  readonly #folder: OutputFolder;
  readonly #ledger: PageLedger;
  /** Identifies the code: a page is made again when it changes. */
  readonly #code: string;
  readonly #joined: JoinedFiles;
  #written = 0;
  #kept = 0;
  readonly #keptPaths = new Set<string>();

  constructor(folder: OutputFolder, ledger: PageLedger, code: string, joined: JoinedFiles) {
    this.#joined = joined;
    this.#folder = folder;
    this.#ledger = ledger;
    this.#code = code;
  }

  /** How many files were written, and how many stood already. */
  get counts(): { written: number; kept: number } {
    return { written: this.#written, kept: this.#kept };
  }

  /** Stands for bytes that the code makes from inputs. */
  keyOf(inputs: string): string {
    return `${this.#code}${inputs}`;
  }

  /** Keeps a file where the published site has it as it would be made now. */
  keep(sitePath: string, key: string): boolean {
    const stats = this.#folder.published(sitePath);
    if (!stats?.isFile() || !this.#ledger.vouchesFor(sitePath, key, stats)) return false;
    this.#folder.keep(sitePath);
    this.#ledger.keep(sitePath);
    this.#keptPaths.add(sitePath);
    this.#kept++;
    return true;
  }

  write(sitePath: string, key: string, content: FileContent): void {
    this.#ledger.record(sitePath, key, this.#folder.write(sitePath, content));
    this.#written++;
  }

  /** Writes every file that does not stand yet; those that are joined of the same texts in one pass. */
  writeFiles(files: Iterable<OutputFile>): void {
    const joined = new Map<
      readonly string[],
      (OutputFile & Required<Pick<OutputFile, 'joined'>>)[]
    >();
    for (const file of files) {
      const key = this.keyOf(file.key);
      if (this.keep(file.path, key)) continue;
      if (file.joined) {
        const ofKeys = joined.get(file.joined.keys) ?? [];
        ofKeys.push({ ...file, joined: file.joined });
        joined.set(file.joined.keys, ofKeys);
      } else {
        this.write(file.path, key, file.render());
      }
    }
    for (const ofKeys of joined.values()) this.#writeJoined(ofKeys);
  }

  #writeJoined(files: readonly (OutputFile & Required<Pick<OutputFile, 'joined'>>)[]): void {
    this.#joined.write(
      files.map(({ path: sitePath, key, joined }) => {
        this.#folder.expect(sitePath);
        return {
          sitePath,
          key: this.keyOf(key),
          joined: { ...joined, scope: this.keyOf(joined.scope) },
          file: path.join(this.#folder.folder, sitePath),
          standing: (made) => {
            const stands = this.#ledger.vouchesFor(
              sitePath,
              made,
              this.#folder.published(sitePath),
            );
            return stands ? this.#folder.standing(sitePath) : undefined;
          },
        };
      }),
    );
    for (const { path: sitePath, key } of files) this.note(sitePath, this.keyOf(key));
  }

  /** Makes sure that what Eleventy is to write will be in the folder. */
  expect(sitePath: string): void {
    this.#folder.expect(sitePath);
  }

  /** Notes a file that others have written. */
  note(sitePath: string, key: string): void {
    this.#ledger.record(sitePath, key, this.#folder.written(sitePath));
    this.#written++;
  }

  /** The files made from a key, where all of them stand. */
  standing(key: string): readonly string[] {
    const paths = this.#ledger.madeFrom(key);
    const stands = (at: string) => this.#ledger.vouchesFor(at, key, this.#folder.published(at));
    return paths.every(stands) ? paths : [];
  }

  /** After all other files: their hashes, which a publisher may sign. */
  writeManifest(key?: KeyObject): void {
    const hashes = this.#ledger.hashes((sitePath) =>
      sha256OfFile(
        this.#keptPaths.has(sitePath)
          ? this.#folder.standing(sitePath)
          : path.join(this.#folder.folder, sitePath),
      ),
    );
    const manifest = writeManifest(new Map([...hashes, [MARK, sha256(MARK_TEXT)]]));
    const signed = key ? signManifest(manifest, key) : [];
    for (const [sitePath, text] of [[MANIFEST, manifest] as const, ...signed]) {
      const made = this.keyOf(sha256(text));
      if (!this.keep(sitePath, made)) this.write(sitePath, made, text);
    }
  }

  /** Makes what was written and kept the published site. */
  publish(imprint: Imprint): void {
    this.#folder.publish(new Set(this.#ledger.paths()));
    this.#ledger.save(imprint);
    this.#joined.save();
  }
}
