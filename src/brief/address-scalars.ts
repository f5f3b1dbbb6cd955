import { z } from 'zod';
import { CURLY_QUOTES, insideCurlyQuotes } from './curly-quotes.ts';
import { fault } from './fault.ts';

/** The kinds of address that the schema knows. */

/** An absolute `http(s)` address with a real host; one look must tell where it leads. */
export const webAddress = z
  .string()
  .transform((text, ctx) => {
    const wrong = (reason: string, fix: string) => fault(ctx, { rule: 'urls/form', reason, fix });
    const plain = text.trim();
    const inside = insideCurlyQuotes(plain);
    if (inside) {
      return fault(ctx, {
        rule: 'urls/form',
        reason: CURLY_QUOTES,
        fix: 'Write the address without them.',
        replacement: inside,
      });
    }
    const alone = /^(?:<|\[[^\]]*\]\()(https?:\/\/[^\s<>]+?)[>)]$/.exec(plain)?.[1];
    if (alone) {
      return fault(ctx, {
        rule: 'urls/form',
        reason: 'This is a link of Markdown, and an address alone belongs here.',
        fix: `Write "${alone}".`,
        replacement: alone,
      });
    }
    if ((plain.match(/https?:\/\/\S+(?:[\s,;]|$)/g) ?? []).length > 1) {
      return wrong(
        'There are several addresses here, and each is a source of its own.',
        'Write them as a list: each on a line of its own below, beginning with "- ".',
      );
    }
    if (/[\s\p{Cc}\\]/u.test(plain)) {
      return wrong(
        'The address holds a space, a backslash or a control character.',
        'Copy the address again from the browser, whole and on one line.',
      );
    }
    if (!URL.canParse(plain)) {
      const withScheme = `https://${plain.replace(/^\/+/, '')}`;
      return wrong(
        `"${plain}" is not a whole address.`,
        URL.canParse(withScheme) && /^[\w-]+(\.[\w-]+)+/.test(plain)
          ? `Did you mean "${withScheme}"?`
          : `Write the whole address, starting with https://.${/[./]/.test(plain) ? '' : ' A name belongs into a field of its own, as "publisher: …".'}`,
      );
    }
    const url = new URL(plain);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      return wrong(
        `Addresses start with https:// or http://, not ${url.protocol}`,
        'Link to the page on the web.',
      );
    }
    if (!/^https?:\/\/[^/]/i.test(plain)) {
      return wrong('The address has no host.', 'Write it as https://name.example/page.');
    }
    if (url.username !== '' || url.password !== '') {
      return wrong(
        'The address holds a user name, which can hide where it leads.',
        `Remove what stands before "@": "${url.protocol}//${url.host}${url.pathname}${url.search}".`,
      );
    }
    if (!plain.toLowerCase().startsWith(`${url.protocol}//${url.hostname}`)) {
      return wrong(
        `A browser reads the host of this address as "${url.hostname}", which is not what it looks like.`,
        `Write "${url.href}", if that is what is meant.`,
      );
    }
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*\.?$/.test(url.hostname)) {
      return wrong(
        `"${url.hostname}" is not the name of a host on the web.`,
        'Write the address of the published page.',
      );
    }
    return plain;
  })
  .meta({ scalar: 'address' });

/** An address on this site: starts with one slash. */
export const siteAddress = z
  .string()
  .transform((text, ctx) => {
    const plain = text.trim();
    if (isSitePath(plain)) return plain;
    return fault(ctx, {
      rule: 'urls/site-address',
      reason: `"${text}" is not an address on this site.`,
      fix:
        !plain.includes(':') && isSitePath(`/${plain}`)
          ? `Did you mean "/${plain}"? A path begins at the root.`
          : 'Write the path from the root, such as /2017/raqqa/.',
    });
  })
  .meta({ scalar: 'text' });

function isSitePath(text: string): boolean {
  return (
    /^\/(?!\/)[^\s\p{Cc}\\?#]*$/u.test(text) &&
    !text.split('/').some((segment) => segment === '..' || segment === '.')
  );
}
