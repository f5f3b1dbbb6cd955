import type { SiteSettings } from '../../../brief/vocabularies.ts';
import { brief, entries, together } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';
import { isSummaryFromBody } from './titles.ts';

const AVOID = entries('site.yaml', 'rules:\n  avoid:\n    liberated: taken, retaken, recaptured');

/** The house style, as far as it is a list of words. */
export const words: readonly Rule[] = [
  {
    name: 'words/avoid',
    severity: 'warning',
    summary:
      'Titles, summaries and texts avoid the words that site.yaml lists under `rules: avoid:`.',
    why: 'A word can take a side, or vouch for what nobody has shown. Quotations and the titles of sources may use them.',
    bad: together(AVOID, brief('', 'The SDF liberated two villages.')),
    good: together(AVOID, brief('', 'The SDF retook two villages.')),
    inspect: (text, report) => {
      const { brief, prose, vocabularies } = text;
      const avoided = avoidedBy(vocabularies.site);
      if (!avoided) return;
      for (const match of prose.matchAll(avoided.pattern)) {
        report(
          { span: { start: match.index, end: match.index + match[0].length } },
          avoided.finding(match[0]),
        );
      }
      for (const field of ['title', 'summary'] as const) {
        const avoids = brief[field].search(avoided.pattern) < 0;
        if (avoids || (field === 'summary' && isSummaryFromBody(text))) continue;
        for (const [found] of brief[field]
          .replace(/[“"][^”"]*[”"]/g, ' ')
          .matchAll(avoided.pattern)) {
          report({ path: [field], words: found }, avoided.finding(found));
        }
      }
    },
  },
];

interface Avoided {
  readonly pattern: RegExp;
  finding(found: string): { reason: string; fix: string };
}

const compiled = new WeakMap<SiteSettings, Avoided>();

function avoidedBy(site: SiteSettings): Avoided | undefined {
  const known = compiled.get(site);
  if (known) return known;
  const list = new Map(
    Object.entries(site.rules?.avoid ?? {}).map(([word, instead]) => [word.toLowerCase(), instead]),
  );
  if (list.size === 0) return undefined;
  const alternatives = [...list.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const avoided: Avoided = {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    finding: (found) => ({
      reason: `"${found}" is a word that this record avoids.`,
      fix: `Write instead: ${list.get(found.toLowerCase().replace(/\s+/g, ' ')) ?? 'another word'}.`,
    }),
  };
  compiled.set(site, avoided);
  return avoided;
}
