import { crc32 } from 'node:zlib';
import { nearestName } from '../../../brief/fault.ts';
import { limits } from '../../source/file-name.ts';
import { brief, briefFile, entries, file, together } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

/** A picture of one pixel, for examples. */
export const picture = (path: string) => file(path, PNG);

const shownPicture = brief(
  'image:\n  src: /images/raqqa.png\n  alt: A street in the east of the city\n  credit: A. Photographer, CC BY 4.0',
);

/** The same picture, which says that it is 2,147,483,647 pixels wide. */
const absurd = Buffer.from(PNG);
absurd.writeUInt32BE(0x7fffffff, 16);
absurd.writeUInt32BE(crc32(absurd.subarray(12, 29)), 29);

/** Rules about files as such: their names, kinds, sizes and letters. */
export const readingFiles: readonly Rule[] = [
  {
    name: 'files/missing',
    severity: 'error',
    summary: 'There is a site.yaml.',
    why: 'It names the site and says where it is published.',
    bad: { files: [{ kind: 'none', path: 'site.yaml' }] },
    good: entries('site.yaml', 'language: en'),
  },
  {
    name: 'format/version',
    severity: 'error',
    summary: 'The record is written in a content format that this version of Dateline reads.',
    why: 'A format may say things that an older version does not know: it would leave them out.',
    bad: entries('site.yaml', 'format: 999'),
    good: entries('site.yaml', 'format: 1'),
  },
  {
    name: 'files/name',
    severity: 'error',
    summary:
      'The file name of a brief is lower-case letters, digits and single hyphens, then ".md".',
    why: 'The name is the address of the brief, and must be the same on every system.',
    bad: brief(
      'title: SDF takes the east of Raqqa\ndate: 2017-06-08\nsource: { publisher: reuters, title: The east, published: 2017-06-08 }',
      'The SDF said so.',
      '2017-06-08 Raqqa',
    ),
    good: brief(''),
  },
  {
    name: 'files/system',
    severity: 'error',
    summary: 'Files and folders have names that every system can store.',
    why: 'Windows reserves names such as con and nul for devices: nobody there could work on the record, and no preview would be accepted.',
    bad: file('pages/nul.md', '---\ntitle: Null\n---\nText.\n'),
    good: file('pages/null.md', '---\ntitle: Null\n---\nText.\n'),
  },
  {
    name: 'files/stray',
    severity: 'error',
    summary: 'content/ holds briefs, pages, pictures and vocabularies, and nothing else.',
    why: 'A file that is not read is a mistake, or something that was never meant to be published. Files that programs leave are ignored: hidden files, and the backup copies of text editors.',
    bad: file('topic.yaml', 'raqqa:\n  name: Raqqa\n'),
    good: entries('topics.yaml', '# Topics that readers can follow.'),
  },
  {
    name: 'files/kind',
    severity: 'error',
    summary: 'Everything in content/ is a regular file.',
    why: 'A link may lead out of the folder, to a file that must not be published.',
    bad: { files: [{ kind: 'link', path: 'briefs/2017/2017-06-08-raqqa-east.md' }] },
    good: brief(''),
  },
  {
    name: 'files/collision',
    severity: 'error',
    summary: 'No two files would have the same address.',
    why: 'One would overwrite the other. Folders below briefs/ make no difference to the address.',
    bad: file('briefs/raqqa/2017-06-06-raqqa-assault.md', ''),
    good: brief(''),
  },
  {
    name: 'limits/file',
    severity: 'error',
    summary: `A brief or page has at most ${limits.file / 1024 / 1024} MB, a vocabulary ${limits.vocabulary / 1024 / 1024} MB, a picture ${limits.image / 1024 / 1024} MB.`,
    why: 'Larger ones would be slow for everybody who reads the site, and could exhaust the program that reads them.',
    bad: {
      files: [
        { kind: 'large', path: 'briefs/2017/2017-06-08-raqqa-east.md', size: limits.file + 1 },
      ],
    },
    good: brief(''),
  },
  {
    name: 'text/encoding',
    severity: 'error',
    summary: 'Files are UTF-8.',
    why: 'In any other encoding, letters that English does not use come out wrong.',
    bad: briefFile(Buffer.from('---\ntitle: Vict\xe9\n---\n', 'latin1')),
    good: brief('title: Victé'),
  },
  {
    name: 'text/hidden',
    severity: 'error',
    summary: 'Text holds no invisible characters.',
    why: 'They can make a text read differently from what it says, and keep a search from finding it.',
    bad: brief('title: SDF begins its\u200b assault on Raqqa'),
    good: brief('title: SDF begins its assault on Raqqa'),
  },
  {
    name: 'text/character',
    severity: 'error',
    summary: 'Text holds only characters that mean the same everywhere.',
    why: 'Characters that Unicode reserves, or leaves to each font, may be shown as anything or nothing, and feeds that contain them cannot be read.',
    bad: brief('title: SDF begins its assault on Raqqa\uE000'),
    good: brief('title: SDF begins its assault on Raqqa'),
  },
  {
    name: 'text/conflict',
    severity: 'error',
    summary: 'No file holds an unresolved git conflict.',
    why: 'Two versions of the same lines would both be published, or neither could be read.',
    bad: brief(
      '',
      '<<<<<<< HEAD\nThe SDF entered the east.\n=======\nThe SDF entered the west.\n>>>>>>> fix-west',
    ),
    good: brief('', 'The SDF entered the west.'),
  },
  {
    name: 'limits/line',
    severity: 'error',
    summary: `A line has at most ${limits.line.toLocaleString('en')} characters, a brief or page ${limits.lines.toLocaleString('en')} lines, and a vocabulary ${limits.vocabularyLines.toLocaleString('en')}.`,
    why: 'Nobody writes more by hand, and a file made to exhaust the software consists of little else.',
    bad: brief('', 'a'.repeat(limits.line + 1)),
    good: brief('', 'The SDF entered the west.'),
  },
  {
    name: 'limits/nesting',
    severity: 'error',
    summary: `In a text, quotations nest at most ${limits.nesting} deep, and lists ${limits.nesting / 2}.`,
    why: 'Deeper ones would be silently left out.',
    bad: brief('', `${'> '.repeat(limits.nesting + 1)}The SDF entered the west.`),
    good: brief('', '> The SDF entered the west.'),
  },
  {
    name: 'limits/addresses',
    severity: 'error',
    summary: `The addresses that a text links to take at most ${limits.addresses / 1024 / 1024} MB in all, each counted as often as it is used.`,
    why: 'One long address under a short name can make a page of any size out of a small file.',
    bad: brief('', `[a]: https://a.example/${'b'.repeat(9_000)}\n\n${'[a] '.repeat(300)}`),
    good: brief('', '[a]: https://a.example/b\n\nThe SDF [said so][a].'),
  },
  {
    name: 'limits/words',
    severity: 'error',
    summary: 'The words to avoid have at most 10,000 characters in all.',
    why: 'Each of them is looked for at every character of every text.',
    bad: entries(
      'site.yaml',
      `rules:\n  avoid:\n${Array.from({ length: 1_250 }, (_, at) => `    word-${1000 + at}: another`).join('\n')}`,
    ),
    good: entries('site.yaml', 'rules:\n  avoid:\n    liberated: taken'),
  },
  {
    name: 'images/form',
    severity: 'error',
    summary: 'A picture is a PNG, JPEG, WebP or AVIF that can be read.',
    why: 'Any other kind of file under that name would not be shown, nor would one that is cut short. An SVG can hold scripts, so it is not accepted.',
    bad: together(file('images/raqqa.png', 'not a picture')),
    good: together(picture('images/raqqa.png'), shownPicture),
  },
  {
    name: 'images/ending',
    severity: 'error',
    summary: "The ending of a picture's file name matches its content.",
    why: 'Hosts tell browsers what a file is by its name; where that is wrong, some browsers show nothing.',
    bad: picture('images/raqqa.jpg'),
    good: together(picture('images/raqqa.png'), shownPicture),
  },
  {
    name: 'limits/picture',
    severity: 'error',
    summary: `A picture has at most ${limits.picture.side.toLocaleString('en')} pixels a side, and ${limits.picture.pixels / 1e6} million in all.`,
    why: 'A small file can unpack into one that crashes a browser.',
    bad: file('images/raqqa.png', absurd),
    good: together(picture('images/raqqa.png'), shownPicture),
  },
];

/** Rules about the words of the interface. */
export const readingWords: readonly Rule[] = [
  {
    name: 'words/language',
    severity: 'error',
    summary: 'There are words in the language of the site.',
    why: 'Readers would see headings and dates in two languages on one page.',
    bad: entries('site.yaml', 'language: nl'),
    good: entries('site.yaml', 'language: fr'),
    check: ({ root, vocabularies: { site }, wordLanguages }, report) => {
      const { language } = new Intl.Locale(site.language);
      if (wordLanguages.has(language)) return;
      const known = [...wordLanguages].sort();
      const meant = nearestName(language, known);
      report(
        { file: `${root}/site.yaml`, path: ['language'] },
        {
          reason: `There are no words of the interface in "${language}"; there are in ${known.join(', ')}.`,
          fix: `${meant ? `Did you mean "${meant}"? If not, add` : 'Add'} ${root}/words/${language}.json: every message of src/words/en.json, translated.`,
        },
      );
    },
  },
  {
    name: 'words/message',
    severity: 'error',
    summary: 'Each message in words/ has a key and the placeholders that the interface knows.',
    why: 'A key that is misspelt changes nothing, and a placeholder that is missing leaves out a number or a name.',
    bad: file('words/en.json', '{\n  "paging.page": "Page {number, number}"\n}\n'),
    good: file(
      'words/en.json',
      '{\n  "paging.page": "Page {number, number} of {total, number} in all"\n}\n',
    ),
  },
];
