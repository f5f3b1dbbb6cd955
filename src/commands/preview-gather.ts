import path from 'node:path';
import { defineCommand } from '../terminal/command.ts';
import { inOneLine } from '../terminal/output.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { refuseArtifact } from './preview/artifact.ts';
import { workflowRemote } from './preview/git-host.ts';
import { gatherPreviews } from './preview/preview-branch.ts';
import { previewsAddress, readSite } from './preview/previews-address.ts';
import { contentOf } from './project/content-folder.ts';

export default defineCommand({
  name: 'preview:gather',
  says: `Lays the open previews into a built site (_site), under preview/, unless they have a host of their
own. They are held to the rules for artifacts again.`,
  positionals: { value: '[SITE]', most: 1 },
  options: {
    content: { type: 'string', value: 'DIR', otherwise: 'content', says: 'the content folder' },
    remote: {
      type: 'string',
      value: 'URL',
      otherwise: 'that of the workflow',
      says: 'the repository',
    },
  },
  async run({ content, remote }, [site = '_site']) {
    if (previewsAddress(readSite(contentOf(content)).url).ownHost) {
      process.stdout.write('Previews have a host of their own.\n');
      return 0;
    }
    const { count, leftOut } = await gatherPreviews(
      remote ?? workflowRemote(),
      path.join(site, 'preview'),
      refuseArtifact,
    ).catch((error: unknown) => {
      // The site is published without them: previews are in nobody's way.
      if (!(error instanceof UsageError)) throw error;
      return { count: 0, leftOut: [`all of them: ${error.message}`] };
    });
    for (const why of leftOut) process.stdout.write(`Left out: ${inOneLine(why)}\n`);
    process.stdout.write(
      `${count} ${count === 1 ? 'preview is' : 'previews are'} beside the site.\n`,
    );
    return 0;
  },
});
