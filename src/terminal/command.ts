import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nearestName } from '../brief/fault.ts';
import { runCommand, UsageError } from './usage-error.ts';

interface Switch {
  readonly type: 'boolean';
  readonly says: string;
}

interface TextOption {
  readonly type: 'string';
  /** What it takes, as the help shows it. */
  readonly value: string;
  readonly says: string;
  readonly default?: string;
  /** What holds where it is not given, in words: shown in place of the default. */
  readonly otherwise?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** It may stand without its value, which is empty then. */
  readonly bare?: boolean;
  /** It may be given again, for more. */
  readonly multiple?: boolean;
}

export type Option = Switch | TextOption;

interface OptionList {
  readonly [name: string]: Option;
}

type ValueOf<Given extends Option> = Given extends Switch
  ? boolean
  : Given extends { readonly multiple: true }
    ? readonly string[]
    :
        | (Given extends { readonly choices: readonly (infer Choice)[] } ? Choice : string)
        | (Given extends { readonly default: string } ? never : undefined);

export type OptionValues<Options extends OptionList> = {
  readonly [Name in keyof Options]: ValueOf<Options[Name]>;
};

interface Positionals {
  /** As the help shows them: [FOLDER]. The command is refused without those that stand outside brackets. */
  readonly value: string;
  /** How many there may be; any number where absent. */
  readonly most?: number;
}

interface Declaration<Options extends OptionList> {
  /** As npm knows it. */
  readonly name: string;
  readonly says: string;
  readonly positionals?: Positionals;
  /** Every command has `--help` besides. */
  readonly options: Options;
  /** What the help says below the options. */
  readonly more?: string;
  /** What each exit code means, where it can be another than 0. */
  readonly exits?: { readonly [code: number]: string };
  /** What it watches would keep the process alive after a failure. */
  readonly watches?: boolean;
  /** Gives the exit code. */
  run(options: OptionValues<Options>, positionals: readonly string[]): number | Promise<number>;
}

export interface Command<Options extends OptionList = OptionList> {
  readonly name: string;
  readonly options: Options;
  readonly help: string;
  /** In a sentence, what it does. */
  readonly summary: string;
  /**
   * Reads a command line; undefined where it asks for the help.
   * @throws UsageError for what it does not understand.
   */
  read(argv: readonly string[]):
    | {
        readonly options: OptionValues<Options>;
        readonly positionals: readonly string[];
      }
    | undefined;
  /** Runs it as the process's own command. */
  run(argv: readonly string[]): Promise<void>;
}

/** A command of `npm run`: its help and its parser are made from what it declares. */
export function defineCommand<const Options extends OptionList>(
  declaration: Declaration<Options>,
): Command<Options> {
  const help = helpOf(declaration);
  const read = (argv: readonly string[]) => readLine(declaration, argv);
  return {
    name: declaration.name,
    options: declaration.options,
    help,
    summary: declaration.says
      .replace(/\s+/g, ' ')
      .replace(/(?<=[.:])\s.*/, '')
      .replace(/[.:]$/, ''),
    read,
    async run(argv) {
      await runCommand(async () => {
        const given = read(argv);
        if (given) return declaration.run(given.options, given.positionals);
        process.stdout.write(help);
        return 0;
      });
      if (declaration.watches && process.exitCode) process.exit();
    },
  };
}

const HELP: Option = { type: 'boolean', says: 'shows this' };

function callOf(name: string): string {
  if (name === 'init') return 'npx dateline init';
  return name === 'start' ? 'npm start' : `npm run ${name}`;
}

function readLine<Options extends OptionList>(
  declaration: Declaration<Options>,
  argv: readonly string[],
) {
  const { name, options, positionals: declared } = declaration;
  const known: OptionList = { ...options, help: HELP };
  const args = withValues(argv, known);
  const config: Config = {
    args,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(known).map(([key, option]) => [key, parsedAs(key, option)]),
    ),
  };
  refuseUnknown(config, known, `${callOf(name)} -- --help lists the options.`);
  const { values, positionals } = parsed(config, `${callOf(name)} -- --help shows how it is used.`);
  if (values.help) return undefined;
  const extra = positionals[declared ? (declared.most ?? positionals.length) : 0];
  if (extra !== undefined) {
    throw new UsageError(
      `"${extra}" is one argument too many.`,
      `Run it as ${usageOf(declaration)}.`,
    );
  }
  if (declared && !declared.value.startsWith('[') && positionals.length === 0) {
    throw new UsageError(`${declared.value} is missing.`, `Run it as ${usageOf(declaration)}.`);
  }
  for (const [key, option] of Object.entries(options)) refuseOther(key, option, values[key]);
  const read = Object.fromEntries(Object.keys(options).map((key) => [key, values[key]]));
  return { options: read as OptionValues<Options>, positionals };
}

/** An option as Node's parser takes it. */
function parsedAs(
  name: string,
  option: Option,
): {
  type: Option['type'];
  multiple?: boolean;
  short?: string;
  default?: string | boolean | string[];
} {
  if (option.type === 'boolean')
    return { type: option.type, default: false, ...(name === 'help' && { short: 'h' }) };
  if (option.multiple) return { type: option.type, multiple: true, default: [] };
  return { type: option.type, ...(option.default !== undefined && { default: option.default }) };
}

/** Lets an option that may be bare stand without a value, also before the name of a file. */
function withValues(argv: readonly string[], options: OptionList): string[] {
  return argv.flatMap((arg, at) => {
    const option = arg.startsWith('--') ? options[arg.slice(2)] : undefined;
    if (option?.type !== 'string' || !option.bare) return [arg];
    const next = argv[at + 1];
    return next === undefined || next.startsWith('-') || existsSync(next) ? [`${arg}=`] : [arg];
  });
}

interface Config {
  readonly args: string[];
  readonly allowPositionals: true;
  readonly options: { [name: string]: ReturnType<typeof parsedAs> };
}

function refuseUnknown(config: Config, known: OptionList, fix: string): void {
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option' || Object.hasOwn(known, token.name)) continue;
    const meant = nearestName(token.name, Object.keys(known));
    throw new UsageError(
      `There is no option "${token.rawName}".`,
      meant ? `Did you mean "--${meant}"?` : fix,
    );
  }
}

/** What Node's parser reads, its refusals in two sentences. */
function parsed(config: Config, fix: string) {
  try {
    return parseArgs({ ...config, strict: true });
  } catch (error) {
    const [reason = '', ...advice] = (error as Error).message.split('\n');
    throw new UsageError(`${reason.replace(/\.$/, '')}.`, advice.at(-1) ?? fix);
  }
}

function refuseOther(name: string, option: Option, value: unknown): void {
  if (option.type !== 'string' || !option.choices || typeof value !== 'string') return;
  if (option.choices.includes(value)) return;
  const meant = nearestName(value, option.choices);
  throw new UsageError(
    `There is no ${name} "${value}".`,
    meant ? `Did you mean "${meant}"?` : `The ${name}s are ${option.choices.join(', ')}.`,
  );
}

function usageOf({ name, positionals }: Declaration<OptionList>): string {
  const call = callOf(name);
  const options = call.startsWith('npx') ? [] : ['--'];
  return [call, ...options, ...(positionals ? [positionals.value] : []), '[options]'].join(' ');
}

/** How wide the help is at most, and the names of the options in it. */
const WIDTH = 100;
const NAMES = 26;

function helpOf(declaration: Declaration<OptionList>): string {
  const { says, options, more, exits = {} } = declaration;
  const rows = Object.entries({ ...options, help: HELP }).map(
    ([name, option]) => [`--${name}${takenBy(option)}`, saidOf(option)] as const,
  );
  const column = Math.max(...rows.map(([left]) => left.length).filter((size) => size <= NAMES)) + 2;
  const lines = rows.flatMap(([left, right]) => {
    const [first = '', ...rest] = wrapped(right, WIDTH - column - 2);
    const head =
      left.length > NAMES
        ? [`  ${left}`, `${' '.repeat(column + 2)}${first}`]
        : [`  ${left.padEnd(column)}${first}`];
    return [...head, ...rest.map((line) => `${' '.repeat(column + 2)}${line}`)];
  });
  const parts = [usageOf(declaration), says, lines.join('\n')];
  if (more !== undefined) parts.push(more);
  const codes = Object.entries(exits).map(([code, meaning]) => `${code} ${meaning}`);
  if (codes.length > 0)
    parts.push(
      `Exit codes: ${codes.join(codes.some((text) => text.includes(',')) ? '; ' : ', ')}.`,
    );
  return `${parts.join('\n\n')}\n`;
}

function takenBy(option: Option): string {
  if (option.type === 'boolean') return '';
  return option.bare ? ` [${option.value}]` : ` ${option.value}`;
}

function saidOf(option: Option): string {
  if (option.type === 'boolean') return option.says;
  const absent = option.otherwise ?? option.default;
  return absent ? `${option.says} (${absent})` : option.says;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
