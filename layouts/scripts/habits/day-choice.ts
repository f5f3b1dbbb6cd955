/** Offers a day to choose, and leads to the latest page that shows the record as known by then. */
export function mountDayChoice(): void {
  const place = document.querySelector<HTMLElement>('.day-choice');
  const template = place?.querySelector('template');
  if (!place || !template) return;
  template.replaceWith(template.content.cloneNode(true));
  place.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const day = place.querySelector('input')?.value ?? '';
    const days = [...document.querySelectorAll<HTMLAnchorElement>('a[data-day]')];
    const [latest] = days
      .filter(({ dataset }) => (dataset.day ?? '') <= day)
      .sort((a, b) => ((a.dataset.day ?? '') < (b.dataset.day ?? '') ? 1 : -1));
    if (latest) location.assign(latest.href);
  });
}
