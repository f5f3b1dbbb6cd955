import { withheldOf } from '../../outputs/publication.ts';
import { type BriefChange, briefOf } from '../brief-change.ts';
import type { Fact } from '../facts/fact.ts';
import { factInWords } from '../facts/fact-words.ts';
import { bringsSource, newNames } from '../new-names.ts';
import { uncorrectedFacts } from '../uncorrected-facts.ts';
import type { Finding, ReviewRule, ReviewSubject } from './warning.ts';

/** A finding for each brief that a rule has something to say of. */
function perBrief(
  find: (change: BriefChange, subject: ReviewSubject) => Omit<Finding, 'brief'> | undefined,
): ReviewRule['find'] {
  return (subject) =>
    subject.comparison.briefs.flatMap((change) => {
      const finding = find(change, subject);
      return finding ? [{ ...finding, brief: briefOf(change).name }] : [];
    });
}

/** Facts that a published brief states: what changes in them, and what they rest on. */
export const factRules: readonly ReviewRule[] = [
  {
    name: 'corrections/missing',
    weight: 'act',
    summary: 'A published brief whose facts change says so under corrections.',
    find: perBrief((change, { now }) => {
      const facts = uncorrectedFacts(change, now);
      if (facts.length === 0) return undefined;
      return {
        text: `A published brief now states something else, and no correction says so: ${list(facts)}.`,
        fix: 'Add an entry to corrections with its date, kind and note.',
      };
    }),
  },
  {
    name: 'corrections/rewritten',
    weight: 'act',
    summary: 'A correction that was made stays as it was made.',
    find: perBrief(({ before, after, facts }) => {
      const rewritten = facts.filter(
        ({ field, change }) => field.startsWith('corrections') && change !== 'added',
      );
      if (!before || !after || rewritten.length === 0) return undefined;
      return {
        text: `A correction that readers may have seen is rewritten: ${list(rewritten)}.`,
        fix: 'Keep it as it was, and add another.',
      };
    }),
  },
  {
    name: 'dates/moved',
    weight: 'look',
    summary: 'The new date of a published brief is what its sources say.',
    find: perBrief((change, { now }) => {
      const date = change.facts.find(({ field }) => field === 'date');
      const { before, after } = change;
      if (!date || !before || !after || withheldOf(before, now)) return undefined;
      // Where nothing says that it was corrected, the rule above has named it already.
      if (uncorrectedFacts(change, now).includes(date)) return undefined;
      return {
        text: `The date of a published brief moves: ${factInWords(date)}.`,
        fix: 'Check the new date against the sources.',
      };
    }),
  },
  {
    name: 'sources/removed',
    weight: 'act',
    summary: 'What rested on a source that goes rests on another.',
    find: perBrief(({ before, after, facts }) => {
      const removed = facts.filter(
        ({ field, change }) => field === 'source' && change === 'removed',
      );
      if (!before || !after || removed.length === 0) return undefined;
      const moved = removed.every(({ note }) => note?.startsWith('moved to'));
      return {
        text: `${removed.length === 1 ? 'A source goes' : `${removed.length} sources go`}: ${removed.map(named).join('; ')}.`,
        fix: 'Ask what rests now on what rested on it.',
        ...(moved && { weight: 'look' }),
      };
    }),
  },
  {
    name: 'status/surer',
    weight: 'act',
    summary: 'A record that becomes surer has a source that makes it so.',
    find: perBrief((change) => {
      const { before, after } = change;
      if (!before || !after || before.status === after.status) return undefined;
      const surer = SURENESS.indexOf(after.status) > SURENESS.indexOf(before.status);
      if (!surer || bringsSource(change)) return undefined;
      return {
        text: `The status rises from ${before.status} to ${after.status} without a new source.`,
        fix: 'Ask for the source that settles it.',
      };
    }),
  },
  {
    name: 'names/unsourced',
    weight: 'look',
    summary: 'Whoever may be a living person is named by a source.',
    find: perBrief((change, { comparison }) => {
      const names = newNames(change, comparison.before);
      if (names.length === 0) return undefined;
      const unsourced = change.before !== undefined && !bringsSource(change);
      return {
        text: `The record did not name ${names.map((name) => `“${name}”`).join(', ')} before${unsourced ? ', and no source comes with the name' : ''}.`,
        fix: 'If this is a living person, a source must name them in this connection.',
        ...(unsourced && { weight: 'act' }),
      };
    }),
  },
  {
    name: 'sources/party',
    weight: 'look',
    summary: 'A brief that rests on a party to the conflict alone says so in its text.',
    find: perBrief(({ before, after }, { comparison }) => {
      const { publishers } = comparison.after.vocabularies;
      const isParty = (sources: readonly { publisher?: string | undefined }[]) =>
        sources.length > 0 &&
        sources.every(({ publisher }) => publisher && publishers.get(publisher)?.party);
      if (!after || !isParty(after.sources) || (before && isParty(before.sources)))
        return undefined;
      return {
        text: 'It rests on a party to the conflict alone.',
        fix: 'Ask for a second source, or for the words “said” and “claimed” where they belong.',
      };
    }),
  },
];

const SURENESS = ['retracted', 'disputed', 'reported', 'confirmed'];

function named({ before, note }: Fact): string {
  return note === undefined ? `${before}` : `${before} (${note})`;
}

function list(facts: readonly Fact[]): string {
  const shown = facts.slice(0, 4).map(factInWords);
  return [...shown, ...(facts.length > 4 ? [`and ${facts.length - 4} more`] : [])].join('; ');
}
