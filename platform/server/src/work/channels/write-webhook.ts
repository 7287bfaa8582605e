import { createHmac } from 'node:crypto';
import type { ChannelFormat } from '@junheng/vocabulary';

/** A message as it leaves the house. */
export interface OutgoingMessage {
  readonly id: string;
  readonly kind: string;
  readonly unitName: string;
  readonly zh: string;
  readonly en: string;
  /** Address of the page it leads to; only its path where the pages' own address is not known. */
  readonly link: string;
  readonly createdAt: string;
}

/** A webhook call ready to be sent. */
export interface WebhookCall {
  readonly address: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The header in which our own format is signed: `sha256=` and the HMAC of the body in lower-case hex. */
export const SIGNATURE_HEADER = 'x-junheng-signature';

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text);

/**
 * Writes a message as a webhook's receiver takes it. Our own JSON is signed with HMAC-SHA256 of the body; the robots of 企业微信, 钉钉
 * and 飞书 take a text, signed as each documents (钉钉: timestamp and sign in the address; 飞书: in the body; 企业微信: the key is in the
 * address). `now` is milliseconds since 1970.
 */
export function writeWebhook(
  channel: { readonly address: URL; readonly format: ChannelFormat; readonly secret: string },
  message: OutgoingMessage,
  now: number,
): WebhookCall {
  const { format, secret } = channel;
  const address = new URL(channel.address);
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
  const isWhole = message.link.startsWith('http');
  const text = `【${message.unitName}】${message.zh}${isWhole ? `\n${message.link}` : ''}`;
  if (format === 'wecom') {
    return { address, headers, body: JSON.stringify({ msgtype: 'text', text: { content: text } }) };
  }
  if (format === 'dingtalk') {
    if (secret !== '') {
      address.searchParams.set('timestamp', String(now));
      address.searchParams.set('sign', hmac(secret, `${now}\n${secret}`).digest('base64'));
    }
    return { address, headers, body: JSON.stringify({ msgtype: 'text', text: { content: text } }) };
  }
  if (format === 'feishu') {
    const seconds = String(Math.floor(now / 1000));
    const signed =
      secret === '' ? {} : { timestamp: seconds, sign: hmac(`${seconds}\n${secret}`, '').digest('base64') };
    return {
      address,
      headers,
      body: JSON.stringify({ ...signed, msg_type: 'text', content: { text } }),
    };
  }
  const body = JSON.stringify({
    id: message.id,
    kind: message.kind,
    unit: message.unitName,
    text: { zh: message.zh, en: message.en },
    link: message.link,
    createdAt: message.createdAt,
  });
  headers['x-junheng-message'] = message.id;
  if (secret !== '') headers[SIGNATURE_HEADER] = `sha256=${hmac(secret, body).digest('hex')}`;
  return { address, headers, body };
}

/** What a robot's answer says is wrong although its HTTP status is 200; null when all is well. */
export function findRobotError(format: ChannelFormat, answer: string): string | null {
  if (format === 'json') return null;
  try {
    const reply = JSON.parse(answer) as Record<string, unknown>;
    const code = reply['errcode'] ?? reply['code'] ?? reply['StatusCode'];
    if (code === undefined || code === 0) return null;
    const words = reply['errmsg'] ?? reply['msg'] ?? '';
    const shown = typeof code === 'string' || typeof code === 'number' ? code : '';
    return `${shown} ${typeof words === 'string' ? words : ''}`.trim().slice(0, 200);
  } catch {
    return null;
  }
}
