import { type Layout, renderPage } from '../../layouts/index.ts';
import type { OwnParts } from '../../layouts/parts/part.tsx';
import type { Page, PageKind, PageModel, Placement } from '../outputs/kinds/define-page.ts';
import type { Edition } from '../outputs/page/edition.ts';

/** A page that is to be written. */
export interface PlannedPage extends Page {
  readonly kind: string;
  /** The whole page as HTML; the same inputs give the same text. */
  readonly html: () => string;
}

/** A kind of page with its layout. */
export interface ShownKind {
  readonly kind: string;
  readonly in: Placement;
  /** Its pages, with a record's own parts of the layout. */
  pages(edition: Edition, own?: OwnParts): Generator<PlannedPage>;
}

/** Pairs a kind of page with the layout that shows its model. */
export function shown<Model extends PageModel>(
  { kind, in: placement, pages }: PageKind<Model>,
  layout: Layout<Model>,
): ShownKind {
  return {
    kind,
    in: placement,
    *pages(edition, own) {
      for (const page of pages(edition)) {
        yield { ...page, kind, html: () => renderPage(layout, page.model(), own) };
      }
    },
  };
}
