import type { RuleFinding } from '../../../content/rules/rule.ts';
import type { Answer } from './answer.ts';
import type { Mention } from './asked-address.ts';

/** What to say of an answer at one place that names the address. */
export function findingOf({ outcome, what, now }: Answer, mention: Mention): RuleFinding {
  const { source, field } = mention;
  const page = field === 'archived' ? 'The archived copy' : 'The page';
  const reason = `${page} ${what}.`;
  if (outcome === 'moved') {
    return { reason, fix: `Look at ${now}; if it is the same page, write that address.` };
  }
  if (outcome === 'refused') {
    return {
      reason,
      fix: 'Open it in a browser. If it is there, all is well; if not, treat it as dead.',
    };
  }
  if (field === 'archived')
    return { reason, fix: `Look for another copy at ${archiveOf(mention)}` };
  return source.archived
    ? { reason, fix: 'Add "dead: true" to the source: readers are then sent to the archived copy.' }
    : {
        reason,
        fix: `Look for a copy at ${archiveOf(mention)} and add its address as "archived:", with "dead: true".`,
      };
}

/** Where the Internet Archive keeps the copy that is nearest to the day on which the page was read. */
function archiveOf({ source, brief }: Mention): string {
  const day = (source.accessed ?? source.published ?? brief.date).first.replaceAll('-', '');
  return `https://web.archive.org/web/${day}/${source.url ?? ''}`;
}
