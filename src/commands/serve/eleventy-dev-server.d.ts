/** The parts of Eleventy's server, and of WebSockets, that we run; the packages ship no types. */
declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Options {
    liveReload?: boolean;
    domDiff?: boolean;
    showVersion?: boolean;
    pathPrefix?: string;
    logger?: Record<'info' | 'log' | 'error', (message: string) => void>;
  }

  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options?: Options): EleventyDevServer;
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    close(): Promise<void>;
  }
}

declare module 'ws' {
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage } from 'node:http';
  import type { Duplex } from 'node:stream';

  export class WebSocket extends EventEmitter {
    constructor(address: string);
    readonly readyState: number;
    send(text: string): void;
    close(): void;
    terminate(): void;
  }

  export class WebSocketServer {
    constructor(options: { noServer: true; maxPayload: number; perMessageDeflate: false });
    readonly clients: ReadonlySet<WebSocket>;
    handleUpgrade(
      request: IncomingMessage,
      socket: Duplex,
      head: Buffer,
      opened: (client: WebSocket) => void,
    ): void;
  }
}
