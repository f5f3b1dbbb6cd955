import type { ComponentChildren } from 'preact';
import type { Shell as ShellModel } from '../../src/outputs/frame/shell.ts';
import type { Paging } from '../../src/outputs/page/paging.ts';
import { MarkNotes } from '../marks/notes.tsx';
import { useWords } from '../words/index.ts';
import { Head, SiteFooter, SiteHeader } from './head.tsx';
import { Languages } from './languages.tsx';
import { Breadcrumbs } from './signposts.tsx';

interface ShellProps {
  readonly shell: ShellModel;
  readonly title: string;
  readonly description?: string | undefined;
  /** Where the page stands among those of its list. */
  readonly paging?: Paging | undefined;
  /** Names the kind of page for the styles. */
  readonly kind: string;
  readonly children: ComponentChildren;
}

/** What surrounds every page. */
export function Shell({ shell, title, description, paging, kind, children }: ShellProps) {
  const words = useWords();
  const { preview } = shell;
  return (
    <html lang={shell.lang} dir={shell.dir}>
      <Head
        shell={shell}
        title={title}
        paging={paging}
        description={description ?? shell.site.description}
      />
      <body class={`page-${kind}`}>
        <a class="skip" href="#content">
          {words('frame.skip')}
        </a>
        {preview && (
          <aside class="preview" aria-label={words('frame.preview')}>
            <strong>{words('frame.preview')}</strong> {preview.banner}{' '}
            {preview.reviewHref && <a href={preview.reviewHref}>{words('frame.review')}</a>}
          </aside>
        )}
        <SiteHeader shell={shell} home={kind === 'home'} searching={kind === 'search'} />
        <Breadcrumbs breadcrumbs={shell.breadcrumbs} />
        {shell.languages && <Languages languages={shell.languages} />}
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <MarkNotes />
        <SiteFooter shell={shell} />
      </body>
    </html>
  );
}
