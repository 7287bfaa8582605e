import { hash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { toHex } from '@junheng/admission';
import { HashThreads } from './hash-threads.ts';

const threads = { sha256: new HashThreads('sha256'), sm3: new HashThreads('sm3') };
afterAll(() => Promise.all([threads.sha256.close(), threads.sm3.close()]));

const COUNT = 200_003;

test.each(['sha256', 'sm3'] as const)(
  '[A1] [A2] %s in threads gives every ticket and every digest in its place',
  async (name) => {
    const texts = Array.from({ length: 1000 }, (_, index) => `id${index}`);
    const bytes = new TextEncoder().encode(texts.join(''));
    let at = 0;
    const starts = Uint32Array.from(texts, (text) => (at += text.length) - text.length);
    const owners = {
      bytes,
      starts,
      ends: Uint32Array.from(texts, (text, index) => (starts[index] as number) + text.length),
    };
    const ownerOf = Int32Array.from({ length: COUNT }, (_, item) => item % 1000);
    const seed = new TextEncoder().encode('seed');
    const schoolOf = Int32Array.from({ length: COUNT }, (_, item) => (item >> 3) % 1000);
    const tickets = await threads[name].computeTickets({ seed, owners, ownerOf, schools: owners, schoolOf });
    const messages = {
      bytes: new Uint8Array(COUNT * 2),
      ends: Uint32Array.from({ length: COUNT }, (_, item) => 2 * item + 2),
    };
    messages.bytes.forEach((_, index) => {
      messages.bytes[index] = (index * 7) & 255;
    });
    const digests = await threads[name].digestAll(messages);
    for (const item of [0, 1, 999, 1000, 100_001, 100_002, COUNT - 1]) {
      const ticket = toHex(tickets, item * 32, item * 32 + 32);
      expect(ticket).toBe(hash(name, `seed|id${item % 1000}|id${(item >> 3) % 1000}`));
      const message = messages.bytes.subarray(2 * item, 2 * item + 2);
      expect(toHex(digests, item * 32, item * 32 + 32)).toBe(hash(name, message));
    }
  },
);
