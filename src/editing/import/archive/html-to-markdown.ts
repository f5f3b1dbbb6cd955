import Turndown from 'turndown';

/** Turns HTML into the Markdown that briefs are written in. Scripts and styles go; frames become links. */
export function htmlToMarkdown(html: string): string {
  return /[<&]/.test(html) ? turndown.turndown(html).trim() : html.trim();
}

/** HTML as one line of plain text, for titles and summaries. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  const plain = plainTurndown.turndown(html);
  return plain.replace(/\s+/g, ' ').trim();
}

const turndown = new Turndown({
  headingStyle: 'atx',
  hr: '---',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
});
turndown.remove(['script', 'style', 'noscript', 'template', 'object']);
turndown.addRule('frames', {
  filter: ['iframe', 'video', 'audio'],
  replacement: (_, node) => {
    const address = (node as Element).getAttribute('src') ?? '';
    return /^https?:\/\//i.test(address)
      ? `\n\n[${new URL(address).hostname}](${address})\n\n`
      : '';
  },
});

const plainTurndown = new Turndown();
plainTurndown.escape = (text) => text;
plainTurndown.remove(['script', 'style', 'img']);
plainTurndown.addRule('plain', { filter: () => true, replacement: (content) => content });
