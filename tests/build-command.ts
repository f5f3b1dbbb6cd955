import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** How a command ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** Starts `npm run build` as a process of its own, with its arguments, without asking npm. */
export function startBuild(args: readonly string[], options: Options = {}) {
  return startCommand(['build', ...args], options);
}

/** Starts a command as a process of its own, as its script in package.json does. */
export function startCommand(args: readonly string[], options: Options = {}) {
  const script = path.join(root, 'src/commands/run.js');
  const child = spawn(process.execPath, [script, ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, SOURCE_DATE_EPOCH: '1577836800', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

/** Where a server that was started says that its site is. */
export function homeOf({ child, ended }: ReturnType<typeof startCommand>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address) resolve(address);
    });
    void ended.then(({ stderr }) => reject(new Error(`The server ended: ${stderr}`)));
  });
}

/** Runs the build to its end. */
export function build(...args: Parameters<typeof startBuild>): Promise<Ended> {
  return startBuild(...args).ended;
}
