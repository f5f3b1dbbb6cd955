import type { Span } from '../source-text.ts';
import type { RuleFinding } from './rule.ts';

interface Unresolved {
  readonly span: Span;
  readonly finding: RuleFinding;
}

/**
 * Links of a body that lead nowhere: `[text]()`, and `[text][name]` where no line says what the name
 * stands for. `prose` is the body without code and quotations, of the same length.
 */
export function unresolvedLinks(body: string, prose: string): Unresolved[] {
  const names = new Set(
    [...body.matchAll(/^ {0,3}\[([^\][\n]+)\]:/gm)].map(([, name = '']) => nameOf(name)),
  );
  const found: Unresolved[] = [];
  const links = /\[(?!\^)([^\][\n]+)\](?:\(\s*(?:<>)?\s*\)|\[([^\][\n]*)\])/g;
  for (const match of body.matchAll(links)) {
    const [whole, text = '', name] = match;
    if (prose[match.index] !== '[') continue;
    const span = { start: match.index, end: match.index + whole.length };
    if (name === undefined) {
      found.push({
        span,
        finding: {
          reason: `The link "${text}" has no address, and readers see its brackets.`,
          fix: 'Write the address between the round brackets, or the words alone.',
        },
      });
    } else if (!names.has(nameOf(name || text))) {
      found.push({
        span,
        finding: {
          reason: `Nothing says where "${name || text}" leads, and readers see the brackets.`,
          fix: `Write [${text}](https://…), or the words alone.`,
        },
      });
    }
  }
  return found;
}

/** Names of links are the same in capitals and with other spaces. */
function nameOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
