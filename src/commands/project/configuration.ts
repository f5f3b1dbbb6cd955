import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nearestName } from '../../brief/fault.ts';
import type { OwnOutput } from '../../outputs/data/index.ts';
import {
  type Brand,
  type BrandFile,
  type Configuration,
  configurationOf,
  DEFAULT_CONFIGURATION,
  type Options,
  optionFaults,
} from '../../site/configuration.ts';
import { ConfigurationFault, faultIn, placeOfOption } from '../../site/configuration-fault.ts';
import {
  type CompiledConfiguration,
  compiledConfiguration,
  forgetCompiled,
} from './compiled-configuration.ts';
import { projectRoot } from './project-root.ts';

const read = new Map<string, Promise<Configuration>>();

/**
 * How a record is set up; by the defaults where it has no configuration.
 * @throws ConfigurationFault with all that is wrong.
 */
export function configuration(root = projectRoot): Promise<Configuration> {
  const known = read.get(root) ?? readConfiguration(root);
  read.set(root, known);
  return known;
}

/**
 * How a record is set up now, after its files have changed.
 * @throws ConfigurationFault with all that is wrong.
 */
export function configurationAnew(root = projectRoot): Promise<Configuration> {
  forgetCompiled(root);
  read.delete(root);
  return configuration(root);
}

/** The files of a record by which it is set up: its configuration, what that imports, and its brand. */
export async function configurationFiles(root = projectRoot): Promise<readonly string[]> {
  const compiled = compiledConfiguration(root);
  if (!compiled) return [];
  const { default: config } = await evaluated(root, compiled);
  const { brand = {} } = (Object(config).options ?? {}) as Options;
  const named = [brand.logo, brand.icon, brand.styles].flatMap((file) => file ?? []);
  return [...compiled.inputs, ...named.map((file) => path.resolve(root, file))];
}

async function readConfiguration(root: string): Promise<Configuration> {
  const compiled = compiledConfiguration(root);
  if (!compiled) return DEFAULT_CONFIGURATION;
  const { default: config } = await evaluated(root, compiled);
  const name = path.basename(compiled.file);
  const text = readFileSync(compiled.file, 'utf8');
  const given: unknown = Object(config).options;
  if (given === undefined) {
    throw new ConfigurationFault([
      faultIn(name, {
        reason: 'It does not export what dateline() gives.',
        fix: 'Write "export default dateline({ … });", with dateline imported from "dateline".',
      }),
    ]);
  }
  const faults = optionFaults(given).map(({ path: at, reason, fix }) =>
    faultIn(name, { ...placeOfOption(text, at), reason, fix }),
  );
  if (faults.length > 0) throw new ConfigurationFault(faults);
  const options = given as Options;
  const configured = configurationOf(options, brandOf(options, { root, name, text }));
  return { ...configured, outputs: configured.outputs.map((output) => held(output, name, text)) };
}

/** An output that gives what a file can hold, or says so. */
function held({ path: file, make }: OwnOutput, name: string, text: string): OwnOutput {
  return {
    path: file,
    make(data) {
      const content: unknown = make(data);
      if (typeof content === 'string' || content instanceof Uint8Array) return content;
      const given =
        content instanceof Promise ? 'a promise' : content === null ? 'null' : typeof content;
      throw new ConfigurationFault([
        faultIn(name, {
          ...placeOfOption(text, ['outputs', file]),
          reason: `The output "${file}" returns ${given}, which no file can hold.`,
          fix: 'Return a text, or bytes as a Uint8Array; JSON.stringify makes a text of data.',
        }),
      ]);
    },
  };
}

/** The module, run; what it throws is told with its place in the record's own files. */
async function evaluated(
  root: string,
  { file, module, inputs }: CompiledConfiguration,
): Promise<{ readonly default?: unknown }> {
  process.setSourceMapsEnabled(true);
  try {
    return await import(pathToFileURL(module).href);
  } catch (error) {
    throw new ConfigurationFault([thrownFault(root, file, inputs, error)]);
  }
}

/** What the code of a record threw, told with the place in the record's own files. */
export function thrownFault(root: string, file: string, inputs: readonly string[], error: unknown) {
  const { message = String(error) } = Object(error) as Error;
  const own = ownPlace(error, inputs);
  const [, at = file, line = '1', column = '1'] = own ?? [];
  const [said = ''] = message.split('\n');
  return faultIn(path.relative(root, at), {
    line: Number(line),
    column: Number(column),
    excerpt: own ? (readFileSync(at, 'utf8').split('\n')[Number(line) - 1] ?? '') : '',
    reason: `It throws: ${said.replace(/[.\s]*$/, '')}.`,
    fix: /Cannot find package/.test(said)
      ? 'Install the package, with npm install.'
      : 'Correct the program.',
  });
}

/**
 * Runs what calls code of the record: its parts, pages and rules. What that code throws is told as a
 * fault of the configuration, with its place.
 */
export async function blamingRecord<T>(run: () => Promise<T>, root = projectRoot): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw faultOfRecord(error, root) ?? error;
  }
}

/** What was thrown, as a fault of the record's own code; undefined where it is none. */
export function faultOfRecord(error: unknown, root = projectRoot): ConfigurationFault | undefined {
  const compiled = compiledConfiguration(root);
  const thrown = innermost(error);
  if (thrown instanceof ConfigurationFault) return thrown;
  if (!compiled || !ownPlace(thrown, compiled.inputs)) return undefined;
  return new ConfigurationFault([thrownFault(root, compiled.file, compiled.inputs, thrown)]);
}

/** Eleventy wraps what stopped it. */
function innermost(error: unknown): unknown {
  const { originalError, cause } = Object(error) as { originalError?: unknown; cause?: unknown };
  const inner = originalError ?? cause;
  return inner === undefined ? error : innermost(inner);
}

/** The first place in a stack that lies in a file of the record. */
function ownPlace(error: unknown, inputs: readonly string[]) {
  const { stack = '' } = Object(error) as Error;
  const places = [...String(stack).matchAll(PLACE)];
  return places.find(([, at = '']) => inputs.includes(path.normalize(at)));
}

const PLACE = /\(?(?:file:\/\/)?((?:\/|[A-Za-z]:)[^\s()]*?):(\d+):(\d+)\)?/g;

interface Source {
  readonly root: string;
  readonly name: string;
  readonly text: string;
}

function brandOf({ brand = {} }: Options, { root, name, text }: Source): Brand {
  const faults: ReturnType<typeof faultIn>[] = [];
  const refuse = (key: string, reason: string, fix: string) =>
    faults.push(faultIn(name, { ...placeOfOption(text, ['brand', key]), reason, fix }));
  const fileOf = (key: 'logo' | 'icon' | 'styles', kinds: RegExp, wanted: string) => {
    const given = brand[key];
    if (given === undefined) return undefined;
    const file = path.resolve(root, given);
    if (!existsSync(file)) {
      const meant = nearestName(path.basename(given), namesIn(path.dirname(file)));
      refuse(
        key,
        `There is no file "${given}".`,
        meant
          ? `Did you mean "${path.posix.join(path.posix.dirname(given), meant)}"?`
          : 'Paths start at the folder of this file.',
      );
      return undefined;
    }
    if (!kinds.test(given)) {
      refuse(key, `"${given}" cannot be the ${key}.`, `Give ${wanted}.`);
      return undefined;
    }
    return file;
  };
  const logo = fileOf('logo', /\.(?:svg|png|webp)$/, 'an SVG, PNG or WebP file');
  const icon = fileOf('icon', /\.svg$/, 'an SVG file');
  const styles = fileOf('styles', /\.css$/, 'a CSS file');
  if (faults.length > 0) throw new ConfigurationFault(faults);
  return {
    ...(logo && { logo: brandFile('logo', logo) }),
    ...(icon && { icon: brandFile('icon', icon) }),
    ...(brand.accent && { accent: brand.accent }),
    ...(brand.footer !== undefined && { footer: brand.footer }),
    ...(styles && { styles }),
  };
}

function brandFile(name: string, file: string): BrandFile {
  return { name: `${name}${path.extname(file)}`, bytes: readFileSync(file) };
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
