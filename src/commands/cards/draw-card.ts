import type { Status } from '../../brief/schema.ts';
import { CARD_SIZE, type Card } from '../../outputs/cards/cards.ts';
import {
  type SetLine,
  type SetText,
  type TextStyle,
  type Typesetter,
  typesetter,
} from './set-text.ts';

/** As in `layouts/styles/tokens.css`, on a light ground. */
export const COLOURS = {
  paper: '#fdfdfc',
  ink: '#15181b',
  quiet: '#545b62',
  line: '#d6d9dc',
} as const;

const MARGIN = 80;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
/** Of what stands above and below the title. */
const SITE = { size: 30, baseline: 104 } as const;
const ABOVE = { sizes: [38, 34, 30, 26, 22], baseline: 182, leading: 1.2, most: 5 } as const;
const TITLE = {
  sizes: [76, 68, 60, 54, 48],
  top: 206,
  alone: 80,
  bottom: 506,
  leading: 1.16,
  arabic: 1.42,
} as const;
const RULE = 534;
const BELOW = { sizes: [30, 26, 22], baseline: 588, of: 2 } as const;
const HOST = { size: 26, widest: WIDTH / 2, gap: 40 } as const;
const MARK = { radius: 11, room: 40 } as const;

/** Few colours, as a drawing has: a third of the bytes, in no more time than all of them take. */
const ENCODING = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 } as const;

/** What is drawn, and what of it had to be cut. */
export interface DrawnCard {
  readonly svg: string;
  /** Right ends of all lines, left ends, and lowest baselines, in pixels. */
  readonly lines: readonly PlacedLine[];
  /** The title is less than the whole. */
  readonly cut: boolean;
}

export interface PlacedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** How many signs of it could not be drawn. */
  readonly shapeless: number;
}

/** Makes a PNG of a card. The encoder of pictures draws the outlines, which need no fonts. */
export async function encodeCard(card: Card): Promise<Uint8Array> {
  const { svg } = await drawCard(card);
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg)).removeAlpha().png(ENCODING).toBuffer();
}

/** A card as SVG. */
export async function drawCard(card: Card): Promise<DrawnCard> {
  const type = await typesetter();
  const { siteDir, accent } = card;
  const drawing = new Drawing();
  const small = (size: number): TextStyle => ({ role: 'sans', size, dir: siteDir });
  let taken = 0;
  if (card.site !== undefined) {
    const site = type.set(card.site, small(SITE.size), WIDTH, 1);
    drawing.lines(site.lines, SITE.baseline, 0, siteDir, COLOURS.quiet);
  }
  if (card.above !== undefined) {
    const above = fitting(type, card.above, ABOVE.sizes.map(small), WIDTH, () => 1, ABOVE.most);
    // A date that lost its last word would say more than is known: the whole of it, or none.
    const lines = above.cut ? [] : above.lines;
    drawing.lines(lines, ABOVE.baseline, above.size * ABOVE.leading, siteDir, accent);
    taken = Math.max(0, lines.length - 1) * above.size * ABOVE.leading;
  }
  const cut = drawTitle(card, taken, type, drawing);
  drawFoot(card, type, drawing);
  return { svg: drawing.svg(accent), lines: drawing.placed, cut };
}

/** What stands above the title may have taken some of its room. */
function drawTitle(
  { title, lang, dir, above }: Card,
  taken: number,
  type: Typesetter,
  drawing: Drawing,
): boolean {
  const leading =
    /^(?:ar|fa|ur|ckb|ps)\b/.test(lang) || dir === 'rtl' ? TITLE.arabic : TITLE.leading;
  const top = above === undefined ? TITLE.alone : TITLE.top + taken;
  const height = TITLE.bottom - top;
  const linesAt = (size: number) => Math.floor(height / (size * leading));
  const styles = TITLE.sizes.map((size): TextStyle => ({ role: 'serif', size, dir }));
  const { size, ...set } = fitting(type, title, styles, WIDTH, linesAt);
  const { lines, cut } = set.cut ? set : balanced(type, title, { role: 'serif', size, dir }, set);
  const free = height - lines.length * size * leading;
  const first = top + free / 2 + size * (0.5 + leading / 2.9);
  drawing.lines(lines, first, size * leading, dir, COLOURS.ink);
  return cut;
}

function drawFoot({ host, below, status, siteDir }: Card, type: Typesetter, drawing: Drawing) {
  drawing.rule(RULE);
  const address = type.set(host, { role: 'sans', size: HOST.size, dir: 'ltr' }, WIDTH, 1).lines;
  const room = address[0]?.width ?? 0;
  const hasHost = room <= HOST.widest;
  if (hasHost) {
    const other = siteDir === 'rtl' ? 'ltr' : 'rtl';
    drawing.lines(address, BELOW.baseline, 0, other, COLOURS.quiet);
  }
  const start = status ? MARK.room : 0;
  const width = WIDTH - start - (hasHost ? room + HOST.gap : 0);
  const styles = BELOW.sizes.map((size): TextStyle => ({ role: 'sans', size, dir: siteDir }));
  const { lines, size } = fitting(type, below, styles, width, () => 1, 2);
  drawing.lines(
    lines,
    BELOW.baseline - (lines.length - 1) * size * 0.4,
    size * 1.2,
    siteDir,
    COLOURS.ink,
    start,
  );
  if (status) drawing.mark(status, siteDir);
}

/** The largest of the sizes at which a text has room; the smallest, cut, where it has none. */
function fitting(
  type: Typesetter,
  text: string,
  styles: readonly TextStyle[],
  width: number,
  linesAt: (size: number) => number,
  atLast?: number,
): SetText & { readonly size: number } {
  let found: (SetText & { readonly size: number }) | undefined;
  for (const style of styles) {
    found = { ...type.set(text, style, width, linesAt(style.size)), size: style.size };
    if (!found.cut) return found;
  }
  const smallest = styles.at(-1);
  if (!found || !smallest) return { lines: [], cut: false, size: 0 };
  return atLast ? { ...type.set(text, smallest, width, atLast), size: smallest.size } : found;
}

/** The same lines, none of them much shorter than the others. */
function balanced(type: Typesetter, text: string, style: TextStyle, set: SetText): SetText {
  const most = set.lines.length;
  let found = set;
  for (let [narrow, wide] = [WIDTH / 2, WIDTH]; most > 1 && wide - narrow > 30; ) {
    const middle = (narrow + wide) / 2;
    const tried = type.set(text, style, middle, most);
    if (tried.cut) narrow = middle;
    else [wide, found] = [middle, tried];
  }
  return found;
}

class Drawing {
  readonly #parts: string[] = [];
  readonly placed: PlacedLine[] = [];

  lines(
    lines: readonly SetLine[],
    first: number,
    leading: number,
    dir: TextStyle['dir'],
    colour: string,
    indent = 0,
  ): void {
    for (const [index, { text, width, glyphs, shapeless }] of lines.entries()) {
      const left = dir === 'rtl' ? CARD_SIZE.width - MARGIN - indent - width : MARGIN + indent;
      const baseline = first + index * leading;
      this.placed.push({ text, left, right: left + width, baseline, shapeless });
      const outlines = glyphs.map(({ outline, x, y, scale }) => {
        const at = [scale, 0, 0, -scale, left + x, baseline + y].map(short).join(' ');
        return `<path transform="matrix(${at})" d="${outline}"/>`;
      });
      this.#parts.push(`<g fill="${colour}">${outlines.join('')}</g>`);
    }
  }

  rule(y: number): void {
    this.#parts.push(
      `<path d="M${MARGIN} ${y}H${CARD_SIZE.width - MARGIN}" stroke="${COLOURS.line}" stroke-width="2"/>`,
    );
  }

  /** How sure it is, as the spine of the site shows it. */
  mark(status: Status, dir: TextStyle['dir']): void {
    const { radius: r } = MARK;
    const x = dir === 'rtl' ? CARD_SIZE.width - MARGIN - r : MARGIN + r;
    const y = BELOW.baseline - r + 1;
    const ring = `<circle cx="${x}" cy="${y}" r="${r - 2}" fill="none"/>`;
    const half = (at: number, top: number, sweep: number) =>
      `M${at} ${top - r}a${r} ${r} 0 0 ${sweep} 0 ${2 * r}z`;
    const shapes: Record<Status, string> = {
      confirmed: `<circle cx="${x}" cy="${y}" r="${r}" stroke="none"/>`,
      reported: ring,
      disputed: `<path d="${half(x - 2, y - 3, 0)}" stroke="none"/><path d="${half(x + 3, y + 3, 1)}" fill="none"/>`,
      retracted: `${ring}<path d="M${x - r - 4} ${y + r}L${x + r + 4} ${y - r}"/>`,
    };
    this.#parts.push(
      `<g fill="${COLOURS.ink}" stroke="${COLOURS.ink}" stroke-width="3.5">${shapes[status]}</g>`,
    );
  }

  svg(accent: string): string {
    const { width, height } = CARD_SIZE;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
      `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
      `<rect width="${width}" height="16" fill="${accent}"/>`,
      ...this.#parts,
      '</svg>',
    ].join('');
  }
}

/** Enough digits for a tenth of a pixel, written alike everywhere. */
function short(number: number): string {
  return String(Math.round(number * 100_000) / 100_000);
}
