import { brief, entries, together } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

/** Stands for a name that nobody has: Zaynab Testname. */
const REMOVED = entries(
  'redactions.yaml',
  'a-name:\n  day: 2019-11-28\n  ground: privacy\n  fingerprints: s1.AAAAAAAAAAAAAAAAAAAAAA.14.f65.Petdi0vXz24xel4iix7VYA\n  briefs: [2017-06-06-raqqa-assault]',
);

/** Rules about what was removed on request. */
export const redactions: readonly Rule[] = [
  {
    name: 'redactions/returned',
    severity: 'error',
    summary: 'What was removed on request does not come back.',
    why: 'Somebody was promised that it is gone. It is found in any spelling: of case, diacritics, spacing and marks. What it was is said nowhere, here neither.',
    bad: together(REMOVED, brief('', 'A resident, ZAYNAB Téstname, said so on 6 June 2017.')),
    good: together(REMOVED, brief('', 'A resident said so on 6 June 2017.')),
  },
  {
    name: 'redactions/form',
    severity: 'error',
    summary: 'The fingerprints in redactions.yaml are as "npm run redact" wrote them.',
    why: 'By one that was changed nothing is found, and what was removed could come back unseen.',
    bad: entries(
      'redactions.yaml',
      'a-name:\n  day: 2019-11-28\n  ground: privacy\n  fingerprints: Zaynab',
    ),
    good: REMOVED,
  },
];
