import { lexiconOf } from './lexicon.ts';
import { plainSentences, type Sentence, sentencesOf } from './sentences.ts';
import {
  type Context,
  contextOf,
  type Figure,
  type Found,
  isSlip,
  readStatement,
  SOMEBODY,
  type Statement,
  sameWord,
} from './statement.ts';
import { canSayTheSame, isEnglish } from './thesaurus.ts';

/** What of a text can change its meaning, the gravest first. */
export const MEANING_KINDS = [
  'script',
  'negation',
  'roles',
  'number',
  'unit',
  'quotation',
  'claimant',
  'name',
  'attribution',
  'modality',
  'removed',
  'sense',
  'comparison',
  'quantity',
  'link',
  'picture',
  'day',
  'added',
] as const;

export type MeaningKind = (typeof MEANING_KINDS)[number];

/** One thing that a text no longer states, or states otherwise. */
export interface MeaningChange {
  readonly kind: MeaningKind;
  /** In the text's own words; one of them is absent where it came or went. */
  readonly before?: string;
  readonly after?: string;
  /** Of numbers: how many times one is the other. */
  readonly factor?: number;
}

/** A sentence, or a few that became one, before and after. */
export interface SentenceChange {
  readonly before?: string;
  readonly after?: string;
  /** What changed in its meaning, the gravest first; empty where only its wording did. */
  readonly meaning: readonly MeaningChange[];
}

/** Two versions of a text. */
export interface TextVersions {
  readonly before: string;
  readonly after: string;
  readonly language: string;
  /** Names that the record knows, folded. */
  readonly names?: ReadonlySet<string>;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** The sentences of two rendered bodies that differ, the gravest first. */
export function compareMarkup(versions: TextVersions): SentenceChange[] {
  return compareSentences(versions, sentencesOf);
}

/** The same of plain texts: a title, a summary, a note. */
export function comparePlain(versions: TextVersions): SentenceChange[] {
  return compareSentences(versions, plainSentences);
}

function compareSentences(
  { before, after, language, names = NO_NAMES }: TextVersions,
  read: (text: string, language: string) => Sentence[],
): SentenceChange[] {
  const [old, fresh] = [read(before, language), read(after, language)];
  const context = contextOf(
    [...old, ...fresh].map(({ text }) => text),
    language,
    names,
  );
  const one = (sentence: Sentence) => new Version(sentence, language, context);
  const groups = align(old.map(one), fresh.map(one));
  const changes = groups.flatMap((group): SentenceChange[] => {
    const change = changeOf(group, language, context);
    return change ? [change] : [];
  });
  return changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => gravityOf(a.change.meaning) - gravityOf(b.change.meaning) || a.index - b.index)
    .map(({ change }) => change);
}

/** Smaller is graver; what changes no meaning comes last. */
export function gravityOf(meaning: readonly MeaningChange[]): number {
  const [first] = meaning;
  return first ? rankOf(first) : MEANING_KINDS.length;
}

function rankOf({ kind, factor = 1 }: MeaningChange): number {
  // Among numbers, the one that changed most comes first.
  return (
    MEANING_KINDS.indexOf(kind) + (kind === 'number' ? 1 / (1 + Math.abs(Math.log(factor))) / 2 : 0)
  );
}

/** A sentence with what it states. */
class Version {
  readonly sentence: Sentence;
  readonly statement: Statement;
  /** Equal for sentences that read the same. */
  readonly key: string;
  readonly words: ReadonlyMap<string, number>;

  constructor(sentence: Sentence, language: string, context: Context) {
    this.sentence = sentence;
    this.statement = readStatement([sentence], language, context);
    const { tokens, marks, figures, content } = this.statement;
    this.key = `${tokens.map(({ text }) => text).join(' ')}\0${marks.map(({ kind, to }) => kind + to).join(' ')}`;
    const words = new Map<string, number>();
    for (const word of [...content, ...figures.map(({ key }) => key)])
      words.set(word, (words.get(word) ?? 0) + 1);
    this.words = words;
  }
}

interface Group {
  readonly before: Version[];
  readonly after: Version[];
}

/** How much of their words two sentences share at the least to be versions of one. */
const ALIKE = 0.4;
/** The same where nothing else is left that either could be a version of. */
const HARDLY_ALIKE = 0.15;
/** How much of a sentence another must hold to have been parted from it. */
const HELD = 0.5;
const MOST_COMPARISONS = 250_000;
const MOST_FUZZY = 400;

/** Sentences of two texts that are versions of each other; those that are alike on both sides are left out. */
function align(before: readonly Version[], after: readonly Version[]): Group[] {
  const waiting = new Map<string, number>();
  for (const { key } of before) waiting.set(key, (waiting.get(key) ?? 0) + 1);
  const come = after.filter(({ key }) => {
    const left = waiting.get(key) ?? 0;
    if (left > 0) waiting.set(key, left - 1);
    return left === 0;
  });
  const gone = before.filter(({ key }) => {
    const left = waiting.get(key) ?? 0;
    if (left > 0) waiting.set(key, left - 1);
    return left > 0;
  });
  if (gone.length * come.length > MOST_COMPARISONS) {
    return [
      ...gone.map((version) => ({ before: [version], after: [] })),
      ...come.map((version) => ({ before: [], after: [version] })),
    ];
  }
  const groups: Group[] = [];
  const taken = new Set<Version>();
  // Mistyped words are looked for where there are few sentences to look in.
  const fuzzy = gone.length * come.length <= MOST_FUZZY;
  const pairAbove = (least: number) => {
    const candidates = gone.flatMap((from, row) =>
      taken.has(from)
        ? []
        : come.flatMap((to, column) =>
            taken.has(to)
              ? []
              : [{ from, to, alike: likeness(from, to, fuzzy), far: Math.abs(row - column) }],
          ),
    );
    candidates.sort((a, b) => b.alike - a.alike || a.far - b.far);
    for (const { from, to, alike } of candidates) {
      if (alike < least || taken.has(from) || taken.has(to)) continue;
      taken.add(from).add(to);
      groups.push({ before: [from], after: [to] });
    }
  };
  pairAbove(ALIKE);
  // What a sentence lost may be a sentence of its own now, and the other way round.
  for (const version of come) attach(version, 'before', 'after', groups, taken);
  for (const version of gone) attach(version, 'after', 'before', groups, taken);
  pairAbove(HARDLY_ALIKE);
  for (const version of gone)
    if (!taken.has(version)) groups.push({ before: [version], after: [] });
  for (const version of come)
    if (!taken.has(version)) groups.push({ before: [], after: [version] });
  const place = ({ before: [from], after: [to] }: Group) =>
    to ? after.indexOf(to) : from ? before.indexOf(from) : 0;
  return groups.sort((a, b) => place(a) - place(b));
}

function attach(
  version: Version,
  other: 'before' | 'after',
  own: 'before' | 'after',
  groups: readonly Group[],
  taken: Set<Version>,
): void {
  if (taken.has(version) || version.words.size === 0) return;
  let best: { readonly group: Group; readonly held: number } | undefined;
  for (const group of groups) {
    const left = new Map<string, number>();
    for (const { words } of group[other])
      for (const [word, count] of words) left.set(word, (left.get(word) ?? 0) + count);
    for (const { words } of group[own])
      for (const [word, count] of words) left.set(word, (left.get(word) ?? 0) - count);
    let [held, all] = [0, 0];
    for (const [word, count] of version.words) {
      all += count;
      held += Math.max(0, Math.min(count, left.get(word) ?? 0));
    }
    if (held / all >= HELD && held / all > (best?.held ?? 0)) best = { group, held: held / all };
  }
  if (!best) return;
  best.group[own].push(version);
  taken.add(version);
}

function likeness(a: Version, b: Version, fuzzy: boolean): number {
  let [common, all] = [0, 0];
  for (const [word, count] of a.words) {
    all += count;
    const exact = b.words.get(word);
    if (exact !== undefined) common += Math.min(count, exact);
    else if (
      fuzzy &&
      [...b.words.keys()].some((other) => !a.words.has(other) && sameWord(word, other))
    )
      common += count;
  }
  for (const count of b.words.values()) all += count;
  return (2 * common) / Math.max(1, all);
}

function joined(versions: readonly Version[]): string | undefined {
  return versions.length === 0
    ? undefined
    : versions.map(({ sentence }) => sentence.text).join(' ');
}

function changeOf(
  { before, after }: Group,
  language: string,
  context: Context,
): SentenceChange | undefined {
  const [from, to] = [joined(before), joined(after)];
  const texts = {
    ...(from !== undefined && { before: from }),
    ...(to !== undefined && { after: to }),
  };
  const whole = (versions: readonly Version[]) =>
    readStatement(
      versions.map(({ sentence }) => sentence),
      language,
      context,
    );
  if (before.length === 0 || after.length === 0) {
    const { content } = whole([...before, ...after]);
    if (content.length === 0) return undefined;
    return { ...texts, meaning: [{ kind: from === undefined ? 'added' : 'removed' }] };
  }
  return { ...texts, meaning: compareStatements(whole(before), whole(after), language, context) };
}

/** What two versions of a statement say otherwise, the gravest first. */
function compareStatements(
  before: Statement,
  after: Statement,
  language: string,
  context: Context,
): MeaningChange[] {
  const changes = [
    ...negations(before, after),
    ...roles(before, after),
    ...figures(before, after),
    ...quotations(before, after),
    ...names(before, after, context),
    ...claimants(before, after),
    ...sets('actor', 'name', before, after),
    ...sets('attribution', 'attribution', before, after),
    ...counts('modality', before, after),
    ...counts('comparison', before, after),
    ...sets('quantity', 'quantity', before, after),
    ...sets('day', 'day', before, after),
    ...senses(before, after),
    ...clauses(before, after, language),
    ...(language.startsWith('en') ? otherWords(before, after) : []),
    ...marks(before, after),
    ...scripts(before, after),
  ];
  return changes.sort((a, b) => rankOf(a) - rankOf(b));
}

type Pair = { readonly before?: string; readonly after?: string };

function fromTo(before: string | undefined, after: string | undefined): Pair {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** Entries of one list that another lacks, each as often as it lacks them. */
function without<Item>(
  items: readonly Item[],
  others: readonly Item[],
  same: (item: Item) => string,
): Item[] {
  const left = new Map<string, number>();
  for (const item of others) left.set(same(item), (left.get(same(item)) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(same(item)) ?? 0;
    left.set(same(item), count - 1);
    return count <= 0;
  });
}

const keyOf = ({ key }: { readonly key: string }) => key;
const wordsOf = (found: readonly { readonly words: string }[]) =>
  found.length === 0 ? undefined : found.map(({ words }) => words).join(', ');

const NEGATIVE = /^(?:un|in|im|il|ir|dis|non|mis|de|anti)/;

function negations(before: Statement, after: Statement): MeaningChange[] {
  const [old, fresh] = [before.meanings.negation, after.meanings.negation];
  const opposite = opposites(before, after);
  if (old.length !== fresh.length) {
    // "not clear" for "unclear" says the same; "unable" for "able" does not, being the negation itself.
    const itself = [...old, ...fresh].some(({ words }) =>
      opposite?.some((word) => words.toLowerCase().split(/\s+/).includes(word)),
    );
    if (opposite && !itself && Math.abs(old.length - fresh.length) === 1) return [];
    return [{ kind: 'negation', ...fromTo(wordsOf(old), wordsOf(fresh)) }];
  }
  if (opposite) return [{ kind: 'negation', before: opposite[0], after: opposite[1] }];
  // As many, but of something else that both versions state.
  const moved = without(before.negated, after.negated, (word) => word);
  const now = without(after.negated, before.negated, (word) => word);
  const [was] = moved;
  const [is] = now;
  if (
    was &&
    is &&
    !sameWord(was, is) &&
    after.content.some((word) => sameWord(word, was)) &&
    before.content.some((word) => sameWord(word, is))
  )
    return [{ kind: 'negation', before: `not ${was}`, after: `not ${is}` }];
  return [];
}

/** A word for the one that it negates, or the other way round: armed, unarmed. */
function opposites(before: Statement, after: Statement): readonly [string, string] | undefined {
  const gone = without(before.content, after.content, (word) => word);
  const come = without(after.content, before.content, (word) => word);
  for (const from of gone) {
    const to = come.find((word) => areOpposite(from, word));
    if (to !== undefined) return [from, to];
  }
  return undefined;
}

function areOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const prefix = NEGATIVE.exec(long)?.[0];
  if (prefix !== undefined && short.length > 2 && long.slice(prefix.length) === short) return true;
  return (
    /less$/.test(long + short) && short.replace(/ful$|less$/, '') === long.replace(/ful$|less$/, '')
  );
}

function roles(before: Statement, after: Statement): MeaningChange[] {
  const turned = turnedIn(before.roles, after.roles);
  // "The militia accused him" tells by itself only who accused.
  const other = turned ? undefined : turnedIn(after.roles, before.roles);
  if (turned) {
    const [agent, patient] = turned;
    return [
      { kind: 'roles', before: `by ${agent} to ${patient}`, after: `by ${patient} to ${agent}` },
    ];
  }
  if (!other) return [];
  const [agent, patient] = other;
  return [
    { kind: 'roles', before: `by ${patient} to ${agent}`, after: `by ${agent} to ${patient}` },
  ];
}

/** Who does something to another that does it to them in the other version. */
function turnedIn(old: Statement['roles'], fresh: Statement['roles']) {
  const same = (one: string, other: string) => {
    const words = new Set(one.split(' '));
    return other.split(' ').some((word) => words.has(word));
  };
  return old.find(
    ([agent, patient]) =>
      patient !== SOMEBODY &&
      !same(agent, patient) &&
      fresh.some(
        ([doer, done]) => same(doer, patient) && (done === SOMEBODY || same(done, agent)),
      ) &&
      !fresh.some(
        ([doer, done]) => same(doer, agent) && (done === SOMEBODY || same(done, patient)),
      ),
  );
}

function figures(before: Statement, after: Statement): MeaningChange[] {
  const gone = without(before.figures, after.figures, keyOf);
  const come = without(after.figures, before.figures, keyOf);
  const changes: MeaningChange[] = [];
  const left = [...come];
  for (const figure of gone) {
    const at = bestPartner(figure, left);
    const partner = at < 0 ? undefined : left.splice(at, 1)[0];
    const change = figureChange(figure, partner);
    if (change) changes.push(change);
  }
  for (const figure of left) {
    const change = figureChange(undefined, figure);
    if (change) changes.push(change);
  }
  if (changes.length > 0) return changes;
  const moved = swapped(before.figures, after.figures);
  const places = moved.length > 0 ? moved : exchanged(before, after);
  return [...places, ...recounted(before, after)].slice(0, 3);
}

/** The same words in the same order, and the same numbers in another. */
function exchanged(before: Statement, after: Statement): MeaningChange[] {
  if (before.content.join(' ') === after.content.join(' ')) return [];
  const plain = ({ tokens, judged }: Statement) =>
    tokens.flatMap(({ word, folded }, at) => (word && !judged.has(at) ? [folded] : [])).join(' ');
  if (plain(before) !== plain(after)) return [];
  const at = before.figures.findIndex(({ key }, index) => key !== after.figures[index]?.key);
  const [was, is] = [before.figures[at], after.figures[at]];
  if (!was || !is) return [];
  return [{ kind: was.day ? 'day' : 'number', before: was.words, after: is.words }];
}

function bestPartner(figure: Figure, others: readonly Figure[]): number {
  const score = (other: Figure) =>
    (other.day === figure.day ? 4 : 0) +
    (shares(figure.counts, other.counts) ? 2 : 0) +
    (other.unit === figure.unit ? 1 : 0);
  let best = -1;
  others.forEach((other, index) => {
    const known = others[best];
    if (!known || score(other) > score(known)) best = index;
  });
  return best;
}

function figureChange(from: Figure | undefined, to: Figure | undefined): MeaningChange | undefined {
  const words = fromTo(from?.words, to?.words);
  if (from?.day || to?.day) return { kind: 'day', ...words };
  if (from && to && from.value !== undefined && from.value === to.value)
    return { kind: 'unit', ...words };
  const factor =
    from?.value && to?.value && from.unit === to.unit ? to.value / from.value : undefined;
  const scaled = factor !== undefined && [1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9].includes(factor);
  return {
    kind: scaled ? 'unit' : 'number',
    ...words,
    ...(factor !== undefined && factor > 0 && { factor }),
  };
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.some((other) => sameWord(word, other)));
}

/** Numbers that changed places: each is still there, and counts what another counted. */
function swapped(before: readonly Figure[], after: readonly Figure[]): MeaningChange[] {
  const countsOf = (figures: readonly Figure[], key: string) =>
    figures.filter((figure) => figure.key === key).flatMap(({ counts }) => counts);
  for (const figure of before) {
    const now = countsOf(after, figure.key);
    if (figure.counts.length === 0 || shares(figure.counts, now)) continue;
    const other = after.find(
      ({ key, counts }) =>
        key !== figure.key &&
        counts[0] === figure.counts[0] &&
        !shares(countsOf(before, key), figure.counts),
    );
    if (!other) continue;
    const kind = figure.day ? 'day' : 'number';
    return [
      {
        kind,
        before: [figure.words, figure.counts[0]].join(' '),
        after: [other.words, figure.counts[0]].join(' '),
      },
    ];
  }
  return [];
}

/** A number that is still there and counts something else. */
function recounted(before: Statement, after: Statement): MeaningChange[] {
  const gone = new Set(without(before.content, after.content, (word) => word));
  const come = new Set(without(after.content, before.content, (word) => word));
  return before.figures.flatMap((figure): MeaningChange[] => {
    if (figure.day || figure.key.startsWith('day') || figure.counts.length === 0) return [];
    // A number with a unit counts that.
    if (figure.unit !== '' && figure.unit !== '%') return [];
    const same = after.figures.filter(({ key }) => key === figure.key);
    if (same.length === 0 || same.some(({ counts }) => shares(figure.counts, counts))) return [];
    const [was] = figure.counts;
    const is = same[0]?.counts[0];
    if (was === undefined || is === undefined || !gone.has(was) || !come.has(is)) return [];
    return [{ kind: 'number', before: `${figure.words} ${was}`, after: `${same[0]?.words} ${is}` }];
  });
}

function quotations(before: Statement, after: Statement): MeaningChange[] {
  const gone = without(before.quotations, after.quotations, (words) => words);
  const come = without(after.quotations, before.quotations, (words) => words);
  if (gone.length + come.length === 0) return [];
  // A quotation cut in two or joined is the same words within the same signs.
  if (gone.join(' ') === come.join(' ')) return [];
  const quoted = (words: readonly string[]) =>
    words.length === 0 ? undefined : words.map((each) => `“${each}”`).join(', ');
  return [{ kind: 'quotation', ...fromTo(quoted(gone), quoted(come)) }];
}

function distinct(found: readonly Found[]): Found[] {
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

function names(before: Statement, after: Statement, context: Context): MeaningChange[] {
  const [old, fresh] = [distinct(before.names), distinct(after.names)];
  // A word that is still there, in lower case or at another place, is no name that went.
  const said = (statement: Statement, key: string) =>
    statement.tokens.some(({ folded }) => folded === key);
  let gone = without(old, fresh, keyOf).filter(({ key }) => !said(after, key));
  let come = without(fresh, old, keyOf).filter(({ key }) => !said(before, key));
  for (const from of gone) {
    const slip = come.find(
      (to) =>
        (isSlip(from.key, to.key) && !(context.names.has(from.key) && context.names.has(to.key))) ||
        from.key.replaceAll('-', '') === to.key.replaceAll('-', '') ||
        ((from.guess || to.guess) && sameWord(from.key, to.key)) ||
        // One of the two is a name that the record knows, and the other nearly that.
        (from.key.length > 5 &&
          sameWord(from.key, to.key) &&
          context.names.has(from.key) !== context.names.has(to.key)),
    );
    if (!slip) continue;
    gone = gone.filter((one) => one !== from);
    come = come.filter((one) => one !== slip);
  }
  gone = gone.filter(({ words }) => !isSpelledIn(words, after));
  come = come.filter(({ words }) => !isSpelledIn(words, before));
  [gone, come] = spelledOut(gone, come);
  [come, gone] = spelledOut(come, gone);
  if (gone.length + come.length === 0) return [];
  return [{ kind: 'name', ...fromTo(wordsOf(gone), wordsOf(come)) }];
}

/** Whether words that stand in a row begin with the letters of an abbreviation. */
function isSpelledIn(acronym: string, { tokens }: Statement): boolean {
  if (!/^\p{Lu}{2,}$/u.test(acronym)) return false;
  const initials = tokens.map(({ text, capital }) => (capital ? text.charAt(0) : ' ')).join('');
  return initials.includes(acronym);
}

/** "SDF" for "Syrian Democratic Forces" is no change of name. */
function spelledOut(short: Found[], long: Found[]): [Found[], Found[]] {
  const initials = long.map(({ words }) => words.charAt(0)).join('');
  const acronym = short.find(({ words }) => words.length > 1 && words === initials);
  return acronym ? [short.filter((one) => one !== acronym), []] : [short, long];
}

function claimants(before: Statement, after: Statement): MeaningChange[] {
  const gone = without(before.claimants, after.claimants, (word) => word).filter(
    (word) => !after.claimants.includes(word),
  );
  const come = without(after.claimants, before.claimants, (word) => word).filter(
    (word) => !before.claimants.includes(word),
  );
  const [was] = gone;
  const [is] = come;
  if (was === undefined && is === undefined) return exchangedSayings(before, after);
  if (was === undefined || is === undefined || sameWord(was, is)) return [];
  const kinds = (statement: Statement) =>
    statement.meanings.actor.filter(
      ({ words }) => words.toLowerCase() === was || words.toLowerCase() === is,
    );
  const [from, to] = [kinds(before)[0]?.key, kinds(after)[0]?.key];
  if (from !== undefined && from === to) return [];
  return [{ kind: 'claimant', before: was, after: is }];
}

/** Two who are both still there, and each says what the other said. */
function exchangedSayings(before: Statement, after: Statement): MeaningChange[] {
  const common = (one: readonly string[], other: readonly string[]) =>
    one.length - without(one, other, (word) => word).length;
  for (const [at, [who, what]] of before.sayings.entries()) {
    for (const [other, otherwise] of before.sayings.slice(at + 1)) {
      const now = (claimant: string) =>
        after.sayings.filter(([one]) => one === claimant).flatMap(([, said]) => said);
      if (who === other) continue;
      const kept = common(what, now(who)) + common(otherwise, now(other));
      const exchanged = common(what, now(other)) + common(otherwise, now(who));
      if (exchanged > kept) return [{ kind: 'claimant', before: who, after: other }];
    }
  }
  return [];
}

/** Meanings that a statement has or has not, however often it says them. */
function sets(
  meaning: 'actor' | 'attribution' | 'quantity' | 'day',
  kind: MeaningKind,
  before: Statement,
  after: Statement,
): MeaningChange[] {
  const [old, fresh] = [distinct(before.meanings[meaning]), distinct(after.meanings[meaning])];
  const said = (statement: Statement, key: string) =>
    statement.meanings[meaning].some((found) => found.key === key);
  const gone = old.filter(({ key }) => !said(after, key));
  const come = fresh.filter(({ key }) => !said(before, key));
  if (gone.length + come.length === 0) return [];
  // Who only comes or goes with a clause is that clause's; one for another is a change of its own.
  if (meaning === 'actor' && gone.length === 0) return [];
  return [{ kind, ...fromTo(wordsOf(gone), wordsOf(come)) }];
}

/** Meanings that count each time that they are said. */
function counts(
  kind: 'modality' | 'comparison',
  before: Statement,
  after: Statement,
): MeaningChange[] {
  const gone = without(before.meanings[kind], after.meanings[kind], keyOf);
  const come = without(after.meanings[kind], before.meanings[kind], keyOf);
  if (gone.length + come.length === 0) return [];
  return [{ kind, ...fromTo(wordsOf(gone), wordsOf(come)) }];
}

/** One thing for another of its kind: wounded for killed. */
function senses(before: Statement, after: Statement): MeaningChange[] {
  const [old, fresh] = [distinct(before.meanings.sense), distinct(after.meanings.sense)];
  const gone = without(old, fresh, keyOf);
  const come = without(fresh, old, keyOf);
  return gone.flatMap((from): MeaningChange[] => {
    const kind = from.key.split(' ')[0];
    const to = come.find(({ key }) => key.split(' ')[0] === kind);
    // A word of several meanings is another only where none of them stays.
    const stays =
      to &&
      old.some(
        (one) => one.at === from.at && fresh.some(({ key, at }) => at === to.at && key === one.key),
      );
    return to && !stays ? [{ kind: 'sense', before: from.words, after: to.words }] : [];
  });
}

/** Words of so many more on one side are a clause that came or went. */
const CLAUSE = 4;

function clauses(before: Statement, after: Statement, language: string): MeaningChange[] {
  const { empty } = lexiconOf(language);
  const unlike = (words: readonly string[], others: readonly string[]) =>
    without(words, others, (word) => word).filter(
      (word) => !empty.has(word) && !others.some((other) => sameWord(word, other)),
    );
  const gone = unlike(before.content, after.content);
  const come = unlike(after.content, before.content);
  if (gone.length - come.length >= CLAUSE) return [{ kind: 'removed', before: gone.join(' … ') }];
  if (come.length - gone.length >= CLAUSE) return [{ kind: 'added', after: come.join(' … ') }];
  return [];
}

/** Words in the place of others that no dictionary takes for the same. */
function otherWords(before: Statement, after: Statement): MeaningChange[] {
  const { empty } = lexiconOf('en');
  const plain = (statement: Statement, other: Statement) => {
    const named = new Set(statement.names.map(({ at }) => at));
    const all = new Set(other.tokens.map(({ folded }) => folded));
    return statement.tokens.flatMap(({ folded, word, empty: says }, at) =>
      word &&
      !says &&
      !named.has(at) &&
      !statement.judged.has(at) &&
      /^[a-z]{3,}$/.test(folded) &&
      !all.has(folded) &&
      !empty.has(folded)
        ? [folded]
        : [],
    );
  };
  const [old, fresh] = [plain(before, after), plain(after, before)];
  const alike = (word: string, all: readonly string[], others: readonly string[]) =>
    !isEnglish(word) ||
    all.some((other) => sameWord(word, other)) ||
    others.some((other) => areOpposite(word, other) || canSayTheSame(word, other));
  const gone = old.filter((word) => !alike(word, after.content, fresh));
  const come = fresh.filter((word) => !alike(word, before.content, old));
  if (gone.length === 0 || come.length === 0) return [];
  return [{ kind: 'sense', before: gone.join(' … '), after: come.join(' … ') }];
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}

function marks(before: Statement, after: Statement): MeaningChange[] {
  const changes: MeaningChange[] = [];
  for (const kind of ['link', 'picture', 'note'] as const) {
    const of = (statement: Statement) => statement.marks.filter((mark) => mark.kind === kind);
    const gone = without(of(before), of(after), ({ to }) => to);
    const come = without(of(after), of(before), ({ to }) => to);
    if (kind === 'picture') {
      if (gone.length + come.length > 0)
        changes.push({ kind: 'picture', ...fromTo(gone[0]?.to, come[0]?.to) });
      continue;
    }
    if (kind === 'note') {
      if (gone.length > come.length) changes.push({ kind: 'attribution', before: 'a note' });
      continue;
    }
    const outside = gone.filter(({ to }) => hostOf(to) !== '');
    const inside = gone.filter(({ to }) => hostOf(to) === '' && to !== '');
    const hosts = new Set(come.map(({ to }) => hostOf(to)));
    const lost = outside.find(({ to }) => !hosts.has(hostOf(to)));
    if (lost)
      changes.push({
        kind: 'link',
        ...fromTo(hostOf(lost.to), come[0]?.to && (hostOf(come[0].to) || come[0].to)),
      });
    else if (inside.length > 0 && come.length > 0)
      changes.push({ kind: 'link', ...fromTo(inside[0]?.to, come[0]?.to) });
  }
  return changes;
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
];

/** A word with letters of two scripts looks like one that it is not. */
function scripts(before: Statement, after: Statement): MeaningChange[] {
  const mixed = ({ tokens }: Statement) =>
    tokens
      .filter(({ text }) => SCRIPTS.filter((script) => script.test(text)).length > 1)
      .map(({ text }) => text);
  const come = without(mixed(after), mixed(before), (word) => word);
  const gone = without(mixed(before), mixed(after), (word) => word);
  return come.length > 0 ? [{ kind: 'script', ...fromTo(gone[0], come[0]) }] : [];
}
