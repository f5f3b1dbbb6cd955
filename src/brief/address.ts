import { z } from 'zod';
import { fault } from './fault.ts';
import { readSitePath, type SitePath } from './site-path.ts';

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
        reason: 'This is a Markdown link, but only an address belongs here.',
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
    // A title, a book, a file of a court: words where an address belongs.
    if (/\s/.test(plain) && !/^(?:https?:|www\.)|:\/\//i.test(plain)) {
      return wrong(
        'This is no address, and a source without one is written in other fields.',
        'Write publisher, title and published below "source:", each on a line of its own; pages belong at the end of the title.',
      );
    }
    if (/[\s\p{Cc}\\]/u.test(plain)) {
      return wrong(
        'The address contains a space, a backslash or a control character.',
        'Copy the address again from the browser, whole and on one line.',
      );
    }
    if (!URL.canParse(plain)) {
      const withScheme = `https://${plain.replace(/^\/+/, '')}`;
      return wrong(
        `"${plain}" is not a whole address.`,
        URL.canParse(withScheme) && /^[\w-]+(\.[\w-]+)+/.test(plain)
          ? `Did you mean "${withScheme}"?`
          : `Write the whole address, starting with https://.${/[./]/.test(plain) ? '' : ' A name belongs in a field of its own, as "publisher: …".'}`,
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
        'The address contains a user name, which can hide where it leads.',
        `Remove what comes before "@": "${url.protocol}//${url.host}${url.pathname}${url.search}".`,
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

/** An address on this site, decoded: `/2017/الرقة/` and `/2017/%D8%A7%D9%84%D8%B1%D9%82%D8%A9/` are one. */
export const siteAddress = z
  .string()
  .transform((text, ctx): SitePath => {
    const result = readSitePath(text.trim());
    return 'path' in result ? result.path : fault(ctx, { rule: 'urls/site-address', ...result });
  })
  .meta({ scalar: 'text' });

/** The address of a page as it was; with the slash at its end that hosts would add. */
export const oldAddress = siteAddress
  .transform((path): SitePath => {
    return /(?:\.html?|\/)$/.test(path) ? path : (`${path}/` as SitePath);
  })
  .meta({ scalar: 'text' });

/**
 * An address that others are made from by adding to its end: that of the site, or of a repository.
 */
export const baseAddress = webAddress
  .transform((text, ctx) => {
    const { protocol, host, pathname } = new URL(text);
    const bare = `${protocol}//${host}${pathname.replace(/\/{2,}/g, '/').replace(/[^/]*\.html?$/i, '')}`;
    const wrong = (reason: string) =>
      fault(ctx, { rule: 'urls/base', reason, fix: `Write "${bare}".`, replacement: bare });
    if (/[?#]/.test(text)) {
      return wrong(
        'Addresses are made from this one by adding to its end, so "?" and "#" cannot be in it.',
      );
    }
    const [, path = '/'] = /^https?:\/\/[^/]+(\/.*)$/i.exec(text) ?? [];
    if (/\/\.{1,2}(?:\/|$)|\/\/|%(?:2e|2f|5c|25|[01][0-9a-f]|7f)|%(?![0-9a-f]{2})/i.test(path)) {
      return wrong('Browsers and servers do not agree on where this path leads.');
    }
    if (/\/[^/]*\.html?$/i.test(path)) {
      return wrong('This is the address of one page, and others are made from it.');
    }
    return text;
  })
  .meta({ scalar: 'address' });

/** Where readers write to: an e-mail address, with or without `mailto:`, or a page of the web (https). */
export const contactAddress = z
  .string()
  .transform((text, ctx) => {
    const plain = text.trim();
    const mail = plain.replace(/^mailto:/i, '');
    if (MAIL.test(mail)) return `mailto:${mail}`;
    if (/^https:/i.test(plain)) {
      const page = webAddress.safeParse(plain);
      if (page.success) return page.data;
    }
    return fault(ctx, {
      rule: 'site/contact',
      reason: `"${plain}" is neither an e-mail address nor an address that begins with https://.`,
      fix: 'Write one such as desk@example.org or https://example.org/contact/.',
    });
  })
  .meta({ scalar: 'text' });

/** As HTML's form control for e-mail takes it, with a host that has a dot. */
const MAIL =
  /^[\w.!#$'*+/=^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;

const IN_CURLY_QUOTES = /^[“”„‟‘’‚‛«»](.*)[“”„‟‘’‚‛«»]$/su;

/** What stands between curly quotation marks, which to YAML are letters; undefined without them. */
export function insideCurlyQuotes(text: string): string | undefined {
  return IN_CURLY_QUOTES.exec(text.trim())?.[1]?.trim();
}

/** Why a value in curly quotation marks is not read. */
export const CURLY_QUOTES = 'The quotation marks are curly, so they count as part of the value.';
