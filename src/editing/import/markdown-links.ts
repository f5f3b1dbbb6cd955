/** A link or picture in Markdown, as it was written. */
export interface MarkdownLink {
  readonly kind: 'link' | 'image';
  readonly text: string;
  readonly href: string;
  /** In quotation marks behind the address; of a picture, whose it is. */
  readonly title?: string;
}

/** Fenced code and code in a line, in which nothing is a link. */
const CODE =
  /(^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\2[`~]*[ \t]*$|(?![\s\S]))|(`+)(?!`)[^\n]*?[^`]\3(?!`))/gm;
const TEXT = String.raw`(?:[^\[\]\\\n]|\\.|\[[^\]\n]*\]|\n(?!\n))*`;
const DESTINATION = String.raw`<[^<>\n]*>|(?:[^\s()<>]|\([^\s()]*\))+`;
const TITLE = String.raw`(?:\s+("[^"\n]*"|'[^'\n]*'))?`;
const INLINE = new RegExp(`(!?)\\[(${TEXT})\\]\\(\\s*(${DESTINATION})${TITLE}\\s*\\)`, 'g');
const DEFINITION = /^( {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*)(<[^<>\n]*>|\S+)/gm;
const BARE = /<(https?:\/\/[^<>\s]+)>/g;

/** What becomes of a link: another address, or its text alone. */
export type Redirect = (
  link: MarkdownLink,
) => { readonly href: string; readonly asLink?: boolean } | 'text' | 'keep';

function redirectInline(text: string, redirect: Redirect): string {
  return text.replace(INLINE, (...[whole, mark, written, destination, title = '']: string[]) => {
    // A picture may be what one clicks on.
    const label = mark === '' ? redirectInline(written ?? '', redirect) : (written ?? '');
    const link = {
      kind: mark ? ('image' as const) : ('link' as const),
      text: label,
      href: bare(destination ?? ''),
      title: title.slice(1, -1).trim(),
    };
    const to = redirect(link);
    if (to === 'keep') return (whole ?? '').replace(written ?? '', () => label);
    if (to === 'text') return label;
    const picture = mark !== '' && !to.asLink;
    const credit = picture && link.title !== '' ? ` ${title}` : '';
    return `${picture ? '!' : ''}[${label || to.href}](${wrapped(to.href)}${credit})`;
  });
}

/** As `outsideCode`, with the code standing as one sign each, so that links whose words are code are whole. */
function aroundCode(markdown: string, change: (text: string) => string): string {
  const code: string[] = [];
  const masked = markdown.replace(CODE, (whole) => `\uE000${code.push(whole) - 1}\uE001`);
  return change(masked).replace(
    /\uE000(\d+)\uE001/g,
    (whole, at: string) => code[Number(at)] ?? whole,
  );
}

/** Markdown with its links led elsewhere; code, and whatever is no link, stays to the letter. */
export function redirectLinks(markdown: string, redirect: Redirect): string {
  return aroundCode(markdown, (text) =>
    redirectInline(text, redirect).replace(
      DEFINITION,
      (whole: string, label: string, destination: string) => {
        const to = redirect({ kind: 'link', text: '', href: bare(destination) });
        if (to === 'keep') return whole;
        // A definition without its text becomes one that leads nowhere on the page.
        return `${label}${to === 'text' ? '#' : wrapped(to.href)}`;
      },
    ),
  );
}

/** The links and pictures of a text, in their order. */
export function linksIn(markdown: string): MarkdownLink[] {
  const links: MarkdownLink[] = [];
  redirectLinks(markdown, (link) => {
    links.push(link);
    return 'keep';
  });
  outsideCode(markdown, (text) => {
    for (const [, href = ''] of text.matchAll(BARE)) links.push({ kind: 'link', text: '', href });
    return text;
  });
  return links;
}

/** Applies a change to everything but code. */
export function outsideCode(markdown: string, change: (text: string) => string): string {
  let changed = '';
  let from = 0;
  for (const { 0: code, index } of markdown.matchAll(CODE)) {
    changed += change(markdown.slice(from, index)) + code;
    from = index + code.length;
  }
  return changed + change(markdown.slice(from));
}

function bare(destination: string): string {
  return destination.replace(/^<|>$/g, '').replace(/\\([()])/g, '$1');
}

function wrapped(href: string): string {
  return /[\s()]/.test(href) ? `<${href}>` : href;
}
