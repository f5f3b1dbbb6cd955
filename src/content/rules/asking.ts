import { brief } from './example.ts';
import type { Rule } from './rule.ts';

const at = (address: string, more = '') =>
  brief(
    `source:\n  - publisher: reuters\n    title: US-backed force launches assault\n    url: ${address}\n    published: 2017-06-06${more}`,
  );
const COPY =
  '\n    archived: https://web.archive.org/web/20170607/https://www.reuters.com/article/raqqa';

/** What `check --links` finds by asking the addresses themselves. */
export const asking: readonly Rule[] = [
  {
    name: 'links/dead',
    severity: 'warning',
    summary: 'The pages of sources and their archived copies answer.',
    why: 'A reader who follows a source should find it. A page that is gone can be replaced by a copy while there is one.',
    bad: at('https://www.reuters.com/gone'),
    good: at('https://www.reuters.com/gone', `${COPY}\n    dead: true`),
    option: '--links',
  },
  {
    name: 'links/refused',
    severity: 'warning',
    summary: 'A page that refuses programs, or does not answer now, is looked at by a person.',
    why: 'It is most likely alive: sites turn programs away, or are down for an hour.',
    bad: at('https://www.reuters.com/for-people-only', COPY),
    good: at('https://www.reuters.com/article/raqqa', COPY),
    option: '--links',
  },
  {
    name: 'links/moved',
    severity: 'warning',
    summary: 'The address of a source is the one at which its page is now.',
    why: 'Redirects are the first thing to be forgotten when a site is rebuilt.',
    bad: at('https://www.reuters.com/old-address', COPY),
    good: at('https://www.reuters.com/article/raqqa', COPY),
    option: '--links',
  },
];
