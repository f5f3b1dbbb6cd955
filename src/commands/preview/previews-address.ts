import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { SiteSettings } from '../../brief/vocabularies.ts';
import { load } from '../../content/load/load.ts';
import { folderTree } from '../../content/source/source-tree.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { shownFolder } from '../project/content-folder.ts';
import { projectRoot } from '../project/project-root.ts';

/** The settings of the site in this folder; its briefs are not read. */
export function readSite(content = path.join(projectRoot, 'content')): SiteSettings {
  const tree = folderTree(path.resolve(content), shownFolder(content));
  const entries = tree.entries().filter((entry) => entry.path === 'site.yaml');
  return load({ name: tree.name, entries: () => entries }, { rules: [] }).record.vocabularies.site;
}

const settings = z.strictObject({ url: z.url({ protocol: /^https?$/ }) });

/** Where previews stand. */
export interface PreviewsAddress {
  /** With a slash at its end; each preview stands below it, at `pr-N/`. */
  readonly url: string;
  /** Another host than the site's: what a preview's scripts do cannot touch the site. */
  readonly ownHost: boolean;
}

/** Names the host of previews, where they have one of their own. */
export const SETTINGS = 'hosting/previews.json';

/**
 * Where previews of a site stand: beside it, under `preview/`, or where `hosting/previews.json` says.
 * @throws UsageError where that file does not hold an address.
 */
export function previewsAddress(siteUrl: string, root = projectRoot): PreviewsAddress {
  const file = path.join(root, SETTINGS);
  if (!existsSync(file)) return { url: new URL('preview/', slashed(siteUrl)).href, ownHost: false };
  const result = settings.safeParse(parsed(readFileSync(file, 'utf8')));
  if (!result.success) {
    throw new UsageError(
      `${SETTINGS} does not say where previews are published.`,
      'Write {"url": "https://previews.example.org/"}, or remove the file.',
    );
  }
  const url = slashed(result.data.url);
  return { url, ownHost: new URL(url).origin !== new URL(siteUrl).origin };
}

function slashed(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
