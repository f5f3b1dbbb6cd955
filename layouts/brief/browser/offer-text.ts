import { element } from '../../frame/browser/element.ts';
import { say } from '../../frame/browser/words.ts';

const SHOWN = 2000;

/**
 * Puts buttons beside texts that ask for them in their data: to copy the text, and, where it is a
 * file, to keep it.
 */
export function offerTexts(): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const offers = [copyButton(text), downloadLink(text)].filter((offer) => offer !== undefined);
    text.after(...offers);
  }
}

function copyButton(text: HTMLElement): HTMLElement | undefined {
  const { copy = '', copied = '' } = text.dataset;
  return copyingButton(copy, copied, () => text.textContent?.trim() ?? '');
}

/** A button that copies a text and says so; undefined where the browser does not let it. */
export function copyingButton(
  label: string,
  done: string,
  textOf: () => string,
): HTMLButtonElement | undefined {
  if (!navigator.clipboard) return undefined;
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(textOf());
    button.textContent = done;
    setTimeout(() => {
      button.textContent = label;
    }, SHOWN);
  });
  return button;
}

function downloadLink(text: HTMLElement): HTMLElement | undefined {
  const { download, file, type = 'text/plain' } = text.dataset;
  if (download === undefined || file === undefined) return undefined;
  const link = element('a', { download: file, href: '#', className: 'download' }, download);
  // The file is made when it is asked for: the text is in the page already.
  link.addEventListener('click', () => {
    link.href = URL.createObjectURL(new Blob([text.textContent ?? ''], { type }));
    setTimeout(() => URL.revokeObjectURL(link.href), SHOWN);
  });
  return link;
}

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
