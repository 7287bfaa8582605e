// SHA-256 (FIPS 180-4): 512-bit blocks, big-endian.

export type Hash = (message: Uint8Array) => Uint8Array;

export const turn = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

/** The fractional parts of roots of the first primes, as 32-bit words: where SHA-256 takes its constants from. */
function rootsOfPrimes(count: number, power: number): number[] {
  const words: number[] = [];
  for (let n = 2; words.length < count; n += 1) {
    let isPrime = true;
    for (let d = 2; d < n; d += 1) if (n % d === 0) isPrime = false;
    if (isPrime) words.push(((n ** power % 1) * 0x1_0000_0000) | 0);
  }
  return words;
}

/** Pads a message, runs `block` over its 64-byte blocks and gives the 32 bytes of the state. */
export function digest(
  message: Uint8Array,
  start: readonly number[],
  block: (words: Int32Array, state: Int32Array) => void,
): Uint8Array {
  const padded = new Uint8Array((Math.floor((message.length + 8) / 64) + 1) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x2000_0000));
  view.setUint32(padded.length - 4, message.length << 3);
  const state = Int32Array.from(start);
  const words = new Int32Array(68);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + 4 * i);
    block(words, state);
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => out.setInt32(4 * i, word));
  return new Uint8Array(out.buffer);
}

const SHA_START = rootsOfPrimes(8, 1 / 2);
const SHA_K = rootsOfPrimes(64, 1 / 3);

export const sha256: Hash = (message) => digest(message, SHA_START, shaBlock);

function shaBlock(w: Int32Array, s: Int32Array): void {
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15];
    const y = w[i - 2];
    const x0 = turn(x, 25) ^ turn(x, 14) ^ (x >>> 3);
    w[i] = w[i - 16] + w[i - 7] + x0 + (turn(y, 15) ^ turn(y, 13) ^ (y >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = s;
  for (let i = 0; i < 64; i += 1) {
    const t = h + (turn(e, 26) ^ turn(e, 21) ^ turn(e, 7)) + ((e & f) ^ (~e & g)) + SHA_K[i] + w[i];
    const u = (turn(a, 30) ^ turn(a, 19) ^ turn(a, 10)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e] = [g, f, e, (d + t) | 0];
    [d, c, b, a] = [c, b, a, (t + u) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (s[i] += word));
}

const encoder = new TextEncoder();

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export const hexOf = (bytes: Uint8Array): string => bytes.reduce((text, byte) => text + HEX[byte], '');
