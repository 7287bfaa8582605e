import { createHash } from 'node:crypto';

/** Before the hash: SEQUENCE, version 1, the message imprint with the identifier of SHA-256 (RFC 3161, section 2.4.1). */
const HEAD = Buffer.from('303902010130313' + '00d060960864801650304020105000420', 'hex');
/** Behind the hash: the service is asked to send its certificate along. */
const TAIL = Buffer.from('0101ff', 'hex');

/** A timestamp request (RFC 3161) for a file: what a timestamp service signs; it learns the hash and nothing else. */
export function timestampRequest(bytes: Uint8Array): Buffer {
  return Buffer.concat([HEAD, createHash('sha256').update(bytes).digest(), TAIL]);
}

/** Whether a timestamp answer is about this file; the service's signature is checked with its certificate, by `openssl ts -verify`. */
export function isStampOf(answer: Uint8Array, bytes: Uint8Array): boolean {
  return Buffer.from(answer).includes(createHash('sha256').update(bytes).digest());
}
