import { z } from 'zod';
import { parts } from '../../../layouts/parts.ts';
import { options } from '../../site/configuration.ts';

/** The reference of `eleventy.config.ts`: every option with what it takes, from the options themselves. */
export function configurationReference(): string {
  const rows = rowsOf(options, '').map((cells) => `| ${cells.join(' | ')} |`);
  const names = Object.keys(parts).map((name) => `- \`${name}\``);
  return [
    '| option | takes | |',
    '| --- | --- | --- |',
    ...rows,
    '',
    'The parts that `replace` and `wrap` name:',
    '',
    ...names,
  ].join('\n');
}

function rowsOf(schema: z.ZodType, above: string): string[][] {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, option]) => {
    const path = above === '' ? name : `${above}.${name}`;
    const description = option.description ?? unwrapped(option).description ?? '';
    return [
      [`\`${path}\``, takes(unwrapped(option)), description.replaceAll('|', '\\|')],
      ...rowsOf(option, path),
    ];
  });
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

function takes(schema: z.ZodType): string {
  if (schema.meta()?.kind === 'file') return 'a path from the folder of the configuration';
  if (schema instanceof z.ZodString) return 'a text';
  if (schema instanceof z.ZodArray) return 'a list';
  if (schema instanceof z.ZodRecord) return 'values by name';
  return 'options';
}
