import type { Brief } from '../brief/brief.ts';
import type { ContentRecord } from '../content/record.ts';

/**
 * The record as readers get it at a moment (ISO 8601, UTC): without drafts, without briefs that
 * are held until later, and without mentions of either.
 */
export function published(record: ContentRecord, moment: string): ContentRecord {
  const now = Date.parse(moment);
  const shown = record.briefs.filter((brief) => isPublished(brief, now));
  if (shown.length === record.briefs.length) return record;
  const names = new Set(shown.map(({ name }) => name));
  const briefs = shown.map((brief) => {
    if (brief.related.every((name) => names.has(name))) return brief;
    return Object.freeze({ ...brief, related: brief.related.filter((name) => names.has(name)) });
  });
  return Object.freeze({ ...record, briefs: Object.freeze(briefs) });
}

function isPublished({ draft, publish }: Brief, now: number): boolean {
  return !draft && (publish === undefined || Date.parse(publish) <= now);
}
