import { load } from '../content/load/load.ts';
import { folderTree } from '../content/source/source-tree.ts';
import { defineCommand } from '../terminal/command.ts';
import { inOneLine } from '../terminal/output.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { USUAL_REQUESTS } from './check/evidence/fetch-page.ts';
import { saveCapture } from './check/evidence/save-capture.ts';
import { buildMoment } from './project/build-moment.ts';
import { shownFolder } from './project/content-folder.ts';

export default defineCommand({
  name: 'capture',
  says: `Saves the page at an address as the host sends it, below captures/ in the content, and prints the lines
that its source needs. The host is asked once, and only where its robots.txt allows programs. Copies are for the
team: no build publishes them. "npm run check -- --evidence" holds quotes against them.

  npm run capture -- https://news.example/article`,
  positionals: { value: 'URL', most: 1 },
  options: {
    content: { type: 'string', value: 'DIR', default: 'content', says: 'the content folder' },
  },
  exits: { 0: 'saved', 2: 'there is no page to be had, or it cannot be kept' },
  async run({ content }, [address]) {
    if (address === undefined || !/^https?:\/\//i.test(address) || !URL.canParse(address)) {
      throw new UsageError(
        address === undefined ? 'There is no address.' : `${address} is not the address of a page.`,
        'Give the whole address, as npm run capture -- https://news.example/article.',
      );
    }
    const { record } = load(folderTree(content, shownFolder(content)));
    const { file, sha256, day, isNew } = await saveCapture(address, {
      ...USUAL_REQUESTS,
      userAgent: `DatelineCapture/1 (+${record.vocabularies.site.url})`,
      content,
      day: buildMoment().slice(0, 10),
      redactor: record.redactor,
    });
    process.stderr.write(
      `${isNew ? 'Saved' : 'Saved before, and the same:'} ${inOneLine(shownFolder(content))}/captures/${file}\n`,
    );
    process.stdout.write(
      `    capture:\n      file: ${file}\n      sha256: ${sha256}\n      day: ${day}\n`,
    );
    return 0;
  },
});
