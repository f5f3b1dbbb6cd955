import { describe, expect, test } from 'vitest';
import { outcome, PICTURE, removal, runIn, text } from './removal.ts';

const write = { write: true };

describe('Jekyll', () => {
  const jekyll = () =>
    removal({
      '_config.yml': 'title: Old\nurl: https://old.example.org\npermalink: pretty\n',
      '_posts/2017-06-06-day-one.md': [
        '---',
        'layout: post',
        'title: "SDF enters Raqqa: day one"',
        'date: 2017-06-06 09:30:00 +0300',
        'categories: war syria',
        'tags: [Raqqa, "Street fighting"]',
        'redirect_from: /old/raqqa.html',
        'sources:',
        '  - outlet: Reuters',
        '    href: https://www.reuters.com/a',
        '    date: June 6, 2017',
        '  - outlet: Harbour Times',
        '    href: https://harbour.example.com/a',
        '---',
        'It began. Read [the next day]({% post_url 2017-06-07-day-two %}).',
        '',
        '![A dot](/assets/dot.png "D. Otter")',
        '',
      ].join('\n'),
      '_posts/2017-06-07-day-two.md': [
        '---',
        'title: Day two',
        'tags: raqqa',
        'link: https://www.thetimes.com/b',
        '---',
        'After [day one](https://old.example.org/war/syria/2017/06/06/day-one/) and [our list](/list/).',
        '',
      ].join('\n'),
      'assets/dot.png': PICTURE,
    });

  test('comes over whole, and reads without errors', () => {
    const removed = jekyll();
    expect(runIn(removed, '.', write).code).toBe(0);
    expect(outcome(removed)).toEqual({
      briefs: ['2017-06-06-day-one', '2017-06-07-day-two'],
      errors: [],
    });
    expect(text(removed, 'briefs/2017/2017-06-06-day-one.md')).toBe(
      [
        '---',
        'title: "SDF enters Raqqa: day one"',
        'date: 2017-06-06',
        'topics: [war, syria, raqqa, street-fighting]',
        'source:',
        '  - publisher: reuters',
        '    url: https://www.reuters.com/a',
        '    published: 2017-06-06',
        '  - publisher: harbour-times',
        '    url: https://harbour.example.com/a',
        'aliases:',
        '  - /war/syria/2017/06/06/day-one/',
        '  - /old/raqqa.html',
        '---',
        'It began. Read [the next day](/briefs/2017-06-07-day-two/).',
        '',
        '![A dot](/images/dot.png "D. Otter")',
        '',
      ].join('\n'),
    );
  });

  test('links into the old site lead to the briefs, and where there is none, to the old page', () => {
    const removed = jekyll();
    runIn(removed, '.', write);
    expect(text(removed, 'briefs/2017/2017-06-07-day-two.md')).toContain(
      'After [day one](/briefs/2017-06-06-day-one/) and [our list](https://old.example.org/list/).',
    );
  });

  test('a picture that is here already is not brought twice', () => {
    const removed = jekyll();
    // The small site has the same picture under the same name.
    expect(runIn(removed, '.', write).report).not.toContain('picture comes with them');
  });
});

describe('Hugo', () => {
  test('TOML, page bundles, slugs and references', () => {
    const removed = removal({
      'hugo.toml': "baseURL = 'https://old.example.org/blog/'\n",
      'content/posts/first.md': [
        '+++',
        'title = "First"',
        'date = 2017-05-04T10:00:00+01:00',
        'tags = ["Raqqa"]',
        'aliases = ["/first-of-all/"]',
        'draft = true',
        '[cover]',
        'image = "/img/red.png"',
        'alt = "A dot"',
        'credit = "The editors"',
        '[[sources]]',
        'name = "Reuters"',
        'url = "https://www.reuters.com/1"',
        '+++',
        'See [the second]({{< ref "second/index.md" >}}) and ![it](pic.png "D. Otter").',
      ].join('\n'),
      'content/posts/pic.png': PICTURE,
      'content/posts/second/index.md':
        '---\ntitle: Second\ndate: 2017-05-05\nslug: better\ntags: [raqqa]\nexternalUrl: https://www.reuters.com/2\n---\nText.\n',
      'content/posts/_index.md': '---\ntitle: Posts\n---\n',
      'static/img/red.png': PICTURE,
    });
    const { report } = runIn(removed, '.', write);
    expect(outcome(removed)).toEqual({
      briefs: ['2017-05-04-first', '2017-05-05-better'],
      errors: [],
    });
    expect(text(removed, 'briefs/2017/2017-05-04-first.md')).toMatch(
      /image:\n {2}src: \/images\/red\.png\n {2}alt: A dot\n {2}credit: The editors\naliases:\n {2}- \/posts\/first\/\n {2}- \/first-of-all\/\ndraft: true\n---\nSee \[the second\]\(\/briefs\/2017-05-05-better\/\) and !\[it\]\(\/images\/pic\.png "D\. Otter"\)\.\n$/,
    );
    expect(text(removed, 'briefs/2017/2017-05-05-better.md')).toContain(
      'aliases:\n  - /posts/better/\n',
    );
    expect(report).toMatch(/1 cannot be carried over:\n.*no usable date.*\n\s+posts\/_index\.md/);
  });
});

describe('Eleventy, Astro and home-grown files', () => {
  test('Eleventy strips the day from an address, Astro keeps it', () => {
    const post =
      '---\ntitle: A day\ndate: 2017-05-05\ntags: raqqa\n---\n[Reuters](https://www.reuters.com/a) says so.\n';
    const eleventy = removal({
      'eleventy.config.js': 'throw 1',
      'src/posts/2017-05-05-a-day.md': post,
    });
    const astro = removal({
      'astro.config.mjs': 'throw 1',
      'src/content/blog/2017-05-05-a-day.md': post,
    });
    for (const [removed, alias] of [
      [eleventy, '/posts/a-day/'],
      [astro, '/blog/2017-05-05-a-day/'],
    ] as const) {
      runIn(removed, '.', write);
      expect(text(removed, 'briefs/2017/2017-05-05-a-day.md')).toContain(
        `aliases:\n  - ${alias}\n`,
      );
      expect(outcome(removed).errors).toEqual([]);
    }
  });

  test('a first heading is the title where there is no other, and stands in the text no more', () => {
    const removed = removal({
      'notes/2017-05-05 Härte.md':
        '---\ntopic: Raqqa\n---\n# A hard day\n\n[Reuters](https://www.reuters.com/a) says so.\n',
    });
    runIn(removed, 'notes', write);
    expect(text(removed, 'briefs/2017/2017-05-05-harte.md')).toMatch(
      /^---\ntitle: A hard day\n[\s\S]*---\n\[Reuters\]/,
    );
  });
});

describe('nothing is dropped silently', () => {
  const one = (body: string, fields = '') =>
    removal({
      'a.md': `---\ntitle: A\ndate: 2017-05-05\ntags: [raqqa]\nlink: https://www.reuters.com/a\n${fields}---\n${body}\n`,
    });
  const report = (body: string, fields = '') => runIn(one(body, fields), '.').report;

  test.each([
    [
      'a field that has no place',
      '',
      'mood: grim\n',
      'The field "mood": the mapping does not say where it goes',
    ],
    ['template code', '{% include x.html %}', '', 'Template code in the text: it is not run'],
    ['HTML', 'It <sup>was</sup>.', '', 'HTML in the text (<sup>): HTML is shown as text'],
    ['a comment', 'A <!-- b --> c', '', 'A comment in the text: comments are not kept'],
    [
      'a link that leads nowhere',
      '[x](../gone.md)',
      '',
      'The link to ../gone.md: its page is not being imported',
    ],
    [
      'a picture that is not there',
      '![x](gone.png)',
      '',
      'The picture gone.png: there is no such picture in the archive',
    ],
    [
      'a picture elsewhere',
      '![x](https://e.example.com/x.png)',
      '',
      'The picture https://e.example.com/x.png: it is on another site',
    ],
    [
      'a place without coordinates',
      '',
      'city: Nowhere\n',
      'The place "Nowhere": it is not in places.yaml',
    ],
    [
      'an old address with a query',
      '',
      'redirect_from: /?p=12\n',
      'The old address /?p=12: an address with "?"',
    ],
    [
      'a field that the mapping drops',
      '',
      'layout: post\n',
      'The field "layout": the mapping says "drop"',
    ],
    [
      'a picture without its credit',
      '',
      'image: /a.png\n',
      'The picture: it has no image.alt and image.credit',
    ],
    [
      'a source that is no address',
      '',
      'sources: [{url: "ftp://a"}]\n',
      'The url of source 2 "ftp://a"',
    ],
  ])('%s', (_, body, fields, said) => {
    expect(report(body, fields)).toContain(said);
  });

  test('what cannot become a brief is named with its reason', () => {
    const removed = removal({
      'no-date.md': '---\ntitle: A\ntags: [raqqa]\nlink: https://www.reuters.com/a\n---\n',
      'no-source.md': '---\ntitle: A\ndate: 2017-05-05\ntags: [raqqa]\n---\n',
      'no-title.md': '---\ndate: 2017-05-05\ntags: [raqqa]\nlink: https://www.reuters.com/a\n---\n',
      'readme.md': 'No front matter.',
    });
    const { report: said } = runIn(removed, '.');
    expect(said).toMatch(/it has no usable date\n\s+no-date\.md\n/);
    expect(said).toMatch(/it has no source; map a field .*\n\s+no-source\.md\n/);
    expect(said).toMatch(/it has no title\n\s+no-title\.md\n/);
    expect(said).toMatch(/it has no front matter\n\s+readme\.md\n/);
  });
});
