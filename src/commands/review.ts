import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../terminal/usage-error.ts';
import { buildMoment } from './project/build-moment.ts';
import { review } from './review/review.ts';

const HELP = `npm run review -- [options]

Shows what this branch, with everything not yet committed, does to the record: each brief that it
adds, changes, moves or removes, in facts, and what a reviewer must look at first. It is compared
with the commit at which it parted from the published branch; nothing of either side is run.

  --base REF    what to compare with (origin/main, or what the pull request is made against)
  --out DIR     where the review goes; a site that stands there is linked to (_review)
  --before DIR  a site built by the base's code from this content, to compare the pages of both
  --serve       serves the folder, and says where to look at it
  --port N      the port to serve it at (8081)
  --help        shows this

It writes review/index.html to be read, review/review.json for machines (schemas/review.schema.json)
and review/review.md as a comment. Exit codes: 0 written, 2 it cannot do what was asked.
`;

await runCommand(async () => {
  const { help, ...options } = readOptions();
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  return review({ ...options, now: buildMoment() });
});

function readOptions() {
  try {
    return parseArgs({
      options: {
        base: { type: 'string' },
        out: { type: 'string', default: '_review' },
        before: { type: 'string' },
        serve: { type: 'boolean', default: false },
        port: { type: 'string', default: '8081' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, 'npm run review -- --help lists the options.');
  }
}
