import path from 'node:path';
import { load } from '../content/load/load.ts';
import { defineCommand } from './command.ts';
import { schemaFiles } from './docs/schema-files.ts';
import { writeGenerated } from './docs/write-generated.ts';
import { configuration } from './project/configuration.ts';
import { projectRoot } from './project/project-root.ts';

export default defineCommand({
  name: 'schemas',
  says: 'Writes the schemas from which editors complete, with the current keys of the vocabularies.',
  options: {},
  async run() {
    const { ownFields } = await configuration();
    const { record } = load(path.join(projectRoot, 'content'), { rules: [], ownFields });
    return writeGenerated(projectRoot, schemaFiles(record));
  },
});
