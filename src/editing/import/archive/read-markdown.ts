import { parse as parseToml, TomlError } from 'smol-toml';
import { limits } from '../../../content/source/file-name.ts';
import { readYaml, type Tree } from '../../../content/yaml/yaml.ts';
import { progressOn } from '../../../terminal/terminal.ts';
import { type ArchiveFiles, archiveText, asTree } from './archive-files.ts';
import type { Loss, OldArchive, OldEntry } from './old-entry.ts';

type Fields = { readonly [field: string]: Tree };

/** How other tools fence their front matter, and what reads it; every reader reads data alone. */
const FORMS: readonly {
  opening: RegExp;
  closing: RegExp;
  language: string;
  read: (text: string) => unknown;
}[] = [
  {
    opening: /^---[ \t]*(?:ya?ml)?[ \t]*\n/,
    closing: /^(?:---|\.\.\.)[ \t]*$/m,
    language: 'YAML',
    read: yaml,
  },
  {
    opening: /^\+\+\+[ \t]*\n/,
    closing: /^\+\+\+[ \t]*$/m,
    language: 'TOML',
    read: (text) => asTree(parseToml(text)),
  },
  {
    opening: /^---[ \t]*toml[ \t]*\n/,
    closing: /^---[ \t]*$/m,
    language: 'TOML',
    read: (text) => asTree(parseToml(text)),
  },
  {
    opening: /^(?:;;;|---[ \t]*json)[ \t]*\n/,
    closing: /^(?:;;;|---)[ \t]*$/m,
    language: 'JSON',
    read: json,
  },
];
const BARE_JSON = /^\{\n[\s\S]*?\n\}[ \t]*(?:\n|$)/;
/** Languages that would have to be run. */
const CODE = /^---[ \t]*(\S+)/;

/** Front matter read as data, and the text below it; or why it cannot be read. */
export function splitOldFrontMatter(
  text: string,
): { fields: Fields; body: string } | { why: string } {
  for (const { opening, closing, language, read } of FORMS) {
    const start = opening.exec(text);
    if (!start) continue;
    const rest = text.slice(start[0].length);
    const end = closing.exec(rest);
    if (!end) return { why: 'its front matter has no closing line' };
    return readFields(
      rest.slice(0, end.index),
      language,
      read,
      rest.slice(end.index + end[0].length),
    );
  }
  const bare = BARE_JSON.exec(text);
  if (bare) return readFields(bare[0], 'JSON', json, text.slice(bare[0].length));
  const code = CODE.exec(text);
  if (code)
    return {
      why: `its front matter is marked "${code[1]}", which would have to be run as code; nothing is run here`,
    };
  return { why: 'it has no front matter' };
}

function readFields(text: string, language: string, read: (text: string) => unknown, body: string) {
  if (Buffer.byteLength(text) > limits.frontMatter) {
    return { why: `its front matter is larger than ${limits.frontMatter / 1024} KB` };
  }
  try {
    const fields = read(text) ?? {};
    if (typeof fields !== 'object' || Array.isArray(fields))
      return { why: 'its front matter is not a list of fields' };
    return { fields: fields as Fields, body: body.replace(/^\n/, '') };
  } catch (error) {
    return { why: `its front matter is not ${language}: ${reasonOf(error)}` };
  }
}

function yaml(text: string): Tree {
  const result = readYaml(text);
  if (!('faults' in result)) return result.tree;
  const [fault] = result.faults;
  const line = text.slice(0, fault?.span.start ?? 0).split('\n').length + 1;
  throw new SyntaxError(`line ${line}: ${fault?.reason ?? 'it cannot be read'}`);
}

function json(text: string): Tree {
  return asTree(JSON.parse(text));
}

function reasonOf(error: unknown): string {
  if (error instanceof TomlError) return `line ${error.line + 1}: ${error.message.split('\n')[0]}`;
  return (error as Error).message.split('\n')[0] ?? '';
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdx)$/i;
const HTML = /\.html?$/i;

/** Files with front matter, whichever tool they were written for; other files are pictures and the like. */
export function readMarkdown({ files, refused: before }: ArchiveFiles): OldArchive {
  const progress = progressOn(process.stderr);
  const entries: OldEntry[] = [];
  const refused: Loss[] = [...before];
  const texts = files.filter(({ path }) => MARKDOWN.test(path) || HTML.test(path));
  for (const [at, file] of texts.entries()) {
    progress.show('Reading', at, texts.length);
    const read = archiveText(file);
    const split = 'text' in read ? splitOldFrontMatter(read.text) : read;
    if ('why' in split) {
      refused.push({ origin: file.path, what: 'The file', why: split.why });
      continue;
    }
    const form = HTML.test(file.path) ? 'html' : 'markdown';
    entries.push({ origin: file.path, path: file.path, form, ...split });
  }
  progress.clear();
  return { entries, refused, losses: [] };
}
