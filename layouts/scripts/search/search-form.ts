/** What is looked for: words, and what the results are narrowed to. */
export interface Search {
  readonly query: string;
  readonly filters: Readonly<Record<string, string>>;
}

/** Reads what a form asks for. */
export function searchIn(form: HTMLFormElement): Search {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value.trim()] as const] : [],
  );
  const { q = '', ...filters } = Object.fromEntries(fields);
  return { query: q, filters };
}

/** Fills a form with what an address asks for. */
export function fillForm(form: HTMLFormElement, query: string): void {
  const parameters = new URLSearchParams(query);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = parameters.get(field.name) ?? '';
  }
}

/** The query of the address that asks for the same. */
export function queryOfSearch({ query, filters }: Search): string {
  const parameters = new URLSearchParams({ ...(query !== '' && { q: query }), ...filters });
  return String(parameters) === '' ? location.pathname : `?${parameters}`;
}
