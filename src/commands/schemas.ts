import path from 'node:path';
import { load } from '../content/load/load.ts';
import { runCommand } from '../terminal/usage-error.ts';
import { schemaFiles } from './docs/schema-files.ts';
import { writeGenerated } from './docs/write-generated.ts';
import { projectRoot } from './project/project-root.ts';

/** `npm run schemas`: writes what editors complete from, with the keys of the vocabularies as they are now. */
await runCommand(async () => {
  const { record } = load(path.join(projectRoot, 'content'), { rules: [] });
  return writeGenerated(projectRoot, schemaFiles(record.vocabularies));
});
