import type { Command } from '../terminal/command.ts';

interface CommandList {
  readonly [name: string]: () => Promise<{ readonly default: Command }>;
}

/** Every command of a record by its name; the code of one is loaded when it is asked for. */
export const commands = {
  start: () => import('./start.ts'),
  build: () => import('./build.ts'),
  merge: () => import('./merge.ts'),
  check: () => import('./check.ts'),
  new: () => import('./new.ts'),
  redact: () => import('./redact.ts'),
  capture: () => import('./capture.ts'),
  import: () => import('./import.ts'),
  review: () => import('./review.ts'),
  preview: () => import('./preview.ts'),
  'preview-accept': () => import('./preview-accept.ts'),
  'preview-deploy': () => import('./preview-deploy.ts'),
  'preview-comment': () => import('./preview-comment.ts'),
  'preview-gather': () => import('./preview-gather.ts'),
  'preview-clean': () => import('./preview-clean.ts'),
  'hosting-check': () => import('./hosting-check.ts'),
  schemas: () => import('./schemas.ts'),
  verify: () => import('./verify.ts'),
  'admin-config': () => import('./admin-config.ts'),
  init: () => import('./init.ts'),
  upgrade: () => import('./upgrade.ts'),
} satisfies CommandList;

/** Commands of this repository alone, which no package carries: they make what is generated, and measure. */
export const ownCommands = {
  docs: () => import('./docs.ts'),
  bench: () => import('./bench.ts'),
  compile: () => import('./compile.ts'),
} satisfies CommandList;
