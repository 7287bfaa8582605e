// SM3 (GB/T 32905-2016): the same blocks and padding as SHA-256, another step.
import type { Hash } from './sha256.ts';
import { digest, turn } from './sha256.ts';

const SM3_START = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];

export const sm3: Hash = (message) => digest(message, SM3_START, sm3Block);

function sm3Block(w: Int32Array, s: Int32Array): void {
  for (let i = 16; i < 68; i += 1) {
    const x = w[i - 16] ^ w[i - 9] ^ turn(w[i - 3], 15);
    w[i] = x ^ turn(x, 15) ^ turn(x, 23) ^ turn(w[i - 13], 7) ^ w[i - 6];
  }
  let [a, b, c, d, e, f, g, h] = s;
  for (let i = 0; i < 64; i += 1) {
    const isEarly = i < 16;
    const ss1 = turn((turn(a, 12) + e + turn(isEarly ? 0x79cc4519 : 0x7a879d8a, i % 32)) | 0, 7);
    const ff = isEarly ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = isEarly ? e ^ f ^ g : (e & f) | (~e & g);
    const t1 = (ff + d + (ss1 ^ turn(a, 12)) + (w[i] ^ w[i + 4])) | 0;
    const t2 = (gg + h + ss1 + w[i]) | 0;
    [d, c, b, a] = [c, turn(b, 9), a, t1];
    [h, g, f, e] = [g, turn(f, 19), e, t2 ^ turn(t2, 9) ^ turn(t2, 17)];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (s[i] ^= word));
}
