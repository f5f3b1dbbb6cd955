import { describe, expect, test } from 'vitest';
import { isPublic, lookupPublic, probe } from '../../src/commands/check/links/probe.ts';
import { closedPort, web } from './web.ts';

/** Every range of IANA's special-purpose registries and of multicast: its first and last address. */
const SPECIAL: readonly (readonly [string, ...string[]])[] = [
  ['this network', '0.0.0.0', '0.255.255.255'],
  ['private use', '10.0.0.0', '10.255.255.255'],
  ['shared by customers of a provider', '100.64.0.0', '100.127.255.255'],
  ['loopback', '127.0.0.0', '127.255.255.255'],
  ['link-local, with the metadata of clouds', '169.254.0.0', '169.254.169.254', '169.254.255.255'],
  ['private use', '172.16.0.0', '172.31.255.255'],
  ['protocol assignments', '192.0.0.0', '192.0.0.8', '192.0.0.170', '192.0.0.255'],
  ['documentation', '192.0.2.0', '192.0.2.255'],
  ['AS112', '192.31.196.0', '192.31.196.255'],
  ['multicast tunnels', '192.52.193.0', '192.52.193.255'],
  ['relays of 6to4', '192.88.99.0', '192.88.99.255'],
  ['private use', '192.168.0.0', '192.168.255.255'],
  ['AS112', '192.175.48.0', '192.175.48.255'],
  ['benchmarks', '198.18.0.0', '198.19.255.255'],
  ['documentation', '198.51.100.0', '198.51.100.255'],
  ['documentation', '203.0.113.0', '203.0.113.255'],
  ['multicast', '224.0.0.0', '239.255.255.255'],
  ['reserved, with broadcast', '240.0.0.0', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['IPv4-compatible', '::127.0.0.1', '::10.0.0.1', '::8.8.8.8'],
  ['IPv4-mapped', '::ffff:0.0.0.0', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8'],
  ['IPv4-translated', '::ffff:0:7f00:1', '::ffff:0:808:808'],
  ['translated by NAT64', '64:ff9b::', '64:ff9b::7f00:1', '64:ff9b::ffff:ffff'],
  ['translated by a NAT64 of a network', '64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['discarded', '100::', '100::ffff:ffff:ffff:ffff'],
  ['dummy prefix', '100:0:0:1::', '100:0:0:1:ffff:ffff:ffff:ffff'],
  ['Teredo', '2001::', '2001:0:7f00:1::', '2001:0:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['anycast of protocols', '2001:1::1', '2001:1::2', '2001:1::3'],
  ['benchmarks', '2001:2::', '2001:2:0:ffff:ffff:ffff:ffff:ffff'],
  ['multicast tunnels', '2001:3::', '2001:3:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['AS112', '2001:4:112::', '2001:4:112:ffff:ffff:ffff:ffff:ffff'],
  ['identifiers (ORCHID)', '2001:10::', '2001:1f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['identifiers (ORCHIDv2)', '2001:20::', '2001:2f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['identifiers of drones', '2001:30::', '2001:3f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['protocol assignments', '2001:100::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['documentation', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['6to4', '2002::', '2002:7f00:1::', '2002:a00:1::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['AS112', '2620:4f:8000::', '2620:4f:8000:ffff:ffff:ffff:ffff:ffff'],
  ['documentation', '3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['segment routing', '5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['unique local', 'fc00::', 'fd00:ec2::254', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['link-local', 'fe80::', 'fe80::1%eth0', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['site-local', 'fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['multicast', 'ff00::', 'ff02::1', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['allotted to nobody', '200::', '1fff::1', '4000::1', '8000::1', 'e000::1', 'fe00::1'],
];

const PUBLIC: readonly (readonly [string, ...string[]])[] = [
  ['beside ranges', '1.0.0.0', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0'],
  ['beside ranges', '126.255.255.255', '128.0.0.0', '169.253.255.255', '169.255.0.0'],
  ['beside ranges', '172.15.255.255', '172.32.0.0', '192.0.1.0', '192.167.255.255', '192.169.0.0'],
  ['beside ranges', '198.17.255.255', '198.20.0.0', '223.255.255.255', '2001:200::', '2003::'],
  ['beside ranges', '2001:db7::', '2001:db9::', '3ffe:ffff::', '3fff:1000::', '2000::1'],
  ['of name servers', '8.8.8.8', '1.1.1.1', '2001:4860:4860::8888', '2606:4700:4700::1111'],
];

const answerOf = (host: string) =>
  new Promise<string>((done) => {
    lookupPublic(host, { all: true }, (error, found) =>
      done(error?.code ?? (found as { address: string }[]).map(({ address }) => address).join()),
    );
  });

describe('what a name leads to is asked only on the public web', () => {
  test.each(SPECIAL)('%s is not', async (_, ...addresses) => {
    const found = addresses.map((address) => [address, isPublic(address)]);
    expect(found).toEqual(addresses.map((address) => [address, false]));
  });

  test.each(PUBLIC)('%s is', (_, ...addresses) => {
    const found = addresses.map((address) => [address, isPublic(address)]);
    expect(found).toEqual(addresses.map((address) => [address, true]));
  });

  test('whatever the resolver answers', async () => {
    for (const host of ['localhost', '10.0.0.1', '0x7f.1', '::ffff:127.0.0.1', '2002:7f00:1::']) {
      expect([host, await answerOf(host)]).toEqual([host, 'PRIVATE']);
    }
    expect(await answerOf('8.8.8.8')).toBe('8.8.8.8');
  });
});

describe('no address of a brief, and no redirect, makes this machine ask its neighbours', () => {
  test.each([
    ['as it is', '127.0.0.1', '10.0.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ['as one number', '2130706433', '0x7f000001', '017700000001', '0', '2852039166'],
    ['in octal', '0177.0.0.1', '0177.0.0.01', '012.0.0.1', '0300.0250.1.1'],
    ['in hexadecimal', '0x7f.0.0.1', '0x7f.0x0.0x0.0x1', '0XA.0.0.1', '0xa9.0xfe.0xa9.0xfe'],
    ['shortened', '127.1', '127.0.1', '10.1', '192.168.257', '0x7f.1'],
    ['with a dot at the end', '127.0.0.1.', '0x7f.1.'],
    ['in other digits or encoded', '１２７.0.0.1', '①②⑦.0.0.1', '%31%32%37.0.0.1', '127。0。0。1'],
    ['as IPv6', '[::1]', '[::]', '[fe80::1]', '[fd00:ec2::254]', '[0:0:0:0:0:0:0:1]'],
    ['as IPv4 within IPv6', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]'],
    ['through gateways', '[2002:7f00:1::]', '[64:ff9b::7f00:1]', '[2001:0:7f00:1::]'],
  ])('written %s', async (_, ...hosts) => {
    const here = await web();
    const options = {
      lookup: here.lookup,
      userAgent: 'Test/1',
      timeout: 300,
      patience: 1,
      attempts: 1,
    };
    // A host that were asked would not answer here, and be told from one that is not asked.
    const port = await closedPort();
    const what = 'does not lead to a host on the public web';
    for (const host of hosts) {
      const inside = `http://user:secret@${host}:${port}/secret`;
      expect([host, await probe(inside, options)]).toEqual([host, { outcome: 'dead', what }]);
      // A header holds ASCII alone.
      const location = inside.replace(/[^ -~]/g, encodeURIComponent);
      const redirect = here.url('news', `/to?place=${encodeURIComponent(location)}`);
      expect([host, await probe(redirect, options)]).toMatchObject([
        host,
        { outcome: 'dead', what: expect.stringMatching(`^leads to http://.*, which ${what}$`) },
      ]);
    }
  });
});
