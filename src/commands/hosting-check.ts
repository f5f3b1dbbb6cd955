import { inOneLine } from '../terminal/output.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { defineCommand } from './command.ts';
import { readSite } from './preview/previews-address.ts';

export default defineCommand({
  name: 'hosting:check',
  says: `Says whether the site will stand where site.yaml says. PAGES_URL is where the host will put it;
addresses on every page are made from the one in site.yaml.`,
  options: {},
  exits: { 0: 'it will', 2: 'it will not' },
  run() {
    const { PAGES_URL: host = '' } = process.env;
    if (!URL.canParse(host)) {
      throw new UsageError(
        `PAGES_URL is "${host}", which is not an address.`,
        'Set it to where the host publishes the site.',
      );
    }
    const { url } = readSite();
    if (placeOf(url) !== placeOf(host)) {
      throw new UsageError(
        `content/site.yaml says that the site is at ${url}, but it will be published at ${host}.`,
        `Write url: ${host.replace(/\/?$/, '/')} in content/site.yaml.`,
      );
    }
    process.stdout.write(`The site will be published at ${inOneLine(url)}\n`);
    return 0;
  },
});

/** An address without its scheme, and without the slash at its end. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname.replace(/\/$/, '')}`.toLowerCase();
}
