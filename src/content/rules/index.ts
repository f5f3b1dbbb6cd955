import type { SiteSettings } from '../../brief/vocabularies.ts';
import { addresses } from './addresses.ts';
import { allowing } from './allowing.ts';
import { asking } from './asking.ts';
import { bodies } from './bodies.ts';
import { claims } from './claims.ts';
import { claimsConflict } from './claims-conflict.ts';
import { claimsEvidence } from './claims-evidence.ts';
import { claimsNumber } from './claims-number.ts';
import { corrections } from './corrections.ts';
import { datesFuture } from './dates-future.ts';
import { datesRelative } from './dates-relative.ts';
import { drafts } from './drafts.ts';
import { markup } from './markup.ts';
import { mixedScripts } from './mixed-scripts.ts';
import { numbers } from './numbers.ts';
import { placesNamed } from './places-named.ts';
import { readingFields } from './reading-fields.ts';
import { readingFiles } from './reading-files.ts';
import { readingYaml } from './reading-yaml.ts';
import { references } from './references.ts';
import { repeated } from './repeated.ts';
import type { Rule } from './rule.ts';
import { sources } from './sources.ts';
import { titles } from './titles.ts';
import { vocabulariesUse } from './vocabularies-use.ts';
import { words } from './words.ts';

/** Every rule, in the order in which the guide lists them. */
export const rules: readonly Rule[] = [
  ...readingFiles,
  ...readingYaml,
  ...readingFields,
  ...references,
  ...claims,
  ...addresses,
  ...drafts,
  ...titles,
  ...markup,
  ...mixedScripts,
  ...datesFuture,
  ...datesRelative,
  ...placesNamed,
  ...bodies,
  ...words,
  ...numbers,
  ...sources,
  ...repeated,
  ...claimsEvidence,
  ...claimsNumber,
  ...claimsConflict,
  ...corrections,
  ...vocabulariesUse,
  ...allowing,
  ...asking,
];

/** What a build holds content to. */
export const errorRules: readonly Rule[] = rules.filter(({ severity }) => severity === 'error');

/** Rules less the warnings that a site does without; errors cannot be turned off. */
export function rulesInForce(from: readonly Rule[], { rules }: SiteSettings): readonly Rule[] {
  const off = rules?.off ?? {};
  return from.filter(({ name, severity }) => severity === 'error' || !Object.hasOwn(off, name));
}
