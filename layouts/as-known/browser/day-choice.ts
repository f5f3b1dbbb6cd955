/** Leads from a day that a reader chooses to the latest page that shows the record as known by then. */
export function mountDayChoice(): void {
  const form = document.querySelector<HTMLFormElement>('form.day-choice');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const day = form.querySelector('input')?.value ?? '';
    const days = [...document.querySelectorAll<HTMLAnchorElement>('a[data-day]')];
    const [latest] = days
      .filter(({ dataset }) => (dataset.day ?? '') <= day)
      .sort((a, b) => ((a.dataset.day ?? '') < (b.dataset.day ?? '') ? 1 : -1));
    if (latest) location.assign(latest.href);
  });
}
