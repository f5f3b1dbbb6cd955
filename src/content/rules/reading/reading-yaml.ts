import { limits } from '../../source/file-name.ts';
import { brief, briefFile } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

/** Rules that reading the front matter of a file and its YAML holds. */
export const readingYaml: readonly Rule[] = [
  {
    name: 'front-matter/missing',
    severity: 'error',
    summary: 'A brief or page begins with front matter.',
    why: 'Without it nobody can tell what the text is about, when it happened or who says so.',
    bad: briefFile('The Syrian Democratic Forces entered Raqqa.\n'),
    good: brief(''),
  },
  {
    name: 'front-matter/language',
    severity: 'error',
    summary: 'Front matter is YAML and nothing else.',
    why: 'Other kinds of front matter can run as code; content is only data.',
    bad: briefFile('---js\n{ title: "SDF begins its assault on Raqqa" }\n---\nText.\n'),
    good: brief('title: SDF begins its assault on Raqqa'),
  },
  {
    name: 'front-matter/unclosed',
    severity: 'error',
    summary: 'Front matter ends with a line of three hyphens.',
    why: 'Without it the text of the brief would be taken for fields.',
    bad: briefFile(
      '---\ntitle: SDF begins its assault on Raqqa\ndate: 2017-06-06\n\nThe SDF entered Raqqa.\n',
    ),
    good: brief(
      'title: SDF begins its assault on Raqqa\ndate: 2017-06-06',
      'The SDF entered Raqqa.',
    ),
  },
  {
    name: 'front-matter/form',
    severity: 'error',
    summary: 'Front matter is a list of fields, each with a name.',
    why: 'A value without a name says nothing.',
    bad: briefFile(
      '---\n- SDF begins its assault on Raqqa\n- 2017-06-06\n---\nThe SDF entered Raqqa.\n',
    ),
    good: brief('title: SDF begins its assault on Raqqa\ndate: 2017-06-06'),
  },
  {
    name: 'yaml/syntax',
    severity: 'error',
    summary: 'Fields are valid YAML.',
    why: 'A line that cannot be read may hide those after it, so none of the fields counts.',
    bad: brief('title: Raqqa: the first day'),
    good: brief("title: 'Raqqa: the first day'"),
  },
  {
    name: 'yaml/duplicate-key',
    severity: 'error',
    summary: 'A field is given once.',
    why: 'If it is given twice, one of the two values would be lost without anybody noticing.',
    bad: brief('status: reported\nstatus: disputed'),
    good: brief('status: disputed'),
  },
  {
    name: 'yaml/comment',
    severity: 'warning',
    summary: 'A value with a # in it stands in quotes.',
    why: 'YAML takes what follows a space and a # for a comment, so that readers would see half of what was written.',
    bad: brief('title: SDF enters district #3 of Raqqa'),
    good: brief('title: "SDF enters district #3 of Raqqa"'),
  },
  {
    name: 'yaml/alias',
    severity: 'error',
    summary: 'Values are written out: no anchors (&) and aliases (*).',
    why: 'A reviewer should see what an entry says in its own place, and aliases can be made to exhaust the software.',
    bad: brief('title: &name SDF begins its assault on Raqqa'),
    good: brief('title: SDF begins its assault on Raqqa'),
  },
  {
    name: 'yaml/tag',
    severity: 'error',
    summary: 'Values carry no YAML tags (!).',
    why: 'Tags ask a program to make something out of a text; content is only data.',
    bad: brief('title: !upper SDF begins its assault on Raqqa'),
    good: brief('title: SDF begins its assault on Raqqa'),
  },
  {
    name: 'limits/depth',
    severity: 'error',
    summary: `YAML nests at most ${limits.depth} deep.`,
    why: 'No field needs more than three levels, and a file nested without end would exhaust the software.',
    bad: brief(`related: ${'['.repeat(limits.depth + 1)}${']'.repeat(limits.depth + 1)}`),
    good: brief('related: [2017-07-09-mosul-victory]'),
  },
  {
    name: 'limits/front-matter',
    severity: 'error',
    summary: `Front matter has at most ${limits.frontMatter / 1024} KB.`,
    why: 'Longer text belongs in the body, where readers see it.',
    bad: briefFile(
      `---\ntitle: The SDF entered Raqqa\n${`# ${'very '.repeat(1_000)}long\n`.repeat(4)}---\nThe SDF entered Raqqa.\n`,
    ),
    good: brief('title: SDF begins its assault on Raqqa'),
  },
];
