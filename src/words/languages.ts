import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalogue, type Message, type Words, wordsFrom } from './message.ts';
import { type PlaceholderType, type ReadMessage, readMessage } from './read-message.ts';

/** The language that every other is measured by. */
const FIRST = 'en';

const FOLDER = fileURLToPath(new URL('./', import.meta.url));

/** A language of the interface, with what is wrong with its file. */
export interface Language {
  readonly catalogue: Catalogue;
  readonly placeholders: ReadonlyMap<string, ReadonlyMap<string, PlaceholderType>>;
  readonly faults: readonly string[];
  /** The same, each with its line where it has one. */
  readonly places: readonly WordFault[];
}

/** What is wrong with one message, or with a file of messages as a whole. */
export interface WordFault {
  readonly line: number | undefined;
  readonly key: string | undefined;
  /** As a clause. */
  readonly fault: string;
}

/** The languages that there are words in: one file each. */
export function languages(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

const read = new Map<string, Language>();

/** The messages of a language; a file that is not complete is an error that says all that is wrong. */
export function catalogueOf(language: string): Catalogue {
  const ofRecord = own.get(language);
  if (!languages().includes(language) && ofRecord) return ofRecord;
  return ofRecord ? { ...catalogueOfEngine(language), ...ofRecord } : catalogueOfEngine(language);
}

function catalogueOfEngine(language: string): Catalogue {
  const { catalogue, faults } = languageOf(language);
  if (faults.length === 0) return catalogue;
  const all = faults.map((fault) => `  ${fault}`).join('\n');
  throw new Error(
    `The words of the interface in "${language}" are not complete:\n${all}\n` +
      `Every key and placeholder of ${FIRST}.json must be in ${language}.json.`,
  );
}

function languageOf(language: string): Language {
  const known = read.get(language);
  if (known) return known;
  const text = readFileSync(path.join(FOLDER, `${language}.json`), 'utf8');
  const made = readLanguage(text, language, language === FIRST ? undefined : languageOf(FIRST));
  read.set(language, made);
  return made;
}

/**
 * Reads a file of messages, and compares it with the language that every other is measured by. One
 * that is read over another need not be whole.
 */
export function readLanguage(
  text: string,
  language: string,
  first?: Language,
  partly = false,
): Language {
  const file = `${language}.json`;
  const places: WordFault[] = [];
  const messages = new Map<string, ReadMessage>();
  const faults: string[] = [];
  const lines = linesOf(text);
  const report = (key: string, fault: string) => {
    const [line] = lines.get(key) ?? [];
    places.push({ line, key, fault });
    faults.push(`${line === undefined ? file : `${file}:${line}`}  ${key}: ${fault}.`);
  };
  const { value, refused, line } = entries(text);
  if (refused !== undefined) {
    const place = line === undefined ? file : `${file}:${line}`;
    return {
      catalogue: {},
      placeholders: new Map(),
      faults: [`${place}  It is ${refused}.`],
      places: [{ line, key: undefined, fault: refused }],
    };
  }
  for (const [key, said] of Object.entries(value)) {
    if (typeof said !== 'string') {
      report(key, 'it is not a text');
      continue;
    }
    const message = readMessage(said, language);
    messages.set(key, message);
    for (const fault of message.faults) report(key, fault);
  }
  for (const [key, [, again]] of lines) {
    if (again !== undefined) report(key, `it stands in line ${again} once more`);
  }
  for (const [key, wanted] of first?.placeholders ?? []) {
    const message = messages.get(key);
    if (!message) {
      if (!partly) report(key, 'it is missing');
    } else if (message.faults.length === 0) {
      for (const fault of differences(wanted, message.placeholders)) report(key, fault);
    }
  }
  for (const key of first ? messages.keys() : []) {
    if (!first?.placeholders.has(key)) report(key, `${FIRST}.json has no such key`);
  }
  const catalogue: Record<string, Message> = {};
  for (const [key, { message }] of messages) catalogue[key] = message;
  return {
    catalogue,
    placeholders: new Map([...messages].map(([key, { placeholders }]) => [key, placeholders])),
    faults,
    places,
  };
}

/** In which lines each key stands: JSON itself would take the last of several. */
function linesOf(text: string): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const [index, line] of text.split('\n').entries()) {
    const key = /^\s*"([^"\\]*)"\s*:/.exec(line)?.[1];
    if (key !== undefined) lines.set(key, [...(lines.get(key) ?? []), index + 1]);
  }
  return lines;
}

interface Entries {
  readonly value: object;
  readonly refused?: string;
  /** The line from which it cannot be read. */
  readonly line?: number | undefined;
}

function entries(text: string): Entries {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value };
    return { value: {}, refused: 'not a JSON object' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const at = placeOf(reason, text);
    return {
      value: {},
      refused: `not JSON: ${reason.replace(/(?: in JSON)? at position .*$/s, '')}`,
      line: at === undefined ? undefined : text.slice(0, at).split('\n').length,
    };
  }
}

/** Where JSON cannot be read, from what its parser says: a position, the end, or what stands there. */
function placeOf(reason: string, text: string): number | undefined {
  const position = /at position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return Math.min(Number(position), text.trimEnd().length);
  if (/end of JSON input/.test(reason)) return text.trimEnd().length;
  const [, token, cut, around] =
    /^Unexpected token '(.+?)', (\.\.\.)?"(.*)"(?:\.\.\.)?\s+is not valid JSON$/s.exec(reason) ??
    [];
  if (token === undefined || around === undefined) return undefined;
  const from = text.indexOf(around);
  if (from === -1) return undefined;
  // What it quotes begins ten characters before, unless the text does.
  return cut ? from + 10 : text.indexOf(token, from);
}

/** Words of a record's own, by language: over those of the engine, or a language that it has not. */
export type OwnWords = ReadonlyMap<string, Catalogue>;

let own: OwnWords = new Map();
let ownHash = '';

/** Has a record's own words said from here on, in the place of those that were. */
export function speakWith(words: OwnWords, hash: string): void {
  if (hash === ownHash) return;
  own = words;
  ownHash = hash;
  spoken.clear();
}

/** Identifies the words of the record that are said. */
export function ownWordsHash(): string {
  return ownHash;
}

/** Reads a record's own file of words in a language; where the engine has the language, only changes. */
export function readOwnWords(text: string, language: string): Language {
  return readLanguage(text, language, languageOf(FIRST), languages().includes(language));
}

function differences(
  wanted: ReadonlyMap<string, PlaceholderType>,
  found: ReadonlyMap<string, PlaceholderType>,
): string[] {
  const missing = [...wanted.keys()].filter((name) => !found.has(name));
  const unknown = [...found.keys()].filter((name) => !wanted.has(name));
  const otherwise = [...wanted].filter(([name, want]) => {
    const got = found.get(name);
    return got !== undefined && String(got) !== String(want);
  });
  return [
    ...missing.map((name) => `{${name}} is missing`),
    ...unknown.map((name) => `{${name}} is not in ${FIRST}.json`),
    ...otherwise.map(([name, want]) => `{${name}} is ${asked(want)} in ${FIRST}.json`),
  ];
}

function asked(want: PlaceholderType): string {
  return typeof want === 'string' ? `a ${want}` : `one of ${want.join(', ')}`;
}

const spoken = new Map<string, Words>();

/** The words of the interface in a language (BCP 47); English where there are none, which `check` refuses. */
export function wordsFor(language: string): Words {
  let words = spoken.get(language);
  if (!words) {
    const own = wordsLanguageOf(language);
    const plain = new Intl.Locale(language).language;
    words = wordsFrom(catalogueOf(own), own, own === plain ? localeOf(language) : localeOf(own));
    spoken.set(language, words);
  }
  return words;
}

/** The language of the words of a site: its own without the region, or English. */
export function wordsLanguageOf(language: string): string {
  const { language: plain } = new Intl.Locale(language);
  return languages().includes(plain) || own.has(plain) ? plain : FIRST;
}

/**
 * How a language writes numbers and dates. A region chooses: `ar-SY` writes ١ حزيران, `ar-EG` ١ يونيو,
 * `ar-MA` 1 يونيو. The plain language is pinned by its file, since browsers and releases differ in
 * what they take it for; `ar-u-nu-arab` chooses other digits.
 */
export function localeOf(language: string): string {
  if (!languages().includes(language) && !own.has(language)) return language;
  const pinned = catalogueOf(language)['language.locale'];
  return typeof pinned === 'string' ? pinned : language;
}
