import type { Brief } from '../../../brief/brief.ts';
import { addDays, dayOfInstant } from '../../../brief/day.ts';
import { mayBeNamed, type Person } from '../../../brief/vocabularies.ts';
import { brief, entries, file, together } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';
import { unknownElsewhere } from './references.ts';

const PERSON =
  'judge:\n  name: A. Judge\n  description: President of the district court\n  basis:\n    kind: office\n    why: President of the district court since 2016';
const people = (fields: string) =>
  together(file('people.yaml', `${fields}\n`), brief('people: judge'));

/** Nobody is named without a reason that another editor can judge, and the record says what it holds itself to. */
export const accountability: readonly Rule[] = [
  {
    name: 'people/unknown',
    severity: 'error',
    summary: 'Every person whom a brief names in `people` is a key in people.yaml.',
    why: 'Only there does it stand why the record may name somebody.',
    bad: together(file('people.yaml', `${PERSON}\n`), brief('people: [judge, juge]')),
    good: people(PERSON),
    each: ({ record }, known, report) =>
      unknownElsewhere(record, 'people', 'person', known, report),
  },
  {
    name: 'organisations/unknown',
    severity: 'error',
    summary: 'Every body that a brief names in `organisations` is a key in organisations.yaml.',
    why: 'One body under two names would be two.',
    bad: together(
      file('organisations.yaml', 'court:\n  name: The district court\n'),
      brief('organisations: [court, cort]'),
    ),
    good: together(
      file('organisations.yaml', 'court:\n  name: The district court\n'),
      brief('organisations: court'),
    ),
    each: ({ record }, known, report) =>
      unknownElsewhere(record, 'organisations', 'organisation', known, report),
  },
  {
    name: 'people/no-basis',
    severity: 'error',
    summary:
      'Every person in people.yaml has a basis for being named: an office, a court record, consent.',
    why: 'A record stays for decades. Whoever is named in it must be named for a reason that can be shown.',
    bad: people('judge:\n  name: A. Judge'),
    good: people(PERSON),
    check: ({ root, vocabularies }, report) => {
      for (const { key, name, basis } of vocabularies.people.values()) {
        if (basis !== undefined) continue;
        report(
          { file: `${root}/people.yaml`, path: [key], key: true },
          {
            reason: `Nothing says why the record may name ${name}, so this person is not shown.`,
            fix: 'Add "basis:" with "kind: office", "court-record", "consent" or "publication", and "why:" below it.',
          },
        );
      }
    },
  },
  {
    name: 'people/basis-ended',
    severity: 'warning',
    summary: 'The basis for naming a person has not ended.',
    why: 'From the day after on, pages, search and data leave the person out; the words of the text do not change by themselves.',
    bad: people(`${PERSON}\n    until: 2019-06-30`),
    good: people(`${PERSON}\n    until: 2029-06-30`),
    check: ({ root, vocabularies, briefs, moment }, report) => {
      if (moment === undefined) return;
      const today = dayOfInstant(new Date(moment));
      for (const person of vocabularies.people.values()) {
        const { key, name, basis } = person;
        if (basis === undefined || mayBeNamed(person, today)) continue;
        const still = briefs
          .filter(({ record }) => tells(record, person))
          .map(({ record }) => record.name);
        const where =
          still.length === 0 ? '' : ` ${still.slice(0, 3).join(', ')} still tells the name.`;
        report(
          { file: `${root}/people.yaml`, path: [key, 'basis', 'until'] },
          {
            reason: `The basis for naming ${name} ended on ${basis.until?.first}, and this person is no longer shown.${where}`,
            fix: 'Renew it with its new "until"; or take the name out of the texts, and then the entry; "npm run redact" takes it out of the history as well.',
          },
        );
      }
    },
  },
  {
    name: 'site/security',
    severity: 'warning',
    summary: 'The contact in security.txt is valid today, and for no more than a year.',
    why: 'Nobody relies on a contact that has expired, and RFC 9116 recommends renewing it at least once a year.',
    bad: entries('site.yaml', 'security: { contact: desk@record.example, expires: 2019-06-30 }'),
    good: entries('site.yaml', 'security: { contact: desk@record.example, expires: 2020-06-30 }'),
    check: ({ root, vocabularies: { site }, moment }, report) => {
      if (moment === undefined || !site.security) return;
      const today = dayOfInstant(new Date(moment));
      const { last } = site.security.expires;
      if (last >= today && last <= addDays(today, 366)) return;
      report(
        { file: `${root}/site.yaml`, path: ['security', 'expires'] },
        {
          reason:
            last < today
              ? `The security contact was valid until ${last}, so nobody can rely on it now.`
              : `The security contact would be valid until ${last}, which is more than a year away.`,
          fix: `Make sure that it is still right, and write a day no later than ${addDays(today, 365)}.`,
        },
      );
    },
  },
  {
    name: 'site/policy',
    severity: 'error',
    summary:
      '`publishing_principles` and `corrections_policy` lead to a page of the site or to an address.',
    why: 'Search engines and readers are told that this is what the record holds itself to.',
    bad: entries('site.yaml', 'publishing_principles: /method/'),
    good: together(
      entries('site.yaml', 'publishing_principles: /method/'),
      file('pages/method.md', '---\ntitle: Method\n---\nHow we work.\n'),
    ),
    check: ({ root, vocabularies: { site }, pages }, report) => {
      const names = new Set(pages.map(({ record }) => `/${record.name}/`));
      for (const field of ['publishing_principles', 'corrections_policy'] as const) {
        const address = site[field];
        if (address === undefined || !address.startsWith('/')) continue;
        if (names.has(address) || address === '/corrections/') continue;
        report(
          { file: `${root}/site.yaml`, path: [field] },
          {
            reason: `There is no page at ${address}.`,
            fix: `Add pages${address.slice(0, -1)}.md, or name a page that is there.`,
          },
        );
      }
    },
  },
];

/** True where a brief says a person's name in words. */
function tells({ title, summary, body, claims }: Brief, { name, names = [] }: Person): boolean {
  const said = [title, summary, body.html, ...claims.map(({ by }) => by)].join(' ');
  return [name, ...names].some((one) => said.includes(one));
}
