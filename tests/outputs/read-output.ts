import { parse as parseCsv } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import type { FileContent } from '../../src/outputs/page/output-file.ts';

/** What XML 1.0 cannot carry, and halves of letters, which are no text in any format. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_TEXT = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uD800-\uDFFF]/u;

/** What a file holds, as text. */
export function textOf(content: FileContent): string {
  if (typeof content === 'string') return content;
  return content instanceof Uint8Array ? Buffer.from(content).toString() : [...content].join('');
}

/**
 * Reads a file of the site with a parser that had no part in writing it.
 * @throws where it cannot be read.
 */
export function readOutput(path: string, content: FileContent): void {
  const type = /\.(\w+)$/.exec(path)?.[1];
  if (!type || !/^(?:html|xml|json|geojson|csv|ics|txt)$/.test(type)) return;
  const text = textOf(content);
  if (NO_TEXT.test(text)) throw new Error(`${path} holds what is no text.`);
  if (type === 'html') readHtml(path, text);
  if (type === 'xml') {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(text).close();
  }
  if (type === 'json' || type === 'geojson') JSON.parse(text);
  if (type === 'csv') parseCsv(text, { columns: true, bom: true });
  if (type === 'ics') readCalendar(path, text);
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

function readHtml(path: string, html: string): void {
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!VOID.has(name)) open.push(name);
        for (const [key, value] of Object.entries(attributes)) {
          if (
            /^on/i.test(key) ||
            (/^\s*(?:javascript|data|vbscript):/i.test(value) && /^(?:href|src|action)$/.test(key))
          )
            throw new Error(`${path}: <${name} ${key}="${value}"> runs code.`);
        }
      },
      onclosetag(name, implied) {
        if (VOID.has(name)) return;
        const last = open.pop();
        if (implied || last !== name)
          throw new Error(`${path}: <${last}> is not closed where it should be.`);
      },
    },
    // Drawings are XML within the page, and close their own elements.
    { recognizeSelfClosing: true },
  );
  parser.write(html);
  parser.end();
  if (/\bundefined\b<|\[object Object\]/.test(html))
    throw new Error(`${path} shows what is no text.`);
}

/** Content lines of RFC 5545: folded at 75 bytes, each with a name and a value, components closed. */
function readCalendar(path: string, text: string): void {
  const physical = text.split('\r\n');
  if (physical.pop() !== '') throw new Error(`${path} does not end with a line break.`);
  const open: string[] = [];
  for (const line of physical) {
    if (/[\r\n]/.test(line) || Buffer.byteLength(line) > 75)
      throw new Error(`${path}: a line is not folded: ${line}`);
  }
  for (const line of physical
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const [, name, value = ''] = /^([A-Z][A-Z0-9-]*)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`${path}: no content line: ${line}`);
    if (name === 'BEGIN') open.push(value);
    if (name === 'END' && open.pop() !== value) throw new Error(`${path}: ${value} is not open.`);
  }
  if (open.length > 0) throw new Error(`${path}: ${open.join(', ')} is not closed.`);
}
