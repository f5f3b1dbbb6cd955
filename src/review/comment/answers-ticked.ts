/** A box of the comment: which question it is of, whether it must be ticked, and whether it is. */
export interface Box {
  readonly id: string;
  readonly enforced: boolean;
  readonly ticked: boolean;
}

/** A line of a task list that ends with the mark of its question. Texts of the record cannot make one: they are escaped. */
const BOX = /^( *- \[)([ xX])(\] .*<!-- ask:([\w/-]+)(!?) -->)$/gm;

/** Every box of a comment. */
export function boxesOf(comment: string): Box[] {
  return [...comment.replaceAll('\r', '').matchAll(BOX)].map(
    ([, , tick = ' ', , id = '', must]) => ({
      id,
      enforced: must === '!',
      ticked: tick !== ' ',
    }),
  );
}

/** The comment with the boxes ticked that were ticked before; a question that changed is another one. */
export function withTicksOf(before: string, comment: string): string {
  const ticked = new Set(boxesOf(before).flatMap((box) => (box.ticked ? [box.id] : [])));
  return comment.replace(BOX, (line, start: string, _tick: string, rest: string, id: string) =>
    ticked.has(id) ? `${start}x${rest}` : line,
  );
}

/** How many questions wait for an answer before the merge. */
export function waitingIn(comment: string): number {
  return boxesOf(comment).filter(({ enforced, ticked }) => enforced && !ticked).length;
}
