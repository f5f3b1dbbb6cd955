import path from 'node:path';
import { rules } from '../content/rules/index.ts';
import { buildMoment } from './build/build-moment.ts';
import { github } from './check/github.ts';
import { json } from './check/json.ts';
import { type CheckOptions, HELP, readOptions } from './check/options.ts';
import { pretty } from './check/pretty.ts';
import type { Report } from './check/report.ts';
import { runCheck } from './check/run.ts';
import { sarif } from './check/sarif.ts';
import { inOneLine, printCommands } from './output.ts';
import { formOf } from './terminal.ts';
import { runCommand } from './usage-error.ts';

/** `npm run check`: everything that is wrong with the content, and how to mend it. */
await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const root = process.cwd();
  const report = await runCheck(options, {
    root,
    moment: buildMoment(),
    cache: path.join(root, '.cache', 'check'),
    notice: (words) => process.stderr.write(`${inOneLine(words)}\n`),
    ...(process.stderr.isTTY ? { progress: showProgress } : {}),
  });
  if (options.format === 'github') printCommands(process.stdout, github(report));
  else process.stdout.write(written(options, report));
  return exitCode(options, report);
});

function written({ format }: CheckOptions, report: Report): string {
  switch (format) {
    case 'json':
      return json(report);
    case 'sarif':
      return sarif(report);
    default:
      return pretty(report, formOf(process.stdout));
  }
}

/** What asking the web brings never fails: it may be another tomorrow. */
function exitCode({ strict }: CheckOptions, report: Report): number {
  const asked = new Set(rules.filter(({ option }) => option === '--links').map(({ name }) => name));
  const failing = report.diagnostics.filter(
    ({ severity, rule }) => severity === 'error' || (strict && !asked.has(rule)),
  );
  return failing.length > 0 ? 1 : 0;
}

function showProgress(words: string): void {
  process.stderr.write(`\r\u001b[K${inOneLine(words)}`);
}
