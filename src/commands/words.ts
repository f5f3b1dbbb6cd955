import { defineCommand } from './command.ts';
import { messageTypes } from './docs/typed-messages.ts';
import { writeGenerated } from './docs/write-generated.ts';
import { projectRoot } from './project/project-root.ts';

export default defineCommand({
  name: 'words',
  says: "Writes the types of the interface's messages from its English words.",
  options: {},
  run: () => writeGenerated(projectRoot, [messageTypes(projectRoot)]),
});
