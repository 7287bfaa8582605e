import { BlockList, isIP } from 'node:net';

const closed = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  closed.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  closed.addSubnet(network, prefix, 'ipv6');
}

const never = new BlockList();
never.addSubnet('169.254.0.0', 16, 'ipv4');
never.addSubnet('fe80::', 10, 'ipv6');
never.addAddress('fd00:ec2::254', 'ipv6');
never.addAddress('100.100.100.200', 'ipv4');

/**
 * Whether nothing may ever be sent to an address, whatever an administrator allows: link-local ones, behind which machines in clouds tell
 * their secrets (metadata services; the last two are those of two large clouds). Source: OWASP Server-Side Request Forgery Prevention.
 */
export function isNeverAllowed(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined) return isNeverAllowed(mapped);
  const kind = isIP(address);
  return kind === 0 || never.check(address, kind === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Whether an internet address is this machine's own, of a private network, or of no use for a message to the outside.
 * Source: RFC 6890, special-purpose addresses; OWASP Server-Side Request Forgery Prevention.
 */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined) return isPrivateAddress(mapped);
  const kind = isIP(address);
  if (kind === 0) return true;
  return closed.check(address, kind === 4 ? 'ipv4' : 'ipv6');
}

/** How webhooks may be addressed. */
export interface WebhookRules {
  /** JUNHENG_WEBHOOK_PRIVATE=1: addresses of the own network, and http, are allowed too. */
  readonly allowsPrivate: boolean;
}

/** The rules as the environment sets them. */
export function readWebhookRules(environment: NodeJS.ProcessEnv = process.env): WebhookRules {
  return { allowsPrivate: environment['JUNHENG_WEBHOOK_PRIVATE'] === '1' };
}

/** Reads the address of a webhook; null when the rules refuse it by its words alone. Names are looked up when something is sent. */
export function readWebhookAddress(text: string, rules: WebhookRules): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) !== 0 && isNeverAllowed(host)) return null;
  if (rules.allowsPrivate) return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  if (url.protocol !== 'https:') return null;
  if (isIP(host) !== 0) return isPrivateAddress(host) ? null : url;
  return host === 'localhost' || host.endsWith('.localhost') || !host.includes('.') ? null : url;
}
