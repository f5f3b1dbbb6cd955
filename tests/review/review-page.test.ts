import { load as parse } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderReview } from '../../layouts/review/index.ts';
import { reviewRecord } from '../../src/review/document/review-record.ts';
import { reviewPage } from '../../src/review/page/review-page.ts';
import { BRIEF, FULL_BRIEF, recordOf } from './brief-sides.ts';
import { fileOf, repositoryOf, reviewOf, vocabularies } from './hundred-briefs.ts';

const NEW_BRIEF = `---
title: "<img src=x onerror=alert(1)> عنوان"
date: 2017-06-08~
topics: [mosul]
source: https://bbc.example/new
lang: ar
draft: true
---
نص **قصير**.

| أ | ب |
|---|---|
| 1 | 2 |
`;

describe('the page of a review of nothing', () => {
  it('says that nothing changes, and sends nobody to look for it', () => {
    const side = { record: recordOf({ [BRIEF]: FULL_BRIEF }), diagnostics: [] };
    const commit = 'a'.repeat(40);
    const review = reviewRecord({
      before: side,
      after: side,
      sides: { ref: 'origin/main', base: commit, head: commit, uncommitted: false },
      files: [],
      unread: new Set(),
      allowances: [],
      answers: [],
      now: '2024-06-01T00:00:00Z',
    });
    const page = parse(
      renderReview(reviewPage(review, { preview: false, stylesheets: [], fonts: [] })),
    );
    expect(page('h1').text()).toBe('Nothing changes');
    expect(
      page('h2')
        .map((_at, title) => page(title).text())
        .get(),
    ).toEqual(['Check']);
  });
});

describe('the page of a review of 28 changes', () => {
  it('is read in five minutes: unfolded it is short, and counts what is folded away', () => {
    const repository = repositoryOf(30);
    const edits = [
      ['Officials described', 'Officials did not describe'],
      ['on the radio', 'on television'],
      ['  - publisher: ', '  # no publisher\n  - publisher: '],
      ['    value: ', '    value: 9'],
      ['- They named the', '- Reportedly, they named the'],
      ['place: ', 'status: disputed\nplace: '],
      ['\nNothing else was known of it at the time.[^1]\n', '\nNothing was known.[^1]\n'],
    ] as const;
    for (let number = 0; number < 28; number += 1) {
      const [from, to] = edits[number % edits.length] ?? edits[0];
      repository.replace(fileOf(number), from, to);
    }
    const review = reviewOf(repository);
    repository.delete();
    const changed = review.document.briefs.length;
    expect(changed).toBeGreaterThanOrEqual(24);
    const page = parse(
      renderReview(reviewPage(review, { preview: true, stylesheets: [], fonts: [] })),
    );
    // Every question and brief is on the page, folded or not.
    expect(page('.warning-tasks > li').length).toBe(
      page('.warnings > li')
        .get()
        .reduce((sum, rule) => {
          const folded = Number(/^\d+/.exec(page(rule).find('summary').text())?.[0] ?? 0);
          return sum + folded + page(rule).find('> .warning-tasks > li').length;
        }, 0),
    );
    expect(page('.review-change').length).toBe(changed);
    page('details:not([open]) > :not(summary)').remove();
    const words = (page('body').html() ?? '')
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .split(/\s+/);
    expect(words.length).toBeGreaterThan(300);
    expect(words.length).toBeLessThanOrEqual(1250);
  });
});

describe('the page of a review', () => {
  let html: string;

  beforeAll(() => {
    const before = { record: recordOf({ [BRIEF]: FULL_BRIEF }), diagnostics: [] };
    const topics = (vocabularies['content/topics.yaml'] ?? '').replace(
      'name: Raqqa',
      'name: The battle of Raqqa',
    );
    const after = {
      record: recordOf({
        [BRIEF]: FULL_BRIEF.replace('date: 2017-06-06', 'date: 2017-06-05').replace(
          '2,000 people',
          '3,000 people',
        ),
        'content/briefs/2017/2017-06-08-new.md': NEW_BRIEF,
        'content/topics.yaml': topics,
      }),
      diagnostics: [
        {
          file: BRIEF,
          line: 2,
          column: 1,
          length: 1,
          excerpt: 'title: <b>',
          severity: 'error' as const,
          rule: 'a/b',
          reason: 'It is wrong.',
          fix: 'Fix it.',
        },
      ],
    };
    const review = reviewRecord({
      before,
      after,
      sides: { ref: 'origin/main', base: 'a'.repeat(40), head: 'b'.repeat(40), uncommitted: true },
      files: [{ path: 'layouts/shell.tsx', change: 'changed' }],
      outputs: {
        pages: [{ address: '/about/', change: 'changed' }],
        more: 3,
        of: 9,
        assets: ['main.css'],
      },
      unread: new Set(),
      answers: [],
      allowances: [
        {
          file: 'content/briefs/2017/2017-06-07-second.md',
          line: 3,
          rule: 'a/b',
          text: 'topics: [raqqa] # allow a/b: <b>so</b>',
          comment: '# allow a/b: <b>so</b>',
          brief: '2017-06-07-second',
        },
      ],
      now: '2024-06-01T00:00:00Z',
    });
    html = renderReview(
      reviewPage(review, { preview: true, stylesheets: ['../assets/main-1.css'], fonts: [] }),
    );
  });

  it('is valid HTML, without a script and without styles of its own', async () => {
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'void-style': 'off', 'no-inline-style': 'error' },
    }).validateString(html);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
    const page = parse(html);
    expect(page('script, style').length).toBe(0);
    expect(page('meta[name=robots]').attr('content')).toContain('noindex');
  });

  it('begins with what to look at, each with a way to where it is', () => {
    const page = parse(html);
    // The errors of the check come before everything: with them, nothing is published.
    expect(
      page('h2')
        .slice(0, 2)
        .map((_at, title) => page(title).text())
        .get(),
    ).toEqual(['Check', 'Look at first']);
    const ways = page('.warning-about a')
      .map((_at, link) => page(link).attr('href'))
      .get();
    const here = ways.filter((href) => href.startsWith('#'));
    for (const href of here) expect(page(href.replace(/([.:])/g, '\\$1')).length).toBe(1);
    expect(ways.filter((href) => !href.startsWith('#'))).toEqual(['../briefs/2017-06-07-second/']);
  });

  it('puts what needs an answer before what is worth a look, whatever brief it is about', () => {
    const page = parse(html);
    const weights = page('.warning-weight')
      .map((_at, weight) => page(weight).text())
      .get();
    expect(weights).toContain('Needs an answer');
    expect(weights).toContain('Worth a look');
    expect(weights).toEqual([...weights].sort());
  });

  it('shows a rule that is set aside under its brief, with its line as code', () => {
    const warning = parse(html)('.warnings > li:has(.warning-quote)');
    expect(warning.find('.warning-about').text()).toBe('The second day');
    expect(
      warning
        .find('.warning-quote code')
        .map((_at, code) => parse(code).text())
        .get(),
    ).toEqual([
      'content/briefs/2017/2017-06-07-second.md:3',
      'topics: [raqqa] # allow a/b: <b>so</b>',
    ]);
  });

  it('shows a fact with what went and what came', () => {
    const fact = parse(html)('#brief-2017-06-06-assault .review-facts dd').first();
    expect(fact.find('del').text()).toBe('6');
    expect(fact.find('ins').text()).toBe('5');
    expect(fact.text()).toBe('6 5 June 2017');
  });

  it('links a brief in the preview and as published, and a new one in the preview alone', () => {
    const page = parse(html);
    const links = (id: string) =>
      page(`#${id} .review-links a`)
        .map((_at, link) => page(link).attr('href'))
        .get();
    expect(links('brief-2017-06-06-assault')).toEqual([
      '../briefs/2017-06-06-assault/',
      'https://record.example/briefs/2017-06-06-assault/',
    ]);
    expect(links('brief-2017-06-08-new')).toEqual(['../briefs/2017-06-08-new/']);
  });

  it('writes each text in its own language and direction, and as text', () => {
    const page = parse(html);
    const title = page('#brief-2017-06-08-new-title');
    expect(title.attr('dir')).toBe('rtl');
    expect(title.text()).toBe('<img src=x onerror=alert(1)> عنوان');
    expect(page('#brief-2017-06-08-new .prose').attr('lang')).toBe('ar');
    expect(page('img').length).toBe(0);
  });

  it('marks a draft, and shows the briefs that a topic moves', () => {
    const page = parse(html);
    expect(page('summary:has(#brief-2017-06-08-new-title) .badge').text()).toBe(
      'draft, not published',
    );
    const uses = page('#topics-raqqa .review-uses a');
    expect(uses.map((_at, link) => page(link).text()).get()).toEqual([
      'The assault on Raqqa begins',
      'The second day',
    ]);
  });

  it('shows what the code does to pages, and what the check finds', () => {
    const page = parse(html);
    expect(page('#code').parent().text()).toContain(
      '4 pages of 9 are written differently; 3 are not listed. Any page may look different: main.css changed.',
    );
    expect(page('.findings pre').text()).toBe('title: <b>');
  });
});
