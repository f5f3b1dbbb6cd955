import { element } from '../element.ts';
import { say } from '../words.ts';
import { copyingButton } from './offer-text.ts';

/** Lets a reader pass on a brief, or one of its paragraphs. */
export function mountParagraphLinks(): void {
  for (const paragraph of document.querySelectorAll('.page-brief .prose > p[id]')) {
    const link = element('a', { href: `#${paragraph.id}`, className: 'paragraph-link' }, '¶');
    link.setAttribute('aria-label', say(MESSAGES.habits.paragraphLink));
    link.addEventListener('click', () => void navigator.clipboard?.writeText(link.href));
    paragraph.append(link);
  }
  const permalink = document.querySelector<HTMLAnchorElement>('.record-links a');
  const button = copyingButton(
    say(MESSAGES.filters.copyLink),
    say(MESSAGES.brief.copied),
    () => permalink?.href ?? '',
  );
  if (permalink && button) permalink.after(button);
}
