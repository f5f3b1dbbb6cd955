import path from 'node:path';
import { parseArgs } from 'node:util';
import { load } from '../content/load.ts';
import { editorConfig } from '../outputs/admin/editor-config.ts';
import { adminFiles } from '../outputs/admin.ts';
import { PlaceWithin } from './build/place-within.ts';
import { MARK, MARK_TEXT, replaceablePlace } from './build/site-place.ts';
import { writeContent } from './build/write-content.ts';
import { inOneLine, printableJson } from './output.ts';
import { hasErrors, printDiagnostics } from './print-diagnostics.ts';
import { runCommand, UsageError } from './usage-error.ts';

const HELP = `npm run admin-config -- [options]

Prints the configuration of the browser-based editor (Sveltia CMS, or Decap CMS), made from the
schema and the vocabularies. The site serves the editor under /admin/ when site.yaml says
"admin: true"; the command is for those who serve it elsewhere.

  --out DIR       writes the whole editor into a folder instead
  --content DIR   the content folder (content)
  --help          shows this
`;

await runCommand(async () => {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const { record, diagnostics } = load(options.content);
  if (hasErrors(diagnostics)) {
    printDiagnostics(diagnostics, 'The configuration is not made.');
    return 1;
  }
  if (options.out === undefined) {
    process.stdout.write(printableJson(editorConfig(record)));
    return 0;
  }
  const folder = replaceablePlace(options.out, { content: options.content });
  const place = new PlaceWithin(folder);
  const { site } = record.vocabularies;
  const vocabularies = { ...record.vocabularies, site: { ...site, admin: true } };
  for (const { path: file, bytes } of adminFiles({ ...record, vocabularies })) {
    writeContent(place.of(path.posix.relative('admin', file)), bytes);
  }
  writeContent(path.join(folder, MARK), MARK_TEXT);
  process.stdout.write(`Wrote the editor to ${inOneLine(options.out)}\n`);
  return 0;
});

function readOptions() {
  try {
    return parseArgs({
      options: {
        out: { type: 'string' },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(
      (error as Error).message,
      'npm run admin-config -- --help lists the options.',
    );
  }
}
