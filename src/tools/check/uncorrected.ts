import type { Diagnostic } from '../../brief/diagnostic.ts';
import { OpenFile } from '../../content/open-file.ts';
import type { ContentRecord } from '../../content/record.ts';
import { rules } from '../../content/rules/index.ts';
import type { Fact } from '../../review/facts/fact.ts';
import { uncorrectedBriefs } from '../../review/uncorrected-facts.ts';

const SHOWN = 3;

/** Published briefs in which a branch changes a fact and no entry of `corrections` says so. */
export function uncorrected(
  before: ContentRecord,
  after: ContentRecord,
  moment: string,
  open: (file: string) => Uint8Array,
): Diagnostic[] {
  const rule = rules.find(({ name }) => name === 'corrections/missing');
  if (!rule) return [];
  return uncorrectedBriefs(before, after, moment).map(({ after: brief, facts }) => {
    const [first] = facts;
    const field = first?.field.split('.')[0] ?? 'title';
    // A change in the text is shown at its beginning.
    const place = field === 'body' ? { path: ['title'] } : { path: [field], key: true };
    return new OpenFile(brief.file, open(brief.file)).report(rule, place, {
      reason: `The published brief said something else: ${inWords(facts)}.`,
      fix: 'Add an entry to "corrections": the day, the kind, and what changed and why.',
    });
  });
}

/** The first facts in full, and how many more there are. */
function inWords(facts: readonly Fact[]): string {
  const shown = facts.slice(0, SHOWN).map(factInWords).join('; ');
  return facts.length > SHOWN ? `${shown}; and ${facts.length - SHOWN} more` : shown;
}

function factInWords({ subject, before, after }: Fact): string {
  if (before === undefined) return `${subject} ${after ?? ''} added`;
  return after === undefined ? `${subject} ${before} removed` : `${subject} ${before} → ${after}`;
}
