import type { Clock } from './clock.ts';

/** Sixteen bytes that nobody can guess; the shell hands in the machine's secure source. */
export type RandomBytes = (count: number) => Uint8Array;

/** Makes ids that sort by the time they were made. */
export type MakeId = () => string;

/** A maker of UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then a 12-bit counter within the millisecond, then random bits. */
export function uuidV7Maker(clock: Clock, randomBytes: RandomBytes): MakeId {
  let last = -1;
  let counter = 0;
  return () => {
    const now = clock.now();
    if (now > last) {
      last = now;
      counter = 0;
    } else {
      counter += 1;
      if (counter > 0xfff) {
        last += 1;
        counter = 0;
      }
    }
    const bytes = Uint8Array.from(randomBytes(16));
    const view = new DataView(bytes.buffer);
    view.setUint16(0, Math.floor(last / 0x1_0000_0000));
    view.setUint32(2, last % 0x1_0000_0000);
    view.setUint16(6, 0x7000 | counter);
    view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}

/** Whether a text has the form of a UUID of any version, in lower case. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
