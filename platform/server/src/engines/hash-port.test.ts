import { expect, test } from 'vitest';
import { makeHashPort } from './hash-port.ts';

test('[S40] SHA-256 and SM3 give the published digests', () => {
  const hash = makeHashPort();
  expect(hash.sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hash.sha256(new TextEncoder().encode('均衡'))).toBe(hash.sha256('均衡'));
  if (hash.sm3 !== null) {
    expect(hash.sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  }
});
