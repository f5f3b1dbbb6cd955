import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { redact } from '../../src/editing/redact/redact.ts';
import { smallSite } from '../content/small-content.ts';

/** What `redact` says of a record that keeps these copies, and which of them are left. */
function removal(copies: Readonly<Record<string, string>>, write: boolean) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-redact-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = path.join(folder, 'content');
  cpSync(smallSite, content, { recursive: true });
  const at = (name: string) => path.join(content, 'captures', name);
  mkdirSync(path.dirname(at('x')), { recursive: true });
  for (const [name, text] of Object.entries(copies)) writeFileSync(at(name), text);
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(() => output.mockRestore());
  redact({
    text: 'Zaynab Testname',
    ground: 'privacy',
    content,
    write,
    salt: 'AAAAAAAAAAAAAAAAAAAAAA',
    day: '2020-01-01',
    cache: path.join(folder, 'cache'),
  });
  const said = output.mock.calls.flat().join('');
  const kept = Object.keys(copies).filter((name) => existsSync(at(name)));
  return { said, kept, text: (name: string) => readFileSync(at(name), 'utf8') };
}

const COPIES = {
  'named.html': '<p>ZAYNAB TESTNAME said so.</p>',
  'with-tags.html': '<p>Zaynab <b>Test</b>name said so.</p>',
  'plain.txt': 'Zaynab Testname said so.',
  'other.html': '<p>A resident said so.</p>',
};

test('copies of pages that hold what is removed are deleted, since a mark would make them others', () => {
  const { said, kept } = removal(COPIES, true);
  expect(kept).toEqual(['other.html']);
  expect(said).toMatch(
    /captures\/named\.html\n.*captures\/plain\.txt\n.*captures\/with-tags\.html\n/,
  );
  expect(said).toContain('0 places get a mark');
  expect(said).not.toMatch(/zaynab/i);
});

test('they are named first, and stay until it is to be written', () => {
  const { said, kept, text } = removal(COPIES, false);
  expect(said).toContain('captures/named.html');
  expect(kept).toEqual(Object.keys(COPIES));
  expect(text('named.html')).toBe(COPIES['named.html']);
});
