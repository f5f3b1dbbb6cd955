import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../terminal/usage-error.ts';
import { refuseArtifact } from './preview/artifact.ts';
import { workflowRemote } from './preview/git-host.ts';
import { gatherPreviews } from './preview/preview-branch.ts';
import { previewsAddress, readSite } from './preview/previews-address.ts';

/**
 * `npm run preview:gather -- [SITE] [--remote URL]`: lays the open previews into a built site, under
 * preview/, unless they have a host of their own. They are held to the rules for artifacts again.
 */
await runCommand(async () => {
  const { remote, site } = readOptions();
  if (previewsAddress(readSite().url).ownHost) {
    process.stdout.write('Previews have a host of their own.\n');
    return 0;
  }
  const count = await gatherPreviews(
    remote ?? workflowRemote(),
    path.join(site, 'preview'),
    refuseArtifact,
  );
  process.stdout.write(
    `${count} ${count === 1 ? 'preview stands' : 'previews stand'} beside the site.\n`,
  );
  return 0;
});

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { remote: { type: 'string' } },
    });
    return { ...values, site: positionals[0] ?? '_site' };
  } catch (error) {
    throw new UsageError((error as Error).message, 'The only option is --remote URL.');
  }
}
