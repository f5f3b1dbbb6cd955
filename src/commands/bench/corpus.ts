import { addDays } from '../../brief/day.ts';

/** Numbers that look random and are the same on every run and machine (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to 1, 1 excluded. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** Different members of a list, in the order drawn. */
  some<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set<T>();
    while (chosen.size < Math.min(count, list.length)) chosen.add(this.of(list));
    return [...chosen];
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }
}

/** A brief made up for measuring: like a real one in length, sources, topics and claims. */
export interface MadeBrief {
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly topics: readonly string[];
  readonly place: string;
  readonly sources: readonly { publisher: string; title: string; url: string; published: string }[];
  readonly claims: readonly {
    measure: string;
    value: string;
    by: string;
    reported: string;
    source: number;
  }[];
  readonly body: string;
}

export const TOPICS = numbered('topic', 40);
export const PLACES = numbered('place', 120);
export const PUBLISHERS = numbered('publisher', 80);
export const MEASURES = numbered('measure', 25);

const WORDS =
  'the a of in and to said that on by for with forces city government report officials after were from had been district army north west river town area troops people families aid convoy road bridge hospital school market statement spokesman ministry commander group agency council court minister week month morning night day front line advance retreat ceasefire shelling strike attack offensive operation control recaptured announced confirmed denied reported killed wounded displaced returned opened closed crossed reached entered held left'.split(
    ' ',
  );

/** Makes `count` briefs over ten years, one after the other; the same on every machine. */
export function* makeBriefs(count: number): Generator<MadeBrief> {
  const random = new Random(20_161_017);
  const span = 3_652;
  for (let number = 0; number < count; number++) {
    const day = addDays('2010-01-01', Math.floor((number * span) / count));
    yield makeBrief(random, number, day);
  }
}

function makeBrief(random: Random, number: number, day: string): MadeBrief {
  const sources = random.some(PUBLISHERS, random.between(1, 4)).map((publisher, at) => ({
    publisher,
    title: sentence(random, 6, 12).slice(0, -1),
    url: `https://${publisher}.example/${day.replaceAll('-', '/')}/${number}-${at}`,
    published: day,
  }));
  const claims = random.chance(0.3)
    ? random.some(MEASURES, random.between(1, 2)).map((measure) => ({
        measure,
        value: random.of(['about 350', 'at least 120', 'up to 300', '40–60', '75']),
        by: random.of(['the ministry', 'a monitor', 'the coalition', 'an aid agency']),
        reported: day,
        source: random.between(1, sources.length),
      }))
    : [];
  return {
    name: `${day}-event-${number}`,
    title: sentence(random, 5, 11).slice(0, -1),
    date: random.chance(0.1) ? `${day}~` : day,
    topics: random.some(TOPICS, random.between(2, 4)),
    place: random.of(PLACES),
    sources,
    claims,
    body: body(random),
  };
}

/** 250 to 400 words of paragraphs, with emphasis, a link and now and then a list. */
function body(random: Random): string {
  const target = random.between(250, 400);
  const paragraphs: string[] = [];
  let words = 0;
  while (words < target) {
    const sentences = Array.from({ length: random.between(3, 5) }, () => sentence(random, 10, 22));
    const paragraph = sentences.join(' ');
    words += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  paragraphs[1] = `${paragraphs[1]} *${sentence(random, 4, 8)}* [Map](https://maps.example/${random.between(1, 999)})`;
  if (random.chance(0.2)) {
    paragraphs.push(Array.from({ length: 3 }, () => `- ${sentence(random, 4, 8)}`).join('\n'));
  }
  return paragraphs.join('\n\n');
}

function sentence(random: Random, least: number, most: number): string {
  const words = Array.from({ length: random.between(least, most) }, () => random.of(WORDS));
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function numbered(kind: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${kind}-${at + 1}`);
}
