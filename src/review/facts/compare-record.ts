import type { Brief } from '../../brief/brief.ts';
import type { Field } from '../../brief/fields.ts';
import { briefFields } from '../../brief/schema.ts';
import type { ContentRecord } from '../../content/record/record.ts';
import { type BodyDiff, compareBodies } from '../body/body-diff.ts';
import { plainTextOf } from '../body/markup.ts';
import { type BothWords, compareBriefs } from './compare-briefs.ts';
import {
  compareImages,
  comparePages,
  compareSettings,
  type ImageChange,
  type PageChange,
} from './compare-site.ts';
import { markMoved } from './compare-sources.ts';
import { type BothTranslations, compareTranslations } from './compare-translations.ts';
import { compareVocabularies, type EntryChange } from './compare-vocabularies.ts';
import type { Fact } from './fact.ts';
import { recordWords } from './fact-words.ts';
import { type KeyRenames, keyRenames, underNewKeys } from './key-renames.ts';
import { type BriefPair, matchBriefs } from './match-briefs.ts';
import { namesOf, type ProseChange, type ProseLanguage, proseChanges } from './prose-changes.ts';

/** Two records, and everything in which they differ. */
export interface RecordComparison {
  readonly before: ContentRecord;
  readonly after: ContentRecord;
  /** Only those that differ, in the order of events. */
  readonly briefs: readonly BriefChange[];
  readonly vocabularies: readonly EntryChange[];
  readonly pages: readonly PageChange[];
  readonly images: readonly ImageChange[];
  readonly settings: readonly Fact[];
}

/** Compares two records. Briefs whose file could not be read are in neither. */
export function compareRecords(
  before: ContentRecord,
  after: ContentRecord,
  unread: ReadonlySet<string> = new Set(),
): RecordComparison {
  const words = {
    before: recordWords(before.vocabularies),
    after: recordWords(after.vocabularies),
  };
  const fields = briefFields(after.ownFields);
  const renames = keyRenames(before.vocabularies, after.vocabularies);
  const pairs = matchBriefs(
    before.briefs.filter(({ name }) => !unread.has(name)),
    after.briefs,
  );
  const moved = new Map(
    pairs.flatMap(({ before: from, after: to }) =>
      from && to && from.name !== to.name ? [[from.name, to.name]] : [],
    ),
  );
  const prose = {
    language: after.vocabularies.site.language,
    names: new Set([...namesOf(before), ...namesOf(after)]),
  };
  return {
    before,
    after,
    briefs: withoutMovedSentences(
      markMoved(
        pairs
          .flatMap((pair) =>
            compare(pair, renames, moved, words, fields, prose, {
              before: before.translations,
              after: after.translations,
            }),
          )
          .sort(inOrder),
      ),
    ),
    vocabularies: compareVocabularies(before, after, renames, words, prose),
    pages: comparePages(before.pages, after.pages, prose),
    images: compareImages(before, after),
    settings: compareSettings(before.vocabularies.site, after.vocabularies.site, words),
  };
}

function compare(
  pair: BriefPair,
  renames: KeyRenames,
  names: ReadonlyMap<string, string>,
  words: BothWords,
  fields: readonly Field[],
  prose: ProseLanguage,
  sides: BothTranslations,
): BriefChange[] {
  const { before, after } = pair;
  const texts = compareTranslations(before, after, sides);
  if (
    before &&
    after &&
    before.hash === after.hash &&
    before.file === after.file &&
    texts.length === 0
  )
    return [];
  const facts = [
    ...compareBriefs(before && underNewKeys(before, renames, names, fields), after, words, fields),
    ...texts,
  ];
  const body = compareBodies(before?.body, after?.body);
  const change = !before
    ? 'added'
    : !after
      ? 'removed'
      : before.file === after.file
        ? 'changed'
        : 'moved';
  if (change === 'changed' && facts.length === 0 && !body) return [];
  const sentences = proseChanges({
    facts,
    before,
    after,
    names: prose.names,
    language: after?.lang ?? prose.language,
  });
  return [{ ...pair, change, facts, sentences, ...(body && { body }) }];
}

/** A statement that stands in another brief now, word for word, did not go. */
function withoutMovedSentences(changes: readonly BriefChange[]): BriefChange[] {
  const texts = changes.map(({ after }) => (after ? plainTextOf(after.body.html) : ''));
  return changes.map((change, at) => ({
    ...change,
    sentences: change.sentences.map((sentence): ProseChange => {
      const { before, after } = sentence;
      if (before === undefined || after !== undefined) return sentence;
      const moved = texts.some((text, other) => other !== at && text.includes(before));
      return moved ? { ...sentence, meaning: [] } : sentence;
    }),
  }));
}

function inOrder(a: BriefChange, b: BriefChange): number {
  const [x, y] = [briefOf(a), briefOf(b)];
  return x.date.first < y.date.first
    ? -1
    : x.date.first > y.date.first
      ? 1
      : x.name < y.name
        ? -1
        : 1;
}

/** What became of a brief. */
export interface BriefChange extends BriefPair {
  readonly change: 'added' | 'changed' | 'moved' | 'removed';
  readonly facts: readonly Fact[];
  /** Sentences that changed, the gravest first; of a brief that comes or goes, none. */
  readonly sentences: readonly ProseChange[];
  readonly body?: BodyDiff;
}

/** The brief as it is now, or else as it was. */
export function briefOf({ before, after }: BriefPair): Brief {
  const brief = after ?? before;
  if (!brief) throw new TypeError('A pair of briefs has neither.');
  return brief;
}
