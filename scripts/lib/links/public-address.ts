import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** 内部地址 — this machine, the networks of an office, what leads nowhere or to many: none has a page of a publisher. */
const INNER = new BlockList();
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
]) {
  const [net = '', bits] = range.split('/');
  INNER.addSubnet(net, Number(bits), 'ipv4');
}
/** Of IPv6 only what is given out to the world; not what wraps an address of IPv4 (6to4, Teredo), nor examples. */
const WORLD = new BlockList();
WORLD.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  INNER.addSubnet(net, bits, 'ipv6');

/** 公网地址 — an address that a publisher may have. */
export function isPublic(address: string): boolean {
  const wrapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (wrapped !== undefined) return isPublic(wrapped);
  if (isIP(address) === 4) return !INNER.check(address, 'ipv4');
  return isIP(address) === 6 && WORLD.check(address, 'ipv6') && !INNER.check(address, 'ipv6');
}

/** 不连内网 — the code of the error with which a name is refused that leads into a network of one's own. */
export const INNER_ADDRESS = 'INNER_ADDRESS';

/** 只连公网 — looks a name up for a connection; of the addresses that it gets every one must be allowed, or none is used. */
export const lookupBy =
  (allowed: (address: string) => boolean): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
      const inner = addresses.find(({ address }) => !allowed(address));
      const [first] = addresses;
      if (error) done(error, []);
      else if (inner || !first) done(Object.assign(new Error(INNER_ADDRESS), { code: INNER_ADDRESS }), []);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
