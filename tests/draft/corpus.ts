import yaml from 'js-yaml';
import type { Day } from '../../src/brief/day.ts';
import { load } from '../../src/content/load/load.ts';
import { writeBrief } from '../../src/content/writing/write-brief.ts';
import { draftFromArticle } from '../../src/editing/drafting/draft-from-article.ts';
import { articleText } from '../../src/editing/drafting/read-article.ts';
import { isSame } from '../../src/editing/drafting/sentences.ts';
import { knownKey } from '../../src/editing/names/known-key.ts';
import { publisherOfAddress } from '../../src/editing/names/publisher-of-address.ts';
import { contentWith } from '../content/small-content.ts';
import { fixtureCases } from '../fixture-cases.ts';

const MANNERS = ['agency', 'ngo', 'court', 'local', 'others'];

const { vocabularies } = load(
  contentWith({
    'topics.yaml': 'raqqa: {name: Raqqa}\ncampaign: {name: Campaign}\n',
    'publishers.yaml': [
      ['reuters', 'Reuters', 'https://www.reuters.com', 'wire'],
      ['ap', 'Associated Press', 'https://apnews.com', 'wire'],
      ['afp', 'Agence France-Presse', 'https://www.afp.com', 'wire'],
      ['bbc', 'BBC', 'https://www.bbc.co.uk', 'broadcaster'],
      ['al-jazeera', 'Al Jazeera', 'https://www.aljazeera.com', 'broadcaster'],
      ['the-guardian', 'The Guardian', 'https://www.theguardian.com', 'newspaper'],
      ['le-monde', 'Le Monde', 'https://www.lemonde.fr', 'newspaper'],
      ['le-figaro', 'Le Figaro', 'https://www.lefigaro.fr', 'newspaper'],
      ['le-progres', 'Le Progrès', 'https://www.leprogres.fr', 'newspaper'],
    ]
      .map(([key, name, url, kind]) => `${key}: {name: ${name}, url: "${url}", kind: ${kind}}\n`)
      .join(''),
  }),
).record;
const { publishers } = vocabularies;

export const KINDS = ['head', 'event', 'dates', 'numbers', 'outlets'] as const;
export type Kind = (typeof KINDS)[number];

/** What a draft says, and what is right. */
export interface Score {
  /** Said as a fact, and how much of that is right. */
  written: number;
  right: number;
  /** What there is to find, and how much of it was written or offered. */
  wanted: number;
  found: number;
}

export type Scores = { readonly [kind in Kind]: Score };

export function noScores(): Scores {
  const score = (): Score => ({ written: 0, right: 0, wanted: 0, found: 0 });
  return { head: score(), event: score(), dates: score(), numbers: score(), outlets: score() };
}

/** The texts that were built on, or those that were set aside. */
export function corpus(part: 'built on' | 'set aside') {
  return part === 'set aside'
    ? ['set-aside', 'others-aside'].flatMap((name) => fixtureCases(`articles/${name}.txt`))
    : MANNERS.flatMap((manner) => fixtureCases(`articles/${manner}.txt`));
}

interface Dated {
  words: string;
  edtf: string;
}
interface Counted {
  value: string;
  by: string;
}

/** Holds the draft of an article against what is right; every difference is a line of `misses`. */
export function judge(
  { title, input, output }: { title: string; input: string; output: string },
  scores: Scores,
): string[] {
  const answers = output.split('\n').filter(Boolean);
  const of = (kind: string) =>
    answers.flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []));
  const misses: string[] = [];
  const miss = (text: string) => misses.push(`${title}: ${text}`);

  const text = articleText(input);
  const key = (name: string | undefined) =>
    name === undefined
      ? undefined
      : (knownKey(name, publishers) ?? knownKey(name.toLowerCase(), publishers) ?? name);
  const publisher = publisherOfAddress(text.url ?? '', publishers)?.key ?? key(text.publisher);
  const head = Object.fromEntries(
    of('head').map((line) => {
      const at = line.indexOf(' ');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
  const { title: heading, url, published: day } = text;
  const said: { [field: string]: string | undefined } = {
    title: heading,
    url,
    published: day,
    publisher,
  };
  for (const field of ['title', 'url', 'published', 'publisher']) {
    const [is, should] = [said[field], head[field]];
    if (should !== undefined) scores.head.wanted += 1;
    if (should !== undefined && is === should) scores.head.found += 1;
    if (is !== undefined) scores.head.written += 1;
    if (is !== undefined && is === should) scores.head.right += 1;
    if (is !== should) miss(`head ${field} is ${is}, not ${should}`);
  }

  const published = (head.published ?? '2000-01-01') as Day;
  const { fields, remarks } = draftFromArticle(text, published, vocabularies, {
    url: text.url,
    title: text.title,
    publisher:
      publisher === undefined
        ? undefined
        : { publisher, name: publishers.get(publisher)?.name ?? publisher },
  });
  const file = writeBrief({ title: 'T', ...fields }, '', remarks);
  const front = file.split('\n---')[0]?.slice(4) ?? '';
  const facts = yaml.load(front, { schema: yaml.FAILSAFE_SCHEMA }) as {
    date: string;
    claims?: { value: string; by: string; reported?: string }[];
    source?: { publisher?: string; via?: string | string[]; published?: string }[];
  };

  const [event] = of('event');
  if (event !== undefined) scores.event.wanted += 1;
  if (!facts.date.startsWith('To do')) {
    scores.event.written += 1;
    if (facts.date === event) scores.event.right += 1;
    else miss(`event is ${facts.date}, not ${event}`);
  }
  if (facts.date === event) scores.event.found += 1;
  else if (facts.date.startsWith('To do') && event) miss(`event ${event} was left to do`);

  // Dates.
  const datesBelow = (heading: string): Dated[] => {
    const lines = (remarks.date ?? []) as readonly string[];
    const from = lines.findIndex((line) => line.startsWith(heading));
    if (from < 0) return [];
    const rest = lines.slice(from + 1);
    const to = rest.findIndex((line) => !line.startsWith('  '));
    return (to < 0 ? rest : rest.slice(0, to)).map((line) => {
      const [, edtf = '', words = ''] = /^ {2}(\S+) {2}"([^"]*)"/.exec(line) ?? [];
      return { edtf, words };
    });
  };
  const wantedDates = of('date').map((line): Dated => {
    const [, words = '', edtf = ''] = /^"(.*)" (\S+)$/.exec(line) ?? [];
    return { words, edtf };
  });
  const isSameDate = (a: Dated, b: Dated) =>
    a.edtf === b.edtf &&
    (a.words.toLowerCase().includes(b.words.toLowerCase()) ||
      b.words.toLowerCase().includes(a.words.toLowerCase()));
  const sureDates = datesBelow('Dates in the text');
  const likelyDates = datesBelow('Dates of which');
  const saidDays = [
    ...(facts.claims ?? []).map(({ reported }) => reported),
    ...(facts.source ?? []).slice(publisher || text.url ? 1 : 0).map((source) => source.published),
  ].filter((day) => day !== undefined);
  for (const day of saidDays) {
    scores.dates.written += 1;
    if (wantedDates.some(({ edtf }) => edtf === day)) scores.dates.right += 1;
    else miss(`a fact is dated ${day}`);
  }
  for (const date of sureDates) {
    scores.dates.written += 1;
    if (wantedDates.some((wanted) => isSameDate(wanted, date))) scores.dates.right += 1;
    else miss(`date "${date.words}" is not ${date.edtf}`);
  }
  for (const wanted of wantedDates) {
    scores.dates.wanted += 1;
    if ([...sureDates, ...likelyDates].some((date) => isSameDate(date, wanted)))
      scores.dates.found += 1;
    else miss(`date "${wanted.words}" ${wanted.edtf} was not found`);
  }

  // Numbers.
  const wantedNumbers = of('number').map((line): Counted => {
    const [value = '', , by = ''] = line.split(' | ');
    return { value, by };
  });
  const likely = ((remarks.end ?? []) as readonly string[])
    .filter((line) => /^ {2}/.test(line) && !/^ {2}#/.test(line))
    .map((line) => line.slice(2))
    .join('\n');
  const offered = (yaml.load(likely, { schema: yaml.FAILSAFE_SCHEMA }) ?? []) as Counted[];
  const open = [...wantedNumbers];
  const take = ({ value, by }: Counted, isFact: boolean): boolean => {
    const at = open.findIndex(
      (wanted) =>
        wanted.value === value &&
        (wanted.by === '–'
          ? !isFact
          : isSame(wanted.by.replaceAll('’', "'"), by.replaceAll('’', "'"))),
    );
    if (at < 0) return false;
    open.splice(at, 1);
    return true;
  };
  scores.numbers.wanted += wantedNumbers.length;
  for (const claim of facts.claims ?? []) {
    scores.numbers.written += 1;
    if (take(claim, true)) {
      scores.numbers.right += 1;
      scores.numbers.found += 1;
    } else miss(`number ${claim.value} by ${claim.by} is wrong`);
  }
  for (const claim of offered) if (take(claim, false)) scores.numbers.found += 1;
  for (const { value, by } of open) miss(`number ${value} by ${by} was not found`);

  // Outlets.
  const chain = (name: string, via: readonly string[]) => [name, ...via].join(' < ');
  const own = publisher ? 1 : text.url ? 1 : 0;
  const written = (facts.source ?? [])
    .slice(own)
    .map(({ publisher: name = '', via = [] }) => chain(name, [via].flat()));
  const wantedOutlets = of('outlet').map((line) => {
    const [name = '', ...via] = line.split(' < ');
    return chain(
      name,
      via.filter((step) => step !== 'Open Medics'),
    );
  });
  scores.outlets.wanted += wantedOutlets.length;
  for (const outlet of written) {
    scores.outlets.written += 1;
    if (wantedOutlets.includes(outlet)) {
      scores.outlets.right += 1;
      scores.outlets.found += 1;
    } else miss(`outlet ${outlet} is wrong`);
  }
  for (const outlet of wantedOutlets)
    if (!written.includes(outlet)) miss(`outlet ${outlet} was not found`);
  return misses;
}
