import type { Command } from './command.ts';

/** Every command by the name that `run.js` takes; the code of one is loaded when it is asked for. */
export const commands = {
  start: () => import('./start.ts'),
  build: () => import('./build.ts'),
  check: () => import('./check.ts'),
  schemas: () => import('./schemas.ts'),
  docs: () => import('./docs.ts'),
  words: () => import('./words.ts'),
  new: () => import('./new.ts'),
  import: () => import('./import.ts'),
  review: () => import('./review.ts'),
  preview: () => import('./preview.ts'),
  'preview-accept': () => import('./preview-accept.ts'),
  'preview-deploy': () => import('./preview-deploy.ts'),
  'preview-comment': () => import('./preview-comment.ts'),
  'preview-gather': () => import('./preview-gather.ts'),
  'preview-clean': () => import('./preview-clean.ts'),
  'hosting-check': () => import('./hosting-check.ts'),
  bench: () => import('./bench.ts'),
  'admin-config': () => import('./admin-config.ts'),
} satisfies { readonly [name: string]: () => Promise<{ readonly default: Command }> };
