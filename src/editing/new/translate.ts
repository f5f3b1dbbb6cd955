import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { nearestName } from '../../brief/fault.ts';
import { claimIds, correctionIds } from '../../brief/identity.ts';
import { load, type OwnReading } from '../../content/load/load.ts';
import { SourceText } from '../../content/source/source-text.ts';
import { folderTree } from '../../content/source/source-tree.ts';
import { splitFrontMatter } from '../../content/yaml/front-matter.ts';
import { inOneLine } from '../../terminal/output.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { languages } from '../../words/languages.ts';

export interface Translate {
  readonly content: string;
  /** The file name of the brief, with or without its ending. */
  readonly name: string;
  readonly lang: string | undefined;
  /** Prints the file, and writes none. */
  readonly print: boolean;
}

/**
 * Begins a translation of a brief: a draft beside it, with every text of the original in its place, to be
 * written over. Gives the exit code.
 */
export function translate(
  { content, name: given, lang, print }: Translate,
  own: OwnReading,
): number {
  const tree = folderTree(content, content);
  const { record, versionOf } = load(tree, own);
  const name = path.basename(given).replace(/\.md$/, '');
  const brief = record.briefs.find((one) => one.name === name);
  if (!brief) {
    const meant = nearestName(
      name,
      record.briefs.map((one) => one.name),
    );
    throw new UsageError(
      `There is no brief "${inOneLine(name)}" that can be read.`,
      meant
        ? `Did you mean "${meant}"?`
        : 'Give the name of its file, as 2017-06-06-raqqa-assault.',
    );
  }
  const known = [...new Set([...languages(), ...(record.words?.byLanguage.keys() ?? [])])].sort();
  const from = brief.lang ?? record.vocabularies.site.language;
  if (lang === undefined || !known.includes(lang) || new Intl.Locale(from).language === lang) {
    const others = known.filter((one) => one !== new Intl.Locale(from).language);
    throw new UsageError(
      lang === undefined
        ? 'Into which language?'
        : known.includes(lang)
          ? `The original is in "${from}" itself.`
          : `There are no words for the interface in "${inOneLine(lang)}".`,
      `Give --lang with one of ${others.join(', ')}; another needs a file of words, as ${content}/words/nl.json.`,
    );
  }
  const file = brief.file.replace(/\.md$/, `.${lang}.md`);
  const entry = tree.entries().find((one) => `${content}/${one.path}` === brief.file);
  const source = new SourceText(brief.file, entry?.read().toString('utf8') ?? '');
  const body = source.text.slice(splitFrontMatter(source).bodyStart ?? source.text.length);
  const claims = brief.claims.map(({ by, note, scope }, at) => ({
    ...{ id: claimIds(brief.claims)[at], by, note, scope },
  }));
  const corrections = brief.corrections.map(({ note }, at) => ({
    ...{ id: correctionIds(brief.corrections)[at], note },
  }));
  const { image } = brief;
  const fields = {
    title: brief.title,
    summary: brief.summary,
    translates: versionOf(name),
    ...(image && {
      image: { alt: image.alt, ...(image.caption !== undefined && { caption: image.caption }) },
    }),
    ...(claims.length > 0 && { claims }),
    ...(corrections.length > 0 && { corrections }),
    draft: true,
  };
  const text = `---\n${stringify(fields, { lineWidth: 0 })}---\n${body}`;
  if (print) {
    process.stdout.write(text);
    return 0;
  }
  if (existsSync(file)) {
    throw new UsageError(
      `${inOneLine(file)} is there already.`,
      `Bring it up to date, then write "translates: ${versionOf(name)}" in it. With --print, the texts of the original are printed.`,
    );
  }
  writeFileSync(file, text, { flag: 'wx' });
  process.stdout.write(
    `Wrote ${inOneLine(file)}\nWrite each text over in "${lang}", keep dates and numbers as they are, then remove "draft: true".\n`,
  );
  return 0;
}
