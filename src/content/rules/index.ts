import type { SiteSettings } from '../../brief/vocabularies.ts';
import { claims, claimsEvidence } from './claims/claims.ts';
import { claimsCompared } from './claims/claims-compared.ts';
import { claimsConflict } from './claims/claims-conflict.ts';
import { claimsNumber, numbers } from './claims/numbers.ts';
import { datesAgree } from './dates/dates-agree.ts';
import { datesFuture, datesRelative } from './dates/dates-relative.ts';
import { readingFields } from './reading/reading-fields.ts';
import { readingFiles, readingWords } from './reading/reading-files.ts';
import { readingYaml } from './reading/reading-yaml.ts';
import { accountability } from './record/accountability.ts';
import { addresses } from './record/addresses.ts';
import { allowing, linkRules } from './record/allowing.ts';
import { corrections } from './record/corrections.ts';
import { drafts } from './record/drafts.ts';
import { redactions } from './record/redactions.ts';
import { placesNamed, references } from './record/references.ts';
import { stories } from './record/stories.ts';
import { vocabulariesUse } from './record/vocabularies-use.ts';
import type { Rule } from './rule/rule.ts';
import { evidence, evidenceRules } from './sources/evidence.ts';
import { repeated } from './sources/repeated.ts';
import { sources } from './sources/sources.ts';
import { sourcesAgree } from './sources/sources-agree.ts';
import { bodies, words } from './texts/bodies.ts';
import { markdownMarks } from './texts/markdown-marks.ts';
import { markup } from './texts/markup.ts';
import { mixedScripts } from './texts/mixed-scripts.ts';
import { titles } from './texts/titles.ts';

/** Every rule, in the order in which the guide lists them. */
export const rules: readonly Rule[] = [
  ...readingFiles,
  ...readingYaml,
  ...readingFields,
  ...readingWords,
  ...references,
  ...stories,
  ...claims,
  ...addresses,
  ...drafts,
  ...titles,
  ...markup,
  ...markdownMarks,
  ...mixedScripts,
  ...datesFuture,
  ...datesRelative,
  ...datesAgree,
  ...placesNamed,
  ...bodies,
  ...words,
  ...numbers,
  ...sources,
  ...sourcesAgree,
  ...repeated,
  ...evidence,
  ...claimsEvidence,
  ...claimsNumber,
  ...claimsConflict,
  ...claimsCompared,
  ...corrections,
  ...vocabulariesUse,
  ...accountability,
  ...redactions,
  ...allowing,
  ...linkRules,
  ...evidenceRules,
];

/** What a build holds content to. */
export const errorRules: readonly Rule[] = rules.filter(({ severity }) => severity === 'error');

/** Rules less the warnings that a site does without; errors cannot be turned off. */
export function rulesInForce(from: readonly Rule[], { rules }: SiteSettings): readonly Rule[] {
  const off = rules?.off ?? {};
  return from.filter(({ name, severity }) => severity === 'error' || !Object.hasOwn(off, name));
}
