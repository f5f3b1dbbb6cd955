import { parseArgs } from 'node:util';
import { acceptPreview } from './preview/accept.ts';
import { workflowRunEvent } from './preview/event.ts';
import { findPullRequest } from './preview/find-pull-request.ts';
import { GitHost } from './preview/git-host.ts';
import { previewsAddress } from './preview/previews-address.ts';
import { readSite } from './preview/read-site.ts';
import { runCommand, UsageError } from './usage-error.ts';

const HELP = `npm run preview:accept -- ARTIFACT [--out DIR]

Takes over what the preview of a pull request uploaded: an archive, or a folder. It is taken for
hostile: refused for paths that lead elsewhere, links, devices, unknown file types, names that
collide, and archives that grow too much. The pull request is that of the event in
GITHUB_EVENT_PATH, asked of GitHub with GITHUB_TOKEN; the comment is written anew.

  --out DIR   where the accepted preview goes; it must not be there yet (accepted)
  --help      shows this

Exit codes: 0 accepted, 2 refused, with every reason.
`;

await runCommand(async () => {
  const { help, out, artifact } = readOptions();
  if (help || artifact === undefined) {
    process.stdout.write(HELP);
    return help ? 0 : 2;
  }
  const pull = await findPullRequest(workflowRunEvent(), new GitHost());
  const { title, url: siteUrl } = readSite();
  const { url, ownHost } = previewsAddress(siteUrl);
  const { hosted } = await acceptPreview({
    artifact,
    out,
    pull,
    site: { title, url: siteUrl },
    previews: url,
    ownHost,
  });
  process.stdout.write(
    hosted
      ? `Accepted for pull request ${pull.number}: ${url}pr-${pull.number}/\n`
      : `Accepted for pull request ${pull.number}; it touches more than content and is not published.\n`,
  );
  return 0;
});

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'accepted' },
        help: { type: 'boolean', default: false },
      },
    });
    return { ...values, artifact: positionals[0] };
  } catch (error) {
    throw new UsageError(
      (error as Error).message,
      'npm run preview:accept -- --help lists the options.',
    );
  }
}
