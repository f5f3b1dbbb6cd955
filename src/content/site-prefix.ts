/** The path under which a site is published, of its address: `/`, or `/repo/`. */
export function sitePrefix(url: string): string {
  const { pathname } = new URL(url);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}
