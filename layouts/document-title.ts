import type { Paging } from '../src/outputs/pages/paging.ts';
import type { Shell } from '../src/outputs/pages/shell.ts';
import { wordsOfSignpost } from './components/signpost.ts';
import type { Words } from './words/index.ts';

/**
 * What the window and search engines call a page, unlike any other on the site: its title, which of
 * the pages of a list it is, the section that it belongs to ("Raqqa" is a place and a topic), the site.
 */
export function documentTitle(
  title: string,
  { site, breadcrumbs }: Pick<Shell, 'site' | 'breadcrumbs'>,
  paging: Paging | undefined,
  words: Words,
): string {
  const parts = [title];
  if (paging && paging.current > 1)
    parts.push(words('paging.page', { number: paging.current, total: paging.total }));
  const above = breadcrumbs.findLast((crumb) => 'section' in crumb);
  const section = above && wordsOfSignpost(above, words);
  if (section !== undefined) parts.push(section);
  if (title !== site.title || parts.length > 1) parts.push(site.title);
  return parts.join(' · ');
}
