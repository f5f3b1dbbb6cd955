import { type CommonOptions, isCancel, text } from '@clack/prompts';
import type { z } from 'zod';
import type { FaultParams } from '../../brief/fault.ts';

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
  if (issue?.code !== 'custom' || !issue.params) return 'This cannot stand here.';
  const { reason, fix } = issue.params as unknown as FaultParams;
  return `${reason} ${fix}`;
}
