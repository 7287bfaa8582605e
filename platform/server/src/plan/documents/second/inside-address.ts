import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { isNeverAllowed } from '../../../work/channels/private-address.ts';

const inside = new BlockList();
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  inside.addSubnet(network, prefix, 'ipv4');
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');

/** An internet address that was looked up. */
export interface DialledAddress {
  readonly address: string;
  readonly family: number;
}

/** Whether an internet address lies inside an office's network or on this machine, and is no address that machines tell their secrets on. Source: RFC 1918, RFC 4193, RFC 6598. */
export function isInsideAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined) return isInsideAddress(mapped);
  const kind = isIP(address);
  return kind !== 0 && !isNeverAllowed(address) && inside.check(address, kind === 4 ? 'ipv4' : 'ipv6');
}

/** Reads the address of a second reader; null where its words alone refuse it: no http, an account in it, an internet address outside. */
export function readInsideUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  return isIP(host) !== 0 && !isInsideAddress(host) ? null : url;
}

/** Looks a host up: its first address when all of them lie inside, else null. What is dialled is what was checked. */
export async function findInsideAddress(host: string): Promise<DialledAddress | null> {
  const plain = host.replace(/^\[|\]$/gu, '');
  try {
    const found =
      isIP(plain) === 0 ? await lookup(plain, { all: true }) : [{ address: plain, family: isIP(plain) }];
    return found.every(({ address }) => isInsideAddress(address)) ? (found[0] ?? null) : null;
  } catch {
    return null;
  }
}
