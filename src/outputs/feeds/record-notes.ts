import { escapeUTF8 as escaped } from 'entities';
import type { Brief } from '../../brief/brief.ts';
import { dateInWords } from '../../brief/event-date-words.ts';
import type { Claim, Correction, Status } from '../../brief/schema.ts';
import type { Words } from '../../words/message.ts';
import type { Edition } from '../pages/edition.ts';
import { typographic } from '../pages/typographic.ts';

/** What a feed's entry says beside a brief's own text: who claims what, and what was corrected. */
export function recordNotes(brief: Brief, edition: Edition): string {
  const { words } = edition.language;
  const claims = brief.claims.map((claim) => claimLine(claim, edition));
  const corrections = brief.corrections.map((correction) => correctionLine(correction, edition));
  return (
    section(words('feeds.claims'), claims) +
    section(words('feeds.corrections'), corrections.toReversed())
  );
}

/** A correction in one line: "Update, 25 May 2017: …". */
export function correctionLine({ kind, date, note }: Correction, edition: Edition): string {
  const { words } = edition.language;
  return `${words(`corrections.kinds.${kind}`)}, ${dateInWords(date, edition.language)}: ${typographic(note)}`;
}

/** What a reader of the summary must know first: that it is not confirmed, or was corrected. */
export function warningOf(brief: Brief, edition: Edition): string {
  const weighty = brief.corrections.findLast(
    ({ kind }) => kind === 'correction' || kind === 'retraction',
  );
  return [
    cautionOf(brief.status, edition.language.words).trim(),
    weighty ? correctionLine(weighty, edition) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What to say before a summary of something that is not confirmed; empty for what is. */
export function cautionOf(status: Status, words: Words): string {
  return status === 'confirmed' ? '' : `${words(`feeds.caution.${status}`)} `;
}

/** "People killed in Mosul: at least 2521 (United Nations, 2 November 2017; civilians)". */
function claimLine(claim: Claim, { record, language }: Edition): string {
  const { measure, value, by, reported, note, superseded } = claim;
  const label = record.vocabularies.measures.get(measure)?.label ?? measure;
  const said = reported ? `${by}, ${dateInWords(reported, language)}` : by;
  const withdrawn = superseded && language.words('feeds.withdrawn');
  const remarks = [said, note, withdrawn].filter((remark) => remark !== undefined);
  return typographic(`${label}: ${value.text} (${remarks.join('; ')})`);
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  return `<h2>${escaped(title)}</h2><ul>${items}</ul>`;
}
