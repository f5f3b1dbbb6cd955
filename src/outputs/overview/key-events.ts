import type { Brief } from '../../brief/brief.ts';
import { filedUnder } from '../../brief/periods.ts';
import { briefAddress } from '../addresses/addresses.ts';
import type { Stretch, TimeScale } from '../axis/time-axis.ts';
import type { ShownDate } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { type Link, typeset } from '../page/link.ts';
import { drawnOn } from './periods.ts';

/** Something to be named above a line of time. */
export interface Candidate {
  /** Per cent of the width. */
  readonly x: number;
  readonly text: string;
}

/** Where a label was placed. */
export interface Placed {
  readonly index: number;
  readonly x: number;
  readonly text: string;
  /** Rows count from the line upwards, from 0. */
  readonly row: number;
  /** The label ends at its mark and does not start there. */
  readonly atEnd: boolean;
}

/** The room there is: in pixels, of text of one size. */
export interface Room {
  readonly width: number;
  readonly rows: number;
  /** Labels are cut to so many letters, at a space; to fewer, where that lets more be placed. */
  readonly letters: { readonly most: number; readonly least: number };
}

const LETTER_WIDTH = 6.2;
const GAP = 10;
/** So far a line stays clear of a text. */
const CLEAR = 2;

/** The room that a label takes, and the line down to its mark. */
interface Box {
  readonly from: number;
  readonly to: number;
  readonly mark: number;
  readonly row: number;
}

interface Fitted extends Placed {
  readonly box: Box;
}

/**
 * Places labels above a line, each joined to its mark by a line of its own, so that no text meets
 * another text or another's line. Labels come down like stairs, each towards the end of the line
 * and below the one before it, or lean towards the start where the end is near. What finds no room is
 * left out, but never the first or the last: its mark remains.
 */
export function placeLabels(candidates: readonly Candidate[], room: Room): readonly Placed[] {
  const last = candidates.length - 1;
  const inOrder = candidates.map((_, index) => index);
  const usual = mostOf(candidates, room, inOrder);
  const named = new Set(usual.map(({ index }) => index));
  const best =
    named.has(0) && named.has(last)
      ? usual
      : mostOf(candidates, room, [0, last, ...inOrder.slice(1, -1)]);
  return lengthen(best, candidates, room).map(({ box, ...placed }) => placed);
}

/** As many as there is room for, in that order, at the length that lets most be placed. */
function mostOf(
  candidates: readonly Candidate[],
  room: Room,
  order: readonly number[],
): readonly Fitted[] {
  let best: readonly Fitted[] = [];
  for (let letters = room.letters.most; letters >= room.letters.least; letters -= 2) {
    const fitted = fitAll(letters, candidates, room, order);
    if (fitted.length > best.length) best = fitted;
  }
  return best.toSorted((a, b) => a.index - b.index);
}

function fitAll(
  letters: number,
  candidates: readonly Candidate[],
  room: Room,
  order: readonly number[],
): readonly Fitted[] {
  const downwards = Array.from({ length: room.rows }, (_, row) => room.rows - 1 - row);
  const fitted: Fitted[] = [];
  const place = (index: number, rows: readonly number[]) => {
    const candidate = candidates[index];
    if (!candidate) return;
    for (const atEnd of [false, true]) {
      for (const row of rows) {
        const label = fitLabel({ index, atEnd, row }, candidate, letters, room, fitted);
        if (label) {
          fitted.push(label);
          return;
        }
      }
    }
  };
  for (const [at, index] of order.entries()) {
    // Out of its turn, the last stands at the foot of the stairs.
    const early = at === 1 && index !== 1;
    place(index, early ? downwards.toReversed() : downwards);
  }
  return fitted;
}

/** Gives each label as many of its letters back as there is room for. */
function lengthen(
  fitted: readonly Fitted[],
  candidates: readonly Candidate[],
  room: Room,
): readonly Fitted[] {
  const all = [...fitted];
  all.forEach((label, at) => {
    const candidate = candidates[label.index];
    const others = all.filter((other) => other !== label);
    for (let letters = room.letters.most; candidate && letters > label.text.length; letters -= 2) {
      const longer = fitLabel(label, candidate, letters, room, others);
      if (!longer) continue;
      all[at] = longer;
      return;
    }
  });
  return all;
}

function fitLabel(
  { index, atEnd, row }: Pick<Placed, 'index' | 'atEnd' | 'row'>,
  { x, text }: Candidate,
  letters: number,
  room: Room,
  others: readonly Fitted[],
): Fitted | undefined {
  const label = shorten(text, letters);
  const mark = (x / 100) * room.width;
  const length = label.length * LETTER_WIDTH + GAP;
  const box = { from: atEnd ? mark - length : mark, to: atEnd ? mark : mark + length, mark, row };
  if (box.from < 0 || box.to > room.width) return undefined;
  if (others.some((other) => collide(box, other.box))) return undefined;
  return { index, x, text: label, row, atEnd, box };
}

function collide(a: Box, b: Box): boolean {
  if (a.row === b.row) return a.from < b.to && b.from < a.to;
  const [upper, lower] = a.row > b.row ? [a, b] : [b, a];
  return upper.mark > lower.from - CLEAR && upper.mark < lower.to + CLEAR;
}

/** Cuts a text at a space, so that it has at most so many letters with its ellipsis. */
export function shorten(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters);
  const space = cut.lastIndexOf(' ');
  const kept = cut.slice(0, space > letters / 2 ? space : letters - 1);
  return `${kept.replace(/[\s,;:–-]+$/, '')}…`;
}

/** A key event on the day on which it began, in days from the start of the drawing. */
export interface KeyEvent extends Link {
  readonly date: ShownDate;
  readonly x: number;
}

/** Names of key events as they fit on a phone, on a tablet and on a desk. */
export type LabelSizes = Readonly<Record<'narrow' | 'medium' | 'wide', LabelRows>>;

export interface LabelRows {
  readonly rows: number;
  readonly placed: readonly Label[];
}

/** The name of a key event, by its number; its row counts from the drawing upwards. */
export type Label = Pick<Placed, 'index' | 'text' | 'row' | 'atEnd'>;

/** The room on a phone, on a tablet and on a desk, at the least. */
const ROOMS: Readonly<Record<keyof LabelSizes, Room>> = {
  narrow: { width: 325, rows: 8, letters: { most: 28, least: 20 } },
  medium: { width: 690, rows: 10, letters: { most: 40, least: 22 } },
  wide: { width: 1110, rows: 10, letters: { most: 60, least: 24 } },
};

/** The key events among briefs, which stand in the order of events; at most so many. */
export function keyEventsOf(
  briefs: readonly Brief[],
  edition: Edition,
  scale: TimeScale,
  most: number,
): readonly KeyEvent[] {
  const key = briefs.filter(
    ({ importance, status }) => importance === 'key' && status !== 'retracted',
  );
  const chosen = new Set(key.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, most));
  return key
    .filter((brief) => chosen.has(brief))
    .map((brief) => ({
      href: edition.href(briefAddress(brief.name)),
      label: typeset(brief.title, edition, brief),
      date: edition.date(brief.date),
      x: middleOf(drawnOn(brief.date, scale), brief),
    }));
}

/** Where it begins, or amid the time of which no month is known. */
function middleOf({ x, width }: Stretch, { date }: Brief): number {
  return filedUnder(date).length < 7 ? x + Math.floor(width / 2) : x;
}

/** How much was said about an event: where there is no room for all, the heaviest stay. */
export function weightOf({ sources, claims }: Brief): number {
  return sources.length + claims.length;
}

/** Names as many as there is room for, in at most so many rows. */
export function labelsOf(events: readonly KeyEvent[], days: number, rows: number): LabelSizes {
  const candidates = events.map(({ x, label }) => ({ x: (x / days) * 100, text: label }));
  const at = (size: keyof LabelSizes) => {
    const room = ROOMS[size];
    const placed = placeLabels(candidates, { ...room, rows: Math.min(rows, room.rows) });
    return withoutEmptyRows(placed);
  };
  return { narrow: at('narrow'), medium: at('medium'), wide: at('wide') };
}

function withoutEmptyRows(placed: readonly Placed[]): LabelRows {
  const used = placed.map(({ row }) => row);
  const lowest = Math.min(...used);
  return {
    rows: placed.length === 0 ? 0 : Math.max(...used) - lowest + 1,
    placed: placed.map(({ index, text, row, atEnd }) => ({
      index,
      text,
      row: row - lowest,
      atEnd,
    })),
  };
}
