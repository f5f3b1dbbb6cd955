import type { Finding } from '../../../brief/diagnostic.ts';
import { nearestName } from '../../../brief/fault.ts';
import type { SiteSettings } from '../../../brief/vocabularies.ts';
import type { Span } from '../../source/source-text.ts';
import { sourceCited } from '../../text/markdown.ts';
import { brief, entries, together } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';
import { isSummaryFromBody } from './titles.ts';

interface Unresolved {
  readonly span: Span;
  readonly finding: Finding;
}

/**
 * Links of a body that lead nowhere: `[text]()`, and `[text][name]` where no line says what the name
 * stands for. `prose` is the body without code and quotations, of the same length.
 */
export function unresolvedLinks(body: string, prose: string): Unresolved[] {
  const names = new Set(
    [...body.matchAll(/^ {0,3}\[([^\][\n]+)\]:/gm)].map(([, name = '']) => nameOf(name)),
  );
  const found: Unresolved[] = [];
  const links = /\[(?!\^)([^\][\n]+)\](?:\(\s*(?:<>)?\s*\)|\[([^\][\n]*)\])/g;
  for (const match of body.matchAll(links)) {
    const [whole, text = '', name] = match;
    if (prose[match.index] !== '[') continue;
    const span = { start: match.index, end: match.index + whole.length };
    if (name === undefined) {
      found.push({
        span,
        finding: {
          reason: `The link "${text}" has no address, and readers see its brackets.`,
          fix: 'Write the address between the round brackets, or the words alone.',
        },
      });
    } else if (!names.has(nameOf(name || text))) {
      found.push({
        span,
        finding: {
          reason: `Nothing says where "${name || text}" leads, and readers see the brackets.`,
          fix: `Write [${text}](https://…), or the words alone.`,
        },
      });
    }
  }
  return found;
}

/** Marks of notes and sources in a text. */
function* marksOf(body: string): Generator<{ readonly name: string; readonly span: Span }> {
  for (const match of body.matchAll(/\[\^([^\][\s]+)\](?!:)/g)) {
    yield {
      name: match[1] ?? '',
      span: { start: match.index, end: match.index + match[0].length },
    };
  }
}

function namesOfNotes(body: string): ReadonlySet<string> {
  return new Set([...body.matchAll(/^ {0,3}\[\^([^\][\s]+)\]:/gm)].map(([, name = '']) => name));
}

/** Names of links are the same in capitals and with other spaces. */
function nameOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** What an editor writes in the body reaches readers as it was meant. */
export const bodies: readonly Rule[] = [
  {
    name: 'body/empty',
    severity: 'warning',
    summary: 'A brief has a text.',
    why: 'A title and a source alone do not say who says what.',
    bad: brief('', ' '),
    good: brief('', 'The Syrian Democratic Forces said that they had entered the city.'),
    inspect: ({ body }, report) => {
      if (/[\p{L}\p{N}]/u.test(body)) return;
      report(
        { path: ['title'] },
        {
          reason: 'The brief has no text.',
          fix: 'Write below the second "---" what happened and who says so.',
        },
      );
    },
  },
  {
    name: 'body/html',
    severity: 'warning',
    summary: 'The text holds no HTML.',
    why: 'Readers see it as text, brackets and all: content is never trusted as HTML.',
    bad: brief('', 'The SDF said that it had <b>entered</b> the city.'),
    good: brief('', 'The SDF said that it had **entered** the city.'),
    inspect: ({ body, prose }, report) => {
      for (const match of prose.matchAll(/<[a-z][a-z0-9]*(?:\s[^<>\n]*)?\/?>|<!--/gi)) {
        const span = { start: match.index, end: match.index + match[0].length };
        report(
          { span },
          {
            // Quotations are blanked out in `prose`.
            reason: `Readers would see "${body.slice(span.start, span.end)}" as it stands here.`,
            fix: 'Use Markdown: **bold**, *italics*, [text](/address/), and leave comments to the pull request.',
          },
        );
      }
    },
  },
  {
    name: 'body/template',
    severity: 'warning',
    summary: 'The text holds no template code.',
    why: 'Nothing in a brief is executed, so readers would see the code.',
    bad: brief('', 'The SDF entered {{ place }} on 6 June 2017.'),
    good: brief('', 'The SDF entered Raqqa on 6 June 2017.'),
    inspect: ({ body, prose }, report) => {
      for (const match of prose.matchAll(/\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|\{\{<[^>\n]*>\}\}/g)) {
        const span = { start: match.index, end: match.index + match[0].length };
        report(
          { span },
          {
            reason: `Readers would see "${body.slice(span.start, span.end)}" as it stands here.`,
            fix: 'Write out what it stands for.',
          },
        );
      }
    },
  },
  {
    name: 'links/form',
    severity: 'warning',
    summary:
      'A link leads to http(s), to an e-mail address, or to a path from the root of this site.',
    why: 'Anything else is not made into a link, and readers see its brackets.',
    bad: brief('', 'See [Mosul](2017-07-09-mosul-victory.md).'),
    good: brief('', 'See [Mosul](/briefs/2017-07-09-mosul-victory/).'),
    inspect: ({ body, prose }, report) => {
      for (const { span, finding } of unresolvedLinks(body, prose)) report({ span }, finding);
      for (const match of body.matchAll(/(?<=\]\()\s*<?((?:[^\s()<>]|\([^\s()<>]*\))+)/g)) {
        const [, address = ''] = match;
        // Code and quotations of Markdown are not links.
        if (prose[match.index - 3] === ' ' && /[^\s]/.test(body[match.index - 3] ?? ' ')) continue;
        if (/^(?:https?:\/\/[^/]|mailto:|\/(?![/\\])|#)/i.test(address)) continue;
        const start = match.index + match[0].indexOf(address);
        const name = /([^/]+?)\.md$/.exec(address)?.[1];
        report(
          { span: { start, end: start + address.length } },
          {
            reason: `"${address}" is not an address that a link can have.`,
            fix: name
              ? `Write /briefs/${name}/.`
              : 'Write https://… for the web, or a path from the root such as /briefs/file-name/.',
          },
        );
      }
    },
  },
  {
    name: 'sources/mark',
    severity: 'error',
    summary:
      'A mark such as `[^s2]` leads to a source of the brief: by its number, or by its `id`.',
    why: 'A mark that leads nowhere tells readers that something rests on a source, and not on which.',
    bad: brief('', 'The SDF entered the city.[^s2]'),
    good: brief('', 'The SDF entered the city.[^s1]'),
    needs: ['source', 'source.id'],
    inspect: ({ body, brief: { sources } }, report) => {
      const ids = sources.map(({ id }) => id);
      const notes = namesOfNotes(body);
      for (const { name, span } of marksOf(body)) {
        if (notes.has(name) || sourceCited(name, ids) !== undefined) continue;
        const numbered = /^s\d+$/.test(name);
        const meant = nearestName(
          name,
          ids.flatMap((id) => id ?? []),
        );
        if (!numbered && meant === undefined) continue;
        const last = sources.length;
        const range = last === 1 ? 'The only one is [^s1]' : `They are [^s1] to [^s${last}]`;
        report(
          { span },
          {
            reason: numbered
              ? `The mark [^${name}] names a source that is not there: the brief has ${last}.`
              : `No source of this brief has the id "${name}".`,
            fix: numbered
              ? `${range}; or add the source to "source".`
              : `Did you mean [^${meant}]?`,
          },
        );
      }
    },
  },
  {
    name: 'footnotes/unknown',
    severity: 'warning',
    summary: 'Every footnote mark has its note, and every note its mark.',
    why: 'A mark without a note is shown as text, and a note without a mark not at all.',
    bad: brief('', 'The SDF entered the city.[^1]'),
    good: brief('', 'The SDF entered the city.[^1]\n\n[^1]: According to its spokesman.'),
    inspect: ({ body, brief: { sources } }, report) => {
      const ids = sources.map(({ id }) => id);
      const named = ids.flatMap((id) => id ?? []);
      const isOfSource = (name: string) =>
        /^s\d+$/.test(name) || named.includes(name) || nearestName(name, named) !== undefined;
      const notes = new Map(
        [...body.matchAll(/^ {0,3}\[\^([^\][\s]+)\]:/gm)].map((match) => [match[1] ?? '', match]),
      );
      const marks = new Map(
        [...body.matchAll(/\[\^([^\][\s]+)\](?!:)/g)].map((match) => [match[1] ?? '', match]),
      );
      const unmarked = [...notes.keys()].filter((note) => !marks.has(note));
      for (const [name, match] of marks) {
        if (notes.has(name) || isOfSource(name)) continue;
        // Where hundreds are left over, none is near for a reason.
        const meant = unmarked.length > 100 ? undefined : nearestName(name, unmarked);
        report(
          { span: { start: match.index, end: match.index + match[0].length } },
          {
            reason: `There is no note for the mark [^${name}].`,
            fix: meant
              ? `Did you mean [^${meant}]?`
              : /^\d+$/.test(name) && sourceCited(`s${name}`, ids)
                ? `If source ${name} is meant, write [^s${name}]; or write the note at the end of the text: "[^${name}]: …".`
                : `Write it at the end of the text: "[^${name}]: …".`,
          },
        );
      }
      for (const [name, match] of notes) {
        if (marks.has(name)) continue;
        report(
          { span: { start: match.index, end: match.index + match[0].length } },
          {
            reason: `Nothing in the text refers to this note, so readers do not see it.`,
            fix: `Put [^${name}] where it belongs, or remove the note.`,
          },
        );
      }
    },
  },
];

const AVOID = entries('site.yaml', 'rules:\n  avoid:\n    liberated: taken, retaken, recaptured');

/** The house style, as far as it is a list of words. */
export const words: readonly Rule[] = [
  {
    name: 'words/avoid',
    severity: 'warning',
    summary:
      'Titles, summaries and texts avoid the words that site.yaml lists under `rules: avoid:`.',
    why: 'A word can take a side, or vouch for what nobody has shown. Quotations and the titles of sources may use them.',
    bad: together(AVOID, brief('', 'The SDF liberated two villages.')),
    good: together(AVOID, brief('', 'The SDF retook two villages.')),
    inspect: (text, report) => {
      const { brief, prose, vocabularies } = text;
      const avoided = avoidedBy(vocabularies.site);
      if (!avoided) return;
      for (const match of prose.matchAll(avoided.pattern)) {
        report(
          { span: { start: match.index, end: match.index + match[0].length } },
          avoided.finding(match[0]),
        );
      }
      for (const field of ['title', 'summary'] as const) {
        const avoids = brief[field].search(avoided.pattern) < 0;
        if (avoids || (field === 'summary' && isSummaryFromBody(text))) continue;
        for (const [found] of brief[field]
          .replace(/[“"][^”"]*[”"]/g, ' ')
          .matchAll(avoided.pattern)) {
          report({ path: [field], words: found }, avoided.finding(found));
        }
      }
    },
  },
];

interface Avoided {
  readonly pattern: RegExp;
  finding(found: string): { reason: string; fix: string };
}

const compiled = new WeakMap<SiteSettings, Avoided>();

function avoidedBy(site: SiteSettings): Avoided | undefined {
  const known = compiled.get(site);
  if (known) return known;
  const list = new Map(
    Object.entries(site.rules?.avoid ?? {}).map(([word, instead]) => [word.toLowerCase(), instead]),
  );
  if (list.size === 0) return undefined;
  const alternatives = [...list.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const avoided: Avoided = {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    finding: (found) => ({
      reason: `"${found}" is a word that this record avoids.`,
      fix: `Write instead: ${list.get(found.toLowerCase().replace(/\s+/g, ' ')) ?? 'another word'}.`,
    }),
  };
  compiled.set(site, avoided);
  return avoided;
}
