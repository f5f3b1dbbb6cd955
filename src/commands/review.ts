import { defineCommand } from '../terminal/command.ts';
import { buildMoment } from './project/build-moment.ts';
import { review } from './review/review.ts';

export default defineCommand({
  name: 'review',
  says: `Shows what this branch, with everything not yet committed, does to the record: each brief that it
adds, changes, moves or removes, in facts, and what a reviewer must look at first. It is compared
with the commit at which it parted from the published branch. The configuration of this checkout is run.`,
  options: {
    base: {
      type: 'string',
      value: 'REF',
      otherwise: 'origin/main, or what the pull request is made against',
      says: 'what to compare with',
    },
    content: { type: 'string', value: 'DIR', default: 'content', says: 'the content folder' },
    out: {
      type: 'string',
      value: 'DIR',
      default: '_review',
      says: 'where the review goes; a site that is already there is linked to',
    },
    before: {
      type: 'string',
      value: 'DIR',
      says: "a site built by the base's code from this content, to compare the pages of both",
    },
    format: {
      type: 'string',
      value: 'FORM',
      default: 'pretty',
      choices: ['pretty', 'github'],
      says: 'pretty, or github for a workflow, which shows what needs an answer beside its lines',
    },
    serve: { type: 'boolean', says: 'serves the folder, and says where to see it' },
    port: { type: 'string', value: 'N', default: '8081', says: 'the port to serve it at' },
  },
  more: `It writes review/index.html to be read, review/review.json for machines (schemas/review.schema.json),
review/review.md as a comment, and review/review.sarif for code scanning. Which questions must be
answered is for review: enforce in site.yaml to say.`,
  exits: {
    0: 'written',
    1: 'written, and what the site asks to be answered is not',
    2: 'it cannot do what was asked',
  },
  run: ({ format, ...options }) =>
    review({ ...options, annotate: format === 'github', now: buildMoment() }),
});
