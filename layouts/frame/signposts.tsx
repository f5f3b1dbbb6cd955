import type { ComponentChildren } from 'preact';
import type { Feed, Signpost } from '../../src/outputs/frame/shell.ts';
import { useWords, type Words } from '../words/index.ts';

interface PartAnchorProps {
  readonly href: string | undefined;
  readonly class?: string;
  /** What holds the words where there is no link. */
  readonly instead?: 'span' | 'g';
  readonly children: ComponentChildren;
  readonly [attribute: `data-${string}` | `aria-${string}`]: string | undefined;
  readonly tabindex?: number;
}

/** A link to a part of the site; its words alone where the site has no such part. */
export function PartAnchor({ href, instead: Words = 'span', tabindex, ...rest }: PartAnchorProps) {
  if (href === undefined) return <Words {...rest} />;
  return <a href={href} {...rest} {...(tabindex !== undefined && { tabindex })} />;
}

/** The words of a signpost: its own, or those of the section to which it points. */
export function wordsOfSignpost(signpost: Signpost, words: Words): string {
  if (signpost.label !== undefined || !('section' in signpost)) return signpost.label ?? '';
  return words(`sections.${signpost.section}`);
}

const FORMATS = { atom: 'Atom', rss: 'RSS', json: 'JSON' } as const;

/** The name of a feed: that of its subject or section, if it is not the feed of the whole site. */
export function wordsOfFeed({ format, subject, section, corrections }: Feed, words: Words): string {
  if (corrections) return words('frame.feedOfCorrections', { format: FORMATS[format] });
  const of = section ? words(`sections.${section}`) : subject;
  return of
    ? words('frame.feedOf', { format: FORMATS[format], subject: of })
    : words('frame.feed', { format: FORMATS[format] });
}

interface BreadcrumbsProps {
  readonly breadcrumbs: readonly Signpost[];
}

/** The way down to this page. */
export function Breadcrumbs({ breadcrumbs }: BreadcrumbsProps) {
  const words = useWords();
  if (breadcrumbs.length === 0) return null;
  return (
    <nav class="breadcrumbs" aria-label={words('frame.breadcrumbs')}>
      <ol>
        {breadcrumbs.map((crumb) => (
          <li>
            <a href={crumb.href}>{wordsOfSignpost(crumb, words)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
