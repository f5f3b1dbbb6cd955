import type { KeyObject } from 'node:crypto';
import path from 'node:path';
import { textName } from '../../brief/translation/translation.ts';
import type { FileContent, OutputFile } from '../../outputs/page/output-file.ts';
import type { JoinedFiles } from './joined-files.ts';
import { manifestFiles, sha256, sha256OfFile } from './manifest.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Frame, Imprint, Made, PageLedger } from './page-ledger.ts';
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
  keep(sitePath: string, made: Made): boolean {
    const stats = this.#folder.published(sitePath);
    if (!stats?.isFile() || !this.#ledger.vouchesFor(sitePath, made.key, stats)) return false;
    this.#folder.keep(sitePath);
    this.#ledger.keep(sitePath, made);
    this.#keptPaths.add(sitePath);
    this.#kept++;
    return true;
  }

  write(sitePath: string, made: Made, content: FileContent): void {
    this.#ledger.record(sitePath, made, this.#folder.write(sitePath, content));
    this.#written++;
  }

  /** Writes every file that does not stand yet; those that are joined of the same texts in one pass. */
  writeFiles(files: Iterable<OutputFile>): void {
    const joined = new Map<
      readonly string[],
      (OutputFile & Required<Pick<OutputFile, 'joined'>>)[]
    >();
    for (const file of files) {
      const made = this.#madeFor(file);
      if (this.#ledger.has(file.path) || this.keep(file.path, made)) continue;
      if (file.joined) {
        const ofKeys = joined.get(file.joined.keys) ?? [];
        ofKeys.push({ ...file, joined: file.joined });
        joined.set(file.joined.keys, ofKeys);
      } else {
        this.write(file.path, made, file.render());
      }
    }
    for (const ofKeys of joined.values()) this.#writeJoined(ofKeys);
  }

  #madeFor({ key, whole, translations = [] }: OutputFile): Made {
    const names =
      whole === 'all'
        ? whole
        : whole && [...whole.map(({ name }) => name), ...translations.map(textName)];
    return { key: this.keyOf(key), part: 'file', whole: names };
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
    for (const file of files) this.note(file.path, this.#madeFor(file));
  }

  /** Makes sure that what Eleventy is to write will be in the folder. */
  expect(sitePath: string): void {
    this.#folder.expect(sitePath);
  }

  /** Notes a file that others have written. */
  note(sitePath: string, made: Made): void {
    this.#ledger.record(sitePath, made, this.#folder.written(sitePath));
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
    const all = new Map([...hashes, [MARK, sha256(MARK_TEXT)]]);
    for (const [sitePath, text] of manifestFiles(all, key)) {
      const made: Made = { key: this.keyOf(sha256(text)), part: 'manifest' };
      if (!this.keep(sitePath, made)) this.write(sitePath, made, text);
    }
  }

  /** Makes what was written and kept the published site. */
  publish(imprint: Imprint, frame: Frame): void {
    this.#folder.publish(new Set(this.#ledger.paths()));
    this.#ledger.save(imprint, frame);
    this.#joined.save();
  }
}
