import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ip from 'ipaddr.js';

/** The address does not lead to a host on the public web. */
export class PrivateAddress extends Error {
  readonly code = 'PRIVATE';
}

/**
 * Whether an IP address is one of the public web: in none of IANA's special-purpose registries, and
 * no IPv6 address that stands for one of IPv4, to which a gateway may translate it.
 */
export function isPublic(address: string): boolean {
  const parsed = ip.parse(address);
  // The library names ranges; of what has no name, IANA allots only 2000::/3 to hosts.
  const allotted = parsed.kind() === 'ipv4' || (parsed.toByteArray()[0] ?? 0) >> 5 === 1;
  return allotted && parsed.range() === 'unicast';
}

/** Looks up hosts of the public web alone: a brief must not make this machine knock at its neighbours'. */
export const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return callback(error, '');
    const open = found.filter(({ address }) => isPublic(address));
    const [first] = open;
    if (!first) return callback(new PrivateAddress(`${host} is inside a network.`), '');
    if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};
