type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Tag], 'children' | 'dataset'>
> & { readonly data?: Readonly<Record<string, string>> };

/** Makes an element; text among its children is never read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { data, ...properties }: Properties<Tag> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  Object.assign(made, properties);
  Object.assign(made.dataset, data);
  made.append(...children);
  return made;
}

/** Starts features one by one: one that fails takes no other with it, and the page stays as it was. */
export function mount(...features: readonly (() => void)[]): void {
  for (const feature of features) {
    try {
      feature();
    } catch (error) {
      console.error(error);
    }
  }
}
