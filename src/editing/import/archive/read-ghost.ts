import { isGroup, type Tree } from '../../../content/yaml/yaml.ts';
import { UsageError } from '../../../terminal/usage-error.ts';
import { type Loss, type OldArchive, type OldEntry, valuesAt } from './old-entry.ts';

type Fields = { readonly [field: string]: Tree };

/** The tables of an export of Ghost; undefined where it is none. */
export function ghostTables(data: Tree): Fields | undefined {
  const tables = [
    ...valuesAt(data, 'db[].data').map(({ value }) => value),
    ...valuesAt(data, 'data').map(({ value }) => value),
  ];
  return tables.filter(isGroup).find(({ posts }) => rows(posts).some(isPost));
}

function isPost(row: Fields): boolean {
  return 'slug' in row && ('html' in row || 'mobiledoc' in row || 'lexical' in row);
}

/** The posts and pages of an export of Ghost, with their tags, authors, pictures and states. */
export function readGhost(data: Tree, name: string): OldArchive {
  const tables = ghostTables(data);
  if (!tables) {
    throw new UsageError(`${name} holds no posts.`, 'Export the content in Ghost, under Labs.');
  }
  const refused: Loss[] = [];
  const metas = new Map(rows(tables.posts_meta).map((row) => [row.post_id, row]));
  const named = (table: string, link: string, id: string) => {
    const names = new Map(rows(tables[table]).map((row) => [row.id, row.name]));
    return (post: Fields) =>
      rows(tables[link])
        .filter(({ post_id: of }) => of === post.id)
        .sort((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))
        .flatMap((row) => names.get(row[id] ?? null) ?? []);
  };
  const tagsOf = named('tags', 'posts_tags', 'tag_id');
  const authorsOf = named('users', 'posts_authors', 'author_id');
  const entries = rows(tables.posts).flatMap((post): OldEntry[] => {
    const origin = `${name}, ${String(post.slug ?? post.id)}`;
    const html = typeof post.html === 'string' ? post.html : '';
    if (html === '' && (post.lexical || post.mobiledoc)) {
      refused.push({
        origin,
        what: 'The entry',
        why: 'its text is there only in the form of its editor; open and save it in Ghost, and export again',
      });
      return [];
    }
    const meta = metas.get(post.id ?? null) ?? {};
    const fields = {
      title: post.title,
      date: post.published_at ?? post.created_at,
      slug: post.slug,
      status: post.status,
      visibility: post.visibility,
      post_type: post.type,
      excerpt: post.custom_excerpt,
      // Names with "#" are for the editors of Ghost alone.
      tags: tagsOf(post).filter((tag) => typeof tag === 'string' && !tag.startsWith('#')),
      author: authorsOf(post),
      image: post.feature_image,
      image_alt: meta.feature_image_alt ?? post.feature_image_alt,
      image_caption: meta.feature_image_caption ?? post.feature_image_caption,
      canonical: post.canonical_url,
      lang: post.locale,
    };
    const kept = Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== null && value !== '' && value.length !== 0,
    );
    return [
      {
        origin,
        path: '',
        fields: Object.fromEntries(kept) as Fields,
        // Ghost writes the address of the site as a sign that stands for it.
        body: html.replaceAll('__GHOST_URL__', ''),
        form: 'html',
      },
    ];
  });
  return { entries, refused, losses: [] };
}

function rows(table: Tree | undefined): Fields[] {
  return [table ?? []].flat().filter(isGroup);
}
