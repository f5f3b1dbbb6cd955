import { defineCommand } from './command.ts';
import { docFiles } from './docs/doc-files.ts';
import { writeGenerated } from './docs/write-generated.ts';
import { projectRoot } from './project/project-root.ts';

export default defineCommand({
  name: 'docs',
  says: 'Writes the parts of the guides that are made from the schema and the table of rules.',
  options: {},
  run: () => writeGenerated(projectRoot, docFiles(projectRoot)),
});
