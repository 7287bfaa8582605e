import type { MessageChannelTable } from '@junheng/database';
import { postWebhook } from './post-webhook.ts';
import { readWebhookAddress } from './private-address.ts';
import type { WebhookRules } from './private-address.ts';
import type { Mailer } from './send-mail.ts';
import { findRobotError, writeWebhook } from './write-webhook.ts';
import type { OutgoingMessage } from './write-webhook.ts';
import type { ChannelFormat } from '@junheng/vocabulary';

/** What sending needs of the machine. */
export interface SendingPorts {
  readonly mailer: Mailer | null;
  readonly rules: WebhookRules;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signal: AbortSignal;
}

/** A channel as far as sending needs it. */
export interface Channelled {
  readonly kind: MessageChannelTable['kind'];
  readonly format: ChannelFormat;
  readonly address: string;
  readonly secret: string;
}

/** A path of the pages as a whole address, where JUNHENG_PUBLIC_ORIGIN tells under which they are reached; else as it is. */
function completeLink(link: string, environment: NodeJS.ProcessEnv = process.env): string {
  const [origin = ''] = (environment['JUNHENG_PUBLIC_ORIGIN'] ?? '').split(',');
  return origin.trim() === '' ? link : `${origin.trim().replace(/\/$/u, '')}${link}`;
}

/** Sends a message through a channel; null when it was taken, else why not, in a few words for the administrator. */
export async function sendThrough(
  channel: Channelled,
  written: OutgoingMessage,
  ports: SendingPorts,
): Promise<string | null> {
  const message = { ...written, link: completeLink(written.link) };
  if (channel.kind === 'email') {
    return ports.mailer === null
      ? 'JUNHENG_SMTP_URL is not set'
      : ports.mailer.send(channel.address, message);
  }
  const address = readWebhookAddress(channel.address, ports.rules);
  if (address === null) return 'address refused';
  const call = writeWebhook({ ...channel, address }, message, ports.now);
  const answer = await postWebhook(call, ports.rules, ports.signal);
  if ('error' in answer) return answer.error;
  if (answer.status < 200 || answer.status > 299) return `HTTP ${answer.status}`;
  return findRobotError(channel.format, answer.text);
}
