import { defineCommand } from '../terminal/command.ts';
import { start } from './start/start.ts';

export default defineCommand({
  name: 'start',
  says: `Builds the site, serves it on this machine, and builds it again whenever a file in content/ is
saved. Mistakes are shown in the terminal and over the page. Drafts are shown, and marked.`,
  options: {
    content: { type: 'string', value: 'DIR', default: 'content', says: 'the content folder' },
    cache: {
      type: 'string',
      value: 'DIR',
      otherwise: '.cache',
      says: 'where the served site and the cache are kept',
    },
    port: {
      type: 'string',
      value: 'NUMBER',
      default: '8080',
      otherwise: '8080, or the next free one',
      says: 'the port',
    },
    host: {
      type: 'string',
      value: 'ADDRESS',
      says: "listens on this address as well as on this machine's own names (which only this machine can reach); whoever can reach it sees the drafts. 0.0.0.0 is every address",
    },
    'allow-host': {
      type: 'string',
      value: 'NAME',
      multiple: true,
      says: 'answers to this host name as well, as for a tunnel; can be given again',
    },
    'no-history': {
      type: 'boolean',
      says: 'leaves out the versions of each brief, which come from git',
    },
  },
  more: 'Ctrl+C stops it.',
  watches: true,
  run: (options) => start(options),
});
