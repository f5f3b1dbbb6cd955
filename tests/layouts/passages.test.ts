import { expect, test } from 'vitest';
import { type Passage, passagesOf } from '../../layouts/search/browser/passages.ts';

const content = [
  'The title.',
  'One two three.',
  'Grave found near the river, a second grave behind it.',
  Array.from({ length: 60 }, (_, at) => (at === 40 ? 'grave' : `word${at}`)).join(' '),
].join(' ');
const words = content.split(' ');
const at = (...wanted: string[]) =>
  words.flatMap((word, location) =>
    wanted.includes(word.toLowerCase()) ? [{ location, balanced_score: 1 }] : [],
  );
const page = {
  url: '/briefs/a/',
  content,
  meta: { title: 'The title.' },
  anchors: [
    { id: 'p-3', location: words.indexOf('word0') },
    { id: 'p-1', location: words.indexOf('One') },
    { id: 'p-2', location: words.indexOf('Grave') },
  ],
};

function text({ pieces }: Passage): string {
  return pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('');
}

test('each paragraph that holds the words is a passage, in the order of the page', () => {
  const passages = passagesOf({ ...page, weighted_locations: at('grave') }, 3);
  expect(passages.map(({ id }) => id)).toEqual(['p-2', 'p-3']);
  expect(text(passages[0] as Passage)).toBe(
    '[Grave] found near the river, a second [grave] behind it.',
  );
});

test('of a long paragraph, what stands around the words is shown', () => {
  const [passage] = passagesOf({ ...page, weighted_locations: at('word45') }, 3);
  expect(text(passage as Passage)).toMatch(/^… word2\d .*\[word45\].* word59$/);
});

test('marks of punctuation are no part of what was found', () => {
  const found = (...written: string[]) => {
    const content = ['Title', ...written].join(' ');
    const weighted_locations = written.map((_, place) => ({
      location: place + 1,
      balanced_score: 1,
    }));
    const told = { url: '/', content, meta: { title: 'Title' }, anchors: [], weighted_locations };
    return text(passagesOf(told, 1)[0] as Passage);
  };
  expect(found('Raqqa;', '(Raqqa).', '“al-Raqqa”', '70%', '—')).toBe(
    '[Raqqa]; ([Raqqa]). “[al-Raqqa]” [70]% [—]',
  );
});

test('the best passages are kept where there are more', () => {
  const [only, ...more] = passagesOf({ ...page, weighted_locations: at('grave') }, 1);
  expect(only?.id).toBe('p-2');
  expect(more).toEqual([]);
});

test('words of the title alone make no passage: the title stands above already', () => {
  expect(passagesOf({ ...page, weighted_locations: at('title.') }, 3)).toEqual([]);
});
