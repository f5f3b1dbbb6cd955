import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nearestName } from '../../brief/fault.ts';
import { UsageError } from '../../terminal/usage-error.ts';

export const FORMATS = ['pretty', 'github', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** What the command was asked to do. */
export interface CheckOptions {
  readonly format: Format;
  /** Apply the safe fixes. */
  readonly fix: boolean;
  /** Warnings fail too. */
  readonly strict: boolean;
  /** Ask the addresses of sources. */
  readonly links: boolean;
  /** Report files that differ from here alone: a revision, or empty for the published branch. */
  readonly changed: string | undefined;
  /** The content folder. */
  readonly content: string;
  /** Report these files alone. */
  readonly files: readonly string[];
  readonly help: boolean;
}

export const HELP = `Usage: npm run check -- [options] [file …]

Looks for everything that is wrong in content/, and says where, why, and how to mend it.
Files named here limit the report to themselves; they are checked against everything all the same.

  --fix              mend what can be mended without a decision, and say what was done
  --changed [BASE]   report only files that this branch touches, since it left BASE
                     (the published branch, where absent)
  --strict           let warnings fail too
  --links            ask every source and archived copy whether it is still there (needs the network)
  --format FORMAT    pretty (default), github, json or sarif
  --content DIR      the content folder (default: content)
  --help             show this

Exit code: 0 all well or warnings alone, 1 something must be mended, 2 the command was not understood.
Every rule, with examples: docs/rules.md
`;

const OPTIONS = {
  fix: { type: 'boolean' },
  changed: { type: 'string' },
  strict: { type: 'boolean' },
  links: { type: 'boolean' },
  format: { type: 'string' },
  content: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the command line.
 * @throws UsageError for what it does not understand.
 */
export function readOptions(argv: readonly string[]): CheckOptions {
  const { values, positionals } = parse(withBase(argv));
  const format = values.format ?? 'pretty';
  if (!isFormat(format)) {
    const meant = nearestName(format, FORMATS);
    throw new UsageError(
      `There is no format "${format}".`,
      meant ? `Did you mean "${meant}"?` : `The formats are ${FORMATS.join(', ')}.`,
    );
  }
  return {
    format,
    fix: values.fix ?? false,
    strict: values.strict ?? false,
    links: values.links ?? false,
    changed: values.changed,
    content: (values.content ?? 'content').replace(/\/+$/, ''),
    files: positionals,
    help: values.help ?? false,
  };
}

function parse(args: string[]) {
  const known = Object.keys(OPTIONS);
  for (const arg of args) {
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name === undefined || known.includes(name)) continue;
    const meant = nearestName(name, known);
    throw new UsageError(
      `There is no option "--${name}".`,
      meant ? `Did you mean "--${meant}"?` : 'npm run check -- --help lists the options.',
    );
  }
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\. (?=[A-Z])/);
    throw new UsageError(
      `${reason.replace(/\.$/, '')}.`,
      'npm run check -- --help shows how it is used.',
    );
  }
}

/** Lets `--changed` stand without a value, and before the name of a file. */
function withBase(argv: readonly string[]): string[] {
  return argv.flatMap((arg, at) => {
    if (arg !== '--changed') return [arg];
    const next = argv[at + 1];
    return next === undefined || next.startsWith('-') || existsSync(next) ? ['--changed='] : [arg];
  });
}

function isFormat(format: string): format is Format {
  return FORMATS.some((known) => known === format);
}
