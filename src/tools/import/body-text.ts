import { htmlToMarkdown } from './html-to-markdown.ts';
import { outsideCode } from './markdown-links.ts';
import type { Loss, OldEntry } from './old-entry.ts';

const COMMENT = /<!--[\s\S]*?-->\n?/g;
const TEMPLATE = /\{%-?\s*\w[\s\S]*?%\}|\{\{[<%]?[\s\S]*?\}\}/;
/** `{% post_url 2017-06-06-raqqa %}` and `{{< ref "raqqa.md" >}}` stand where an address does. */
const POST_URL = /\{%-?\s*(?:post_url|link)\s+([^\s%]+)\s*-?%\}/g;
const REF = /\{\{[<%]\s*(?:rel)?ref\s+"?([^"\s>%]+)"?\s*[>%]\}\}/g;
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/gi;
/** What MDX would run. */
const MODULE_LINE = /^(?:import|export)\s.+\bfrom\s+['"].*$|^export\s+(?:const|default)\b.*$/m;

/** The text of an entry as Markdown, and what of it will not look as it did. */
export function bodyText(entry: OldEntry): { body: string; losses: Loss[] } {
  const losses: Loss[] = [];
  const lose = (what: string, why: string) => losses.push({ origin: entry.origin, what, why });
  let text = entry.body;
  if (entry.form === 'html') {
    if (/<table\b/i.test(text))
      lose('The table in the text', 'its cells are carried as lines; lay it out again in Markdown');
    text = htmlToMarkdown(text);
  }
  text = outsideCode(text, (part) => {
    const resolved = part.replace(POST_URL, '$1').replace(REF, '$1');
    if (TEMPLATE.test(resolved))
      lose('Template code in the text', 'it is not run: it stays in the text, and readers see it');
    if (MODULE_LINE.test(part))
      lose('A line of code in the text', 'it is not run: it stays in the text, and readers see it');
    const plain = resolved.replace(COMMENT, () => {
      lose('A comment in the text', 'comments are not kept');
      return '';
    });
    for (const tag of new Set(
      [...plain.matchAll(TAG)].map(([tag]) => tag.replace(/[\s/>].*$/s, '').slice(1)),
    )) {
      if (tag !== '')
        lose(
          `HTML in the text (<${tag.toLowerCase()}>)`,
          'HTML is shown as text; write it in Markdown',
        );
    }
    return plain.replace(/\n{3,}/g, '\n\n');
  });
  return { body: text.trim(), losses };
}
