import type { z } from 'zod';
import type { Path } from './yaml.ts';

interface SchemaNode {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  def?: { innerType?: z.ZodType; out?: z.ZodType; valueType?: z.ZodType; type: string };
  description?: string;
}

/** The schema below a path, through optionals, defaults, pipes and lists. */
function schemaAt(schema: z.ZodType, path: Path): SchemaNode {
  let node = open(schema);
  for (const step of path) {
    const next = node.shape?.[String(step)] ?? node.element ?? node.def?.valueType;
    // One value may stand for a list of one.
    if (!next) return node;
    node = typeof step === 'string' ? open(next) : open(node.element ?? next);
  }
  return node;
}

function open(schema: z.ZodType): SchemaNode {
  const node = schema as unknown as SchemaNode;
  const inner = node.def?.innerType ?? (node.def?.type === 'pipe' ? node.def.out : undefined);
  return inner && !node.shape ? open(inner) : node;
}

/** The names of the fields that a schema knows below a path, in its order. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const node = schemaAt(schema, path);
  const fields = node.shape ?? (node.element ? open(node.element).shape : undefined);
  return Object.keys(fields ?? {});
}

/** The schema of the field that a path ends in, by which a value for it alone can be read. */
export function fieldSchemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const parent = schemaAt(schema, path.slice(0, -1));
  const fields = parent.shape ?? (parent.element ? open(parent.element).shape : undefined);
  return fields?.[String(path.at(-1))];
}

/** What a field holds, in the words of the schema. */
export function describe(schema: z.ZodType, path: Path): string | undefined {
  return fieldSchemaAt(schema, path)?.description;
}
