import { load } from '../content/load/load.ts';
import { folderTree } from '../content/source/source-tree.ts';
import { defineCommand } from '../terminal/command.ts';
import { schemaFiles } from './docs/schema-files.ts';
import { writeGenerated } from './docs/write-generated.ts';
import { configuration } from './project/configuration.ts';
import { contentOf, shownFolder } from './project/content-folder.ts';
import { projectRoot } from './project/project-root.ts';

export default defineCommand({
  name: 'schemas',
  says: 'Writes the schemas from which editors complete, with the current keys of the vocabularies.',
  options: {
    content: { type: 'string', value: 'DIR', otherwise: 'content', says: 'the content folder' },
  },
  async run({ content }) {
    const { ownFields } = await configuration();
    const folder = contentOf(content);
    const tree = folderTree(folder, shownFolder(folder));
    return writeGenerated(projectRoot, schemaFiles(load(tree, { rules: [], ownFields }).record));
  },
});
