/**
 * What this browser keeps for the reader: under one name for each site of a host, never sent
 * anywhere, and gone with `forgetAll`. Where storage is closed or full, nothing is kept.
 */

const home = document.querySelector<HTMLAnchorElement>('.site-name')?.pathname;
const PREFIX = `dateline:${home ?? location.pathname}:`;

/** What was kept under a name, or the other value where there is nothing that can be read. */
export function recall<T>(name: string, otherwise: T): T {
  try {
    const kept = localStorage.getItem(PREFIX + name);
    return kept === null ? otherwise : (JSON.parse(kept) as T);
  } catch {
    return otherwise;
  }
}

/** Keeps plain data under a name. */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A reader who lets nothing be kept reads as well without.
  }
}

/** Forgets all that was kept. */
export function forgetAll(): void {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(PREFIX)) localStorage.removeItem(name);
    sessionStorage.clear();
  } catch {
    // Nothing was kept.
  }
}
