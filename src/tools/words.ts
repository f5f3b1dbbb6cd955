import { projectRoot } from './project-root.ts';
import { messageTypes } from './words/typed-messages.ts';
import { writeGenerated } from './write-generated.ts';

/** `npm run words`: writes the types of the interface's messages from its English words. */
writeGenerated(projectRoot, [messageTypes(projectRoot)]);
