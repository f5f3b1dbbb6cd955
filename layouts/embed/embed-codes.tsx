import type { EmbedCode } from '../../src/outputs/embed/embed-code.ts';
import { useWords } from '../words/index.ts';

interface EmbedCodesProps {
  readonly embeds: readonly EmbedCode[];
  readonly title: string;
}

/** What other sites write to show this in a frame: to be copied by hand, or by a button where scripts run. */
export function EmbedCodes({ embeds, title }: EmbedCodesProps) {
  const words = useWords();
  if (embeds.length === 0) return null;
  return (
    <details class="embed-codes">
      <summary>{title}</summary>
      <p>{words('embed.lead')}</p>
      {embeds.map(({ measure, code }) => (
        <div class="embed-code">
          <textarea
            readonly
            rows={3}
            dir="ltr"
            spellcheck={false}
            aria-label={
              measure === undefined ? words('embed.code') : words('embed.codeOf', { measure })
            }
            data-copy={words('brief.copy')}
            data-copied={words('brief.copied')}
          >
            {code}
          </textarea>
          {measure !== undefined && <p>{words('embed.codeOf', { measure })}</p>}
        </div>
      ))}
    </details>
  );
}
