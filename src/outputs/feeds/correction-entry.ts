import { escapeUTF8 as escaped } from 'entities';
import { dateInWords } from '../../brief/event-date-words.ts';
import type { CorrectionOnRecord } from '../../indexes/corrections.ts';
import type { Edition } from '../pages/edition.ts';
import { typographic } from '../pages/typographic.ts';
import { at, type FeedEntry, feedEntry } from './feed.ts';

/** A correction as an entry of its own, which leads to where the brief shows it. */
export function correctionEntry(
  { brief, correction, number }: CorrectionOnRecord,
  edition: Edition,
): FeedEntry {
  const { kind, date, note } = correction;
  const corrected = feedEntry(brief, edition);
  const text = typographic(note);
  const title = typographic(brief.title);
  return {
    ...corrected,
    id: `${corrected.id}#correction-${number}`,
    url: `${corrected.url}#correction-${number}`,
    title: `${edition.language.words(`corrections.kinds.${kind}`)}: ${title}`,
    when: dateInWords(date, edition.language),
    summary: text,
    html: `<p>${escaped(text)}</p><p><a href="${escaped(corrected.url)}">${escaped(title)}</a></p>`,
    published: at(date.first),
    updated: at(date.first),
    language: edition.site.language,
  };
}
