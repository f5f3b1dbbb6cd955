import type { Body } from '../../src/brief/brief.ts';
import type { WrittenIn } from '../../src/outputs/pages/entry.ts';

/** The only file that inserts text without escaping it. */

interface ProseProps {
  readonly body: Body;
  readonly language?: WrittenIn | undefined;
}

/** Markdown that our own renderer made safe. */
export function Prose({ body, language }: ProseProps) {
  const { html } = body;
  return <div class="prose" {...language} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** JSON for machines, from which every "<" has been taken: nothing in it can end the element. */
export function StructuredData({ json }: { readonly json: string }) {
  if (json.includes('<')) throw new Error('Structured data holds a "<" that is not escaped.');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
