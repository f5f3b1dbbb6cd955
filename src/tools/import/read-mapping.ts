import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { limits } from '../../content/limits.ts';
import { decode } from '../../content/read-file.ts';
import { schemaFaults } from '../../content/schema-faults.ts';
import { SourceText } from '../../content/source-text.ts';
import { readYaml } from '../../content/yaml.ts';
import { YamlPositions } from '../../content/yaml-positions.ts';
import { type Mapping, mappingSchema } from './mapping.ts';

/** A mapping file read whole, with its paths resolved, or everything that is wrong with it. */
export function readMapping(file: string): Mapping | Diagnostic[] {
  const bytes = readFileSync(file);
  if (bytes.length > limits.vocabulary)
    throw new RangeError(`${file} is too large to be a mapping.`);
  const source = decode(file, bytes);
  if (!(source instanceof SourceText)) return [source];
  const result = readYaml(source.text);
  if ('faults' in result)
    return result.faults.map(({ span, ...finding }) => source.report(span, finding));
  const data = result.tree ?? '';
  const mapping = mappingSchema.safeParse(data);
  if (!mapping.success) {
    return schemaFaults(
      ofKeys(mapping.error),
      data,
      mappingSchema,
      source,
      new YamlPositions(source.text),
    );
  }
  const folder = path.dirname(file);
  const { from, root } = mapping.data;
  return {
    ...mapping.data,
    from: path.resolve(folder, from),
    ...(root === undefined ? {} : { root: path.resolve(folder, root) }),
  };
}

/** What is wrong with a key is said at the key's value, as everything else is. */
function ofKeys(error: z.ZodError): z.ZodError {
  return new z.ZodError(
    error.issues.map((issue) => {
      const [inner] = issue.code === 'invalid_key' ? issue.issues : [];
      return inner ? { ...inner, path: issue.path } : issue;
    }),
  );
}
