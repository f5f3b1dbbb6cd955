import { expect, test } from 'vitest';
import { brief } from '../indexes/small-record.ts';
import { pagesOf } from './open-edition.ts';

const { brief: page } = pagesOf([
  brief('2017-10-12-convoy', {
    date: '2017-10-12/2017-10-15',
    title: 'Convoy of 50% {sic} leaves & returns',
    source: [{ url: 'https://news.example/1', published: '2017-11-13' }],
  }),
]);
const { citations } = page('2017-10-12-convoy').model;

test('BibTeX says what LaTeX would take for its own', () => {
  expect(citations.bibtex).toBe(`@misc{2017-10-12-convoy,
  author = {{A record}},
  title = {{Convoy of 50\\% \\{sic\\} leaves \\& returns}},
  howpublished = {A record},
  year = {2017},
  month = nov,
  note = {Event date: 2017-10-12/2017-10-15},
  url = {https://record.example/repo/briefs/2017-10-12-convoy/}
}
`);
});

test('CSL-JSON keeps the days of the event apart from the day of the record', () => {
  expect(JSON.parse(citations.csl)).toEqual([
    {
      id: '2017-10-12-convoy',
      type: 'webpage',
      title: 'Convoy of 50% {sic} leaves & returns',
      'container-title': 'A record',
      author: [{ literal: 'A record' }],
      issued: { 'date-parts': [[2017, 11, 13]] },
      'event-date': {
        'date-parts': [
          [2017, 10, 12],
          [2017, 10, 15],
        ],
      },
      URL: 'https://record.example/repo/briefs/2017-10-12-convoy/',
      language: 'en',
    },
  ]);
});

test('RIS begins with its type and ends with its end', () => {
  const lines = citations.ris.trimEnd().split('\n');
  expect(lines[0]).toBe('TY  - ELEC');
  expect(lines).toContain('DA  - 2017/11/13');
  expect(lines.at(-1)?.trim()).toBe('ER  -');
});
