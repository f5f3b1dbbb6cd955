import { parseArgs } from 'node:util';
import { build } from './build/build.ts';
import { runCommand, UsageError } from './usage-error.ts';

const HELP = `npm run build -- [options]

Builds the site of content/ into _site/. The published folder is replaced when every page has been
written; a build that fails leaves it as it was. A folder that holds anything else is never replaced.

  --content DIR   the content folder (content)
  --out DIR       where the site goes (_site)
  --cache DIR     where earlier builds are remembered (.cache)
  --prefix PATH   where its links lead, as /repo/ (the path of the url in site.yaml)
  --preview TEXT  builds a preview: TEXT in a banner, drafts shown, kept from search engines
  --review URL    in a preview, the page that reviews the change
  --pull NUMBER   in a preview, the pull request
  --commit SHA    in a preview, the commit
  --without-search  makes no index for full-text search, which takes longest on a large record
  --no-history    leaves out what git tells of the published versions of each brief
  --allow-empty   publishes a site without briefs
  --allow-removal removes more than half of the published briefs without asking
  --help          shows this

Exit codes: 0 published, 1 errors in the content, 2 the command cannot do what was asked.
`;

await runCommand(async () => {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  return build(options);
});

function readOptions() {
  try {
    return parseArgs({
      options: {
        content: { type: 'string', default: 'content' },
        out: { type: 'string', default: '_site' },
        cache: { type: 'string' },
        prefix: { type: 'string' },
        preview: { type: 'string' },
        review: { type: 'string' },
        pull: { type: 'string' },
        commit: { type: 'string' },
        'without-search': { type: 'boolean', default: false },
        'no-history': { type: 'boolean', default: false },
        'allow-empty': { type: 'boolean', default: false },
        'allow-removal': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, 'npm run build -- --help lists the options.');
  }
}
