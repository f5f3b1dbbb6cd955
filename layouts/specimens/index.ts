import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Shell } from '../../src/outputs/frame/shell.ts';
import { WithWords, wordsFor } from '../words/index.ts';
import { Specimens } from './specimens.tsx';

/**
 * The page of specimens, within the shell of any page of a site. It is at `/specimens/` while
 * somebody works on the layout; no built site holds it.
 */
export function specimens(shell: Shell): string {
  const own: Shell = {
    ...shell,
    noindex: true,
    breadcrumbs: [],
    preview: { banner: 'Every part of the layout in every state', reviewHref: '#review' },
  };
  const page = h(WithWords, {
    words: wordsFor(shell.lang),
    children: h(Specimens, { shell: own }),
  });
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}
