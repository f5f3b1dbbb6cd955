import { describe, expect, test } from 'vitest';
import { appendEntries } from '../../src/content/writing/append-entries.ts';

const TABQA = { tabqa: { name: 'Tabqa: the town', parent: undefined } };

describe('entries are added at the end of a vocabulary', () => {
  test('and no byte before them changes', () => {
    const text = '# Topics\nraqqa:   {name: "Raqqa"}   # odd, but theirs\n';
    expect(appendEntries(text, TABQA)).toBe(`${text}\ntabqa:\n  name: "Tabqa: the town"\n`);
  });

  test('below a heading that says where they come from', () => {
    expect(appendEntries('', TABQA, 'Imported')).toBe(
      '# Imported\n\ntabqa:\n  name: "Tabqa: the town"\n',
    );
  });

  test('with the line endings of the file', () => {
    expect(appendEntries('raqqa:\r\n  name: Raqqa\r\n', TABQA)).toBe(
      'raqqa:\r\n  name: Raqqa\r\n\r\ntabqa:\r\n  name: "Tabqa: the town"\r\n',
    );
  });

  test('of a file that lacks its last line break', () => {
    expect(appendEntries('raqqa:\n  name: Raqqa', TABQA)).toBe(
      'raqqa:\n  name: Raqqa\n\ntabqa:\n  name: "Tabqa: the town"\n',
    );
  });

  test('after a text of several lines', () => {
    const text = 'raqqa:\n  introduction: |\n    One.\n\n    Two.\n';
    expect(appendEntries(text, TABQA)).toBe(`${text}\ntabqa:\n  name: "Tabqa: the town"\n`);
  });
});

describe('nothing is added', () => {
  test.each([
    ['to a file that is faulty', 'raqqa: [\n'],
    ['to a file that is written in braces', '{raqqa: {name: Raqqa}}\n'],
    ['to a list', '- raqqa\n'],
    ['where the key is there already', 'tabqa:\n  name: Tabqa\n'],
  ])('%s', (_, text) => {
    expect(appendEntries(text, TABQA)).toBeUndefined();
  });
});
