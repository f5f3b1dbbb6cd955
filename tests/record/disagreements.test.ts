import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { indexRecord } from '../../src/indexes/index.ts';

/*
 * Readers are told "Accounts differ" on the word of this record's editors. The list holds, for the
 * record whose title stands in its first line, every measure of which accounts differ, with who gives
 * which; another record has another list, or none.
 */
const [title, ...listed] = readFileSync(new URL('disagreements.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const { record } = load('content');

test.runIf(record.vocabularies.site.title === title)(
  'accounts differ where the list of disagreements says so, and nowhere else',
  () => {
    const { claims, disagreements } = indexRecord(record);
    const found = [...claims].flatMap(([measure, { claims: all }]) => {
      const differing = all.filter(({ claim }) => disagreements.differs(claim));
      const accounts = differing.map(({ claim }) => `${claim.by}: ${claim.value.text}`);
      return accounts.length > 0 ? [`${measure} | ${accounts.join(' | ')}`] : [];
    });
    expect(found.sort()).toEqual(listed);
  },
);
