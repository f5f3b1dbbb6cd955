import type { Review } from '../../src/review/document/review-record.ts';
import { reviewRepository } from '../../src/review/document/review-repository.ts';
import { Repository } from './repository.ts';

const TOPICS = ['raqqa', 'mosul', 'returnees', 'inquiries'];
const PUBLISHERS = ['reuters', 'bbc', 'airwars'];

/** Where the brief of a number stands. */
export function fileOf(number: number): string {
  return `content/briefs/2017/${nameOf(number)}.md`;
}

export function nameOf(number: number): string {
  return `${dayOf(number)}-event-number-${number}`;
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2017, 0, 1 + number * 3)).toISOString().slice(0, 10);
}

/** A brief of the record, unlike every other in its words. */
export function briefText(number: number): string {
  const topic = TOPICS[number % TOPICS.length];
  const publisher = PUBLISHERS[number % PUBLISHERS.length];
  return `---
title: Event number ${number} is put on record
date: ${dayOf(number)}
place: ${number % 2 ? 'raqqa' : 'mosul'}
topics: [${topic}]
summary: What was said of event ${number} on the day on which it happened.
source:
  - publisher: ${publisher}
    title: Report ${number} from the front
    url: https://${publisher}.example/reports/${number}
    published: ${dayOf(number)}
    archived: https://archive.example/${publisher}/${number}
claims:
  - measure: killed
    value: ${100 + number}
    by: officials
    reported: ${dayOf(number)}
    source: ${publisher}
---
Officials described event ${words(number)} in a statement, and residents confirmed ${words(number + 7)} of it.

- They named the ${words(number + 3)} quarter.
- They named the ${words(number + 5)} road.

Nothing else was known of it at the time.[^1]

[^1]: The statement was read out on the radio.
`;
}

const SYLLABLES = ['ba', 'da', 'fi', 'go', 'ha', 'ki', 'lo', 'mu', 'ne', 'ra'];

/** Three made-up words that follow from a number. */
function words(number: number): string {
  const word = (seed: number) =>
    [...String(seed * 7919 + 104729)].map((digit) => SYLLABLES[Number(digit)]).join('');
  return [word(number), word(number + 1000), word(number + 2000)].join(' ');
}

export const vocabularies: Readonly<Record<string, string>> = {
  'content/site.yaml': `title: The record
description: A record that tests are made on.
url: https://record.example/
repository: https://git.example/record/record
`,
  'content/topics.yaml': `raqqa:
  name: Raqqa
mosul:
  name: Mosul
returnees:
  name: Returnees
inquiries:
  name: Inquiries
`,
  'content/places.yaml': `raqqa:
  name: Raqqa
  country: SY
  lat: 35.95
  lon: 39.01
mosul:
  name: Mosul
  country: IQ
  lat: 36.34
  lon: 43.13
`,
  'content/publishers.yaml': `reuters:
  name: Reuters
  url: https://reuters.example/
  kind: wire
  reliability: B
  why: It corrects itself.
bbc:
  name: BBC
  url: https://bbc.example/
  kind: broadcaster
  reliability: B
  why: It corrects itself.
airwars:
  name: Airwars
  url: https://airwars.example/
  kind: ngo
  reliability: B
  why: It shows its method.
`,
  'content/measures.yaml': `killed:
  label: civilians killed
  unit: people
`,
  'content/pages/about.md': `---
title: About
summary: What this is.
---
This record is made for tests.
`,
};

/** A repository with as many briefs, committed on main. */
export function repositoryOf(briefs = 100): Repository {
  const repository = new Repository();
  for (const [file, text] of Object.entries(vocabularies)) repository.write(file, text);
  for (let number = 0; number < briefs; number += 1)
    repository.write(fileOf(number), briefText(number));
  repository.write('README.md', '# The record\n');
  repository.commit('The record');
  return repository;
}

/** What the files of a repository, as they are now, change against main; `head` is the commit that is reviewed. */
export function reviewOf({ folder }: Repository, head?: string): Review {
  return reviewRepository({
    content: `${folder}/content`,
    base: 'main',
    ...(head !== undefined && { head }),
    now: '2024-06-01T00:00:00Z',
  });
}
