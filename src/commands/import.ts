import { parseArgs } from 'node:util';
import { runImport } from '../editing/import/run-import.ts';
import { runCommand, UsageError } from '../terminal/usage-error.ts';

const HELP = `npm run import -- [FROM] [options]

Brings an archive over from another tool: a folder of Markdown files with front matter, or a CSV,
JSON, TimelineJS, RSS or Atom file. It shows what would happen and writes nothing, unless told to.

  npm run import -- ../old-site/_posts --init   looks at the entries and proposes a mapping, import.yaml
  npm run import                                shows what the mapping would bring, and what not, and why
  npm run import -- --write                     writes it; a second run changes nothing

  --init           writes a proposed mapping file
  --mapping FILE   the mapping file (import.yaml)
  --write          writes briefs, pictures and vocabulary entries
  --all            names every entry in the report, not the first few
  --content DIR    the content folder (content)
  --help           shows this

Exit codes: 0 done, 1 mistakes in the mapping file, 2 the command cannot do what was asked.
`;

await runCommand(async () => {
  const { values, positionals } = readOptions();
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [from, ...more] = positionals;
  if (more.length > 0)
    throw new UsageError('One folder or file is imported at a time.', 'Name the first one alone.');
  return runImport({ ...values, from });
});

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        init: { type: 'boolean', default: false },
        mapping: { type: 'string', default: 'import.yaml' },
        write: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message, 'npm run import -- --help lists the options.');
  }
}
