import { createHash, getHashes } from 'node:crypto';

/** Hashing as an argument of engines: they import nothing of the machine. Texts are hashed as UTF-8; answers are lower-case hex. */
export interface HashPort {
  sha256(data: string | Uint8Array): string;
  /** SM3 (GB/T 32905-2016), or null where this Node was built without it. */
  readonly sm3: ((data: string | Uint8Array) => string) | null;
}

function hasher(algorithm: string): (data: string | Uint8Array) => string {
  return (data) => createHash(algorithm).update(data).digest('hex');
}

/** The hashing that this machine's Node offers. */
export function makeHashPort(): HashPort {
  return { sha256: hasher('sha256'), sm3: getHashes().includes('sm3') ? hasher('sm3') : null };
}
