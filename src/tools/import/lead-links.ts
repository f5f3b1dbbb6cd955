import type { AddressBook } from './address-book.ts';
import { redirectLinks } from './markdown-links.ts';
import type { Fields } from './mend-fields.ts';
import type { NamedEntry } from './name-briefs.ts';
import type { Loss } from './old-entry.ts';
import type { PictureBook } from './picture-book.ts';

/** Leads the links of an entry to where their pages are now, and brings its pictures along. */
export function leadLinks(
  entry: NamedEntry,
  addresses: AddressBook,
  pictures: PictureBook,
): { fields: Fields; body: string; losses: Loss[] } {
  const losses: Loss[] = [];
  const lose = (what: string, why: string) =>
    losses.push({ origin: entry.entry.origin, what, why });
  const body = redirectLinks(entry.body, (link) => {
    if (link.kind === 'image') {
      const found = pictures.bring(link.href, entry.entry.path);
      if ('src' in found) return { href: found.src };
      lose(`The picture ${link.href}`, found.why);
      return /^https?:\/\//i.test(link.href) ? { href: link.href, asLink: true } : 'text';
    }
    const href = addresses.lead(link, entry);
    if (href === undefined)
      lose(`The link to ${link.href}`, 'its page is not among what is imported; its text is kept');
    return href === undefined ? 'text' : href === link.href ? 'keep' : { href };
  });
  return { fields: withPicture(entry, pictures, lose), body, losses };
}

function withPicture(
  { fields, picture, entry }: NamedEntry,
  pictures: PictureBook,
  lose: (what: string, why: string) => void,
): Fields {
  if (!picture) return fields;
  const found = pictures.bring(picture.src ?? '', entry.path);
  if ('src' in found) return { ...fields, image: { ...picture, src: found.src } };
  lose(`The picture ${picture.src}`, found.why);
  return fields;
}
