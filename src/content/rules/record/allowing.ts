import { notForErrors, unknownRule } from '../rule/allowances.ts';
import { brief, entries } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

const STATEMENT = 'The SDF spokesman said: we will take the city on Tuesday.';

/** Rules can be turned off, for a reason; that is itself held to some rules. */
export const allowing: readonly Rule[] = [
  {
    name: 'allow/error',
    severity: 'error',
    summary: 'Only warnings can be turned off, for the site or for a line.',
    why: 'An error would break the site or mislead its readers.',
    bad: entries('site.yaml', 'rules:\n  off:\n    topics/unknown: We add topics later.'),
    good: entries(
      'site.yaml',
      'rules:\n  off:\n    sources/no-archive: We keep copies of our own.',
    ),
    check: ({ vocabularies, root, table }, report) => {
      for (const name of Object.keys(vocabularies.site.rules?.off ?? {})) {
        const rule = table.find((row) => row.name === name);
        if (rule?.severity !== 'error') continue;
        report(
          { file: `${root}/site.yaml`, path: ['rules', 'off', name], key: true },
          notForErrors(name),
        );
      }
    },
  },
  {
    name: 'allow/unknown',
    severity: 'warning',
    summary: 'What is turned off is a rule that exists.',
    why: 'A misspelt rule stays on, and the reason given for it explains nothing.',
    bad: entries('site.yaml', 'rules:\n  off:\n    sources/archive: We keep copies of our own.'),
    good: entries(
      'site.yaml',
      'rules:\n  off:\n    sources/no-archive: We keep copies of our own.',
    ),
    check: ({ vocabularies, root, table }, report) => {
      for (const name of Object.keys(vocabularies.site.rules?.off ?? {})) {
        if (table.some((row) => row.name === name)) continue;
        report(
          { file: `${root}/site.yaml`, path: ['rules', 'off', name], key: true },
          unknownRule(name, table),
        );
      }
    },
  },
  {
    name: 'allow/reason',
    severity: 'warning',
    summary: 'A comment that allows something gives the reason.',
    why: 'The next editor must be able to tell whether it still holds. Without a reason it does not count.',
    bad: brief('title: SDF begins its assault on Raqqa # allow title/long'),
    good: brief('date: 2017-06-05 # allow files/date: the date was corrected after publication'),
  },
  {
    name: 'allow/unused',
    severity: 'warning',
    summary: 'A comment that allows something is where the rule finds something.',
    why: 'One that is left behind would hide the next mistake on that line.',
    bad: brief('date: 2017-06-06 # allow files/date: the date was corrected after publication'),
    good: brief('date: 2017-06-06'),
  },
  {
    name: 'allow/form',
    severity: 'warning',
    summary:
      'A comment in the text is one that Markdown hides: [//]: # (allow rule/name: reason), alone after a blank line.',
    why: 'Any other would be shown to readers.',
    bad: brief(
      '',
      `The SDF entered the city.\n[//]: # (allow dates/relative: a statement)\n${STATEMENT.replace(' on Tuesday', '')}`,
    ),
    good: brief(
      '',
      `The SDF entered the city.\n\n[//]: # (allow dates/relative: words of a statement)\n${STATEMENT}`,
    ),
  },
];

const at = (address: string, more = '') =>
  brief(
    `source:\n  - publisher: reuters\n    title: US-backed force launches assault\n    url: ${address}\n    published: 2017-06-06${more}`,
  );
const COPY =
  '\n    archived: https://web.archive.org/web/20170607/https://www.reuters.com/article/raqqa';

/** What `check --links` finds by linkRules the addresses themselves. */
export const linkRules: readonly Rule[] = [
  {
    name: 'links/dead',
    severity: 'warning',
    summary: 'The pages of sources and their archived copies can be reached.',
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
    summary: 'The address of a source is where its page is now.',
    why: 'Redirects are the first thing to be forgotten when a site is rebuilt.',
    bad: at('https://www.reuters.com/old-address', COPY),
    good: at('https://www.reuters.com/article/raqqa', COPY),
    option: '--links',
  },
];
