import { describe, expect, it } from 'vitest';
import { compareRecords } from '../../src/review/facts/compare-record.ts';
import { factInWords } from '../../src/review/facts/fact-words.ts';
import { BRIEF, FULL_BRIEF, recordOf } from './brief-sides.ts';
import { vocabularies } from './hundred-briefs.ts';

describe('the vocabularies, pages and settings', () => {
  const before = recordOf({ [BRIEF]: FULL_BRIEF });
  const changed = (files: Record<string, string>) =>
    compareRecords(before, recordOf({ [BRIEF]: FULL_BRIEF, ...files }));

  it('follows a topic to its new key, and shows the briefs that it moves instead of each of their lists', () => {
    const topics = (vocabularies['content/topics.yaml'] ?? '').replace(
      'raqqa:\n  name: Raqqa',
      'raqqa-battle:\n  name: Raqqa',
    );
    const { briefs, vocabularies: entries } = compareRecords(
      before,
      recordOf({
        'content/topics.yaml': topics,
        [BRIEF]: FULL_BRIEF.replace('[raqqa, inquiries]', '[raqqa-battle, inquiries]'),
        'content/briefs/2017/2017-06-07-second.md': `---
title: The second day
date: 2017-06-07
topics: [raqqa-battle]
source: https://reuters.example/second-day
---
The second day passed.
`,
      }),
    );
    expect(briefs).toEqual([]);
    expect(entries).toEqual([
      expect.objectContaining({
        change: 'renamed',
        keyBefore: 'raqqa',
        key: 'raqqa-battle',
        briefs: ['2017-06-06-assault', '2017-06-07-second'],
      }),
    ]);
  });

  it('shows a publisher that is judged otherwise, with the briefs that name it', () => {
    const publishers = (vocabularies['content/publishers.yaml'] ?? '').replace(
      'reliability: B',
      'reliability: A',
    );
    expect(changed({ 'content/publishers.yaml': publishers }).vocabularies).toMatchObject([
      {
        vocabulary: 'publishers',
        key: 'reuters',
        facts: [{ subject: 'reliability', before: 'B', after: 'A' }],
        briefs: ['2017-06-06-assault', '2017-06-07-second'],
      },
    ]);
  });

  it('shows settings and pages', () => {
    const site = `${vocabularies['content/site.yaml']}rules:\n  off:\n    sources/no-archive: We have no archive.\n`;
    const about = (vocabularies['content/pages/about.md'] ?? '').replace(
      'made for tests',
      'kept for tests',
    );
    const { settings, pages } = changed({
      'content/site.yaml': site,
      'content/pages/about.md': about,
    });
    expect(settings.map(factInWords)).toEqual([
      'rule sources/no-archive, turned off added: We have no archive.',
    ]);
    expect(pages).toMatchObject([
      { after: { name: 'about' }, facts: [], body: { added: 1, removed: 1 } },
    ]);
  });
});
