/** Addresses of archives that hold the address of the page in their own. */
const ARCHIVES: readonly RegExp[] = [
  /^https?:\/\/(?:web\.|wayback\.)?archive\.org\/web\/[\d*]+(?:[a-z]{2}_)?\/(.+)$/s,
  /^https?:\/\/archive\.(?:today|ph|is|fo|li|md|vn)\/(?:\d{4,14}|newest|oldest|o\/\w+)\/(https?:.+)$/s,
  /^https?:\/\/(?:www\.)?webarchive\.org\.uk\/wayback\/archive\/\d+\/(.+)$/s,
  /^https?:\/\/webarchive\.nationalarchives\.gov\.uk\/(?:ukgwa\/)?\d+\/(.+)$/s,
  /^https?:\/\/arquivo\.pt\/wayback\/\d+\/(.+)$/s,
];

/** The page of which an address is an archived copy; undefined where it is none, or does not say. */
export function pageOfArchive(address: string): string | undefined {
  for (const pattern of ARCHIVES) {
    const page = pattern.exec(address)?.[1];
    if (page)
      return /^https?:\/\//i.test(page) ? page : `http://${page.replace(/^https?:\/+/i, '')}`;
  }
  return undefined;
}
