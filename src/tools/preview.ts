import { parseArgs } from 'node:util';
import { buildMoment } from './build/build-moment.ts';
import { buildPreview } from './preview/build-preview.ts';
import { explained } from './review/explained.ts';
import { runCommand, UsageError } from './usage-error.ts';

const HELP = `npm run preview -- [options]

Builds the site with this change as a preview: marked as such on every page, kept from search
engines, with drafts and held briefs; and reviews the change into it, at review/.

  --base REF    what the change is compared with (origin/main, or what the pull request is made against)
  --out DIR     where the preview goes (_preview)
  --prefix PATH the path under which it will stand, as / (below where previews stand)
  --pull N      the pull request whose preview it is (that of the workflow's event)
  --allow-removal  removes more than half of the briefs that it had, without asking
  --serve       serves it, and says where to look at it
  --port N      the port to serve it at (8081)
  --help        shows this

Exit codes: 0 built, 1 errors in the content, 2 it cannot do what was asked.
`;

await runCommand(async () => {
  const { help, ...options } = readOptions();
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (options.pull !== undefined && !/^[1-9]\d{0,8}$/.test(options.pull)) {
    throw new UsageError(
      `"${options.pull}" is no pull request.`,
      'Write its number, as in --pull 7.',
    );
  }
  return explained(() => buildPreview({ ...options, now: buildMoment() }));
});

function readOptions() {
  try {
    return parseArgs({
      options: {
        base: { type: 'string' },
        out: { type: 'string', default: '_preview' },
        prefix: { type: 'string' },
        pull: { type: 'string' },
        'allow-removal': { type: 'boolean', default: false },
        serve: { type: 'boolean', default: false },
        port: { type: 'string', default: '8081' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, 'npm run preview -- --help lists the options.');
  }
}
