import { briefAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { PlannedPage } from './page-models.ts';
import { type Shell, shellOf } from './shell.ts';

/** An old address, which leads to where the brief stands now. */
export interface RedirectPage {
  readonly shell: Shell;
  readonly href: string;
  readonly title: string;
}

/** A page for every alias: addresses never break, on any host and without scripts. */
export function redirectPages(edition: Edition): readonly PlannedPage<'redirect'>[] {
  return edition.indexes.timeline.briefs.flatMap(({ aliases, name, title }) => {
    const address = briefAddress(name);
    return aliases.map((alias) => ({
      kind: 'redirect',
      address: addressOf(alias),
      model: {
        // The canonical address is the brief's own.
        shell: shellOf(edition, { address, noindex: true }),
        href: edition.href(address),
        title,
      },
    }));
  });
}

/** Percent-encoded, and with the slash at its end that hosts would add. */
function addressOf(alias: string): string {
  const encoded = alias
    .split('/')
    .map((part) => encodeURIComponent(decoded(part)))
    .join('/');
  return /\.html?$/.test(encoded) || encoded.endsWith('/') ? encoded : `${encoded}/`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
