import { select } from '@clack/prompts';
import type { z } from 'zod';
import { key as keySchema } from '../../brief/scalars.ts';
import {
  PUBLISHER_KINDS,
  type VocabularyName,
  vocabularySchemas,
} from '../../brief/vocabularies.ts';
import { keyOfName } from '../../content/brief-file-name.ts';
import type { Additions } from './additions.ts';
import { answered, askLine, type Terminal } from './ask.ts';

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
    { field: 'description', message: 'One sentence that says what belongs there', optional: true },
  ],
  places: [
    { field: 'country', message: 'Its country', placeholder: 'two letters, such as IQ' },
    { field: 'lat', message: 'Latitude in degrees', placeholder: '34.61' },
    { field: 'lon', message: 'Longitude in degrees', placeholder: '43.68' },
  ],
  publishers: [{ field: 'url', message: 'Its home page', optional: true }],
  measures: [{ field: 'unit', message: 'What is counted', placeholder: 'people' }],
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
