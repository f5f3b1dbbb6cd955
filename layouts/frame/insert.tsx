import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Body } from '../../src/brief/brief.ts';
import type { WrittenIn } from '../../src/outputs/dates/date-language.ts';
import { useOwnParts, WithParts } from '../parts/part.tsx';
import { useWords, WithWords, type Words } from '../words/index.ts';

/** The only file that inserts text without escaping it. */

interface ProseProps {
  readonly body: Body;
  readonly language?: WrittenIn | undefined;
}

/** Markdown that our own renderer made safe; the names it gives to parts are said as the page speaks. */
export function Prose({ body, language }: ProseProps) {
  const html = named(body.html, useWords());
  return <div class="prose" {...language} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** An editor's own quotation marks are escaped, so that only the renderer can have written these. */
function named(html: string, words: Words): string {
  return html
    .replaceAll('aria-label="Table"', `aria-label="${words('body.table')}"`)
    .replaceAll('aria-label="Notes"', `aria-label="${words('body.notes')}"`);
}

/** A page of ours with marks in it, made still: nothing in it runs. */
export function MarkedMain({ html }: { readonly html: string }) {
  return <main id="content" tabindex={-1} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** JSON for machines, from which every "<" has been taken: nothing in it can end the element. */
export function StructuredData({ json }: { readonly json: string }) {
  if (json.includes('<')) throw new Error('Structured data holds a "<" that is not escaped.');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

interface MemoizedProps {
  readonly as: 'li' | 'header' | 'footer';
  readonly class: string;
  /** What is shown: all that the content depends on beside `variant` and the words; never changed. */
  readonly content: object;
  readonly variant?: string;
  readonly children: () => JSX.Element;
}

/** As bytes, which take a fraction of the room of the pieces that text is made of. */
const rendered = new WeakMap<object, Map<string, Buffer>>();

/** Content that many pages show, rendered once for each thing shown: lists share their entries. */
export function Memoized({
  as: Element,
  class: name,
  content,
  variant = '',
  children,
}: MemoizedProps) {
  const words = useWords();
  const own = useOwnParts();
  let variants = rendered.get(content);
  if (!variants) {
    variants = new Map();
    rendered.set(content, variants);
  }
  const key = `${words.locale} ${variant}`;
  let html = variants.get(key);
  if (!html) {
    const content = <WithWords words={words}>{children()}</WithWords>;
    html = Buffer.from(renderToString(<WithParts own={own}>{content}</WithParts>));
    variants.set(key, html);
  }
  return <Element class={name} dangerouslySetInnerHTML={{ __html: html.toString() }} />;
}
