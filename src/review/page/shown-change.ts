import { briefAddress, onProduction } from '../../outputs/addresses/addresses.ts';
import { drawRegion, type MapBase } from '../../outputs/map/base.ts';
import { kilometresBetween, type Spot } from '../../outputs/map/frame.ts';
import { projectionOf, regionAround } from '../../outputs/map/region.ts';
import type { Link } from '../../outputs/page/link.ts';
import { directionOf } from '../../words/direction.ts';
import { isWord, wordRuns, wordsOf } from '../body/lines.ts';
import type { ReviewDocument, ReviewedBrief } from '../document/review-document.ts';
import type { Review } from '../document/review-record.ts';
import { ENTRY_WORDS } from '../facts/compare-vocabularies.ts';
import type { Fact } from '../facts/fact.ts';
import { factInWords } from '../facts/fact-words.ts';
import { counted, textChange } from './review-counts.ts';

/** A section about one thing that changed. */
export interface ShownChange {
  readonly id: string;
  readonly change: string;
  /** What it is, in a word: "brief", "topic", "page". */
  readonly kind: string;
  readonly title: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly date?: string;
  readonly withheld?: 'draft' | 'held';
  readonly links: readonly Link[];
  /** What changed in it, in a few words. */
  readonly gist: string;
  readonly facts: readonly ShownFact[];
  /** All of it is gone: folded away, to be opened by who wants to read it. */
  readonly folded?: boolean;
  readonly body?: { readonly html: string; readonly summary: string };
  /** Where a place was and where it is, on one map. */
  readonly map?: MovedMap;
  /** The picture as it was and as it is. */
  readonly pictures?: readonly ShownPicture[];
  /** Briefs on whose pages the change shows. */
  readonly briefs?: {
    readonly summary: string;
    readonly links: readonly Link[];
    readonly more: number;
  };
}

/** A small map of a place that moved; positions are in the units of its ground. */
export interface MovedMap {
  readonly base: MapBase;
  /** In words, for who does not see it. */
  readonly text: string;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** Small enough a stretch to know a town by, in kilometres, and how its middle is rounded. */
const GROUND = { least: 60, grid: 0.05 } as const;

function movedMap({ from, to }: { readonly from: Spot; readonly to: Spot }): MovedMap | undefined {
  const region = regionAround([from, to], GROUND);
  const laid = projectionOf(region);
  const [start, end] = [from, to].map(({ lon, lat }) => laid([lon, lat]));
  if (!start || !end) return undefined;
  const far = kilometresBetween(from, to);
  const said = far < 1 ? `${Math.round(far * 1000)} m` : `${Number(far.toPrecision(2))} km`;
  const text = `Map: it moves ${said}, from ${from.lat}, ${from.lon} to ${to.lat}, ${to.lon}`;
  return { base: drawRegion(region).base, text, from: start, to: end };
}

export interface ShownPicture {
  readonly label: 'Before' | 'After';
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** Where a review keeps a picture of one side, below the folder of the site. */
export function pictureFile(src: string, side: 'before' | 'after'): string {
  return `review/pictures/${side}${src}`;
}

/** Writes a site-relative address as the page links to it. */
export type Href = (address: string) => string;

/** Whether the site stands beside the review, one folder up. */
interface Beside {
  readonly preview: boolean;
  readonly marked?: ReadonlyMap<string, number>;
}

const MOST_LINKS = 60;

/** The section of a brief. */
export function shownBrief(
  brief: ReviewedBrief,
  { briefBodies, document }: Review,
  { preview, marked }: Beside,
): ShownChange {
  const html = briefBodies.get(brief.name);
  const whole = brief.change === 'added' || brief.change === 'removed';
  return {
    id: idOf(brief),
    kind: 'brief',
    change: brief.change,
    title: brief.title,
    date: brief.date,
    lang: brief.lang,
    dir: directionOf(brief.lang),
    ...(brief.withheld && { withheld: brief.withheld }),
    links: [
      ...(brief.change !== 'added' && marked?.has(brief.address ?? '')
        ? [{ href: `pages${brief.address}`, label: 'Marked in its page' }]
        : []),
      ...(brief.address && preview
        ? [{ href: `..${brief.address}`, label: 'In the preview' }]
        : []),
      ...(brief.addressBefore
        ? [{ href: onProduction(brief.addressBefore, document.site.url), label: 'As published' }]
        : []),
    ],
    gist: whole ? '' : gistOf(brief.facts, brief.body),
    facts: whole ? wholeFacts(brief) : brief.facts.map(shownFact),
    folded: brief.change === 'removed',
    ...shownBody(brief.body, html, brief.change),
  };
}

/** Room for a number of somebody: what it counts, what it was and is, who says so. */
const GIST = 120;

/** The first fact in a few words, and how many more there are. */
export function gistOf(facts: readonly Fact[], body?: ReviewedBrief['body']): string {
  const all = [...facts.map(factInWords), ...(body ? [textChange(body)] : [])];
  const [first = ''] = all;
  const cut = first.length > GIST ? `${first.slice(0, GIST).replace(/\s\S*$/, '')} …` : first;
  return all.length > 1 ? `${cut}; and ${all.length - 1} more` : cut;
}

/** What a brief that came or went says; its heading says the rest. */
function wholeFacts({ facts }: ReviewedBrief): ShownFact[] {
  return facts
    .filter(({ field }) => !['title', 'date', 'draft'].includes(field))
    .map(({ subject, before, after, note }) => ({
      subject,
      change: 'changed',
      pieces: [{ mark: 'same', text: after ?? before ?? '' }],
      ...(note !== undefined && { note }),
    }));
}

/** The section of a prose page. */
export function shownPage(
  page: ReviewDocument['pages'][number],
  html: string | undefined,
  { preview }: Beside,
): ShownChange {
  return {
    id: `page-${page.name}`,
    kind: 'page',
    change: page.change,
    title: page.title,
    links: page.address && preview ? [{ href: `..${page.address}`, label: 'In the preview' }] : [],
    gist: gistOf(page.facts, page.body),
    facts: page.facts.map(shownFact),
    ...shownBody(page.body, html, page.change),
  };
}

/** The section of an entry of a vocabulary. */
export function shownEntry(
  entry: ReviewDocument['vocabularies'][number],
  review: Review,
  href: Href,
): ShownChange {
  const move = entry.vocabulary === 'places' ? review.moves.get(entry.key) : undefined;
  const map = move && movedMap(move);
  return {
    ...(map && { map }),
    id: `${entry.vocabulary}-${entry.key}`,
    kind: ENTRY_WORDS[entry.vocabulary],
    change: entry.change,
    title: entry.label,
    links: [],
    gist: gistOf(entry.facts),
    facts: entry.facts.map(shownFact),
    ...shownUses(entry.briefs, review, href),
  };
}

/** The section of a picture. */
export function shownImage(
  image: ReviewDocument['images'][number],
  review: Review,
  href: Href,
): ShownChange {
  const { src, srcBefore, change, size, sizeBefore, briefs } = image;
  return {
    id: `picture-${src.slice(1).replace(/[^a-z0-9-]/g, '-')}`,
    kind: 'picture',
    change,
    title: src,
    links: [],
    gist: '',
    pictures: [
      ...shownPicture('Before', srcBefore ?? src, review),
      ...shownPicture('After', src, review),
    ],
    facts: [
      ...(srcBefore === undefined
        ? []
        : [
            shownFact({
              field: 'src',
              change: 'changed',
              subject: 'name',
              before: srcBefore,
              after: src,
            }),
          ]),
      ...(size === sizeBefore ? [] : [sizeFact(image)]),
    ],
    ...shownUses(briefs, review, href),
  };
}

function shownPicture(
  label: ShownPicture['label'],
  src: string,
  { pictures }: Review,
): ShownPicture[] {
  const side = label === 'Before' ? 'before' : 'after';
  const image = pictures[side].get(src);
  if (!image) return [];
  const { width, height } = image;
  return [{ label, src: `../${pictureFile(src, side)}`, width, height }];
}

function shownUses(
  names: readonly string[],
  { titles }: Review,
  href: Href,
): Pick<ShownChange, 'briefs'> {
  if (names.length === 0) return {};
  return {
    briefs: {
      summary: `On the ${names.length === 1 ? 'page of one brief' : `pages of ${names.length} briefs`}`,
      links: names
        .slice(0, MOST_LINKS)
        .map((name) => ({ href: href(briefAddress(name)), label: titles.get(name) ?? name })),
      more: Math.max(0, names.length - MOST_LINKS),
    },
  };
}

function sizeFact({ size, sizeBefore }: ReviewDocument['images'][number]): ShownFact {
  return shownFact({
    field: 'size',
    subject: 'size',
    change: size && sizeBefore ? 'changed' : size ? 'added' : 'removed',
    ...(sizeBefore !== undefined && { before: sizeBefore }),
    ...(size !== undefined && { after: size }),
  });
}

function shownBody(
  body: ReviewedBrief['body'],
  html: string | undefined,
  change: string,
): Pick<ShownChange, 'body'> {
  if (!body || html === undefined) return {};
  const whole = change === 'added' || change === 'removed';
  const summary = whole
    ? `text of ${counted(body.added + body.removed, 'word')}`
    : textChange(body);
  return { body: { html, summary } };
}

/** The fragment of a brief's section. */
export function idOf({ name }: ReviewedBrief): string {
  return `brief-${name}`;
}

/** A stretch of a value: what both versions have, what went, or what came. */
export interface Piece {
  readonly mark: 'same' | 'del' | 'ins';
  readonly text: string;
}

/** A fact as the page shows it. */
export interface ShownFact {
  readonly subject: string;
  readonly change: Fact['change'];
  readonly pieces: readonly Piece[];
  readonly note?: string;
}

/** A fact with its two values in one, word by word where they are versions of one text. */
export function shownFact({ subject, change, before, after, note }: Fact): ShownFact {
  return { subject, change, pieces: piecesOf(before, after), ...(note !== undefined && { note }) };
}

/** A text before and after, word by word where they are versions of one. */
export function piecesOf(before: string | undefined, after: string | undefined): Piece[] {
  if (before === undefined || after === undefined) {
    return [
      ...(before === undefined ? [] : [{ mark: 'del' as const, text: before }]),
      ...(after === undefined ? [] : [{ mark: 'ins' as const, text: after }]),
    ];
  }
  const whole: Piece[] = [
    { mark: 'del', text: before },
    { mark: 'ins', text: after },
  ];
  if (!/\s/.test(before) || !/\s/.test(after)) return whole;
  const tokens = (text: string) => wordsOf(text).map((key) => ({ key, word: isWord(key) }));
  const runs = wordRuns(tokens(before), tokens(after));
  const words = (all: readonly { word: boolean }[]) => all.filter(({ word }) => word).length;
  const shared = runs.reduce((sum, { same, after: run }) => sum + (same ? words(run) : 0), 0);
  // Texts that share little are two texts, and are read one after the other.
  if (shared * 2 < Math.min(words(tokens(before)), words(tokens(after)))) return whole;
  const text = (run: readonly { key: string }[]) => run.map(({ key }) => key).join('');
  return runs.flatMap(({ same, before: from, after: to }): Piece[] =>
    same
      ? [{ mark: 'same', text: text(to) }]
      : [
          ...(from.length > 0 ? [{ mark: 'del' as const, text: text(from) }] : []),
          ...(to.length > 0 ? [{ mark: 'ins' as const, text: text(to) }] : []),
        ],
  );
}

const AROUND = 60;

/** Of what stays in a sentence, only what stands beside a change. */
export function aroundChanges(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const { mark, text } = piece;
    const [start, end] = [index > 0, index < pieces.length - 1];
    if (mark !== 'same' || text.length <= AROUND * (start && end ? 2 : 1) + 20) return piece;
    const head = start ? text.slice(0, AROUND).replace(/\s\S*$/, ' ') : '';
    const tail = end ? text.slice(-AROUND).replace(/^\S*\s/, ' ') : '';
    return { mark, text: `${head}…${tail}` };
  });
}
