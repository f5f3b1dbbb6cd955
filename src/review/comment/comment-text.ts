import { escapeText } from 'entities';
import { cutAt, webAddressesIn } from '../facts/web-addresses.ts';

/** Stands where a host would read a mention, a reference or an address into plain text; it has no width. */
const BREAK = '\u200B';
const LONGEST = 300;

/**
 * Any text as one line of GitHub's Markdown that shows that text and does nothing: no markup, no
 * HTML, no mention, no reference to an issue, no link, no emoji, no formula. Cut where it is long.
 */
export function commentText(text: string, longest = LONGEST): string {
  return asText(inOneLine(text, longest));
}

/**
 * As `commentText`, with each address of the web as code, from which it can be copied: as text it
 * would be a link for the host to follow, or broken by what keeps it from being one.
 */
export function commentWords(text: string, longest = LONGEST): string {
  const line = plainLine(text);
  const end = cutAt(line, longest);
  const kept = line.slice(0, end).replace(/\p{Cs}$/u, '');
  let [said, from] = ['', 0];
  for (const { start, end: to } of webAddressesIn(kept)) {
    said += asText(kept.slice(from, start)) + commentCode(kept.slice(start, to), to - start);
    from = to;
  }
  return `${said}${asText(kept.slice(from))}${end < line.length ? '…' : ''}`;
}

function asText(line: string): string {
  const still = line.replace(
    /(?<=[@#])|(?<=:)(?=\/\/|[\w+-]+:)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)/gi,
    BREAK,
  );
  return escapeText(still)
    .replace(/[\\`*_[\]|~]|^[-+=#]|(?<=^\d{1,9})[.)]/g, '\\$&')
    .replaceAll('$', '<span>$</span>');
}

/**
 * Any text as code in a line of GitHub's Markdown: nothing in it is markup, and what is copied from
 * it is what it says. Cut where it is long; empty where nothing of it can be seen.
 */
export function commentCode(text: string, longest = LONGEST): string {
  const line = inOneLine(text, longest);
  if (line === '') return '';
  const runs = (line.match(/`+/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  // Space at both ends is no part of code, and keeps its own backticks from the fence.
  return runs.length > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

function plainLine(text: string): string {
  return text.replace(HIDDEN, ' ').replace(/\s+/g, ' ').trim();
}

/** Any text on one line, without what cannot be seen; cut where it is long. */
export function inOneLine(text: string, longest: number): string {
  const plain = plainLine(text);
  return [...plain].length > longest ? `${[...plain].slice(0, longest - 1).join('')}…` : plain;
}

/** An address for the target of a link: nothing in it ends the target. Empty unless it is of the web. */
export function commentAddress(address: string): string {
  if (!/^https?:\/\//.test(address)) return '';
  return address.replace(
    /[\s<>()[\]\\"'`*_|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}

/** Control characters, and those that turn the direction of text or cannot be seen. */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
