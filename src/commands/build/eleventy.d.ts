/** The part of Eleventy that we run; the package ships no types. */
declare module '@11ty/eleventy' {
  export interface Options {
    source?: 'cli' | 'script';
    runMode?: 'build' | 'serve' | 'watch';
    config?: (eleventy: never) => void;
    /** A file that is read as well; none where it is empty. */
    configPath?: string;
    quietMode?: boolean;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: Options);
    /** Renders and writes every template. */
    write(): Promise<unknown>;
    init(): Promise<void>;
    /** Builds, and builds again on every change; resolves once it watches, to what builds for a path. */
    watch(): Promise<(path: string) => Promise<void>>;
    /** Takes something that writes lines in the place of the console. */
    readonly logger: {
      overrideLogger(log: Record<'log' | 'warn' | 'error', (line: string) => void>): void;
    };
    /** Runs the server, and makes it anew when its options change. */
    readonly eleventyServe: {
      getServerModule(name?: string): Promise<{
        getServer(name: string, folder: string, options: object): object;
      }>;
    };
    serve(port?: number | string): Promise<void>;
    stopWatch(): Promise<void>;
    disableLogger(): void;
  }
}
