import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { isNeverAllowed, isPrivateAddress } from './private-address.ts';
import type { WebhookRules } from './private-address.ts';
import type { WebhookCall } from './write-webhook.ts';

/** Milliseconds for the whole call, and the most that is read of an answer. */
const TIMEOUT = 10_000;
const MOST_ANSWER = 4_096;

/** How a call ended: the status and the beginning of the answer, or why there is none. */
export type WebhookAnswer = { readonly status: number; readonly text: string } | { readonly error: string };

/** The internet address of a host, or null when the rules refuse it. Checked here and then dialled, so that a name cannot change between. */
async function findAddress(
  host: string,
  rules: WebhookRules,
): Promise<{ address: string; family: number } | null> {
  const plain = host.replace(/^\[|\]$/gu, '');
  const found =
    isIP(plain) === 0 ? await lookup(plain, { all: true }) : [{ address: plain, family: isIP(plain) }];
  const [first] = found;
  if (first === undefined) return null;
  if (found.some(({ address }) => isNeverAllowed(address))) return null;
  if (!rules.allowsPrivate && found.some(({ address }) => isPrivateAddress(address))) return null;
  return first;
}

async function readAnswer(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of response) {
    text += String(part);
    if (text.length >= MOST_ANSWER) break;
  }
  return text.slice(0, MOST_ANSWER);
}

/** Posts a webhook: no redirects, ten seconds at most, and never to this machine or a private network unless the rules allow it. */
export async function postWebhook(
  call: WebhookCall,
  rules: WebhookRules,
  signal: AbortSignal,
): Promise<WebhookAnswer> {
  const { address: url } = call;
  if (url.protocol !== 'https:' && !(rules.allowsPrivate && url.protocol === 'http:')) {
    return { error: 'address refused' };
  }
  try {
    const target = await findAddress(url.hostname, rules);
    if (target === null) return { error: 'address refused' };
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const limited = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
    return await new Promise<WebhookAnswer>((resolve, reject) => {
      const request = send(url, {
        method: 'POST',
        headers: { ...call.headers, 'content-length': String(Buffer.byteLength(call.body)) },
        signal: limited,
        agent: false,
        // Dials what was checked, whatever the name leads to by now.
        lookup: (_host, options, done) => {
          if (options.all === true) done(null, [target]);
          else done(null, target.address, target.family);
        },
      });
      request.once('error', reject);
      request.once('response', (response) => {
        readAnswer(response).then((text) => {
          response.destroy();
          resolve({ status: response.statusCode ?? 0, text });
        }, reject);
      });
      request.end(call.body);
    });
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    if (name === 'TimeoutError' || name === 'AbortError') return { error: 'no answer in time' };
    return { error: String(code ?? message).slice(0, 200) };
  }
}
