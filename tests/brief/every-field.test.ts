import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  address,
  choice,
  date,
  day,
  entryOf,
  flag,
  list,
  number,
  prose,
  text,
} from '../../src/brief/fields.ts';
import { briefSchema, type OwnFields } from '../../src/brief/schema.ts';
import { docFiles } from '../../src/commands/docs/doc-files.ts';
import { schemaFiles } from '../../src/commands/docs/schema-files.ts';
import { load } from '../../src/content/load/load.ts';
import { ReadCache } from '../../src/content/reading/read-cache.ts';
import { rules } from '../../src/content/rules/index.ts';
import { writeBrief } from '../../src/content/writing/write-brief.ts';
import { writtenFields } from '../../src/content/writing/written-fields.ts';
import { convertEntry } from '../../src/editing/import/convert-entry.ts';
import { mappingSchemaOf, targetsOf } from '../../src/editing/import/mapping.ts';
import { editorConfig } from '../../src/outputs/admin/editor-config.ts';
import { compareRecords } from '../../src/review/facts/compare-record.ts';
import { factInWords } from '../../src/review/facts/fact-words.ts';
import { configurationOf, optionFaults } from '../../src/site/configuration.ts';
import { planSite } from '../../src/site/plan.ts';
import { briefText, contentWith } from '../content/small-content.ts';
import { textOf } from '../outputs/read-output.ts';

/*
 * A field is defined once: here one of each kind is added to the schema of a brief, and looked for
 * wherever a field of a brief is known.
 */

interface Added {
  readonly field: z.ZodType;
  /** As an editor writes it, and as a change of it. */
  readonly written: string;
  readonly changed: string;
  /** What is at fault, as it stands in the file, and the rule that says so. */
  readonly wrong: readonly [written: string, at: string, rule: string];
  readonly json: unknown;
  readonly cell: string;
  /** What its page shows. */
  readonly html: string;
  /** What a review says of the change. */
  readonly fact: string;
  readonly widget: string;
  /** What an old archive has, and what becomes of it. */
  readonly old: readonly [string, unknown];
  /** What full-text search finds. */
  readonly found?: string;
}

const label = { en: 'Court of first instance', ar: 'المحكمة الابتدائية' };
const described = { description: 'As the court has it.' };

const ADDED: Readonly<Record<string, Added>> = {
  court: {
    field: text({ label, ...described }),
    written: 'Crown Court',
    changed: 'High Court',
    wrong: ['{a: b}', '{', 'fields/type'],
    json: 'Crown Court',
    cell: 'Crown Court',
    html: 'Crown Court',
    fact: 'court of first instance: was Crown Court, now High Court',
    widget: 'string',
    old: ['Crown Court', 'Crown Court'],
    found: 'Court of first instance: Crown Court',
  },
  holding: {
    field: prose(described),
    written: 'The claim fails.',
    changed: 'The claim succeeds.',
    wrong: ['""', '"', 'fields/empty'],
    json: 'The claim fails.',
    cell: 'The claim fails.',
    html: 'The claim fails.',
    fact: 'holding: was “The claim fails.”, now “The claim succeeds.”',
    widget: 'text',
    old: ['The <b>claim</b> fails.', 'The claim fails.'],
    found: 'Holding: The claim fails.',
  },
  damages: {
    field: number({ label: 'Damages in pounds', ...described }),
    written: '12500.5',
    changed: '13000',
    wrong: ['a lot', 'a lot', 'fields/number'],
    json: 12500.5,
    cell: '12500.5',
    html: '12,500.5',
    fact: 'damages in pounds: was 12500.5, now 13000',
    widget: 'string',
    old: ['12,500', '12500'],
  },
  heard: {
    field: day(described),
    written: '2017-07-03',
    changed: '2017-07-04',
    wrong: ['2017-02-30', '2017-02-30', 'dates/form'],
    json: expect.objectContaining({ edtf: '2017-07-03', first: '2017-07-03' }),
    cell: '2017-07-03',
    html: '3 July 2017',
    fact: 'heard: was 3, now 4 July 2017',
    widget: 'edtf',
    old: ['3 July 2017', '2017-07-03'],
  },
  begun: {
    field: date(described),
    written: '2017-05~',
    changed: '2017-06~',
    wrong: ['in May', 'in May', 'dates/form'],
    json: expect.objectContaining({ edtf: '2017-05~', approximate: true }),
    cell: '2017-05~',
    html: 'about May 2017',
    fact: 'begun: was about May 2017, now about June 2017',
    widget: 'edtf',
    old: ['May 2017', '2017-05'],
  },
  ruling: {
    field: address(described),
    written: 'https://court.example/rulings/12',
    changed: 'https://court.example/rulings/13',
    wrong: ['court.example', 'court.example', 'urls/form'],
    json: 'https://court.example/rulings/12',
    cell: 'https://court.example/rulings/12',
    html: '<a href="https://court.example/rulings/12">court.example/rulings/12</a>',
    fact: 'ruling: was https://court.example/rulings/12, now https://court.example/rulings/13',
    widget: 'string',
    old: ['https://court.example/rulings/12', 'https://court.example/rulings/12'],
  },
  public_hearing: {
    field: flag(described),
    written: 'true',
    changed: 'false',
    wrong: ['perhaps', 'perhaps', 'fields/flag'],
    json: true,
    cell: 'true',
    html: 'Yes',
    fact: 'public hearing: was yes, now no',
    widget: 'boolean',
    old: ['yes', 'true'],
  },
  procedure: {
    field: choice(
      { inquiry: 'Public inquiry', hearing: { en: 'Hearing', ar: 'جلسة' }, ruling: 'Ruling' },
      described,
    ),
    written: 'inquiry',
    changed: 'hearing',
    wrong: ['inquest', 'inquest', 'fields/word'],
    json: 'inquiry',
    cell: 'inquiry',
    html: 'Public inquiry',
    fact: 'procedure: was Public inquiry, now Hearing',
    widget: 'select',
    old: ['Inquiry', 'inquiry'],
    found: 'Procedure: Public inquiry',
  },
  seat: {
    field: entryOf('places', described),
    written: 'raqqa',
    changed: 'mosul',
    wrong: ['raqa', 'raqa', 'places/unknown'],
    json: { key: 'raqqa', name: 'Raqqa' },
    cell: 'raqqa',
    html: 'Raqqa',
    fact: 'seat: was Raqqa, now Mosul',
    widget: 'select',
    old: ['Raqqa', 'raqqa'],
    found: 'Seat: Raqqa',
  },
  parties: {
    field: list(text(), described),
    written: '[A. Claimant, The Ministry]',
    changed: '[A. Claimant, The City]',
    wrong: ['[A. Claimant, ""]', '"', 'fields/empty'],
    json: ['A. Claimant', 'The Ministry'],
    cell: 'A. Claimant; The Ministry',
    html: 'The Ministry',
    fact: 'parties: was The Ministry, now The City',
    widget: 'list',
    old: ['A. Claimant, The Ministry', ['A. Claimant', 'The Ministry']],
    found: 'Parties: A. Claimant, The Ministry',
  },
};

const NAMES = Object.keys(ADDED);
const ownFields: OwnFields = Object.fromEntries(
  Object.entries(ADDED).map(([name, { field }]) => [name, field]),
);
const FILE = 'briefs/2017/2017-07-01-new.md';
const cache = new ReadCache();

function loaded(fields: Readonly<Record<string, string>>) {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  const tree = contentWith({ [FILE]: briefText(lines.join('\n')) });
  return load(tree, { ownFields, rules, cache, prefix: '/', moment: '2020-01-01T00:00:00Z' });
}

const written = Object.fromEntries(NAMES.map((name) => [name, ADDED[name]?.written ?? '']));
const { record, diagnostics } = loaded(written);
const brief = record.briefs.find(({ name }) => name === '2017-07-01-new');
const plan = planSite(record, { buildMoment: '2020-01-01T00:00:00Z' });
const page = plan.pages().find(({ address }) => address === '/briefs/2017-07-01-new/');

function fileOf(path: string): string {
  const file = [...plan.files()].find((one) => one.path === path);
  return textOf(file?.render() ?? '');
}

const data = JSON.parse(fileOf('data/briefs.json')) as { briefs: Record<string, unknown>[] };
const entry = data.briefs.find(({ id }) => id === '2017-07-01-new') ?? {};
const rows = parse(fileOf('data/briefs.csv'), { columns: true, bom: true }) as Record<
  string,
  string
>[];
const completion = JSON.parse(
  schemaFiles({ ...record, ownFields }).find(({ path }) => /brief\.schema/.test(path))?.content ??
    '',
) as { properties: Record<string, { description?: string; title?: string }> };
const snippetFile = schemaFiles({ ...record, ownFields }).find(({ path }) =>
  path.endsWith('.code-snippets'),
);
const docs = docFiles(process.cwd(), ownFields);
const form = editorConfig(record).collections[0]?.fields ?? [];

test('a brief that says all of it is without fault', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(brief).toBeDefined();
});

describe.each(Object.entries(ADDED))('the field %s', (name, added) => {
  test('is checked, and what is wrong is reported where it stands', () => {
    const [value, at, rule] = added.wrong;
    const found = loaded({ [name]: value }).diagnostics.find((one) => one.rule === rule);
    const lines = briefText(`${name}: ${value}`).split('\n');
    const line = lines.findIndex((one) => one.startsWith(`${name}:`));
    expect(found).toMatchObject({ severity: 'error', line: line + 1 });
    expect(lines[line]?.slice((found?.column ?? 0) - 1)).toMatch(at.slice(0, 1));
    expect(lines[line]?.indexOf(at, name.length + 1)).toBe((found?.column ?? 0) - 1);
  });

  test('is completed and described', () => {
    expect(completion.properties[name]).toMatchObject(described);
    expect(JSON.parse(snippetFile?.content ?? '')).toHaveProperty([name, 'body']);
    expect(docs.find(({ path }) => path === 'docs/editing.md')?.content).toContain(
      `| \`${name}\` |  | As the court has it.`,
    );
  });

  test('has its place in the form', () => {
    expect(form.find((one) => one.name === name)).toMatchObject({
      widget: added.widget,
      hint: described.description,
      required: false,
    });
  });

  test('is shown, searched and exported', () => {
    expect(page?.html()).toContain(added.html);
    const searched = [...(plan.searchable?.pages() ?? [])].find(
      ({ address }) => address === '/briefs/2017-07-01-new/',
    );
    if (added.found) expect(searched?.html).toContain(added.found);
    expect(entry[name]).toEqual(added.json);
    expect(rows.find(({ id }) => id === '2017-07-01-new')?.[name]).toBe(added.cell);
    expect(rows.find(({ id }) => id !== '2017-07-01-new')?.[name]).toBe('');
  });

  test('is reviewed', () => {
    const after = loaded({ ...written, [name]: added.changed }).record;
    expect(
      compareRecords(record, after).briefs.flatMap(({ facts }) => facts.map(factInWords)),
    ).toEqual([added.fact]);
  });

  test('is imported', () => {
    const [old, wanted] = added.old;
    expect(targetsOf(ownFields)).toContain(name);
    const mapping = mappingSchemaOf(ownFields).parse({
      from: 'old',
      format: 'json',
      fields: { title: 'title', date: 'date', link: 'source[].url', [name]: name },
      defaults: { topics: 'raqqa' },
    });
    const converted = convertEntry(
      {
        origin: 'old.json',
        path: '',
        fields: { title: 'A case', date: '2017-07-01', link: 'https://a.example/', [name]: old },
        body: 'Text.',
        form: 'markdown',
      },
      mapping,
      record.vocabularies,
      '2020-01-01',
      new Map(),
      ownFields,
    );
    expect(converted).toMatchObject({ fields: { [name]: wanted }, losses: [] });
  });
});

test('all of it is written as it was read', () => {
  if (!brief) throw new Error('The brief cannot be read.');
  const text = writeBrief(writtenFields(brief, ownFields), 'The forces entered the city.');
  const again = load(contentWith({ [FILE]: text }), { ownFields, rules: [], cache }).record;
  const other = again.briefs.find(({ name }) => name === brief.name);
  for (const name of NAMES) {
    expect(Reflect.get(other ?? {}, name)).toEqual(Reflect.get(brief, name));
  }
});

test('the data is what its own schema says', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(fileOf('data/briefs.schema.json')) as object);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
});

test('a page is made anew where a field of its brief is called otherwise', () => {
  const renamed = { ...ownFields, court: text({ label: 'Court', ...described }) };
  const tree = contentWith({ [FILE]: briefText('court: Crown Court') });
  const keys = [ownFields, renamed].map((fields) => {
    const other = planSite(load(tree, { ownFields: fields, rules: [], cache }).record, {
      buildMoment: '2020-01-01T00:00:00Z',
    });
    const [first] = other.pages().filter(({ kind }) => kind === 'brief');
    return first && other.keyOf(first);
  });
  expect(keys[0]).not.toBe(keys[1]);
});

test('readers of another language see its words', () => {
  const site = `title: سجل\ndescription: سجل.\nurl: https://record.example/\nlanguage: ar\n`;
  const tree = contentWith({
    'site.yaml': site,
    [FILE]: briefText('court: Crown Court\nprocedure: hearing\npublic_hearing: true'),
  });
  const arabic = planSite(load(tree, { ownFields, rules: [], cache }).record, {
    buildMoment: '2020-01-01T00:00:00Z',
  });
  const html = arabic
    .pages()
    .find((one) => one.address === '/briefs/2017-07-01-new/')
    ?.html();
  for (const words of ['المحكمة الابتدائية', 'جلسة', 'نعم']) expect(html).toContain(words);
});

describe('a field of a record', () => {
  test('that it must have is missed where it is not there, and everything else is still looked at', () => {
    const needed = { docket: text({ required: true, description: 'The number of the case.' }) };
    const tree = contentWith({ [FILE]: briefText('topics: [raqa]') });
    const found = load(tree, { ownFields: needed, rules, cache }).diagnostics.filter(
      ({ file, severity }) => file.endsWith('new.md') && severity === 'error',
    );
    expect(found.map(({ rule }) => rule).sort()).toEqual(['fields/missing', 'topics/unknown']);
    expect(found.map(({ fix }) => fix).join()).toContain('The number of the case.');
  });

  test.each(['title', 'sources', 'Court', 'page', 'a-b', '__proto__x!', ''])(
    'cannot be called "%s"',
    (name) => {
      expect(() => briefSchema({ [name]: text() })).toThrow(RangeError);
    },
  );

  test('that is misspelt is told by its name', () => {
    const found = loaded({ procedur: 'inquiry' }).diagnostics.find(
      ({ rule }) => rule === 'fields/unknown',
    );
    expect(found?.fix).toBe('Did you mean "procedure"?');
  });

  test('is unknown in a record without it', () => {
    const tree = contentWith({ [FILE]: briefText('procedure: inquiry') });
    const found = load(tree, { rules, cache }).diagnostics.map(({ rule }) => rule);
    expect(found).toContain('fields/unknown');
  });
});

describe('the configuration of a record', () => {
  test('gives it fields of its own', () => {
    expect(optionFaults({ fields: ownFields })).toEqual([]);
    expect(configurationOf({ fields: ownFields }, {}).ownFields).toEqual(ownFields);
  });

  test.each([
    [{ title: text() }, 'title', 'Every brief has "title" already.'],
    [{ Court: text() }, 'Court', '"Court" cannot be the name of a field.'],
    [{ court: 'text' }, 'court', 'This is no field.'],
  ])('is at fault where it gives %o', (fields, name, reason) => {
    expect(optionFaults({ fields })).toEqual([
      { path: ['fields', name], reason, fix: expect.stringMatching(/^[A-Z].*\.$/) },
    ]);
  });
});
