import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as HarfBuzz from 'harfbuzzjs';

/*
 * Sets lines of text as outlines, with the fonts of the layout. Renderers of SVG look for fonts on the
 * machine that they run on, so that each would draw something else; and what lays out cards for the web
 * (satori) measures Arabic wrongly, so that lines run out of the picture. So HarfBuzz shapes the letters,
 * and the Unicode algorithm orders them: both are what browsers do.
 */

export type FontRole = 'serif' | 'sans';
export type TextDirection = 'ltr' | 'rtl';

const VARIABLE = '@fontsource-variable';
const files = (folder: string, name: string, subsets: string, ending: string) =>
  subsets.split(' ').map((subset) => `${folder}/${name}/files/${name}-${subset}-${ending}.woff2`);
const SERIF = [
  ...files(VARIABLE, 'source-serif-4', 'latin latin-ext', 'wght-normal'),
  ...files(VARIABLE, 'noto-naskh-arabic', 'arabic', 'wght-normal'),
  ...files(VARIABLE, 'source-serif-4', 'cyrillic cyrillic-ext greek vietnamese', 'wght-normal'),
];
const SANS = [
  ...files(VARIABLE, 'libre-franklin', 'latin latin-ext', 'wght-normal'),
  ...files('@fontsource', 'ibm-plex-sans-arabic', 'arabic', '600-normal'),
  ...files(VARIABLE, 'libre-franklin', 'cyrillic cyrillic-ext vietnamese', 'wght-normal'),
];
/** By role, in the order in which a letter is looked for. */
const FACES: Readonly<Record<FontRole, readonly string[]>> = {
  serif: [...SERIF, ...SANS],
  sans: [...SANS, ...SERIF],
};
const WEIGHT = 600;

interface Typeface {
  readonly font: HarfBuzz.Font;
  /** Units of the font to the size of its type. */
  readonly units: number;
}

/** A letter's outline, in units of its font, and where it stands on its line. */
interface Glyph {
  readonly outline: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A line as it is drawn, from its left end. */
export interface SetLine {
  readonly text: string;
  readonly width: number;
  readonly glyphs: readonly Glyph[];
  /** How many signs of it have no shape in any font. */
  readonly shapeless: number;
}

export interface TextStyle {
  readonly role: FontRole;
  /** In pixels. */
  readonly size: number;
  readonly dir: TextDirection;
}

/** Lines, and whether they are less than the whole text. */
export interface SetText {
  readonly lines: readonly SetLine[];
  readonly cut: boolean;
}

let opened: Promise<Typesetter> | undefined;

/** Reads the fonts, once for a process. */
export function typesetter(): Promise<Typesetter> {
  opened ??= Typesetter.open();
  return opened;
}

const ELLIPSIS = '…';
/** Where a line may end: after a space that is not hard, and after what joins two words. */
const BREAKS = /(?<=[ \u2000-\u2006\u2008-\u200a\u3000\u200b])|(?<=\p{L}[-–—/])(?=\p{L})/u;
/** What shapes the letters around it, or only orders them. */
const SHAPELESS = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]$/u;

/** The part of the package that we use; the types that it ships leave out its only export. */
interface Bidi {
  getEmbeddingLevels(text: string, dir: TextDirection): { readonly levels: Uint8Array };
}

type Embedding = (text: string, dir: TextDirection) => Uint8Array;

export class Typesetter {
  readonly #hb: typeof HarfBuzz;
  readonly #faces: Readonly<Record<FontRole, readonly Typeface[]>>;
  readonly #embedding: Embedding;
  readonly #outlines = new Map<Typeface, Map<number, string>>();

  private constructor(
    hb: typeof HarfBuzz,
    faces: Readonly<Record<FontRole, readonly Typeface[]>>,
    embedding: Embedding,
  ) {
    this.#hb = hb;
    this.#faces = faces;
    this.#embedding = embedding;
  }

  static async open(): Promise<Typesetter> {
    const [hb, { default: decompress }, { default: bidiFactory }] = await Promise.all([
      import('harfbuzzjs'),
      import('woff2-encoder/decompress'),
      import('bidi-js') as unknown as Promise<{ readonly default: () => Bidi }>,
    ]);
    const bidi = bidiFactory();
    const require = createRequire(import.meta.url);
    const known = new Map<string, Typeface>();
    for (const name of FACES.serif) {
      const face = new hb.Face(new hb.Blob(await decompress(readFileSync(require.resolve(name)))));
      const font = new hb.Font(face);
      font.setVariations([new hb.Variation('wght', WEIGHT)]);
      known.set(name, { font, units: face.upem });
    }
    const ofRole = (role: FontRole) => FACES[role].flatMap((name) => known.get(name) ?? []);
    return new Typesetter(
      hb,
      { serif: ofRole('serif'), sans: ofRole('sans') },
      (text, dir) => bidi.getEmbeddingLevels(text, dir).levels,
    );
  }

  /** Breaks a text into lines that are no wider than they may be, and cuts it at a word where they are too many. */
  set(text: string, style: TextStyle, width: number, most: number): SetText {
    const plain = text
      .normalize('NFC')
      // No font has a hyphen that does not break, and no line is broken at the other one.
      .replaceAll('\u2011', '\u2010')
      .replace(/[\s\p{Cc}]+/gu, (space) => (/^[\u00a0\u202f]+$/.test(space) ? space : ' '));
    const whole = plain.trim();
    const levels = this.#embedding(whole, style.dir);
    const line = (start: number, end: number, more = '') =>
      this.#line(whole, levels, { start, end, more }, style);
    const fits = (start: number, end: number, more = '') => line(start, end, more).width <= width;
    const lines: SetLine[] = [];
    let start = 0;
    while (start < whole.length) {
      const rest = line(start, whole.length);
      if (rest.width <= width) return { lines: [...lines, rest], cut: false };
      const last = lines.length === most - 1;
      const end = endOfLine(whole, start, (at) => fits(start, at, last ? ELLIPSIS : ''));
      lines.push(line(start, end, last ? ELLIPSIS : ''));
      if (last) return { lines, cut: true };
      start = end;
    }
    return { lines, cut: false };
  }

  #line(
    whole: string,
    levels: Uint8Array,
    { start, end, more }: { start: number; end: number; more: string },
    style: TextStyle,
  ): SetLine {
    const shown = whole.slice(start, end).trimEnd();
    const cut = more === '' ? shown : shown.replace(/[\s\p{P}]+$/u, '');
    const text = cut + more;
    const base = style.dir === 'rtl' ? 1 : 0;
    const level = (at: number) => (at < cut.length ? (levels[start + at] ?? base) : base);
    const glyphs: Glyph[] = [];
    let [x, shapeless] = [0, 0];
    for (const run of inVisualOrder(this.#runs(text, level, style.role))) {
      const shaped = this.#shape(text, run, style.size, x, glyphs);
      x = shaped.end;
      shapeless += shaped.shapeless;
    }
    return { text, width: x, glyphs, shapeless };
  }

  /** Stretches of one font and one direction. */
  #runs(text: string, level: (at: number) => number, role: FontRole): readonly Run[] {
    const runs: Run[] = [];
    let at = 0;
    for (const sign of text) {
      const before = runs.at(-1);
      const face =
        (before && SHAPELESS.test(sign) ? before.face : this.#faceOf(sign, role)) ??
        before?.face ??
        this.#faces[role][0];
      const end = at + sign.length;
      if (before && before.face === face && before.level === level(at)) before.end = end;
      else if (face) runs.push({ start: at, end, level: level(at), face });
      at = end;
    }
    return runs;
  }

  #faceOf(sign: string, role: FontRole): Typeface | undefined {
    const code = sign.codePointAt(0) ?? 0;
    return this.#faces[role].find(({ font }) => (font.nominalGlyph(code) ?? 0) !== 0);
  }

  /** Adds the letters of a run to a line, and says where it ends, and how many could not be drawn. */
  #shape(
    text: string,
    { start, end, level, face }: Run,
    size: number,
    from: number,
    glyphs: Glyph[],
  ): { readonly end: number; readonly shapeless: number } {
    const { Buffer: TextBuffer, Direction, shape } = this.#hb;
    const buffer = new TextBuffer();
    // With what stands around it, on which the shapes of Arabic letters depend.
    buffer.addText(text, start, end - start);
    buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
    buffer.guessSegmentProperties();
    shape(face.font, buffer);
    const scale = size / face.units;
    let [x, shapeless] = [from, 0];
    for (const glyph of buffer.getGlyphInfosAndPositions()) {
      const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
      if (codepoint === 0) {
        shapeless++;
        continue;
      }
      const outline = this.#outline(face, codepoint);
      if (outline !== '')
        glyphs.push({ outline, scale, x: x + xOffset * scale, y: -yOffset * scale });
      x += xAdvance * scale;
    }
    return { end: x, shapeless };
  }

  #outline(face: Typeface, glyph: number): string {
    const known = this.#outlines.get(face) ?? new Map<number, string>();
    this.#outlines.set(face, known);
    const outline = known.get(glyph) ?? face.font.glyphToPath(glyph);
    known.set(glyph, outline);
    return outline;
  }
}

interface Run {
  readonly start: number;
  end: number;
  readonly level: number;
  readonly face: Typeface;
}

/** From left to right (Unicode, UAX #9, L2): each level turns around what stands within it. */
function inVisualOrder(runs: readonly Run[]): readonly Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to++;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where a line ends at the latest: at a word, or within one that is wider than a line. */
function endOfLine(text: string, start: number, fits: (end: number) => boolean): number {
  const furthest = (ends: readonly number[]) => {
    let [fitting, beyond] = [0, ends.length];
    while (fitting < beyond) {
      const middle = (fitting + beyond) >> 1;
      if (fits(ends[middle] ?? start)) fitting = middle + 1;
      else beyond = middle;
    }
    return ends[fitting - 1];
  };
  const endsOf = (parts: readonly string[]) => {
    let at = start;
    return parts.map((part) => (at += part.length));
  };
  const rest = text.slice(start);
  const word = furthest(endsOf(rest.split(BREAKS)));
  if (word !== undefined) return word;
  const [first = ''] = rest.split(BREAKS);
  const letters = endsOf([...graphemes.segment(first)].map(({ segment }) => segment));
  return furthest(letters) ?? letters[0] ?? text.length;
}
