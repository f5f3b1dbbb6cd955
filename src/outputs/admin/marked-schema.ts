import { z } from 'zod';

/** JSON Schema with the marks by which the schema says what a text is. */
export interface MarkedSchema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: { readonly [field: string]: MarkedSchema };
  readonly required?: readonly string[];
  readonly items?: MarkedSchema;
  readonly scalar?: z.GlobalMeta['scalar'];
  readonly oneOrMore?: boolean;
  readonly shortFor?: string;
  readonly keysOf?: string;
}

/** A schema of the brief format as data, for those who build forms of it. */
export function markedSchema(schema: z.ZodType): MarkedSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as MarkedSchema;
}
