import { showHidden } from '../../content/text/hidden-text.ts';
import { inOneLine } from '../../terminal/output.ts';
import type { Loss } from './archive/old-entry.ts';
import type { NewEntryUse } from './names.ts';
import type { ImportPlan } from './plan-import.ts';

export interface ReportOptions {
  /** The content folder, as messages name it. */
  readonly content: string;
  /** False for a dry run. */
  readonly written: boolean;
  /** Names every entry of every loss, and not the first few. */
  readonly all: boolean;
  /** True where what nobody has edited is written again. */
  readonly update?: boolean;
}

const FEW_ORIGINS = 3;
const FEW_ENTRIES = 20;

/** What an import does, for a terminal: what comes, what stays behind and why, and what is new. */
export function importReport(
  plan: ImportPlan,
  { content, written, all, update: updated = false }: ReportOptions,
): string {
  const pictures = [...plan.files.keys()].filter((path) => path.startsWith('images/')).length;
  const come = written ? 'written' : 'would be written';
  const lines = [
    count(plan.added.length, `new brief ${come}`, `new briefs ${come}`),
    ...some(pictures, 'picture comes with them', 'pictures come with them'),
    ...some(plan.unchanged.length, 'brief is already here', 'briefs are already here'),
    ...some(
      plan.edited.length,
      'has been edited since it was imported, and stays as it is',
      'have been edited since they were imported, and stay as they are',
    ),
    ...few(plan.edited, all).map((file) => `        ${file}`),
    ...some(
      plan.renewable.length,
      updated
        ? 'is written again, since nobody has edited it'
        : 'would be written otherwise now, and nobody has edited it: --update renews it',
      updated
        ? 'are written again, since nobody has edited them'
        : 'would be written otherwise now, and nobody has edited them: --update renews them',
    ),
    ...some(plan.skipped.length, 'entry is left out on purpose', 'entries are left out on purpose'),
    ...grouped(plan.skipped, all),
    ...some(plan.refused.length, 'cannot be carried over:', 'cannot be carried over:'),
    ...grouped(plan.refused, all),
    ...(plan.absentFields.length > 0
      ? ['', `The mapping names fields that no entry has: ${plan.absentFields.join(', ')}`]
      : []),
    ...(plan.losses.length > 0 ? ['', 'Left behind from what is carried over:'] : []),
    ...grouped(plan.losses, all),
    ...Object.entries(plan.newEntries).flatMap(([vocabulary, uses]) => [
      '',
      `New in ${content}/${vocabulary}.yaml, and how many briefs use it:`,
      ...few(uses.map(entryLine), all, FEW_ENTRIES).map((line) => `      ${line}`),
      ...lookAlikes(plan.similar[vocabulary] ?? [], uses),
    ]),
  ];
  if (!written) lines.push(...samplesOf(plan));
  return `${lines.map((line) => inOneLine(showHidden(line, ''))).join('\n')}\n`;
}

/** A few entries before and after, so that a wrong mapping is seen at once. */
function samplesOf({ samples }: ImportPlan): string[] {
  return samples.flatMap(({ origin, before, path, after }) => [
    '',
    `${origin} → ${path}`,
    ...Object.entries(before)
      .slice(0, MOST_LINES)
      .map(
        ([field, value]) =>
          `    - ${field}: ${cut(typeof value === 'string' ? value : JSON.stringify(value))}`,
      ),
    ...after
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, MOST_LINES)
      .map((line) => `    + ${cut(line)}`),
  ]);
}

const MOST_LINES = 24;
const LONGEST_LINE = 110;

function cut(text: string): string {
  const line = text.replace(/\s+$/, '').replace(/\s*\n\s*/g, ' ');
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line;
}

/** The same for machines: every entry of every loss. */
export function machineReport({
  files,
  added,
  unchanged,
  edited,
  renewable,
  skipped,
  refused,
  losses,
  absentFields,
  newEntries,
}: ImportPlan): string {
  const report = {
    added,
    unchanged,
    edited,
    renewable,
    files: [...files.keys()],
    skipped,
    refused,
    losses,
    absentFields,
    newEntries,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Losses with the same reason, counted together; the most frequent first. */
function grouped(losses: readonly Loss[], all: boolean): string[] {
  const groups = new Map<string, Set<string>>();
  for (const { what, why, origin } of losses) {
    const reason = `${what}: ${why}`;
    groups.set(reason, (groups.get(reason) ?? new Set()).add(origin));
  }
  return [...groups]
    .sort(([, a], [, b]) => b.size - a.size)
    .flatMap(([reason, origins]) => [
      `      ${reason.replace(/\s+/g, ' ')}`,
      ...few([...origins], all, FEW_ORIGINS, all ? 1 : FEW_ORIGINS).map(
        (line) => `        ${line}`,
      ),
    ]);
}

function entryLine({ key, name, uses, spellings }: NewEntryUse): string {
  const also =
    spellings.length > 0
      ? `, also spelled ${spellings.map((spelling) => `"${spelling}"`).join(', ')}`
      : '';
  return `${String(uses).padStart(4)}  ${key} "${name}"${also}`;
}

function lookAlikes(
  groups: readonly (readonly string[])[],
  uses: readonly NewEntryUse[],
): string[] {
  if (groups.length === 0) return [];
  const usesOf = (key: string) => uses.find((entry) => entry.key === key)?.uses;
  return [
    '    These look alike. Make each group one by giving the others its key under "values" in the mapping:',
    ...groups.map(
      (group) =>
        `      ${group.map((key) => `${key} (${usesOf(key) ?? 'here already'})`).join(', ')}`,
    ),
  ];
}

/** The first of some lines, `perLine` of them to a line, and how many more there are. */
function few(texts: readonly string[], all: boolean, most = FEW_ORIGINS, perLine = 1): string[] {
  const shown = all ? texts : texts.slice(0, most);
  const rest = texts.length - shown.length;
  const lines: string[] = [];
  for (let at = 0; at < shown.length; at += perLine)
    lines.push(shown.slice(at, at + perLine).join(', '));
  if (rest === 0) return lines;
  return perLine > 1
    ? [...lines.slice(0, -1), `${lines.at(-1)} and ${rest} more`]
    : [...lines, `and ${rest} more`];
}

function some(number: number, one: string, many: string): string[] {
  return number === 0 ? [] : [count(number, one, many)];
}

function count(number: number, one: string, many: string): string {
  return `${String(number).padStart(5)} ${number === 1 ? one : many}`;
}
