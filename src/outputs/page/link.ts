import { typographic } from '../../brief/typography.ts';
import type { Edition } from './edition.ts';

/** A link with its words. */
export interface Link {
  readonly href: string;
  readonly label: string;
}

/** A link to a part of the site, with its words: these stand alone where the site has no such part. */
export interface PartLink {
  readonly href: string | undefined;
  readonly label: string;
}

export interface CountedLink extends Link {
  readonly count: number;
}

/** Plain text as print has it: in the language of what it belongs to, or else of the site. */
export function typeset(
  text: string,
  { site }: Pick<Edition, 'site'>,
  { lang }: { readonly lang?: string | undefined } = {},
): string {
  return typographic(text, lang ?? site.language);
}
