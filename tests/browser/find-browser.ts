import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { type BrowserCandidate, packedChromium } from './packed-chromium.ts';

/** The first browser that starts: that of CHROME_PATH, the packed one, or one of the system. */
export function findBrowser(root: string): BrowserCandidate {
  const reasons: string[] = [];
  for (const candidate of candidates(root, reasons)) {
    const reason = whyNot(candidate);
    if (reason === undefined) return candidate;
    reasons.push(`${candidate.name}: ${reason}`);
  }
  throw new Error(
    [
      'There is no browser for the tests.',
      ...reasons.map((reason) => `  ${reason}`),
      'Install Chrome or Chromium, or set CHROME_PATH to one that is there already.',
    ].join('\n'),
  );
}

function* candidates(root: string, reasons: string[]): Generator<BrowserCandidate> {
  const { env } = process;
  if (env.CHROME_PATH) yield { name: 'CHROME_PATH', executable: env.CHROME_PATH, env };
  try {
    yield* packedChromium(root);
  } catch (error) {
    reasons.push(`packed Chromium: ${(error as Error).message}`);
  }
  for (const executable of SYSTEM_BROWSERS) {
    if (existsSync(executable)) yield { name: executable, executable, env };
  }
  const own = chromium.executablePath();
  if (existsSync(own)) yield { name: 'Chromium of Playwright', executable: own, env };
}

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (variable) => `${process.env[variable]}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
];

/** Why a browser does not start; undefined where it does. */
function whyNot({ executable, env }: BrowserCandidate): string | undefined {
  // On Windows, Chrome does not answer to --version.
  if (process.platform === 'win32') return existsSync(executable) ? undefined : 'it is not there';
  try {
    execFileSync(executable, ['--version'], { env, stdio: 'pipe', timeout: 30_000 });
    return undefined;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: Buffer };
    return (stderr?.toString().trim() || message).split('\n')[0];
  }
}
