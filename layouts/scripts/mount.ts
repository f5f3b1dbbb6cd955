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
