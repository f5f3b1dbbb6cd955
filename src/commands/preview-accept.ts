import { defineCommand } from '../terminal/command.ts';
import { acceptPreview } from './preview/accept.ts';
import { GitHost, setOutput } from './preview/git-host.ts';
import { previewsAddress, readSite } from './preview/previews-address.ts';
import {
  asksEditors,
  FORK_ENVIRONMENT,
  findPullRequest,
  workflowRunEvent,
} from './preview/pull-request.ts';
import { contentOf } from './project/content-folder.ts';

export default defineCommand({
  name: 'preview:accept',
  says: `Takes over what the preview of a pull request uploaded: an archive, or a folder. It is treated as
hostile: refused for paths that lead elsewhere, links, devices, unknown file types, names that
collide, and archives that grow too much. The pull request is that of the event in
GITHUB_EVENT_PATH, asked of GitHub with GITHUB_TOKEN; the comment is written anew.`,
  positionals: { value: 'ARTIFACT', most: 1 },
  options: {
    content: { type: 'string', value: 'DIR', otherwise: 'content', says: 'the content folder' },
    out: {
      type: 'string',
      value: 'DIR',
      default: 'accepted',
      says: 'where the accepted preview goes; it must not exist yet',
    },
  },
  exits: { 0: 'accepted', 2: 'refused, with every reason' },
  async run({ content, out }, [artifact = '']) {
    const [event, host] = [workflowRunEvent(), new GitHost()];
    const pull = await findPullRequest(event, host);
    const gated = pull.fork && (await asksEditors(host, event.repository.full_name));
    const { title, url: siteUrl, review } = readSite(contentOf(content));
    const { url, ownHost } = previewsAddress(siteUrl);
    const { hosted } = await acceptPreview({
      artifact,
      out,
      pull,
      site: { title, url: siteUrl },
      enforce: review?.enforce ?? [],
      previews: url,
      ownHost,
      gated,
    });
    setOutput('environment', hosted && pull.fork ? FORK_ENVIRONMENT : 'previews');
    process.stdout.write(
      hosted
        ? `Accepted for pull request ${pull.number}: ${url}pr-${pull.number}/\n`
        : `Accepted for pull request ${pull.number}; it is not published, and the comment says why.\n`,
    );
    return 0;
  },
});
