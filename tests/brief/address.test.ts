import { describe, expect, test } from 'vitest';
import { siteAddress, webAddress } from '../../src/brief/address.ts';
import type { FaultParams } from '../../src/brief/fault.ts';
import { fixtureCases } from '../fixture-cases.ts';

describe('one look at the address of a source tells where it leads', () => {
  test.each(fixtureCases('addresses.txt'))('$title', ({ input, output }) => {
    expect(input.split('\n').map(verdict).join('\n')).toBe(output);
  });

  test('a space around it does not matter', () => {
    expect(webAddress.parse(' https://www.reuters.com/article ')).toBe(
      'https://www.reuters.com/article',
    );
  });

  function verdict(text: string): string {
    const [issue] = webAddress.safeParse(text).error?.issues ?? [];
    if (issue?.code !== 'custom') return 'one look tells';
    const { reason, fix } = issue.params as unknown as FaultParams;
    return `${reason} ${fix}`;
  }
});

describe('an address on this site stays on this site', () => {
  test.each(['/2017/raqqa/', '/old.html', '/الرقة/'])('%s', (address) => {
    expect(siteAddress.parse(address)).toBe(address);
  });

  test.each([
    'raqqa/',
    '//evil.example/',
    '/../etc/',
    '/a/./b/',
    '/a/..',
    '/\\evil',
    '/a b/',
    '/a?b',
    '/a#b',
    '',
  ])('not "%s"', (address) => {
    expect(siteAddress.safeParse(address).success).toBe(false);
  });
});
