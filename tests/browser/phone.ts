import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { root } from '../build-command.ts';
import { findBrowser } from './find-browser.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** A phone as Lighthouse imagines it, in the browser of the tests. */
export interface Phone {
  /** Visits an address and judges it; `flags` are Lighthouse's own. */
  judge(address: string, flags?: Flags): Promise<Result>;
  close(): Promise<void>;
}

/** Starts a browser of its own: Lighthouse takes its orders at a port. */
export async function startPhone(): Promise<Phone> {
  const { executable, env } = findBrowser(root);
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: executable,
    env: env as Record<string, string>,
    args: ['--no-sandbox', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`],
  });
  return {
    close: () => browser.close(),
    async judge(address, flags = {}) {
      const result = await lighthouse(address, {
        port,
        logLevel: 'error',
        output: 'json',
        onlyCategories: [...CATEGORIES],
        ...flags,
      });
      if (!result) throw new Error(`Lighthouse says nothing of ${address}.`);
      const { runtimeError } = result.lhr;
      if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
      return result.lhr;
    },
  };
}

/** What keeps a category below 100, each in a line. */
export function shortcomings(category: Category, { categories, audits }: Result): string[] {
  return (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (!audit || weight === 0 || audit.score === null || audit.score >= 0.995) return [];
    const seen = audit.displayValue ? ` (${audit.displayValue})` : '';
    return [`${category}: ${audit.title}${seen}`];
  });
}

/**
 * The categories that a kind of page must have in full. What is not there is kept from search
 * engines on purpose, since hosts also serve it at an address of its own: so it has none of theirs.
 */
export function wantedOf(kind: string): readonly Category[] {
  // What stands in other sites' frames is for no search engine either.
  const unlisted = kind === 'notFound' || kind.startsWith('embed-');
  return CATEGORIES.filter((name) => !unlisted || name !== 'seo');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
