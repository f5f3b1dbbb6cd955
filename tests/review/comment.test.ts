import { describe, expect, it } from 'vitest';
import {
  COMMENT_MARK,
  LONGEST_COMMENT,
  reviewComment,
} from '../../src/review/comment/review-comment.ts';
import type { ReviewDocument } from '../../src/review/document/review-document.ts';
import { github, HOSTILE } from './hostile-texts.ts';

/** A review that adds one brief of a title, and whatever else is given. */
function reviewOf(title: string, rest: Partial<ReviewDocument> = {}): ReviewDocument {
  return {
    version: 1,
    site: { title: 'The record', url: 'https://record.example/site/' },
    base: { ref: 'origin/main', commit: 'a'.repeat(40) },
    head: { commit: 'b'.repeat(40), uncommitted: false },
    warnings: [
      {
        rule: 'sources/removed',
        weight: 'act',
        text: `Of ${title}.`,
        fix: 'Ask.',
        brief: '2017-06-06-a',
      },
    ],
    checklist: [],
    briefs: [
      {
        name: '2017-06-06-a',
        file: 'content/briefs/2017/2017-06-06-a.md',
        change: 'changed',
        title,
        date: '6 June 2017',
        lang: 'en',
        address: '/briefs/2017-06-06-a/',
        addressBefore: '/briefs/2017-06-06-a/',
        facts: [
          { field: 'title', change: 'changed', subject: 'title', before: 'Before', after: title },
        ],
        body: { added: 2, removed: 1, passages: [] },
      },
    ],
    vocabularies: [],
    pages: [],
    images: [],
    settings: [],
    timeline: [],
    affected: [],
    affectedMore: 0,
    files: [],
    check: { errors: 0, warnings: 0, known: 0, fresh: [] },
    ...rest,
  };
}

describe('the comment of a review', () => {
  it('links each page in the preview and as published', () => {
    const comment = reviewComment(reviewOf('The assault'), {
      preview: 'https://record.example/site/preview/pr-7',
    });
    expect(comment).toContain(
      '**[Read the review](https://record.example/site/preview/pr-7/review/)**',
    );
    expect(comment).toContain(
      '- **changed** [The assault](https://record.example/site/preview/pr-7/briefs/2017-06-06-a/) ([as published](https://record.example/site/briefs/2017-06-06-a/)): title: was Before, now The assault; text: 1 word out, 2 in',
    );
  });

  it('begins with what to look at, under the mark by which it is found again', () => {
    const lines = reviewComment(reviewOf('The assault'))
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.slice(0, 4)).toEqual([
      COMMENT_MARK,
      '## Review: 1 brief changed',
      '### Look at first',
      '- **Needs an answer.** [The assault](https://record.example/site/briefs/2017-06-06-a/): Of The assault. Ask.',
    ]);
  });

  it('writes paths and the lines that it quotes so that they can be copied', () => {
    const file = 'content/briefs/2017/2017-06-06-a.md';
    const line = 'reported: 2017-05 # allow claims/before-event: It was said before.';
    const finding = { file, line: 29, column: 5, rule: 'a/b', fix: 'Fix it.', excerpt: '' };
    const comment = reviewComment(
      reviewOf('The assault', {
        warnings: [
          {
            rule: 'rules/allowed',
            weight: 'look',
            text: 'The rule a/b is set aside in one place.',
            fix: 'Ask.',
            quote: { file, line: 29, text: line },
          },
        ],
        files: [{ path: 'layouts/@org/#1_a_.tsx', change: 'changed' }],
        check: {
          errors: 0,
          warnings: 1,
          known: 0,
          fresh: [{ ...finding, severity: 'warning', reason: 'So it is.' }],
        },
      }),
    );
    expect(comment).toContain(`is set aside in one place. \`${file}:29\`: \`${line}\`. Ask.`);
    expect(comment).toContain('- **changed** `layouts/@org/#1_a_.tsx`');
    expect(comment).toContain(`- **warning** \`${file}:29:5\`: So it is.`);
  });

  it('writes addresses so that they can be copied, however long', () => {
    const address = `https://archive.example/web/2017/https://www.a.example/${'x'.repeat(200)}/@b#c`;
    const review = reviewOf('The assault');
    const [brief] = review.briefs;
    if (!brief) throw new Error('no brief');
    const fact = { field: 'source', change: 'added', subject: 'source' } as const;
    const facts = [{ ...fact, after: `BBC, “Battle”, ${address}` }];
    expect(reviewComment(reviewOf('A', { briefs: [{ ...brief, facts }] }))).toContain(
      `: source added: BBC, “Battle”, \`${address}\`; text: `,
    );
    const warning = { rule: 'a/b', weight: 'act', text: `See ${address}.`, fix: 'Ask.' } as const;
    expect(reviewComment(reviewOf('A', { warnings: [warning] }))).toContain(
      `See \`${address}\`. Ask.`,
    );
  });

  it('names a brief by its title, also where the change leaves it as it is', () => {
    const warnings = [
      {
        rule: 'rules/allowed',
        weight: 'look' as const,
        text: 'The rule a/b is set aside in one place.',
        fix: 'Ask.',
        brief: '2017-06-07-b',
        unchanged: {
          title: 'Another *event*',
          address: '/briefs/2017-06-07-b/',
          addressBefore: '/briefs/2017-06-07-b/',
        },
      },
    ];
    const review = reviewOf('A', { warnings });
    expect(reviewComment(review)).toContain(
      '- [Another \\*event\\*](https://record.example/site/briefs/2017-06-07-b/): The rule a/b',
    );
    expect(reviewComment(review, { preview: 'https://a.example/p/' })).toContain(
      '- [Another \\*event\\*](https://a.example/p/briefs/2017-06-07-b/): The rule a/b',
    );
  });

  it.each([
    ['commits', 'b', false, 'where this branch began: its commits up to bbbbbbb.'],
    ['commits and more', 'b', true, 'its commits up to bbbbbbb, and what is not committed yet.'],
    ['no commit', 'a', true, 'Compared with origin/main at aaaaaaa: what is not committed yet.'],
    ['nothing', 'a', false, 'Nothing was changed since origin/main at aaaaaaa.'],
  ])('says what was compared, where the branch has %s', (_name, sign, uncommitted, said) => {
    const head = { commit: sign.repeat(40), uncommitted };
    expect(reviewComment(reviewOf('The assault', { head }))).toContain(said);
  });

  it('is cut by whole entries, with a count of the rest', () => {
    const brief = reviewOf('x'.repeat(250)).briefs[0];
    if (!brief) throw new Error('no brief');
    const briefs = Array.from({ length: 3000 }, (_, at) => ({ ...brief, name: `brief-${at}` }));
    const comment = reviewComment(reviewOf('A', { briefs, warnings: [] }), {
      preview: 'https://record.example/p',
    });
    expect(comment.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    const entries = comment.split('\n').filter((line) => line.startsWith('- **changed**'));
    const more = Number(
      /^- and (\d+) more: \[the review\]\(\S+\/review\/\) lists them all\.$/m.exec(comment)?.[1],
    );
    expect(entries.length + more).toBe(3000);
    expect(new Set(entries.map((entry) => entry.length)).size).toBe(1);
  });

  describe('of a change with hundreds of findings', () => {
    const at = (count: number, make: (at: number) => string) =>
      Array.from({ length: count }, (_, number) => make(number));
    const warnings = (count: number, rule: string, weight: 'act' | 'look', fix = 'Ask.') =>
      at(count, (number) => `Of ${number}.`).map((text) => ({ rule, weight, text, fix }));
    const findings = (count: number, rule: string, severity: 'error' | 'warning') =>
      at(count, (number) => `Of ${number}.`).map((reason, line) => ({
        file: 'content/a.md',
        line,
        column: 1,
        severity,
        rule,
        reason,
        fix: 'Fix it.',
        excerpt: '',
      }));
    const linesBelow = (heading: string, comment: string) =>
      (comment.split(`### ${heading}\n\n`)[1] ?? '').split('\n\n')[0]?.split('\n');

    it('shows the first few of each question, and how many more there are', () => {
      const review = reviewOf('The assault', {
        warnings: [
          ...warnings(300, 'corrections/missing', 'act'),
          ...warnings(6, 'names/unsourced', 'act'),
          ...warnings(7, 'names/unsourced', 'look', 'Look.'),
        ],
      });
      expect(linesBelow('Look at first', reviewComment(review))).toEqual([
        '- **300 need an answer.** A published brief whose facts change says so under corrections. Ask.',
        ...at(5, (number) => `  - Of ${number}.`),
        '  - and 295 more: `npm run review` lists them all.',
        '- **6 need an answer.** Anybody who may be alive is named by a source. Ask.',
        ...at(6, (number) => `  - Of ${number}.`),
        '- **7 are worth a look.** Anybody who may be alive is named by a source. Look.',
        ...at(5, (number) => `  - Of ${number}.`),
        '  - and 2 more: `npm run review` lists them all.',
      ]);
    });

    it('makes the sentences of one text one task, and says once what to do', () => {
      const sentence = (brief: string, before: string, id: string) => ({
        rule: 'meaning/removed',
        weight: 'act' as const,
        text: 'In the text: statement removed.',
        fix: 'Ask for the source.',
        brief,
        before,
        id,
        enforced: true,
      });
      const lines = linesBelow(
        'Look at first',
        reviewComment(
          reviewOf('The assault', {
            warnings: [
              sentence('2017-06-06-a', 'They denied it.', 'a1'),
              sentence('2017-06-06-a', 'Nobody was there.', 'a2'),
              sentence('2017-06-07-b', 'It was night.', 'b1'),
              sentence('2017-06-06-a', 'It is disputed.', 'a3'),
            ],
          }),
        ),
      )?.map((line) => line.replace(/ask:[0-9a-f]{12}!/, 'ask:three!'));
      expect(lines).toEqual([
        '- **2 need an answer.** What the record stated is corrected rather than dropped. Ask for the source.',
        '  - [ ] [The assault](https://record.example/site/briefs/2017-06-06-a/): In the text: statement removed. <!-- ask:three! -->',
        '    - **−** They denied it.',
        '    - **−** Nobody was there.',
        '    - **−** It is disputed.',
        '  - [ ] In the text: statement removed. <!-- ask:b1! -->',
        '    - **−** It was night.',
      ]);
    });

    it('says to each what to do, where that is not the same for all', () => {
      const of = warnings(7, 'addresses/lost', 'act').map((warning, number) => ({
        ...warning,
        fix: `Add ${number}.`,
      }));
      expect(linesBelow('Look at first', reviewComment(reviewOf('A', { warnings: of })))).toEqual([
        '- **7 need an answer.** An address that was published keeps working.',
        ...at(5, (number) => `  - Of ${number}. Add ${number}.`),
        '  - and 2 more: `npm run review` lists them all.',
      ]);
    });

    it('lists every error, and of each rule the first few warnings', () => {
      const check = {
        errors: 20,
        warnings: 300,
        known: 0,
        fresh: [
          ...findings(20, 'topics/unknown', 'error'),
          ...findings(300, 'title/long', 'warning'),
          ...findings(1, 'dates/relative', 'warning'),
        ],
      };
      const comment = reviewComment(reviewOf('A', { check }), { preview: 'https://a.example/p' });
      expect(linesBelow('Check: errors', comment)).toEqual(
        at(20, (number) => `- **error** \`content/a.md:${number}:1\`: Of ${number}.`),
      );
      expect(linesBelow('Check: warnings', comment)).toEqual([
        '- **300 warnings** of `title/long`: A title has at most 90 characters.',
        ...at(5, (number) => `  - \`content/a.md:${number}:1\`: Of ${number}.`),
        '  - and 295 more: [the review](https://a.example/p/review/#check) lists them all.',
        '- **warning** `content/a.md:0:1`: Of 0.',
      ]);
    });

    it('has room for what is wrong before it has room for what changed', () => {
      const brief = reviewOf('x'.repeat(250)).briefs[0];
      if (!brief) throw new Error('no brief');
      const review = reviewOf('A', {
        warnings: warnings(300, 'corrections/missing', 'act'),
        briefs: at(3000, (number) => `brief-${number}`).map((name) => ({ ...brief, name })),
        files: at(3000, (number) => `layouts/${number}.tsx`).map((path) => ({
          path,
          change: 'changed',
        })),
        check: {
          errors: 40,
          warnings: 300,
          known: 0,
          fresh: [
            ...findings(40, 'topics/unknown', 'error'),
            ...findings(300, 'title/long', 'warning'),
          ],
        },
      });
      const comment = reviewComment(review);
      expect(comment.length).toBeLessThanOrEqual(LONGEST_COMMENT);
      expect(linesBelow('Check: errors', comment)).toHaveLength(40);
      expect(linesBelow('Check: warnings', comment)).toHaveLength(7);
      expect(linesBelow('Briefs', comment)?.length).toBeGreaterThan(100);
    });
  });

  it('keeps every text of a hostile review text', () => {
    for (const text of HOSTILE) {
      const html = github.render(
        reviewComment(reviewOf(text), { preview: 'https://record.example/p' }),
      );
      const written = html
        .replaceAll('<span>$</span>', '$')
        .replace(/<code>https:[^<>]*<\/code>/g, '');
      expect(written).not.toMatch(
        /<(?:script|img|code|em|del|blockquote|table|h1)\b|evil\.example"/,
      );
    }
  });
});
