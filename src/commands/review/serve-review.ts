import { inOneLine } from '../../terminal/output.ts';
import { LocalServer, portNumber } from '../serve/local-server.ts';

/**
 * Serves a folder that holds a review on this machine alone, until the process is ended. `prefix` is
 * the path under which its site was built.
 * @throws UsageError for a port that is none, or in use.
 */
export async function serveReview(folder: string, port: string, prefix = '/'): Promise<void> {
  const said = () => {};
  const server = new LocalServer(
    folder,
    { nextPorts: 0 },
    {
      liveReload: false,
      domDiff: false,
      showVersion: false,
      pathPrefix: prefix,
      logger: {
        info: said,
        log: said,
        error: (message) => process.stderr.write(`${inOneLine(message)}\n`),
      },
    },
  );
  const number = await server.listen(portNumber(port));
  process.stdout.write(`See it at http://localhost:${number}${prefix}review/ (Ctrl+C stops it)\n`);
}
