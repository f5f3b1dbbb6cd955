import { hash } from 'node:crypto';
import type { Brief } from '../../brief/brief.ts';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { translated } from '../../brief/translation/translation.ts';
import type { KeptMap } from '../../store/store.ts';
import { isUnread, leads } from '../fields/stand-ins.ts';
import { proseOf } from '../text/prose.ts';
import { type Allowance, applyAllowances, findAllowances } from './rule/allowances.ts';
import { OpenFile } from './rule/open-file.ts';
import type { Linked, LinkedTranslation, Place, Rule, RuleSubject } from './rule/rule.ts';

/** What looking into one file gave. */
export interface Inspected {
  readonly diagnostics: readonly Diagnostic[];
  readonly allowances: readonly Allowance[];
}

export interface Applying {
  /** Those that hold on this site. */
  readonly rules: readonly Rule[];
  readonly subject: RuleSubject;
  readonly open: (file: string) => Uint8Array | undefined;
  /** What was found before, by a key that covers the file, the vocabularies and the rules. */
  readonly findings: KeptMap<Inspected>;
  /** By the hash of a brief's file, and of its text, what they were without fault by. */
  readonly faultless: KeptMap<string>;
}

/**
 * Applies rules to what was read. A file is opened again only to look into it, or to say where a
 * fault stands; with errors alone among the rules, nothing but faulty files is.
 */
export function applyRules({ rules, subject, open, findings, faultless }: Applying): Diagnostic[] {
  const files = new Map<string, OpenFile>();
  const fileOf = (name: string) => {
    let file = files.get(name);
    if (!file) {
      file = new OpenFile(name, open(name));
      files.set(name, file);
    }
    return file;
  };
  const diagnostics = [
    ...acrossRecord(rules, subject, fileOf),
    ...oneByOne(rules, subject, fileOf, faultless),
  ];
  const inspectors = rules.filter(({ inspect }) => inspect);
  // What is kept names the file as it is reported, so that a finding must not serve another folder. A
  // record's own rules may be written anew while it is served.
  const { root, vocabulariesHash } = subject;
  const rulesAs = inspectors.map(({ name, inspect: own }) => `${name} ${own}`).join(' ');
  const key = `${root}:${vocabulariesHash}:${hash('sha256', rulesAs)}`;
  const look = (linked: Linked<Brief>) =>
    inspect(linked, inspectors, subject, fileOf(linked.record.file));
  const ofTexts = inspectors.filter(({ name }) => OF_TEXTS.test(name));
  const lookAt = (linked: LinkedTranslation) => {
    const { record, original } = linked;
    if (!original) return { diagnostics: [], allowances: [] };
    const ofFile = `${key}:${record.hash}:${original.hash}`;
    const whole = { ...linked, record: translated(original, record) };
    return (
      findings.get(ofFile) ??
      findings.set(
        ofFile,
        inspect(whole, ofTexts, subject, fileOf(record.file), new Set(['title', 'summary'])),
      )
    );
  };
  if (rules.every(({ severity }) => severity === 'error')) {
    const names = new Set(inspectors.map(({ name }) => name));
    for (const linked of subject.briefs) {
      const text = `text ${linked.record.hash}`;
      if (faultless.get(text) === key && !linked.unread) continue;
      const found = look(linked).diagnostics.filter(({ rule }) => names.has(rule));
      diagnostics.push(...found);
      if (found.length === 0 && !linked.unread) faultless.set(text, key);
    }
    for (const linked of subject.translations) {
      const found = lookAt(linked).diagnostics.filter(({ rule }) => names.has(rule));
      diagnostics.push(...found);
    }
    return diagnostics;
  }

  const allowances: Allowance[] = [];
  for (const linked of subject.briefs) {
    const ofFile = `${key}:${linked.record.hash}`;
    const inspected = findings.get(ofFile) ?? findings.set(ofFile, look(linked));
    diagnostics.push(...inspected.diagnostics);
    allowances.push(...inspected.allowances);
  }
  for (const linked of subject.translations) {
    const inspected = lookAt(linked);
    diagnostics.push(...inspected.diagnostics);
    allowances.push(...inspected.allowances);
  }
  for (const name of filesBeside(subject)) {
    const { source, bodyStart } = fileOf(name);
    const found = findAllowances(source, bodyStart, subject.table);
    for (const diagnostic of found.diagnostics) diagnostics.push(diagnostic);
    for (const allowance of found.allowances) allowances.push(allowance);
  }
  const applied = rules.filter(({ option }) => !option).map(({ name }) => name);
  return applyAllowances(diagnostics, allowances, new Set(applied));
}

/** Rules that hold for a text in whatever language. */
const OF_TEXTS = /^(?:title|summary|body|text|links|footnotes)\/|^sources\/mark$/;

type FileOf = (name: string) => OpenFile;

function acrossRecord(rules: readonly Rule[], subject: RuleSubject, fileOf: FileOf): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const partly = new Map(
    [...subject.briefs, ...subject.pages, ...subject.translations]
      .filter(({ unread }) => unread)
      .map((linked) => [linked.record.file, linked]),
  );
  for (const rule of rules) {
    rule.check?.(subject, (place, finding) => {
      const linked = partly.get(place.file);
      if (linked && restsOnUnread(linked, rule, place)) return;
      diagnostics.push(fileOf(place.file).report(rule, place, finding));
    });
  }
  return diagnostics;
}

function oneByOne(
  rules: readonly Rule[],
  subject: RuleSubject,
  fileOf: FileOf,
  faultless: KeptMap<string>,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const own = rules.filter(({ each }) => each);
  const { root, vocabulariesHash, moment = '' } = subject;
  // A record's own rules may be written anew while it is served.
  const rulesAs = own.map(({ name, each }) => `${name} ${each}`);
  const key = hash('sha256', [root, vocabulariesHash, moment.slice(0, 10), ...rulesAs].join(' '));
  for (const linked of subject.briefs) {
    const { record } = linked;
    if (faultless.get(record.hash) === key && !linked.unread) continue;
    const before = diagnostics.length;
    for (const rule of own) {
      rule.each?.(linked, subject, (place, finding) => {
        if (!restsOnUnread(linked, rule, place))
          diagnostics.push(fileOf(record.file).report(rule, place, finding));
      });
    }
    if (diagnostics.length === before && !linked.unread) faultless.set(record.hash, key);
  }
  return diagnostics;
}

function inspect(
  linked: Linked<Brief>,
  inspectors: readonly Rule[],
  { vocabularies, table }: RuleSubject,
  file: OpenFile,
  fields?: ReadonlySet<unknown>,
): Inspected {
  const { body } = file;
  const text = {
    brief: linked.record,
    body,
    prose: proseOf(body),
    vocabularies,
    unread: linked.unread,
  };
  const found = findAllowances(file.source, file.bodyStart, table);
  const diagnostics = [...found.diagnostics];
  for (const rule of inspectors) {
    rule.inspect?.(text, (place, finding) => {
      if (restsOnUnread(linked, rule, place)) return;
      // Whatever else is at fault stands in another file.
      if (fields && place.path && !fields.has(place.path[0])) return;
      diagnostics.push(file.report(rule, place, finding));
    });
  }
  const allowances = linked.unread
    ? found.allowances.map((allowance) => ({ ...allowance, unsure: true }))
    : found.allowances;
  return { diagnostics, allowances };
}

/** True where a rule looked at a stand-in for what could not be read. */
function restsOnUnread(
  { unread = [] }: Linked<unknown>,
  rule: Rule,
  { path, restsOn = path }: Partial<Place>,
): boolean {
  if (rule.needs?.some((field) => isUnread(unread, field, path))) return true;
  return (
    restsOn !== undefined &&
    // At the value itself, within it, or at the group that it belongs to.
    unread.some((missing) => leads(missing, restsOn) || leads(restsOn, missing))
  );
}

function filesBeside({ root, pages }: RuleSubject): string[] {
  const vocabularies = [
    'site',
    'topics',
    'places',
    'publishers',
    'measures',
    'people',
    'organisations',
  ].map((name) => `${root}/${name}.yaml`);
  return [...vocabularies, ...pages.map(({ record }) => record.file)];
}
