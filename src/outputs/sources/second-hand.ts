import { numbered, PUBLISHERS, SECOND_HAND } from '../addresses/addresses.ts';
import { type BriefLink, briefLink } from '../entries/brief-link.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import { listPages, type Paging } from '../page/paging.ts';
import { type SourceView, sourceView } from './source-view.ts';

/** Every source that was not read in the original, in the order of events. */
export interface SecondHandPage {
  readonly shell: Shell;
  readonly count: number;
  /** Briefs none of whose sources was read in the original. */
  readonly only: number;
  readonly sources: readonly { readonly brief: BriefLink; readonly source: SourceView }[];
  readonly paging?: Paging;
}

/** The pages of sources at second hand. */
export const secondHand = definePage<SecondHandPage>({
  kind: 'secondHand',
  in: { sitemap: true },
  *pages(edition) {
    const { briefs } = edition.record;
    const all = briefs.flatMap((brief) =>
      brief.sources.flatMap((source, index) =>
        source.via && source.via.length > 0 ? [{ brief, source, number: index + 1 }] : [],
      ),
    );
    const only = briefs.filter(
      ({ sources }) => sources.length > 0 && sources.every(({ via }) => via && via.length > 0),
    ).length;
    const addressOf = (page: number) => numbered(SECOND_HAND, page);
    for (const { address, entries, paging } of listPages(all, addressOf, edition)) {
      yield {
        address,
        inputs: {
          facts: entries.map(({ brief }) => brief),
          also: [all.length, only, entries.map(({ number }) => number)],
        },
        model: () => ({
          shell: shellOf(edition, {
            address,
            breadcrumbs: [{ section: 'publishers', address: PUBLISHERS }],
          }),
          count: all.length,
          only,
          sources: entries.map(({ brief, source, number }) => ({
            brief: briefLink(brief, edition),
            source: sourceView(source, number, edition, brief),
          })),
          ...paging(),
        }),
      };
    }
  },
});
