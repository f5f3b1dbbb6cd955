import { appendFileSync } from 'node:fs';
import { z } from 'zod';
import { defineCommand } from '../terminal/command.ts';
import { inOneLine } from '../terminal/output.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { GitHost, repositoryName, setOutput } from './preview/git-host.ts';
import { readSite } from './preview/previews-address.ts';
import { contentOf, shownFolder } from './project/content-folder.ts';

export default defineCommand({
  name: 'hosting:check',
  says: `Says whether the site will stand where site.yaml says. PAGES_URL is where the host will put it; in a
workflow, GitHub is asked instead. Addresses on every page are made from the one in site.yaml. What is
merely not set up yet is reported, and is no failure.`,
  options: {
    content: { type: 'string', value: 'DIR', otherwise: 'content', says: 'the content folder' },
    'keep-schedules': {
      type: 'boolean',
      says: 'turns the schedules of the workflows on anew, which GitHub turns off after 60 days without a commit',
    },
  },
  exits: { 0: 'it will, or hosting is not set up yet', 2: 'it will not' },
  async run({ content, 'keep-schedules': keep }) {
    if (keep) return keepSchedules();
    const { PAGES_URL: given, GITHUB_REPOSITORY: repository } = process.env;
    const host = given ?? (repository ? await pagesOf(repository) : '');
    if (host === undefined) {
      return notYet(
        'GitHub Pages is not on yet: choose Settings → Pages → Build and deployment → Source: GitHub Actions, then Actions → Publish → Run workflow.',
      );
    }
    if (!URL.canParse(host)) {
      throw new UsageError(
        `PAGES_URL is "${host}", which is not an address.`,
        'Set it to where the host publishes the site.',
      );
    }
    const folder = contentOf(content);
    const { url } = readSite(folder);
    const settings = `${shownFolder(folder)}/site.yaml`;
    const wanted = `Write url: ${host.replace(/\/?$/, '/')} in ${settings}.`;
    if (placeOf(url) !== placeOf(host)) {
      const wrong = `${settings} says that the site is at ${url}, but it will be published at ${host}.`;
      if (given === undefined && isExample(url)) {
        return notYet(`The address of the site is not set yet. ${wrong} ${wanted}`);
      }
      throw new UsageError(wrong, wanted);
    }
    setOutput('publish', 'true');
    process.stdout.write(`The site will be published at ${inOneLine(url)}\n`);
    return 0;
  },
});

/** What a first push finds is no fault of it. */
function notYet(words: string): number {
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_ACTIONS: workflow } = process.env;
  if (summary) appendFileSync(summary, `**Not published yet.** ${words}\n`);
  process.stdout.write(`${workflow ? '::notice::' : ''}Not published yet. ${inOneLine(words)}\n`);
  setOutput('publish', 'false');
  return 0;
}

const pages = z.object({ html_url: z.string(), build_type: z.string().nullish() });

/** Where GitHub publishes the site; undefined where Pages is off, or made of a branch. */
async function pagesOf(repository: string): Promise<string | undefined> {
  const found = await new GitHost().find(`/repos/${repository}/pages`);
  if (found === undefined) return undefined;
  const { html_url: address, build_type: made } = pages.parse(found);
  return made === 'legacy' ? undefined : address;
}

/** Names that nobody can own: what a template or a new record is written with. */
function isExample(url: string): boolean {
  return /(?:^|\.)example(?:\.(?:com|net|org))?$/.test(new URL(url).hostname);
}

const workflows = z.object({
  workflows: z.array(z.object({ id: z.int(), path: z.string(), state: z.string() })),
});

/** Those that have a schedule. */
const SCHEDULED = /\/(?:scheduled|preview-clean)\.yml$/;

async function keepSchedules(): Promise<number> {
  const [host, repository] = [new GitHost(), repositoryName()];
  const found = workflows.parse(
    await host.ask('GET', `/repos/${repository}/actions/workflows?per_page=100`),
  );
  // One that somebody turned off stays off.
  const kept = found.workflows.filter(
    ({ path, state }) => SCHEDULED.test(path) && state !== 'disabled_manually',
  );
  for (const { id } of kept) {
    await host.ask('PUT', `/repos/${repository}/actions/workflows/${id}/enable`);
  }
  process.stdout.write(`${kept.length} schedules go on.\n`);
  return 0;
}

/** An address without its scheme, and without the slash at its end. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname.replace(/\/$/, '')}`.toLowerCase();
}
