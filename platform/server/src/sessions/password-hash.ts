import { hash, verify } from '@node-rs/argon2';

/** `Algorithm.Argon2id` of the package, whose enum cannot be imported where types are only stripped. */
const ARGON2ID = 2;
/** OWASP Password Storage Cheat Sheet (2025): argon2id with 19 MiB, two passes, one lane. */
const options = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password for keeping, with a salt of its own, in PHC form. Runs off the main thread. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), options);
}

let dummy: Promise<string> | undefined;

/**
 * Whether a password fits a hash. Without a hash, or with one that is none, it works as long on a dummy and says no, so that the time does not tell
 * whether the account exists.
 */
export async function isPasswordRight(password: string, kept: string | undefined): Promise<boolean> {
  dummy ??= hashPassword('no account has this password');
  const isWhole = kept?.startsWith('$argon2id$') === true;
  const isRight = await verify(isWhole ? kept : await dummy, password.normalize('NFC'));
  return isWhole && isRight;
}
