import { nearestName } from '../../../brief/fault.ts';
import { entries, file } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

/** Rules about the words of the interface. */
export const readingWords: readonly Rule[] = [
  {
    name: 'words/language',
    severity: 'error',
    summary: 'There are words in the language of the site.',
    why: 'Readers would see headings and dates in two languages on one page.',
    bad: entries('site.yaml', 'language: nl'),
    good: entries('site.yaml', 'language: fr'),
    check: ({ root, vocabularies: { site }, wordLanguages }, report) => {
      const { language } = new Intl.Locale(site.language);
      if (wordLanguages.has(language)) return;
      const known = [...wordLanguages].sort();
      const meant = nearestName(language, known);
      report(
        { file: `${root}/site.yaml`, path: ['language'] },
        {
          reason: `There are no words of the interface in "${language}"; there are in ${known.join(', ')}.`,
          fix: `${meant ? `Did you mean "${meant}"? If not, add` : 'Add'} ${root}/words/${language}.json: every message of src/words/en.json, translated.`,
        },
      );
    },
  },
  {
    name: 'words/message',
    severity: 'error',
    summary: 'Each message in words/ has a key and the placeholders that the interface knows.',
    why: 'A key that is misspelt changes nothing, and a placeholder that is missing leaves out a number or a name.',
    bad: file('words/en.json', '{\n  "paging.page": "Page {number, number}"\n}\n'),
    good: file(
      'words/en.json',
      '{\n  "paging.page": "Page {number, number} of {total, number} in all"\n}\n',
    ),
  },
];
