import type { Brief } from '../../brief/brief.ts';
import { briefAddress } from '../addresses/addresses.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';

/** An old address, which leads to where the brief stands now. */
export interface RedirectPage {
  readonly shell: Shell;
  readonly href: string;
  readonly title: string;
}

/** A page for every alias: addresses never break, on any host and without scripts. */
export const redirect = definePage<RedirectPage>({
  kind: 'redirect',
  in: { sitemap: false },
  *pages(edition) {
    for (const brief of edition.indexes.timeline.briefs) {
      for (const alias of brief.aliases) {
        yield {
          address: alias,
          inputs: { facts: [brief] },
          model: () => redirectPage(brief, edition),
        };
      }
    }
  },
});

function redirectPage({ name, title }: Brief, edition: Edition): RedirectPage {
  const address = briefAddress(name);
  return {
    // The canonical address is the brief's own.
    shell: shellOf(edition, { address, noindex: true }),
    href: edition.href(address),
    title,
  };
}
