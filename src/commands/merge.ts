import { defineCommand } from '../terminal/command.ts';
import { merge } from './build/merge.ts';

export default defineCommand({
  name: 'merge',
  says: `Joins the parts of a site, which npm run build -- --shard 1/4 and so on made on one machine or several,
and publishes it whole. It is refused where a part is missing, damaged, or of another site.`,
  positionals: { value: '[PART…]' },
  options: {
    out: { type: 'string', value: 'DIR', default: '_site', says: 'where the site goes' },
    cache: {
      type: 'string',
      value: 'DIR',
      otherwise: '.cache',
      says: 'where the site is put together',
    },
  },
  more: 'PART is the folder of a part; without any, all in _parts/ are joined.',
  exits: { 0: 'published', 2: 'the command cannot do what was asked' },
  run: (options, parts) => merge(options, parts),
});
