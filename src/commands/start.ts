import { defineCommand } from './command.ts';
import { start } from './start/start.ts';

export default defineCommand({
  name: 'start',
  says: `Builds the site, serves it on this machine, and builds it again whenever a file in content/ is
saved. Mistakes are shown on the terminal and over the page. Drafts are shown, and marked.`,
  options: {
    content: { type: 'string', value: 'DIR', default: 'content', says: 'the content folder' },
    cache: {
      type: 'string',
      value: 'DIR',
      otherwise: '.cache',
      says: 'where what is served and read is kept',
    },
    port: {
      type: 'string',
      value: 'NUMBER',
      default: '8080',
      otherwise: '8080, or the next one that is free',
      says: 'the port',
    },
    host: {
      type: 'string',
      value: 'ADDRESS',
      says: "listens there as well as by this machine's names (this machine alone); whoever reaches the address sees the drafts. 0.0.0.0 is every address",
    },
    'allow-host': {
      type: 'string',
      value: 'NAME',
      multiple: true,
      says: 'answers to this name as well, as that of a tunnel; may be given again',
    },
    'no-history': {
      type: 'boolean',
      says: 'leaves out what git tells of the versions of each brief',
    },
  },
  more: 'Ctrl+C ends it.',
  watches: true,
  run: (options) => start(options),
});
