import type { BriefPage } from '../../src/outputs/brief/brief.ts';
import type { Shell } from '../../src/outputs/frame/shell.ts';
import { BRIEF_LINKS, DAY, LONG } from '../specimen/specimen.tsx';

const [USUAL, LONGEST, DRAFT, ARABIC] = BRIEF_LINKS;

/** A brief that says everything, and at length. */
export function exampleBrief(shell: Shell): BriefPage {
  return {
    shell,
    name: 'example',
    title: LONG,
    date: DAY,
    when: [{ href: '#month', label: 'June 2017' }],
    mark: { extent: 'point', length: 0, soft: false, status: 'confirmed', importance: 'key' },
    status: 'confirmed',
    importance: 'key',
    places: [
      { href: '#place', label: 'Raqqa', country: 'Syria' },
      { href: '#longest-place', label: LONG.slice(0, 80), country: 'Iraq' },
    ],
    topics: [
      { href: '#topic', label: 'Raqqa' },
      { href: '#longest-topic', label: LONG.slice(0, 90) },
    ],
    others: [
      {
        label: 'Procedure',
        values: [{ text: 'Inquiry' }, { text: LONG.slice(0, 90), dir: 'auto' }],
      },
      { label: 'Heard in public', values: [{ flag: true }] },
      { label: 'Ruling', values: [{ text: 'court.example/ruling', href: '#ruling' }] },
    ],
    description: LONG,
    standfirst: `${LONG}.`,
    body: { html: '', hash: '', headings: [], words: 0 },
    claims: [],
    sources: [],
    standing: { sources: 0, independent: 0, shared: [], secondHand: false, partyOnly: false },
    corrections: { top: [], foot: [] },
    threads: [
      {
        href: '#topic',
        topic: 'Raqqa',
        ...(USUAL && { before: USUAL }),
        ...(LONGEST && { after: LONGEST }),
        since: { days: 12, startedBy: 'the assault on the city began' },
      },
      { href: '#place', place: 'Raqqa', ...(DRAFT && { after: DRAFT }) },
      { href: '#all', ...(ARABIC && { before: ARABIC }) },
    ],
    related: BRIEF_LINKS,
    permalink: 'https://record.example/briefs/example/',
    citations: {
      bibtex: `@misc{example,\n  title = {${LONG}},\n  url = {https://record.example/briefs/example/}\n}`,
      csl: JSON.stringify([{ id: 'example', title: LONG }], null, 2),
      ris: `TY  - ELEC\nTI  - ${LONG}\nER  -`,
    },
    embeds: [
      { code: '<iframe src="https://record.example/embed/briefs/example/"></iframe>' },
      { measure: LONG.slice(0, 90), code: `<iframe title="${LONG}"></iframe>` },
    ],
    asOf: DAY,
    lastChange: DAY,
    removed: [],
    history: [
      {
        words: '7 August 2024',
        datetime: '2024-08-07',
        changes: ['changed the title', `added a source: ${LONG}`],
        href: '#change',
      },
      { words: '6 June 2017', datetime: '2017-06-06', changes: [] },
    ],
    editHref: '#edit',
    historyHref: '#every-change',
  };
}
