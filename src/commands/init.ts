import path from 'node:path';
import { load } from '../content/load/load.ts';
import { initRecord } from '../editing/init/init-record.ts';
import { defineCommand } from '../terminal/command.ts';
import { schemaFiles } from './docs/schema-files.ts';
import { writeGenerated } from './docs/write-generated.ts';
import { buildMoment } from './project/build-moment.ts';
import { engineVersion } from './project/engine-version.ts';
import { engineRoot } from './project/project-root.ts';

export default defineCommand({
  name: 'init',
  says: `Begins a record in a folder: content with an example, a configuration, and what publishes it. Asks
for what is not given; without a terminal, what is not given is proposed.`,
  positionals: { value: 'FOLDER', most: 1 },
  options: {
    title: { type: 'string', value: 'TEXT', otherwise: 'made of the folder', says: 'its title' },
    language: {
      type: 'string',
      value: 'TAG',
      otherwise: 'en',
      says: 'the language of the site, as fr or ar-SY',
    },
    url: {
      type: 'string',
      value: 'ADDRESS',
      otherwise: 'an example',
      says: 'where it will be published',
    },
    topic: { type: 'string', value: 'NAME', says: 'its first topic' },
  },
  exits: { 0: 'written', 1: 'left without an answer', 2: 'it cannot do what was asked' },
  run({ title, language, url, topic }, [folder = '.']) {
    const terminal = process.stdin.isTTY && process.stdout.isTTY;
    return initRecord(
      {
        folder,
        title,
        language,
        url,
        topic,
        day: buildMoment().slice(0, 10),
        engineRoot,
        version: engineVersion(),
      },
      terminal ? { input: process.stdin, output: process.stdout } : undefined,
      // What code editors complete from.
      (written) => {
        const { record } = load(path.join(written, 'content'), { rules: [] });
        writeGenerated(written, schemaFiles(record), () => {});
      },
    );
  },
});
