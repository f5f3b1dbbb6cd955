import path from 'node:path';
import { z } from 'zod';
import { rules } from '../content/rules/index.ts';
import { defineCommand } from '../terminal/command.ts';
import { inOneLine, printCommands } from '../terminal/output.ts';
import type { Report } from '../terminal/report.ts';
import { formOf } from '../terminal/terminal.ts';
import { github } from './check/report/github.ts';
import { deadLinkIssue, ISSUE_MARK, ISSUE_TITLE } from './check/report/issue.ts';
import { json } from './check/report/json.ts';
import { pretty } from './check/report/pretty.ts';
import { sarif } from './check/report/sarif.ts';
import { type CheckOptions, runCheck } from './check/run.ts';
import { GitHost, repositoryName } from './preview/git-host.ts';
import { hostComment, isWorkflow } from './preview/pull-request.ts';
import { buildMoment } from './project/build-moment.ts';
import { shownFolder } from './project/content-folder.ts';

export default defineCommand({
  name: 'check',
  says: `Looks for everything that is wrong in content/, and says where, why, and how to fix it.
Files named here limit the report to themselves; they are still checked against everything.`,
  positionals: { value: '[FILE …]' },
  options: {
    fix: {
      type: 'boolean',
      says: 'fixes what can be fixed without a decision, and says what was done',
    },
    changed: {
      type: 'string',
      value: 'BASE',
      bare: true,
      says: 'reports only files that this branch has touched since it left BASE (by default the published branch)',
    },
    strict: { type: 'boolean', says: 'fails on warnings too' },
    'errors-only': { type: 'boolean', says: 'reports errors alone' },
    rule: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      says: 'reports what this rule finds; give it again for more',
    },
    summary: {
      type: 'boolean',
      says: 'shows how many there are of each kind and in each folder, and none of them in full',
    },
    links: {
      type: 'boolean',
      says: 'asks every source and archived copy whether it is still there (needs the network)',
    },
    evidence: {
      type: 'boolean',
      says: 'looks for the quotes of sources in their captures, and holds these against their hashes',
    },
    issue: {
      type: 'boolean',
      says: 'writes what --links finds into an issue of the repository, or closes it (in a workflow)',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['pretty', 'github', 'json', 'sarif'],
      default: 'pretty',
      says: 'pretty, github, json or sarif',
    },
    content: { type: 'string', value: 'DIR', default: 'content', says: 'the content folder' },
  },
  more: 'Every rule, with examples: docs/rules.md',
  exits: {
    0: 'all is well, or there are only warnings',
    1: 'something must be fixed',
    2: 'the command was not understood',
  },
  async run(options, files) {
    const root = process.cwd();
    const report = await runCheck(
      {
        ...options,
        content: shownFolder(options.content),
        errorsOnly: options['errors-only'],
        only: options.rule ?? [],
        files,
      },
      {
        root,
        moment: buildMoment(),
        cache: path.join(root, '.cache', 'check'),
        notice: (words) => process.stderr.write(`${inOneLine(words)}\n`),
        ...(process.stderr.isTTY ? { progress: showProgress } : {}),
      },
    );
    if (options.format === 'github') printCommands(process.stdout, github(report));
    else process.stdout.write(written(options, report));
    if (options.issue && options.links)
      await writeIssue(new GitHost(), repositoryName(), deadLinkIssue(report));
    return exitCode(options, report);
  },
});

function written(
  { format, summary }: { format: string; summary: boolean },
  report: Report,
): string {
  switch (format) {
    case 'json':
      return json(report);
    case 'sarif':
      return sarif(report);
    default:
      return pretty(report, formOf(process.stdout), { summary });
  }
}

/** What asking the web brings never fails: it may be another tomorrow. */
function exitCode({ strict }: Pick<CheckOptions, 'strict'>, report: Report): number {
  const asked = new Set(rules.filter(({ option }) => option === '--links').map(({ name }) => name));
  const failing = report.diagnostics.filter(
    ({ severity, rule }) => severity === 'error' || (strict && !asked.has(rule)),
  );
  return failing.length > 0 ? 1 : 0;
}

const issues = z.array(hostComment.omit({ id: true }).extend({ number: z.int() }));

/** Keeps one issue on dead links: written, written again, and closed when there is nothing to say. */
export async function writeIssue(
  host: GitHost,
  repository: string,
  body: string | undefined,
): Promise<void> {
  const open = issues.parse(await host.list(`/repos/${repository}/issues?state=open`, 3000));
  const ours = open.find((issue) => isWorkflow(issue.user) && issue.body?.startsWith(ISSUE_MARK));
  if (ours) {
    const change = body === undefined ? { state: 'closed' } : { body };
    await host.ask('PATCH', `/repos/${repository}/issues/${ours.number}`, change);
  } else if (body !== undefined) {
    await host.ask('POST', `/repos/${repository}/issues`, { title: ISSUE_TITLE, body });
  }
}

function showProgress(words: string): void {
  process.stderr.write(`\r\u001b[K${inOneLine(words)}`);
}
