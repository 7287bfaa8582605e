import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as authenticators take it: SHA-1, six digits, thirty seconds. */
const PERIOD = 30;
/** Clocks may differ by one step (RFC 6238 §5.2). */
const WINDOW = 1;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 8;
/** Letters and digits that nobody mistakes for each other on paper; 32 of them, so that a byte gives each as often. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789z';

/** A new secret of 160 bits (RFC 4226 §4), in base32. */
export function makeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

function totpOf(secret: string, label = '', issuer = ''): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    label,
    issuer,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
  });
}

/** What an authenticator reads from a picture: `otpauth://totp/…`. */
export function describeSecret(secret: string, userName: string, issuer: string): string {
  return totpOf(secret, userName, issuer).toString();
}

/** The step to which a code belongs, or null when it is none of now. `now` in milliseconds. */
export function stepOf(secret: string, code: string, now: number): number | null {
  const token = code.replaceAll(/\s/gu, '');
  if (!/^\d{6}$/u.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD) + delta;
}

/** Codes for emergencies, each good once: two groups of five, about 50 bits. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = Array.from(randomBytes(10), (byte) => LETTERS[byte % 32] ?? '');
    return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
  });
}

/** What is kept of a code for emergencies. */
export function digestRecovery(code: string): string {
  return createHash('sha256').update(code.trim().toLowerCase()).digest('hex');
}
