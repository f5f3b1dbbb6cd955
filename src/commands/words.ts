import { messageTypes } from './docs/typed-messages.ts';
import { writeGenerated } from './docs/write-generated.ts';
import { projectRoot } from './project/project-root.ts';

/** `npm run words`: writes the types of the interface's messages from its English words. */
writeGenerated(projectRoot, [messageTypes(projectRoot)]);
