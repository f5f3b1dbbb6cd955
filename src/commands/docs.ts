import { defineCommand } from '../terminal/command.ts';
import { docFiles } from './docs/doc-files.ts';
import { messageTypes } from './docs/typed-messages.ts';
import { writeGenerated } from './docs/write-generated.ts';
import { projectRoot } from './project/project-root.ts';

export default defineCommand({
  name: 'docs',
  says: `Writes the parts of the guides that are made from the schema and the table of rules, and the types of
the interface's messages from its English words.`,
  options: {},
  run: () => writeGenerated(projectRoot, [...docFiles(projectRoot), messageTypes(projectRoot)]),
});
