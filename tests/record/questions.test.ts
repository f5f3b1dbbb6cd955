import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { formsOf, knownIn, tellingWords } from '../../layouts/search/browser/asked.ts';
import { type Pagefind, searchWords } from '../../layouts/search/browser/pagefind.ts';
import { searchIndex } from '../../src/commands/build/search-index.ts';
import { load } from '../../src/content/load/load.ts';
import { knownNames } from '../../src/outputs/search/known-names.ts';
import { planSite } from '../../src/site/plan.ts';
import { catalogueOf } from '../../src/words/languages.ts';
import { serveSite } from '../site-server.ts';

/** Of a hundred questions in people's own words, so many lead to a page that answers among the first three. */
const ANSWERED = 95;

const root = path.resolve(import.meta.dirname, '../..');
// Of the record whose title stands in the first line; another record has other questions, or none.
const [title, ...lines] = readFileSync(path.join(import.meta.dirname, 'questions.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const questions = lines.map((line) => {
  const [question = '', answers = ''] = line.split(' | ');
  return { question, answers: answers.split(' ').map((address) => `/${address}/`) };
});

const { record } = load(path.join(root, 'content'));

test.runIf(record.vocabularies.site.title === title)(
  'questions in people’s own words lead to the page that answers',
  async () => {
    const plan = planSite(record, { buildMoment: '2020-01-01T00:00:00Z', pathPrefix: '/' });
    const { searchable } = plan;
    if (!searchable) throw new Error('The site has no search');
    const names = knownNames(plan.edition);
    const common = String(catalogueOf('en')['language.commonWords']);
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-questions-'));
    try {
      for (const { path: file, content } of await searchIndex(searchable)) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), content);
      }
      const site = await serveSite(folder, '/');
      try {
        const script = path.join(folder, 'pagefind.mjs');
        copyFileSync(path.join(folder, 'pagefind/pagefind.js'), script);
        const pagefind: Pagefind & { options(options: object): Promise<void> } = await import(
          pathToFileURL(script).href
        );
        await pagefind.options({ basePath: `${site.home}pagefind/`, baseUrl: '/' });
        const missed: string[] = [];
        for (const { question, answers } of questions) {
          const words = tellingWords(question, common).map((word) => formsOf(word, names.synonyms));
          const { results } = await searchWords(pagefind, words, {});
          const pages = await Promise.all(results.slice(0, 3).map((result) => result.data()));
          const first = [
            ...knownIn(question, names, common).map(({ href }) => href),
            ...pages.map(({ url }) => url),
          ].slice(0, 3);
          if (!first.some((address) => answers.includes(address)))
            missed.push(`${question}: ${first.join(' ')}`);
        }
        console.log(`${questions.length - missed.length} of ${questions.length} answered`, missed);
        expect(questions).toHaveLength(100);
        expect(questions.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(
          ANSWERED,
        );
      } finally {
        await site.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
