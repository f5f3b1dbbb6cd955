import { runImport } from '../editing/import/run-import.ts';
import { defineCommand } from '../terminal/command.ts';
import { buildMoment } from './project/build-moment.ts';
import { configuration } from './project/configuration.ts';

export default defineCommand({
  name: 'import',
  says: `Brings an archive over from another tool: a folder of Markdown files with front matter; one
Markdown file of dated entries; a CSV, JSON, TimelineJS, RSS, Atom, WordPress, Ghost, calendar or Markwhen
file; or the data files of a record. It shows what would happen and writes nothing, unless told to.

  npm run import -- ../old-site/_posts --init   looks at the entries and proposes a mapping, import.yaml
  npm run import                                shows what the mapping would bring, and what not, and why
  npm run import -- --write                     writes it; a second run changes nothing`,
  positionals: { value: '[FROM]', most: 1 },
  options: {
    init: { type: 'boolean', says: 'writes a proposed mapping file' },
    mapping: { type: 'string', value: 'FILE', default: 'import.yaml', says: 'the mapping file' },
    write: { type: 'boolean', says: 'writes briefs, pictures and vocabulary entries' },
    update: {
      type: 'boolean',
      says: 'writes again what an earlier run wrote and nobody has edited, as after a change of the mapping',
    },
    report: { type: 'string', value: 'FILE', says: 'writes a report for machines (JSON)' },
    all: { type: 'boolean', says: 'lists every entry in the report, not only the first few' },
    content: { type: 'string', value: 'DIR', default: 'content', says: 'the content folder' },
  },
  exits: {
    0: 'done',
    1: 'mistakes in the mapping file',
    2: 'the command cannot do what was asked',
  },
  async run(options, [from]) {
    const { ownFields } = await configuration();
    return runImport({ ...options, from, ownFields, moment: buildMoment() });
  },
});
