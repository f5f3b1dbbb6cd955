import { Parser } from 'htmlparser2';
import type { Tree } from '../../../content/yaml/yaml.ts';
import { UsageError } from '../../../terminal/usage-error.ts';
import type { Loss, OldArchive, OldEntry } from './old-entry.ts';

/** True for the export file that WordPress makes of a site. */
export function isWordPress(text: string): boolean {
  return /wordpress\.org\/export\//.test(text.slice(0, 4000));
}

interface Item {
  readonly fields: { [name: string]: string };
  readonly terms: { readonly domain: string; readonly name: string }[];
  readonly meta: Map<string, string>;
}

/** What an export holds beside entries, and nobody reads. */
const NO_ENTRIES: { readonly [type: string]: string } = {
  nav_menu_item: 'it is a line of a menu',
  revision: 'it is an earlier version of an entry',
  custom_css: 'it is a style',
  customize_changeset: 'it is a setting',
  oembed_cache: 'it is a copy that WordPress keeps',
  wp_block: 'it is a block of other entries',
  wp_template: 'it is a template',
  wp_global_styles: 'it is a style',
  wp_navigation: 'it is a menu',
};

/** The entries of a WordPress export, with their states, excerpts, categories, tags and pictures. */
export function readWordPress(text: string, name: string): OldArchive {
  const { items, site } = itemsOf(text, name);
  const pictures = new Map(
    items
      .filter(({ fields }) => fields['wp:post_type'] === 'attachment')
      .map(({ fields, meta }) => [
        fields['wp:post_id'] ?? '',
        {
          src: fields['wp:attachment_url'] ?? '',
          alt: meta.get('_wp_attachment_image_alt') ?? '',
          caption: fields['excerpt:encoded'] ?? '',
        },
      ]),
  );
  const refused: Loss[] = [];
  const entries = items.flatMap((item, at): OldEntry[] => {
    const { fields, terms, meta } = item;
    const origin = `${name}, item ${at + 1}${fields['wp:post_name'] ? ` (${fields['wp:post_name']})` : ''}`;
    const type = fields['wp:post_type'] ?? 'post';
    if (type === 'attachment') return [];
    const why = NO_ENTRIES[type];
    if (why !== undefined) {
      refused.push({ origin, what: 'The item', why });
      return [];
    }
    const picture = pictures.get(meta.get('_thumbnail_id') ?? '');
    const named = (domain: string) =>
      terms.filter((term) => term.domain === domain).map((term) => term.name);
    const given: { readonly [field: string]: string | string[] } = {
      title: fields.title ?? '',
      // "0000-00-00" is what WordPress writes for a draft that never had a day.
      date: (fields['wp:post_date'] ?? '').replace(/^0000.*$/, '') || (fields.pubDate ?? ''),
      link: fields.link ?? '',
      slug: fields['wp:post_name'] ?? '',
      status: fields['wp:status'] ?? '',
      post_password: fields['wp:post_password'] ?? '',
      post_type: type,
      author: fields['dc:creator'] ?? '',
      excerpt: fields['excerpt:encoded'] ?? '',
      categories: named('category').filter((category) => !/^uncategori[sz]ed$/i.test(category)),
      tags: named('post_tag'),
      ...(picture
        ? { image: picture.src, image_alt: picture.alt, image_caption: picture.caption }
        : {}),
    };
    const kept = Object.entries(given).filter(([, value]) => value.length > 0);
    return [
      {
        origin,
        path: '',
        fields: Object.fromEntries<Tree>(kept),
        body: paragraphs(withoutBlocks(fields['content:encoded'] ?? '')),
        form: 'html',
      },
    ];
  });
  return { entries, refused, losses: [], site };
}

function itemsOf(text: string, name: string): { items: Item[]; site: string | undefined } {
  const items: Item[] = [];
  let site: string | undefined;
  let item: Item | undefined;
  let path: string[] = [];
  let said = '';
  let term = '';
  let key = '';
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        path.push(tag);
        said = '';
        if (tag === 'item') item = { fields: {}, terms: [], meta: new Map() };
        if (tag === 'category') term = attributes.domain ?? '';
      },
      ontext(data) {
        said += data;
      },
      onclosetag(tag) {
        path = path.slice(0, -1);
        const value = said.trim();
        said = '';
        if (!item) {
          if (tag === 'link' && path.at(-1) === 'channel' && value !== '') site ??= value;
          return;
        }
        if (tag === 'item') {
          items.push(item);
          item = undefined;
        } else if (tag === 'category') item.terms.push({ domain: term, name: value });
        else if (tag === 'wp:meta_key') key = value;
        else if (tag === 'wp:meta_value') item.meta.set(key, value);
        else if (path.at(-1) === 'item') item.fields[tag] = value;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  if (items.length === 0) {
    throw new UsageError(
      `${name} holds no entries.`,
      'Export "All content" in WordPress, under Tools.',
    );
  }
  return { items, site };
}

/** The marks of WordPress's editor are comments; its shortcodes for a caption keep what they hold. */
function withoutBlocks(html: string): string {
  return html
    .replace(/<!--\s*\/?wp:[\s\S]*?-->\n?/g, '')
    .replace(/\[caption[^\]]*\]([\s\S]*?)\[\/caption\]/g, '<figure>$1</figure>')
    .replace(/<!--more-->|<!--nextpage-->/g, '');
}

/** Before blocks, WordPress kept paragraphs as blank lines. */
function paragraphs(html: string): string {
  if (/<p[\s>]/i.test(html)) return html;
  return html
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) =>
      /^<(?:h\d|ul|ol|blockquote|table|figure|pre|div)\b/i.test(part)
        ? part
        : `<p>${part.replace(/\n/g, '<br>')}</p>`,
    )
    .join('\n');
}
