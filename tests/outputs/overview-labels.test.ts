import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, shorten } from '../../src/outputs/overview/key-events.ts';

const ROOM = { width: 600, rows: 5, letters: { most: 30, least: 16 } };

test('a label that has room is not cut', () => {
  const [label] = placeLabels([{ x: 10, text: 'The assault begins' }], ROOM);
  expect(label).toMatchObject({ index: 0, text: 'The assault begins', atEnd: false });
});

test('near the end a label leans back', () => {
  const [label] = placeLabels([{ x: 99, text: 'The assault begins' }], ROOM);
  expect(label?.atEnd).toBe(true);
});

test('labels of events that follow closely come down like stairs', () => {
  const events = [10, 12, 14].map((x) => ({ x, text: 'Something happened here' }));
  expect(placeLabels(events, ROOM).map(({ row }) => row)).toEqual([4, 3, 2]);
});

test('no two labels of one row overlap', () => {
  const marks = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 24 });
  fc.assert(
    fc.property(marks, (xs) => {
      const events = xs
        .sort((a, b) => a - b)
        .map((x) => ({ x, text: 'An event with a long name' }));
      const spans = placeLabels(events, ROOM).map(({ x, text, row, atEnd }) => {
        const [mark, width] = [x * 6, text.length * 6.2];
        return { row, from: atEnd ? mark - width : mark, to: atEnd ? mark : mark + width };
      });
      for (const [index, a] of spans.entries()) {
        for (const b of spans.slice(index + 1)) {
          expect(a.row !== b.row || a.to <= b.from || b.to <= a.from).toBe(true);
        }
      }
    }),
  );
});

test('the first and the last have a label, however many stand between them', () => {
  const marks = fc.array(fc.integer({ min: 20, max: 80 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(marks, (between) => {
      const xs = [0, ...between.sort((a, b) => a - b), 100];
      const events = xs.map((x) => ({ x, text: 'An event with a long name' }));
      const named = placeLabels(events, ROOM).map(({ index }) => index);
      expect(named).toEqual(expect.arrayContaining([0, xs.length - 1]));
    }),
  );
});

test('a text is cut at a space', () => {
  expect(shorten('Iraqi forces enter the city', 20)).toBe('Iraqi forces enter…');
  expect(shorten('short', 20)).toBe('short');
});
