import { describe, expect, test } from 'vitest';
import type { StoryEvent } from '../../src/brief/vocabularies.ts';
import { storyOf } from '../../src/outputs/story/story.ts';
import { brief } from '../indexes/small-record.ts';
import { editionOf } from './open-edition.ts';

const days = Array.from({ length: 14 }, (_, index) => String(index + 1).padStart(2, '0'));
const MARKED: Readonly<Record<string, object>> = {
  '03': { importance: 'key' },
  '05': { importance: 'key', status: 'retracted', corrections: [] },
  '07': { importance: 'minor' },
  '09': { importance: 'key', status: 'disputed' },
  '12': { lang: 'ar' },
};
const briefs = days.map((day) => brief(`day-${day}`, { date: `2017-06-${day}`, ...MARKED[day] }));
const edition = editionOf(briefs);

const tell = (chosen?: readonly StoryEvent[], of = briefs) =>
  storyOf(of, chosen, edition)?.events.map(({ says }) => says);

describe('a story', () => {
  test('has what editors chose, in their order and their words, or else under its title', () => {
    const chosen = [{ brief: 'day-09', says: 'It is "over".' }, { brief: 'day-02' }];
    expect(tell(chosen)).toEqual(['It is “over”.', 'Title of day-02']);
  });

  test('leaves out what is not published', () => {
    expect(tell([{ brief: 'draft' }, { brief: 'day-01' }])).toEqual(['Title of day-01']);
    expect(tell([{ brief: 'draft' }])).toBeUndefined();
  });

  test('has by itself the most important, in order, without what was retracted or is minor', () => {
    const told = tell() ?? [];
    expect(told).toHaveLength(10);
    expect(told).toContain('Title of day-03');
    expect(told).toContain('Title of day-09');
    expect(told).not.toContain('Title of day-05');
    expect(told).not.toContain('Title of day-07');
    expect(told).toEqual([...told].sort());
  });

  test('is not told by itself of a list that is as soon read', () => {
    expect(tell(undefined, briefs.slice(0, 12))).toBeUndefined();
    expect(tell([{ brief: 'day-01' }], briefs.slice(0, 3))).toHaveLength(1);
  });

  test('says how sure each event is, how many there are, and in which language it speaks', () => {
    const story = storyOf(briefs, [{ brief: 'day-09' }, { brief: 'day-12' }], edition);
    expect(story?.total).toBe(14);
    expect(story?.events.map(({ status }) => status)).toEqual(['disputed', undefined]);
    expect(story?.events[1]?.language).toEqual({ lang: 'ar', dir: 'rtl' });
  });
});
