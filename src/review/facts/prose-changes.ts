import type { ContentRecord } from '../../content/record/record.ts';
import { fold, lexiconOf } from '../meaning/lexicon.ts';
import { compareMarkup, comparePlain, gravityOf, type SentenceChange } from '../meaning/meaning.ts';
import type { Fact } from './fact.ts';

/** A sentence that changed, and where it stands. */
export interface ProseChange extends SentenceChange {
  /** The field, as the front matter or vocabulary names it; `body` for the text. */
  readonly field: string;
  /** In words: "text", "summary", "picture, caption". */
  readonly where: string;
}

/** Fields that hold sentences or names, wherever they stand. */
const PROSE = new Set([
  'title',
  'summary',
  'image.alt',
  'image.caption',
  'claims.note',
  'name',
  'description',
  'introduction',
  'started_by',
  'label',
  'note',
  'why',
]);
/** What is said here is said to the letter. */
const QUOTED = new Set(['source.quote']);

/** In which language the prose of a record is, and which names it knows. */
export interface ProseLanguage {
  readonly language: string;
  readonly names: ReadonlySet<string>;
}

/** Two versions of something that holds prose. */
export interface Versions {
  readonly facts: readonly Fact[];
  readonly before: { readonly body?: { readonly html: string } } | undefined;
  readonly after: { readonly body?: { readonly html: string } } | undefined;
  readonly language: string;
  readonly names: ReadonlySet<string>;
}

/** Every sentence that changed, of the text and of fields that hold prose, the gravest first. */
export function proseChanges({ facts, before, after, language, names }: Versions): ProseChange[] {
  if (!before || !after) return [];
  const fields = facts.flatMap((fact): ProseChange[] => {
    const { field, subject } = fact;
    if (fact.before === undefined || fact.after === undefined) return [];
    if (!PROSE.has(field) && !QUOTED.has(field)) return [];
    const [from, to] = QUOTED.has(field)
      ? [`“${fact.before.replace(/[“”"]/g, '’')}”`, `“${fact.after.replace(/[“”"]/g, '’')}”`]
      : [fact.before, fact.after];
    return comparePlain({ before: from, after: to, language, names }).map((change) => ({
      ...change,
      field,
      where: subject,
    }));
  });
  const text =
    before.body && after.body && before.body.html !== after.body.html
      ? compareMarkup({ before: before.body.html, after: after.body.html, language, names })
      : [];
  return [...text.map((change) => ({ ...change, field: 'body', where: 'text' })), ...fields]
    .map((change, index) => ({ change, index }))
    .sort((a, b) => gravityOf(a.change.meaning) - gravityOf(b.change.meaning) || a.index - b.index)
    .map(({ change }) => change);
}

const known = new WeakMap<ContentRecord, ReadonlySet<string>>();

/** Words of the names that the vocabularies of a record hold, folded. */
export function namesOf(record: ContentRecord): ReadonlySet<string> {
  const found = known.get(record);
  if (found) return found;
  const { topics, places, publishers } = record.vocabularies;
  const names = new Set(
    [...topics.values(), ...places.values(), ...publishers.values()]
      .flatMap(({ name }) => name.split(/[^\p{L}\p{M}\p{N}’']+/u))
      // Words in lower case say what a name is of, and short ones are articles.
      .filter((word) => word.length > 2 && !/^\p{Ll}/u.test(word))
      .map(fold)
      .filter((word) => !lexiconOf('en').empty.has(word)),
  );
  known.set(record, names);
  return names;
}
