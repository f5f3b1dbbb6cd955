/** The name of the brief that a file below `content` holds; undefined for any other file. */
export function briefNameOf(path: string): string | undefined {
  return /^briefs\/(?:.*\/)?([^/]+)\.md$/.exec(path)?.[1];
}
