import type { Brief } from '../../brief/brief.ts';
import { briefAddress } from '../addresses/addresses.ts';
import { type WrittenIn, writtenIn } from '../dates/date-language.ts';
import type { ShownDate } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { type Link, typeset } from '../page/link.ts';
import { type Withheld, withheldOf } from '../page/publication.ts';

/** Another brief, as a page points to it. */
export interface BriefLink extends Link {
  readonly date: ShownDate;
  readonly language?: WrittenIn;
  readonly withheld?: Withheld;
}

const links = new WeakMap<Edition, WeakMap<Brief, BriefLink>>();

/** A pointer to a brief; the same one wherever an edition points to it. */
export function briefLink(brief: Brief, edition: Edition): BriefLink {
  const made = links.get(edition) ?? new WeakMap<Brief, BriefLink>();
  links.set(edition, made);
  const link = made.get(brief) ?? makeLink(brief, edition);
  made.set(brief, link);
  return link;
}

function makeLink(brief: Brief, edition: Edition): BriefLink {
  const { href, date, context, site } = edition;
  const language = writtenIn(brief.lang, site.language);
  const withheld = withheldOf(brief, context.buildMoment);
  return {
    href: href(briefAddress(brief.name)),
    label: typeset(brief.title, edition, brief),
    date: date(brief.date),
    ...(language && { language }),
    ...(withheld && { withheld }),
  };
}
