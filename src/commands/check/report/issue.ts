import { commentCode, commentWords } from '../../../review/comment/comment-text.ts';
import type { Report } from '../../../terminal/report.ts';

/** The first line of the issue on dead links: by it the same issue is found again. */
export const ISSUE_MARK = '<!-- dateline-dead-links -->';
export const ISSUE_TITLE = 'Sources that no longer answer';

/** GitHub takes 65,536 characters. */
const LONGEST = 60_000;

/**
 * What an issue says of sources that readers cannot follow, each with its place and where a copy of it
 * may be; undefined where there is none.
 */
export function deadLinkIssue({ diagnostics }: Report): string | undefined {
  const dead = diagnostics.filter(({ rule }) => rule === 'links/dead' || rule === 'links/moved');
  if (dead.length === 0) return undefined;
  const head = `${ISSUE_MARK}\nEvery week each source is asked whether it is still there. These are not:\n\n`;
  let [body, shown] = ['', 0];
  for (const { file, line, reason, fix, excerpt } of dead) {
    const said = `- [ ] ${commentCode(`${file}:${line}`)} ${commentCode(excerpt.trim())}: ${commentWords(reason)} ${commentWords(fix, 1000)}\n`;
    if (head.length + body.length + said.length > LONGEST) break;
    body += said;
    shown += 1;
  }
  const rest = dead.length - shown;
  return `${head}${body}${rest > 0 ? `- and ${rest} more: \`npm run check -- --links\` lists them all.\n` : ''}`;
}
