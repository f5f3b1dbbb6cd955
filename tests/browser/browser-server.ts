import { type BrowserServer, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** Starts the browser that all files of tests share; it reaches nothing but this machine. */
export function startBrowser(root: string): Promise<BrowserServer> {
  const { executable, env } = findBrowser(root);
  return chromium.launchServer({
    executablePath: executable,
    env: env as Record<string, string>,
    args: [
      // Continuous integration runs as root, where Chromium's sandbox cannot be.
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
}
