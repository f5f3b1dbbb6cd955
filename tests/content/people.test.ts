import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { planSite } from '../../src/site/plan.ts';
import { textOf } from '../outputs/read-output.ts';
import { briefText, contentWith } from './small-content.ts';

const FILE = 'briefs/2017/2017-07-01-new.md';
const person = (basis: string) =>
  `judge:\n  name: Aurelia Judge\n  description: President of the district court\n${basis}`;
const BASIS = '  basis: {kind: office, why: President of the court since 2016, until: 2020-06-30}';
const BRIEF = briefText(
  'people: judge\norganisations: [court]\nauthor: [A. Writer]\neditor: An Editor',
);

function recordOn(moment: string, people: string, brief = BRIEF) {
  const tree = contentWith({
    'people.yaml': `${people}\n`,
    'organisations.yaml': 'court:\n  name: The district court\n',
    'site.yaml':
      'title: A record\ndescription: A record.\nurl: https://record.example/\npublisher: The desk\npublishing_principles: /about/\ncorrections_policy: https://desk.example/corrections\n',
    'pages/about.md': '---\ntitle: About\n---\nHow we work.\n',
    [FILE]: brief,
  });
  return load(tree, { rules, moment });
}

/** Everything that the site says of its briefs: pages, feeds, data, search. */
function published(moment: string, people: string): string {
  const plan = planSite(recordOn(moment, people).record, { buildMoment: moment });
  return [
    ...plan.pages().map((page) => page.html()),
    ...[...plan.files()].map((file) => textOf(file.render())),
    ...[...(plan.searchable?.pages() ?? [])].map(({ html }) => html),
  ].join('\n');
}

describe('a person is named on a basis, and as long as it holds', () => {
  test.each([
    ['on the last day', '2020-06-30T12:00:00Z', person(BASIS), true],
    ['on the day after', '2020-07-01T12:00:00Z', person(BASIS), false],
    ['without one', '2020-01-01T12:00:00Z', person(''), false],
  ])('%s', (_, moment, people, isShown) => {
    expect(published(moment, people).includes('Aurelia Judge')).toBe(isShown);
    expect(published(moment, people)).toContain('The district court');
  });

  test('and its page is made anew once it ends', () => {
    const keys = ['2020-06-30T12:00:00Z', '2020-07-01T12:00:00Z'].map((moment) => {
      const { record } = recordOn(moment, person(BASIS));
      return record.briefs.find(({ name }) => name === '2017-07-01-new')?.hash;
    });
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe('what is wrong is said where it stands', () => {
  const found = (people: string, brief?: string) =>
    recordOn('2020-07-01T12:00:00Z', people, brief).diagnostics;

  test.each([
    [person(''), BRIEF, 'people/no-basis', 'content/people.yaml:1', 'error'],
    [person(BASIS), BRIEF, 'people/basis-ended', 'content/people.yaml:4', 'warning'],
    [person(BASIS), BRIEF.replace('judge', 'juge'), 'people/unknown', FILE, 'error'],
    [person(BASIS), BRIEF.replace('[court]', '[cort]'), 'organisations/unknown', FILE, 'error'],
    [person('  basis: {kind: fame, why: x}'), BRIEF, 'fields/word', 'people.yaml:4', 'error'],
    [person('  basis: {kind: consent}'), BRIEF, 'fields/missing', 'people.yaml:4', 'error'],
  ])('%s', (people, brief, rule, where, severity) => {
    const one = found(people, brief).find((finding) => finding.rule === rule);
    expect(one?.severity).toBe(severity);
    expect(
      `content/${one?.file.replace(/^.*?((?:briefs\/|people).*)$/, '$1')}:${one?.line}`,
    ).toContain(where.replace(/^content\//, ''));
  });

  test('also where a text still tells a name whose basis has ended', () => {
    const brief = briefText('people: judge', 'Aurelia Judge heard the case.');
    const one = found(person(BASIS), brief).find(({ rule }) => rule === 'people/basis-ended');
    expect(one?.reason).toContain('2017-07-01-new still tells the name');
  });

  test('a policy that is nowhere', () => {
    const tree = contentWith({
      'site.yaml':
        'title: A record\ndescription: A record.\nurl: https://record.example/\npublishing_principles: /methods/\ncorrections_policy: corrections.md\n',
    });
    const policies = load(tree, { rules }).diagnostics.filter(({ rule }) => rule === 'site/policy');
    expect(policies.map(({ fix }) => fix)).toEqual([
      expect.stringContaining('Write "/corrections/".'),
    ]);
  });
});

test('who wrote, who edited, and what the record holds itself to are structured data', () => {
  const html = published('2020-01-01T12:00:00Z', person(BASIS));
  for (const part of [
    '"author":[{"@type":"Person","name":"A. Writer"}]',
    '"editor":[{"@type":"Person","name":"An Editor"}]',
    '"publishingPrinciples":"https://record.example/about/"',
    '"correctionsPolicy":"https://desk.example/corrections"',
    '"@type":"NewsMediaOrganization"',
  ]) {
    expect(html).toContain(part);
  }
  expect(html).toContain('Written by');
});
