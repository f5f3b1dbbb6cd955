/** The part of Eleventy's server that we run; the package ships no types. */
declare module '@11ty/eleventy-dev-server' {
  export interface Options {
    liveReload?: boolean;
    domDiff?: boolean;
    showVersion?: boolean;
    pathPrefix?: string;
    /** How many ports after the first to try where it is taken. */
    portReassignmentRetryCount?: number;
    logger?: Record<'info' | 'log' | 'error', (message: string) => void>;
  }

  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options?: Options): EleventyDevServer;
    serve(port: number): void;
    close(): Promise<void>;
  }
}
