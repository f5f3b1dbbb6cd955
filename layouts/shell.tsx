import type { ComponentChildren } from 'preact';
import type { Paging } from '../src/outputs/pages/paging.ts';
import type { Shell as ShellModel } from '../src/outputs/pages/shell.ts';
import { Breadcrumbs } from './components/breadcrumbs.tsx';
import { Head } from './head.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import type { Strings } from './strings/index.ts';

interface ShellProps {
  readonly shell: ShellModel;
  readonly strings: Strings;
  readonly title: string;
  readonly description?: string | undefined;
  /** Where the page stands among those of its list. */
  readonly paging?: Paging | undefined;
  /** Names the kind of page for the styles. */
  readonly kind: string;
  readonly children: ComponentChildren;
}

/** What surrounds every page. */
export function Shell({ shell, strings, title, description, paging, kind, children }: ShellProps) {
  const { preview } = shell;
  return (
    <html lang={shell.lang} dir={shell.dir}>
      <Head
        shell={shell}
        title={title}
        paging={paging}
        description={description ?? shell.site.description}
        strings={strings}
      />
      <body class={`page-${kind}`}>
        <a class="skip" href="#content">
          {strings.shell.skip}
        </a>
        {preview && (
          <aside class="preview" aria-label={strings.shell.preview}>
            <strong>{strings.shell.preview}</strong> {preview.banner}{' '}
            {preview.reviewHref && <a href={preview.reviewHref}>{strings.shell.review}</a>}
          </aside>
        )}
        <SiteHeader shell={shell} strings={strings} home={kind === 'home'} />
        <Breadcrumbs breadcrumbs={shell.breadcrumbs} strings={strings} />
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <SiteFooter shell={shell} strings={strings} />
      </body>
    </html>
  );
}
