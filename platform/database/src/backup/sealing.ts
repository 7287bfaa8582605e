import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  getCiphers,
  getHashes,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import type { Decipheriv, Hmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { AppFailure, appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';

/** The digest of a backup's lines: SHA-256, or SM3 (GB/T 32905-2016). */
export type BackupDigest = 'sha256' | 'sm3';
/** How a backup is encrypted: AES-256 or SM4 (GB/T 32907-2016), each in counter mode, or not at all. */
export type BackupCipher = 'none' | 'aes256' | 'sm4';

/** How backups are made and read. */
export interface Sealing {
  readonly digest: BackupDigest;
  readonly cipher: BackupCipher;
  /** A file whose content is the secret: at least 16 bytes. Needed where there is a cipher. */
  readonly keyFile?: string;
}

/** As backups are made unless told otherwise. */
export const PLAIN: Sealing = { digest: 'sha256', cipher: 'none' };

const ALGORITHMS = { aes256: { name: 'aes-256-ctr', key: 32 }, sm4: { name: 'sm4-ctr', key: 16 } } as const;
/** A sealed file begins with this, a line of JSON (cipher, digest, salt) and a line feed; a plain one with the two bytes of gzip. */
export const SEAL_MAGIC = 'junheng-sealed-1 ';
/** Bytes of the code at the end: HMAC over everything before it. */
const CODE_BYTES = 32;
const IV_BYTES = 16;
/** Bytes in which the first line ends. */
const LONGEST_HEAD = 500;
/** RFC 7914: 32 MiB of memory, so that a short secret is not guessed quickly. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const SHORTEST_SECRET = 16;

interface Seal {
  readonly cipher: 'aes256' | 'sm4';
  readonly digest: BackupDigest;
  readonly salt: string;
}

/** Whether this machine's Node has what a sealing asks for. Error: DATABASE_CIPHER_MISSING. */
export function checkSealing({ digest, cipher }: Sealing): Result<void, AppError> {
  const missing = [
    ...(getHashes().includes(digest) ? [] : [digest]),
    ...(cipher === 'none' || getCiphers().includes(ALGORITHMS[cipher].name) ? [] : [cipher]),
  ];
  return missing.length === 0
    ? ok(undefined)
    : fail(appError('DATABASE_CIPHER_MISSING', { name: missing.join(', ') }));
}

async function deriveKeys(
  keyFile: string | undefined,
  seal: Seal,
): Promise<Result<{ key: Buffer; mac: Buffer; iv: Buffer }, AppError>> {
  const secret = keyFile === undefined ? null : await readFile(keyFile).catch(() => null);
  if (secret === null || secret.length < SHORTEST_SECRET)
    return fail(appError('DATABASE_BACKUP_KEY_MISSING', { file: keyFile ?? 'JUNHENG_BACKUP_KEY' }));
  const { key } = ALGORITHMS[seal.cipher];
  const bytes = scryptSync(secret, Buffer.from(seal.salt, 'hex'), key + 32 + IV_BYTES, SCRYPT);
  return ok({
    key: bytes.subarray(0, key),
    mac: bytes.subarray(key, key + 32),
    iv: bytes.subarray(key + 32),
  });
}

/** A stream that encrypts what goes through it: head, content, code. Errors: DATABASE_BACKUP_KEY_MISSING, DATABASE_CIPHER_MISSING. */
export async function sealStream(sealing: Sealing): Promise<Result<Transform, AppError>> {
  const usable = checkSealing(sealing);
  if (!usable.ok) return usable;
  if (sealing.cipher === 'none')
    return ok(new Transform({ transform: (chunk, _encoding, done) => done(null, chunk) }));
  const seal: Seal = {
    cipher: sealing.cipher,
    digest: sealing.digest,
    salt: randomBytes(16).toString('hex'),
  };
  const keys = await deriveKeys(sealing.keyFile, seal);
  if (!keys.ok) return keys;
  const cipher = createCipheriv(ALGORITHMS[seal.cipher].name, keys.value.key, keys.value.iv);
  const code = createHmac(seal.digest, keys.value.mac);
  const head = Buffer.from(`${SEAL_MAGIC}${JSON.stringify(seal)}\n`);
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const part = cipher.update(chunk);
      code.update(part);
      done(null, part);
    },
    flush(done) {
      const last = cipher.final();
      code.update(last);
      this.push(last);
      done(null, code.digest());
    },
  });
  code.update(head);
  stream.push(head);
  return ok(stream);
}

/** What a sealed file says of itself; null when its first line does not. */
function readSeal(line: string): Seal | null {
  try {
    const seal = JSON.parse(line) as Partial<Seal>;
    const isKnown =
      (seal.cipher === 'aes256' || seal.cipher === 'sm4') &&
      (seal.digest === 'sha256' || seal.digest === 'sm3');
    return isKnown && /^[0-9a-f]{32}$/u.test(seal.salt ?? '') ? (seal as Seal) : null;
  } catch {
    return null;
  }
}

/** What a file's first bytes say: whether it is sealed, how, and where its content begins; null while that cannot be told yet. */
function readHead(
  head: Buffer,
): { readonly seal: Seal | null; readonly line: Buffer; readonly rest: Buffer } | null {
  if (head.length < SEAL_MAGIC.length) return null;
  const isSealed = head.subarray(0, SEAL_MAGIC.length).toString('latin1') === SEAL_MAGIC;
  if (!isSealed) return { seal: null, line: Buffer.alloc(0), rest: head };
  const end = head.indexOf('\n');
  if (end === -1 && head.length < LONGEST_HEAD) return null;
  const line = head.subarray(0, end + 1);
  const seal = readSeal(line.subarray(SEAL_MAGIC.length).toString('utf8'));
  if (seal === null) throw new SyntaxError('unknown seal');
  return { seal, line, rest: head.subarray(end + 1) };
}

/**
 * Gives the content of a backup file, sealed or plain. Throws an AppFailure when the key or the algorithm is missing, and another error when the
 * code at the end is not that of what stands before it: only where it ends is the content what was written.
 */
export async function* openSealed(
  chunks: AsyncIterable<Buffer>,
  keyFile: string | undefined,
): AsyncGenerator<Buffer> {
  const unwrap = <T>(result: Result<T, AppError>): T => {
    if (!result.ok) throw new AppFailure(result.error);
    return result.value;
  };
  let waiting: Buffer = Buffer.alloc(0);
  let opened: { readonly decipher: Decipheriv; readonly code: Hmac } | 'plain' | null = null;
  for await (const chunk of chunks) {
    let all = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    if (opened === null) {
      const head = readHead(all);
      if (head === null) {
        waiting = all;
        continue;
      }
      if (head.seal === null) opened = 'plain';
      else {
        unwrap(checkSealing(head.seal));
        const { key, mac, iv } = unwrap(await deriveKeys(keyFile, head.seal));
        const decipher = createDecipheriv(ALGORITHMS[head.seal.cipher].name, key, iv);
        opened = { decipher, code: createHmac(head.seal.digest, mac).update(head.line) };
      }
      all = head.rest;
      waiting = Buffer.alloc(0);
    }
    if (opened === 'plain') yield all;
    else {
      // The last bytes may be the code.
      const cut = Math.max(0, all.length - CODE_BYTES);
      const part = all.subarray(0, cut);
      waiting = Buffer.from(all.subarray(cut));
      opened.code.update(part);
      if (cut > 0) yield opened.decipher.update(part);
    }
  }
  if (opened === null) yield waiting;
  else if (opened !== 'plain' && !opened.code.digest().equals(waiting)) throw new SyntaxError('another code');
}
