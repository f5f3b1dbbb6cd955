import { runCommand } from '../terminal/usage-error.ts';
import { docFiles } from './docs/doc-files.ts';
import { writeGenerated } from './docs/write-generated.ts';
import { projectRoot } from './project/project-root.ts';

/** `npm run docs`: writes what the guides take from the schema and the table of rules. */
await runCommand(async () => writeGenerated(projectRoot, docFiles(projectRoot)));
