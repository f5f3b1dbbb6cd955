/** Puts a button beside each text that says, in its data, how the button is called. */
export function offerCopying(page: Document): void {
  if (!navigator.clipboard) return;
  for (const text of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    const { copy = '', copied = '' } = text.dataset;
    const button = page.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent?.trim() ?? '');
      button.textContent = copied;
    });
    text.after(button);
  }
}
