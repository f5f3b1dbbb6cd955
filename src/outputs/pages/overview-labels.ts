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
  /** Labels are cut to so many letters, at a space. */
  readonly letters: number;
}

const LETTER_WIDTH = 6.2;
const GAP = 10;

interface Box {
  readonly from: number;
  readonly to: number;
  readonly mark: number;
  readonly row: number;
}

/**
 * Places labels above a line, each joined to its mark by a line of its own, so that no text meets
 * another text or another's line. Labels of early marks lean towards the start, each above the one
 * before it; those of late marks lean towards the end, each below: of all places to turn, the one
 * that leaves room for most is taken. What finds no room is left out: its mark remains.
 */
export function placeLabels(candidates: readonly Candidate[], room: Room): readonly Placed[] {
  let best: readonly Placed[] = [];
  for (let turn = 0; turn <= candidates.length; turn += 1) {
    const placed = placeTurningAt(turn, candidates, room);
    if (placed.length > best.length) best = placed;
  }
  return best;
}

function placeTurningAt(
  turn: number,
  candidates: readonly Candidate[],
  room: Room,
): readonly Placed[] {
  const boxes: Box[] = [];
  const upwards = Array.from({ length: room.rows }, (_, row) => row);
  const downwards = upwards.toReversed();
  return candidates.flatMap(({ x, text }, index): Placed[] => {
    const label = shorten(text, room.letters);
    const mark = (x / 100) * room.width;
    const width = label.length * LETTER_WIDTH + GAP;
    for (const atEnd of index < turn ? [true, false] : [false, true]) {
      const [from, to] = atEnd ? [mark - width, mark] : [mark, mark + width];
      if (from < 0 || to > room.width) continue;
      for (const row of atEnd ? upwards : downwards) {
        const box = { from, to, mark, row };
        if (boxes.some((other) => collide(box, other))) continue;
        boxes.push(box);
        return [{ index, x, text: label, row, atEnd }];
      }
    }
    return [];
  });
}

function collide(a: Box, b: Box): boolean {
  if (a.row === b.row) return a.from < b.to && b.from < a.to;
  const [upper, lower] = a.row > b.row ? [a, b] : [b, a];
  return upper.mark > lower.from - GAP / 2 && upper.mark < lower.to + GAP / 2;
}

/** Cuts a text at a space, so that it has at most so many letters with its ellipsis. */
export function shorten(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters);
  const space = cut.lastIndexOf(' ');
  const kept = cut.slice(0, space > letters / 2 ? space : letters - 1);
  return `${kept.replace(/[\s,;:–-]+$/, '')}…`;
}
