import { type CommonOptions, isCancel, select, text } from '@clack/prompts';
import type { z } from 'zod';
import type { RuleFinding } from '../../brief/diagnostic.ts';
import { key as keySchema } from '../../brief/scalars.ts';
import {
  PUBLISHER_KINDS,
  type VocabularyName,
  vocabularySchemas,
} from '../../brief/vocabularies.ts';
import { keyOfName } from '../../content/source/file-name.ts';
import type { Additions } from './additions.ts';

/** The editor left a question with Ctrl+C or Escape: nothing is written. */
export class Cancelled extends Error {}

/** Where questions are asked; the terminal, unless a test says otherwise. */
export type Terminal = Pick<CommonOptions, 'input' | 'output'>;

export interface Question {
  readonly message: string;
  readonly placeholder?: string;
  readonly initialValue?: string;
  /** What the answer must be; an optional answer may be empty. */
  readonly schema: z.ZodType;
  readonly optional?: boolean;
}

/** Asks for one line and says at once what is wrong with it. */
export async function askLine(question: Question, terminal: Terminal): Promise<string | undefined> {
  const { message, placeholder, initialValue, schema, optional } = question;
  const answer = await text({
    ...terminal,
    message: optional ? `${message} (Enter to leave it out)` : message,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(initialValue === undefined ? {} : { initialValue }),
    validate: (value) => (optional && !value?.trim() ? undefined : complaint(schema, value ?? '')),
  });
  return answered(answer).trim() || undefined;
}

/** @throws Cancelled where the question was left. */
export function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<Answer, symbol>;
}

function complaint(schema: z.ZodType, value: string): string | undefined {
  const result = schema.safeParse(value);
  if (result.success) return undefined;
  const [issue] = result.error.issues;
  if (issue?.code !== 'custom' || !issue.params) return 'This cannot be used here.';
  const { reason, fix } = issue.params as unknown as RuleFinding;
  return `${reason} ${fix}`;
}

/** What is asked of a new entry beside its name. */
const QUESTIONS: {
  readonly [name in VocabularyName]: readonly {
    field: string;
    message: string;
    placeholder?: string;
    optional?: true;
  }[];
} = {
  topics: [
    { field: 'description', message: 'One sentence that says what belongs in it', optional: true },
  ],
  places: [
    { field: 'country', message: 'Its country', placeholder: 'two letters, such as IQ' },
    { field: 'lat', message: 'Latitude in degrees', placeholder: '34.61' },
    { field: 'lon', message: 'Longitude in degrees', placeholder: '43.68' },
  ],
  publishers: [{ field: 'url', message: 'Its home page', optional: true }],
  measures: [{ field: 'unit', message: 'What is counted', placeholder: 'people' }],
  people: [],
  organisations: [],
};

/** Asks for the rest of a new entry and gives its key with the additions that hold it. */
export async function askEntry(
  vocabulary: VocabularyName,
  name: string,
  additions: Additions,
  terminal: Terminal,
  known: { readonly [field: string]: string } = {},
): Promise<{ key: string; additions: Additions }> {
  const shape = vocabularySchemas[vocabulary].shape as { [field: string]: z.ZodType };
  const named = vocabulary === 'measures' ? 'label' : 'name';
  const entry: { [field: string]: string } = { [named]: name };
  const proposed = keyOfName(name);
  const key =
    proposed ||
    (await askLine(
      { message: `A key for ${name}, in plain letters`, schema: keySchema },
      terminal,
    )) ||
    'new';
  if (vocabulary === 'publishers') {
    const options = PUBLISHER_KINDS.map((kind) => ({ value: kind as string, label: kind }));
    entry.kind = answered(
      await select({ ...terminal, message: `What kind of publisher is ${name}?`, options }),
    );
  }
  for (const { field, ...question } of QUESTIONS[vocabulary]) {
    const initial = known[field] === undefined ? {} : { initialValue: known[field] };
    const answer = await askLine(
      { ...question, ...initial, schema: shape[field] as z.ZodType },
      terminal,
    );
    if (answer !== undefined) entry[field] = answer;
  }
  return {
    key,
    additions: { ...additions, [vocabulary]: { ...additions[vocabulary], [key]: entry } },
  };
}
