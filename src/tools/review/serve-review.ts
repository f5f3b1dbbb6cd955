import EleventyDevServer from '@11ty/eleventy-dev-server';
import { inOneLine } from '../output.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Serves a folder that holds a review on this machine, until the process is ended. `prefix` is the
 * path under which its site was built.
 * @throws UsageError for a port that is none.
 */
export function serveReview(folder: string, port: string, prefix = '/'): void {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new UsageError(`"${port}" is no port.`, 'Write a number from 1 to 65535.');
  }
  const said = () => {};
  const server = EleventyDevServer.getServer('review', folder, {
    liveReload: false,
    domDiff: false,
    showVersion: false,
    pathPrefix: prefix,
    portReassignmentRetryCount: 0,
    logger: {
      info: said,
      log: said,
      error: (message) => process.stderr.write(`${inOneLine(message)}\n`),
    },
  });
  server.serve(number);
  process.stdout.write(`Look at it: http://localhost:${number}${prefix}review/ (Ctrl+C ends it)\n`);
}
