import path from 'node:path';
import { load } from '../content/load/load.ts';
import { folderTree } from '../content/source/source-tree.ts';
import { editorConfig } from '../outputs/admin/editor-config.ts';
import { adminFiles } from '../outputs/admin/index.ts';
import { defineCommand } from '../terminal/command.ts';
import { inOneLine, printableJson } from '../terminal/output.ts';
import { hasErrors, printDiagnostics } from '../terminal/print-diagnostics.ts';
import { PlaceWithin } from './build/place-within.ts';
import { MARK, MARK_TEXT, replaceablePlace } from './build/site-place.ts';
import { writeContent } from './build/write-content.ts';
import { configuration } from './project/configuration.ts';
import { folderInRepository, shownFolder } from './project/content-folder.ts';

export default defineCommand({
  name: 'admin-config',
  says: `Prints the configuration of the browser-based editor (Sveltia CMS, or Decap CMS), made from the
schema and the vocabularies. The site serves the editor under /admin/ when site.yaml says
"admin: true"; the command is for those who serve it elsewhere.`,
  options: {
    out: { type: 'string', value: 'DIR', says: 'writes the whole editor into a folder instead' },
    content: { type: 'string', value: 'DIR', default: 'content', says: 'the content folder' },
  },
  async run({ out, content }) {
    const { ownFields } = await configuration();
    const tree = folderTree(content, shownFolder(content));
    const { record, diagnostics } = load(tree, { ownFields });
    const place = folderInRepository(content);
    if (hasErrors(diagnostics)) {
      printDiagnostics(diagnostics, 'The configuration was not written.');
      return 1;
    }
    if (out === undefined) {
      process.stdout.write(printableJson(editorConfig(record, place)));
      return 0;
    }
    const folder = replaceablePlace(out, { content });
    const within = new PlaceWithin(folder);
    const { site } = record.vocabularies;
    const vocabularies = { ...record.vocabularies, site: { ...site, admin: true } };
    for (const { path: file, bytes } of adminFiles({ ...record, vocabularies }, place)) {
      writeContent(within.of(path.posix.relative('admin', file)), bytes);
    }
    writeContent(path.join(folder, MARK), MARK_TEXT);
    process.stdout.write(`Wrote the editor to ${inOneLine(out)}\n`);
    return 0;
  },
});
