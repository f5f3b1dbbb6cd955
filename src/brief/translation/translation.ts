import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Body, Brief } from '../brief.ts';
import { claimIds, correctionIds } from '../identity.ts';
import { flag, line, oneOrMore, prose } from '../scalars.ts';
import {
  type BriefSchema,
  briefSchema,
  type Claim,
  type Correction,
  type OwnFields,
} from '../schema.ts';

/*
 * A brief is one event. Its translations are further texts of it, each in a file beside it, as
 * `NAME.fr.md`: whatever is a fact stands in the original alone, and is the same in every language.
 */

const image = z.strictObject({
  alt: line.optional().describe('What the picture shows, for those who cannot see it.'),
  caption: prose.optional().describe('What a reader should know about it.'),
});

const claim = z.strictObject({
  id: line.describe('Which claim of the original it is, as npm run new -- --translate writes it.'),
  by: line.optional().describe('Who said it, in words.'),
  note: prose.optional().describe('What exactly is counted, in a few words.'),
  scope: line.optional().describe('Who or what is counted.'),
});

const correction = z.strictObject({
  id: line.describe(
    'Which correction of the original it is, as npm run new -- --translate writes it.',
  ),
  note: prose.describe('What changed and why.'),
});

const fields = {
  title: line.describe('The title: plain text, one line.'),
  summary: prose
    .optional()
    .describe('One or two sentences for cards and feeds; the first paragraph where absent.'),
  translates: line
    .optional()
    .describe(
      'The version of the original that it says the same as; check tells which is the last.',
    ),
  image: image.optional().describe('What the picture of the original shows, in this language.'),
  claims: oneOrMore(claim)
    .default([])
    .describe('Texts of the claims of the original, each with its id.'),
  corrections: oneOrMore(correction)
    .default([])
    .describe('Texts of the corrections of the original, each with its id.'),
  draft: flag
    .default(false)
    .describe('True while the translation is a draft: shown in previews only.'),
};

/** The front matter of a translation: texts and nothing else. */
export const translationFields = z.strictObject(fields);

const schemas = new WeakMap<BriefSchema, typeof translationFields>();

/** The same for the briefs of a record, of whose own fields it knows that they are facts. */
export function translationSchema(own?: OwnFields): typeof translationFields {
  const whole = briefSchema(own);
  const known = schemas.get(whole);
  if (known) return known;
  const facts = Object.keys(whole.shape).filter((name) => !Object.hasOwn(fields, name));
  const schema = z.strictObject(fields).meta({ keptInOriginal: facts });
  schemas.set(whole, schema);
  return schema;
}

export type TranslationFields = z.output<typeof translationFields>;

/** A text of a brief in another language. */
export interface Translation extends Omit<TranslationFields, 'summary'> {
  /** The name of the brief. */
  readonly name: string;
  /** As the name of the file has it. */
  readonly lang: string;
  readonly file: string;
  readonly hash: string;
  /** Identifies all that its front matter says, and whether the original has changed since. */
  readonly facts: string;
  readonly summary: string;
  readonly body: Body;
  /** The original says something else than it did when this was made from it. */
  readonly outdated: boolean;
}

/** The name of a brief and the language, of the path of a translation. */
export function translationOfPath(path: string): { name: string; lang: string } | undefined {
  const [, name, lang] = /([^/]+)\.([a-z]{2,3})\.md$/.exec(path) ?? [];
  return name === undefined || lang === undefined ? undefined : { name, lang };
}

/** How its text is known among those of all briefs. */
export function textName({ name, lang }: Pick<Translation, 'name' | 'lang'>): string {
  return `${name}.${lang}`;
}

/** As `versionOf` makes it. */
export const VERSION = /^text-[0-9a-f]{10}$/;

/**
 * Stands for what a translation of a brief says again: its texts, its numbers, its date and status. What
 * else is known of it, such as its topics or where it can be read, may change without it.
 * @param written the body as its editor wrote it, by its hash
 */
export function versionOf(brief: Brief, written: string): string {
  const { title, summary, date, status, claims, corrections, image: picture } = brief;
  const said = [
    ...[title, summary, written, date.edtf, status, picture?.alt, picture?.caption],
    claims.map(({ value, by, reported, note, scope, as_of: asOf, superseded }) => [
      ...[value.text, by, reported?.edtf, note, scope, asOf?.edtf, superseded?.edtf],
    ]),
    corrections.map(({ date: day, kind, note }) => [day.edtf, kind, note]),
  ];
  return `text-${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 10)}`;
}

const made = new WeakMap<Brief, Map<string, Brief>>();

/**
 * A brief as a translation says it: the same event, with the texts of that language.
 * @param from the language of the original, which its sources are in where they name none
 */
export function translated(brief: Brief, translation: Translation, from = brief.lang): Brief {
  const known = made.get(brief) ?? new Map<string, Brief>();
  made.set(brief, known);
  const { lang, file, hash, facts, title, summary, body, draft } = translation;
  const key = `${lang} ${hash} ${facts} ${from}`;
  const before = known.get(key);
  if (before) return before;
  const { image: picture } = brief;
  const sources = brief.sources.map((source) => ({ ...(from && { lang: from }), ...source }));
  // Claims and corrections are the same objects: they are known by what they say in the original.
  const result: Brief = Object.freeze({
    ...brief,
    ...{ file, hash: `${brief.hash} ${hash}`, facts: `${brief.facts} ${facts}` },
    ...{ title, summary, body, lang, sources },
    ...(draft && { draft }),
    ...(picture && { image: { ...picture, ...given(translation.image ?? {}) } }),
  });
  known.set(key, result);
  return result;
}

/** Words of a claim or a correction in another language. */
export type Said = Partial<Pick<Claim, 'by' | 'note' | 'scope'>>;

/** What a translation makes of the words of claims and corrections, by these. */
export function saidBy(
  { claims, corrections }: Brief,
  translation: Translation,
): (readonly [Claim | Correction, Said])[] {
  const texts = new Map<string, Said>();
  for (const { id, ...said } of [...translation.claims, ...translation.corrections])
    texts.set(id, given(said));
  const found = (items: readonly (Claim | Correction)[], ids: readonly string[]) =>
    items.flatMap((item, at) => {
      const said = texts.get(ids[at] ?? '');
      return said ? [[item, said] as const] : [];
    });
  return [...found(claims, claimIds(claims)), ...found(corrections, correctionIds(corrections))];
}

type Given<Fields> = { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> };

function given<Fields extends object>(fields: Fields): Given<Fields> {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as Given<Fields>;
}

/** The texts of briefs in other languages than their own, by the names of the briefs. */
export type Translations = ReadonlyMap<string, readonly Translation[]>;
