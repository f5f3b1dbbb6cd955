import type { KnownName } from '../../../src/outputs/search/known-names.ts';
import { element } from '../../frame/browser/element.ts';
import { say, statusNames } from '../../frame/browser/words.ts';
import type { FoundPage } from './pagefind.ts';
import { type Passage, passagesOf } from './passages.ts';

const PASSAGES = 3;

/** One page in which something was found, as an item of the list of results. */
export function resultItem(page: FoundPage): HTMLLIElement {
  const { title = '', date, status, lang, dir } = page.meta;
  const written = { ...(lang && { lang }), ...(dir && { dir }) };
  const item = element(
    'li',
    { className: 'search-result' },
    element(
      'h2',
      { className: 'search-title', ...written },
      element('a', { href: page.url, className: 'entry-link' }, title),
    ),
  );
  if (date !== undefined) {
    const line = element('p', { className: 'search-date' }, date);
    if (status !== undefined && status !== 'confirmed') line.append(' ', badge(status));
    item.prepend(line);
  }
  item.append(...passagesOf(page, PASSAGES).map((passage) => excerpt(passage, page.url, written)));
  return item;
}

/** A topic, measure, place or publisher that was asked for by name, with its answer in a line. */
export function knownItem({ kind, label, href, answer }: KnownName): HTMLLIElement {
  const kinds = {
    topics: say(MESSAGES.search.topic),
    places: say(MESSAGES.map.place),
    publishers: say(MESSAGES.publishers.name),
    measures: say(MESSAGES.search.measure),
  };
  return element(
    'li',
    { className: 'search-result' },
    element('p', { className: 'search-date' }, kinds[kind]),
    element(
      'h2',
      { className: 'search-title', dir: 'auto' },
      element('a', { href, className: 'entry-link' }, label),
    ),
    element('p', { className: 'search-passage', dir: 'auto' }, answer),
  );
}

function badge(status: string): HTMLElement {
  const made = element(
    'button',
    { type: 'button', className: `badge badge-${status}` },
    statusNames()[status] ?? status,
  );
  made.setAttribute('popovertarget', `note-${status}`);
  return made;
}

/** A passage is a link to its place; at the top of the page, where the title leads already, it is none. */
function excerpt(
  { id, pieces }: Passage,
  url: string,
  written: { readonly lang?: string; readonly dir?: string },
): HTMLElement {
  const text = pieces.map(({ text, found }) => (found ? element('mark', {}, text) : text));
  return element(
    'p',
    { className: 'search-passage', ...written },
    ...(id === undefined ? text : [element('a', { href: `${url}#${id}` }, ...text)]),
  );
}
