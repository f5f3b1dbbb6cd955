/** The part of Eleventy's configuration that we use; the package ships no types for it. */
export interface EleventyConfig {
  on(event: string, run: (details: EleventyEvent) => void | Promise<void>): void;
  addTemplate(inputPath: string, template: object): void;
  addPlugin<Options>(
    plugin: (eleventy: EleventyConfig, options: Options) => void,
    options: Options,
  ): void;
  setTemplateFormats(formats: string): void;
  setServerOptions(options: object): void;
  setWatchJavaScriptDependencies(watch: boolean): void;
}

export interface EleventyEvent {
  readonly runMode: 'build' | 'serve' | 'watch';
}
