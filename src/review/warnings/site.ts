import { factInWords } from '../facts/fact-words.ts';
import type { ReviewRule } from './warning.ts';

/** The vocabularies, the settings, and the code that makes the site. */
export const siteRules: readonly ReviewRule[] = [
  {
    name: 'check/errors',
    weight: 'act',
    summary: 'The record has no errors.',
    find: ({ check }) => {
      if (check.errors === 0) return [];
      const count = check.errors === 1 ? 'an error' : `${check.errors} errors`;
      return [
        {
          text: `The check finds ${count}: the site cannot be published as it is.`,
          fix: 'Fix what is listed under Check.',
        },
      ];
    },
  },
  {
    name: 'publishers/reliability',
    weight: 'look',
    summary: 'A new rating of a publisher gives its reason.',
    find: ({ comparison }) =>
      comparison.vocabularies.flatMap(({ vocabulary, label, facts, change, briefs }) => {
        const judged = facts.filter(({ field }) => field === 'reliability' || field === 'party');
        if (vocabulary !== 'publishers' || change === 'added' || judged.length === 0) return [];
        const said = judged.map(factInWords).join('; ');
        return [
          {
            text: `${label} is rated differently: ${said}. ${count(briefs.length, 'brief')} ${briefs.length === 1 ? 'names' : 'name'} it.`,
            fix: 'Read why, and whether the briefs that rest on it still stand.',
          },
        ];
      }),
  },
  {
    name: 'settings/rules',
    weight: 'act',
    summary: 'A rule that is turned off has a good reason.',
    find: ({ comparison }) =>
      comparison.settings
        .filter(({ field, change }) => field.startsWith('rules.off.') && change === 'added')
        .map((fact) => ({
          text: `A rule no longer applies: ${factInWords(fact)}.`,
          fix: 'Ask whether the reason is good for every brief.',
        })),
  },
  {
    name: 'rules/allowed',
    weight: 'look',
    summary: 'A rule that is set aside in one place has a good reason there.',
    find: ({ allowances }) =>
      allowances.map(({ file, line, rule, text, brief }) => ({
        text: `The rule ${rule} is set aside in one place.`,
        fix: 'Ask whether the reason is good.',
        quote: { file, line, text },
        ...(brief !== undefined && { brief }),
      })),
  },
  {
    name: 'settings/address',
    weight: 'act',
    summary: 'The site keeps its address, language and branch.',
    find: ({ comparison }) =>
      comparison.settings
        .filter(({ field }) => ['url', 'language', 'branch'].includes(field))
        .map((fact) => ({
          text: `The whole site changes: ${factInWords(fact)}.`,
          fix: 'Merge it only if the site is meant to move.',
        })),
  },
  {
    name: 'code/workflows',
    weight: 'act',
    summary: 'What runs with the repository’s rights is read line by line.',
    find: ({ files }) => {
      const powerful = files
        .filter(({ path }) => POWERFUL.some((pattern) => pattern.test(path)))
        .map(({ path }) => path);
      if (powerful.length === 0) return [];
      return [
        {
          text: `This changes what is run or installed: ${powerful.slice(0, 6).join(', ')}${powerful.length > 6 ? ' …' : ''}.`,
          fix: 'Read these files as text, line by line, before anything in this change is run.',
        },
      ];
    },
  },
];

const POWERFUL = [
  /^\.github\/(?:workflows|actions)\//,
  /^package(?:-lock)?\.json$/,
  /^\.npmrc$/,
  /^eleventy\.config\./,
];

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
