import { z } from 'zod';
import { formerParts } from '../../layouts/parts/former.ts';
import type { OwnParts } from '../../layouts/parts/part.tsx';
import { type PartName, type PartProps, parts } from '../../layouts/parts.ts';
import { nearestName } from '../brief/fault.ts';
import { type OwnFields, ownNameFault } from '../brief/schema.ts';
import { isOwnFile, isOwnName, wayName } from '../brief/site-names.ts';
import { filePathFault } from '../brief/site-path.ts';
import type { Rule } from '../content/rules/rule/rule.ts';
import type { RecordData } from '../outputs/data/brief-data-schema.ts';
import type { OwnOutput } from '../outputs/data/index.ts';
import { contrast } from './contrast.ts';
import { registry } from './registry.ts';
import type { ShownKind } from './shown.ts';

/** A colour as `#8a1c2b`: nothing else can be compared without a browser. */
const COLOUR = /^#[0-9a-f]{6}$/i;
/** WCAG 2.2, 1.4.3: the accent is the colour of links. */
const LEAST_CONTRAST = 4.5;
/** What stands behind text in each theme: `--paper` and `--wash` of `layouts/styles/tokens.css`. */
export const GROUNDS = {
  light: ['#fdfdfc', '#f1f2f2'],
  dark: ['#121416', '#1c1f22'],
} as const;

function colour(theme: keyof typeof GROUNDS) {
  return z.string().superRefine((value, ctx) => {
    const refuse = (reason: string, fix: string) =>
      ctx.addIssue({ code: 'custom', message: reason, params: { fix } });
    if (!COLOUR.test(value)) {
      refuse(`"${value}" is no colour in six hexadecimal digits.`, 'Write it as in "#8a1c2b".');
      return;
    }
    const least = Math.min(...GROUNDS[theme].map((ground) => contrast(value, ground)));
    if (least >= LEAST_CONTRAST) return;
    const found = (Math.floor(least * 10) / 10).toFixed(1);
    refuse(
      `${value} has a contrast of ${found} to 1 with the ${theme} ground; links need ${LEAST_CONTRAST} to 1 to be read.`,
      `Choose a ${theme === 'light' ? 'darker' : 'lighter'} colour.`,
    );
  });
}

const file = z.string().min(1).meta({ kind: 'file' });
const component = z.custom<unknown>((value) => typeof value === 'function', {
  params: { fix: 'Give a function that takes the props of the part and returns what to show.' },
  message: 'This is no component.',
});

function named(description: string) {
  return z
    .record(z.string(), component)
    .superRefine((given, ctx) => {
      for (const name of Object.keys(given)) {
        if (Object.hasOwn(parts, name)) continue;
        const now = formerParts[name];
        const meant = nearestName(name, Object.keys(parts));
        ctx.addIssue({
          code: 'custom',
          path: [name],
          message: `There is no part "${name}".`,
          params: {
            fix: now
              ? `Its place was taken by "${now}".`
              : meant
                ? `Did you mean "${meant}"?`
                : 'docs/configuration.md lists the parts.',
          },
        });
      }
    })
    .optional()
    .describe(description);
}

const KIND_NAMES = new Set(registry.map(({ kind }) => kind));

const page = z
  .custom<ShownKind>((value) => typeof Object(value).pages === 'function', {
    message: 'This is no kind of page.',
    params: { fix: 'Make it with page({ kind, in, pages }, Layout).' },
  })
  .superRefine((value, ctx) => {
    if (!KIND_NAMES.has(Object(value).kind)) return;
    ctx.addIssue({
      code: 'custom',
      message: `There is a kind of page "${value.kind}" already.`,
      params: { fix: 'Give yours another name.' },
    });
  });

const rule = z.custom<Rule>(
  (value) => {
    const { name, severity, check, each, inspect } = Object(value);
    const looks = [check, each, inspect].some((one) => typeof one === 'function');
    return /^[a-z-]+\/[a-z-]+$/.test(name) && /^(?:error|warning)$/.test(severity) && looks;
  },
  {
    message: 'This is no rule.',
    params: {
      fix: 'A rule has a name (subject/fault), a severity (error or warning), a summary, and one of check, each, inspect.',
    },
  },
);

const field = z.custom<z.ZodType>((value) => value instanceof z.ZodType, {
  message: 'This is no field.',
  params: {
    fix: 'Make it with text(), number(), day(), address(), choice([…]), list(…) and the like.',
  },
});

const fields = z.record(z.string(), field).superRefine((given, ctx) => {
  for (const name of Object.keys(given)) {
    const [message, fix] = ownNameFault(name)?.split(': ') ?? [];
    if (message === undefined) continue;
    const sentence = `${fix?.charAt(0).toUpperCase()}${fix?.slice(1)}`;
    ctx.addIssue({
      code: 'custom',
      path: [name],
      message: `${message}.`,
      params: { fix: sentence },
    });
  }
});

const OUTPUT_FIX =
  'Give a function that takes what briefs.json holds and returns a text: "open/days.txt": ({ briefs }) => ….';

const outputs = z
  .record(
    z.string(),
    z.custom<(data: RecordData) => string | Uint8Array>((value) => typeof value === 'function', {
      message: 'This is no output.',
      params: { fix: OUTPUT_FIX },
    }),
  )
  .superRefine((given, ctx) => {
    for (const file of Object.keys(given)) {
      const wrong = filePathFault(file);
      const message = wrong
        ? `"${file}" cannot be the name of a file: it ${wrong}.`
        : isOwnFile(file) || isOwnName(file.split('/')[0] ?? '')
          ? `"${file}" stands where the site has files of its own.`
          : undefined;
      if (message === undefined) continue;
      const fix = 'Write its path from the root of the site, as "open/days.csv".';
      ctx.addIssue({ code: 'custom', path: [file], message, params: { fix } });
    }
  });

/** All that developers may set in `eleventy.config.ts`; the reference page is made from it. */
export const options = z.strictObject({
  brand: z
    .strictObject({
      logo: file
        .optional()
        .describe('An SVG, PNG or WebP file, shown beside the name of the site on every page.'),
      icon: file.optional().describe('An SVG file, shown on tabs and beside bookmarks.'),
      accent: z
        .strictObject({
          light: colour('light').describe('On light ground, as "#8a1c2b".'),
          dark: colour('dark').describe('On dark ground, as "#ff9aa8".'),
        })
        .optional()
        .describe('The colour of links and marks; its contrast is checked in both themes.'),
      footer: z.string().min(1).optional().describe('A sentence at the foot of every page.'),
      styles: file
        .optional()
        .describe(
          'A style sheet that wins over all others: it stands in the last cascade layer. It may import sheets and name fonts and pictures beside it.',
        ),
    })
    .optional()
    .describe('How the site looks.'),
  replace: named('Components to show in the place of parts of the layout, by name.'),
  wrap: named(
    'Components to show around parts of the layout, by name: each is given the part as `original`.',
  ),
  pages: z
    .array(page)
    .optional()
    .describe('Kinds of pages of your own: `page(definePage({ kind, in, pages }), Layout)`.'),
  fields: fields
    .optional()
    .describe(
      'Fields that your briefs have beside those of every brief, by name: `{ procedure: choice(["inquiry", "ruling"]) }`.',
    ),
  outputs: outputs
    .optional()
    .describe(
      'Files of your own, by their path on the site: functions of what `briefs.json` holds, which return a text or bytes.',
    ),
  rules: z
    .array(rule)
    .optional()
    .describe('Rules of your own, made with `defineRule`, for `check` and, if errors, the build.'),
});

type Given = z.input<typeof options>;
type Component<Props> = (props: Props) => unknown;

/** The options of `dateline()`. */
export interface Options extends Omit<Given, 'replace' | 'wrap'> {
  readonly replace?: { readonly [Name in PartName]?: Component<PartProps[Name]> };
  readonly wrap?: {
    readonly [Name in PartName]?: Component<PartProps[Name] & { readonly original: unknown }>;
  };
}

/** What is wrong with the options, and where. */
export interface OptionFault {
  readonly path: readonly string[];
  readonly reason: string;
  readonly fix: string;
}

/** Everything that is wrong with options; nothing where all is well. */
export function optionFaults(given: unknown): OptionFault[] {
  const { error } = options.safeParse(given);
  return (error?.issues ?? []).flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(path);
      return issue.keys.map((key) => {
        const meant = nearestName(key, known);
        return {
          path: [...path, key],
          reason: `There is no option "${key}".`,
          fix: meant ? `Did you mean "${meant}"?` : `The options here are ${known.join(', ')}.`,
        };
      });
    }
    if (issue.code === 'custom') {
      return [{ path, reason: issue.message, fix: String(issue.params?.fix ?? 'Correct it.') }];
    }
    const wanted = 'expected' in issue ? WANTED[issue.expected] : undefined;
    return [
      {
        path,
        reason:
          path.length === 0
            ? 'The options are no object.'
            : `"${path.at(-1)}" is not ${wanted ?? 'what it must be'}.`,
        fix: 'docs/configuration.md lists every option with what it takes.',
      },
    ];
  });
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'a text',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

/** The options that there are at a path. */
function keysAt(path: readonly string[]): string[] {
  let schema: z.ZodType | undefined = options;
  for (const key of path) schema = shapeOf(schema)?.[key];
  return Object.keys(shapeOf(schema) ?? {});
}

function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : undefined;
}

/** A file of a record's brand, read. */
export interface BrandFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The looks of a record, read from the files that its options name. */
export interface Brand {
  readonly logo?: BrandFile;
  readonly icon?: BrandFile;
  readonly accent?: { readonly light: string; readonly dark: string };
  readonly footer?: string;
  /** The absolute path of a style sheet. */
  readonly styles?: string;
}

/** A record as its developers set it up. */
export interface Configuration {
  /** Every kind of page, the record's own among them. */
  readonly kinds: readonly ShownKind[];
  readonly own: OwnParts;
  /** The record's own rules, beside those of the engine. */
  readonly rules: readonly Rule[];
  /** Fields of the record's briefs beside those of every brief; absent where there are none. */
  readonly ownFields?: OwnFields;
  readonly brand: Brand;
  /** Files that the record makes of its data. */
  readonly outputs: readonly OwnOutput[];
}

/** What reading the content of a record needs to know of its configuration. */
export function readingWith({ rules, ownFields, kinds }: Configuration) {
  const own = new Set<ShownKind>(registry);
  const ownWays = kinds.flatMap((kind) =>
    own.has(kind) || !kind.in.navigation ? [] : wayName(kind.in.navigation.address),
  );
  return { ownRules: rules, ownFields, ownWays };
}

/** What holds where a record sets nothing up. */
export const DEFAULT_CONFIGURATION: Configuration = {
  kinds: registry,
  own: { replace: {}, wrap: {} },
  rules: [],
  brand: {},
  outputs: [],
};

/** The options of a record, without faults, as the engine works with them. */
export function configurationOf(given: Options, brand: Brand): Configuration {
  return {
    kinds: [...registry, ...((given.pages ?? []) as readonly ShownKind[])],
    own: {
      replace: (given.replace ?? {}) as OwnParts['replace'],
      wrap: (given.wrap ?? {}) as OwnParts['wrap'],
    },
    rules: given.rules ?? [],
    ...(given.fields && { ownFields: given.fields }),
    brand,
    outputs: Object.entries(given.outputs ?? {}).map(([path, make]) => ({ path, make })),
  };
}
