import { defineCommand } from '../terminal/command.ts';
import { upgrade } from './upgrade/upgrade.ts';

export default defineCommand({
  name: 'upgrade',
  says: `Shows what this version of Dateline asks to be changed in a record that an earlier one wrote, file
by file, and which pages it builds otherwise. Nothing is written without --write.`,
  options: {
    write: { type: 'boolean', says: 'makes the changes; everything must be committed by then' },
    content: { type: 'string', value: 'DIR', default: 'content', says: 'the content folder' },
    before: {
      type: 'string',
      value: 'DIR',
      otherwise: '_site, where it is there',
      says: 'the site as the earlier version built it, to compare the pages of both',
    },
  },
  more: 'What each version changes for the owners of records: CHANGELOG.md of the package.',
  exits: {
    0: 'nothing is left to be done by hand',
    1: 'something has to be changed by hand, as it says',
    2: 'the command cannot do what was asked',
  },
  run: upgrade,
});
