import path from 'node:path';
import { load } from '../content/load.ts';
import { projectRoot } from './project-root.ts';
import { schemaFiles } from './schemas/schema-files.ts';
import { runCommand } from './usage-error.ts';
import { writeGenerated } from './write-generated.ts';

/** `npm run schemas`: writes what editors complete from, with the keys of the vocabularies as they are now. */
await runCommand(async () => {
  const { record } = load(path.join(projectRoot, 'content'), { rules: [] });
  return writeGenerated(projectRoot, schemaFiles(record.vocabularies));
});
