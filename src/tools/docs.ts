import { docFiles } from './docs/doc-files.ts';
import { projectRoot } from './project-root.ts';
import { runCommand } from './usage-error.ts';
import { writeGenerated } from './write-generated.ts';

/** `npm run docs`: writes what the guides take from the schema and the table of rules. */
await runCommand(async () => writeGenerated(projectRoot, docFiles(projectRoot)));
