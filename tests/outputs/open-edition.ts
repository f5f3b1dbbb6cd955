import type { Brief } from '../../src/brief/brief.ts';
import { indexRecord } from '../../src/indexes/index.ts';
import { brief } from '../../src/outputs/brief/brief.ts';
import { exports } from '../../src/outputs/data/index.ts';
import type { Page, PageKind, PageModel } from '../../src/outputs/kinds/define-page.ts';
import { type Edition, openEdition } from '../../src/outputs/page/edition.ts';
import type { SiteContext } from '../../src/outputs/page/site-context.ts';
import { registry } from '../../src/site/registry.ts';
import { record } from '../indexes/small-record.ts';
import { textOf } from './read-output.ts';

/** Where the tests publish: under a path. */
export const CONTEXT: SiteContext = {
  pathPrefix: '/repo/',
  buildMoment: '2020-01-01T00:00:00Z',
  production: 'https://record.example/repo',
  assets: { stylesheet: '/assets/main.css', scripts: [], fonts: [] },
  navigation: registry.flatMap((kind) => kind.in.navigation ?? []),
};

/** The edition of a few briefs. */
export function editionOf(briefs: readonly Brief[], context: SiteContext = CONTEXT): Edition {
  const content = record(...briefs);
  return openEdition(content, indexRecord(content), context);
}

/** The files of `/data/` as text, by name. */
export function exportsOf(edition: Edition): Record<string, string> {
  return Object.fromEntries(
    [...exports(edition)].map(({ path, render }) => [path.replace('data/', ''), textOf(render())]),
  );
}

/** The pages of one kind, each with its model and its HTML. */
export function made<Model extends PageModel>(kind: PageKind<Model>, edition: Edition) {
  const shown = [...(registry.find((one) => one.kind === kind.kind)?.pages(edition) ?? [])];
  return [...kind.pages(edition)].map((page: Page<Model>, at) => ({
    ...page,
    model: page.model(),
    html: shown[at]?.html() ?? '',
  }));
}

/** The pages of a few briefs, each with its model made. */
export function pagesOf(briefs: readonly Brief[], context: SiteContext = CONTEXT) {
  const edition = editionOf(briefs, context);
  const lists = registry
    .filter(({ kind }) => kind !== 'brief')
    .flatMap((kind) => [...kind.pages(edition)])
    .map((page) => ({ ...page, model: page.model(), html: page.html }));
  const ofBriefs = new Map(made(brief, edition).map((page) => [page.model.name, page]));
  return {
    lists,
    edition,
    at: (address: string) => lists.find((page) => page.address === address),
    /** The page of a kind at an address. */
    the<Model extends PageModel>(kind: PageKind<Model>, address: string) {
      const found = made(kind, edition).find((page) => page.address === address);
      if (!found) throw new Error(`There is no ${kind.kind} at ${address}.`);
      return found;
    },
    brief: (name: string) => {
      const found = ofBriefs.get(name);
      if (!found) throw new Error(`There is no brief ${name}.`);
      return found;
    },
  };
}
