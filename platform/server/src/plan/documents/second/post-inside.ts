import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { findInsideAddress, readInsideUrl } from './inside-address.ts';

/** The longest answer that is read, in UTF-16 units. */
const LONGEST_ANSWER = 400_000;

/** One question: where, with which key, what, and how many milliseconds it may take. */
export interface InsideCall {
  readonly address: string;
  readonly key: string | undefined;
  readonly body: string;
  readonly milliseconds: number;
}

/**
 * Posts JSON to an address inside the office's network and gives the answer's words; null when the address leads outside, the answer
 * is no success, a redirect, too slow or too long. The address that was checked is the one that is dialled. Never throws.
 */
export async function postInside({ address, key, body, milliseconds }: InsideCall): Promise<string | null> {
  const url = readInsideUrl(address);
  if (url === null) return null;
  const target = await findInsideAddress(url.hostname);
  if (target === null) return null;
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<string | null>((resolve) => {
    const request = send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      signal: AbortSignal.timeout(milliseconds),
      agent: false,
      lookup: (_host, options, done) => {
        if (options.all === true) done(null, [target]);
        else done(null, target.address, target.family);
      },
    });
    request.once('error', () => resolve(null));
    request.once('response', (response) => {
      const isGood = (response.statusCode ?? 0) >= 200 && (response.statusCode ?? 0) < 300;
      let text = '';
      response.setEncoding('utf8');
      response.on('error', () => resolve(null));
      response.on('data', (part: string) => {
        text += part;
        if (text.length <= LONGEST_ANSWER) return;
        resolve(null);
        request.destroy();
      });
      response.on('end', () => resolve(isGood ? text : null));
      if (isGood) return;
      resolve(null);
      request.destroy();
    });
    request.end(body);
  });
}
