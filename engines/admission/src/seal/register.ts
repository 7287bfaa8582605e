import { digestOf } from '../hash-port.ts';
import type { HashPort } from '../hash-port.ts';
import { toHex } from '../text/hex.ts';
import { encodeUtf8 } from '@junheng/csv';

/** One thing that was done to a round, in the order in which it was done. Hashes are lower-case hex SHA-256. */
export type RegisterEntry =
  | { readonly type: 'seal'; readonly round: string; readonly root: string; readonly seal: string }
  | { readonly type: 'void'; readonly seal: string; readonly reason: string }
  | {
      readonly type: 'seed';
      readonly seal: string;
      readonly values: readonly { readonly source: string; readonly value: string }[];
      readonly seed: string;
    };

/** The register of a round as read: its entries, the hash of its last line, and the first line that does not hang together (0: all do). */
export interface Register {
  readonly entries: readonly RegisterEntry[];
  /** What the next line carries as `previous`; 64 zeros while nothing is registered. */
  readonly head: string;
  /** The head before each entry. */
  readonly before: readonly string[];
  readonly brokenLine: number;
}

const EMPTY = '0'.repeat(64);

/** Reads register.jsonl: every line ends with the hash of the line before it. */
export function readRegister(text: string, sha256: HashPort): Register {
  const entries: RegisterEntry[] = [];
  const before: string[] = [];
  let head = EMPTY;
  let brokenLine = 0;
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    if (!line.endsWith(`,"previous":"${head}"}`)) brokenLine ||= index + 1;
    before.push(head);
    head = toHex(digestOf(sha256, encodeUtf8(line)));
    const entry = parseEntry(line);
    if (entry === undefined) brokenLine ||= index + 1;
    else entries.push(entry);
  }
  if (text !== '' && !text.endsWith('\n')) brokenLine ||= entries.length + 1;
  return { entries, head, before, brokenLine };
}

function parseEntry(line: string): RegisterEntry | undefined {
  try {
    const entry = JSON.parse(line) as RegisterEntry;
    return ['seal', 'void', 'seed'].includes(entry.type) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** The line that appends an entry to a register with this head, with its line feed. */
export function registerLine(entry: RegisterEntry, head: string): string {
  return `${JSON.stringify(entry).slice(0, -1)},"previous":"${head}"}\n`;
}

/** What a register says against the seal and the seed that are used. */
export type RegisterFault =
  'chain-broken' | 'seal-vanished' | 'second-seal' | 'second-draw' | 'not-registered';

/**
 * Judges a register beside the seal and seed of the round: the chain holds; every seal but the last is voided with a reason; the last
 * is the one used and carries the head that the register had before it (so that no earlier line can vanish); the seed is there
 * once, and nothing was voided after a draw.
 * @param seal what seal.json says of the register, and its hash.
 */
export function judgeRegister(
  register: Register,
  seal: { readonly hash: string; readonly register: string },
  seed: string | undefined,
): RegisterFault | undefined {
  if (register.brokenLine > 0) return 'chain-broken';
  const { entries, before } = register;
  const at = entries.findLastIndex((entry) => entry.type === 'seal');
  const last = entries[at];
  if (last === undefined || last.seal !== seal.hash) return 'not-registered';
  if (before[at] !== seal.register) return 'seal-vanished';
  const isVoided = (hash: string): boolean =>
    entries.some((entry) => entry.type === 'void' && entry.seal === hash && entry.reason !== '');
  if (entries.some((entry) => entry.type === 'seal' && (entry === last) === isVoided(entry.seal)))
    return 'second-seal';
  const draws = entries.flatMap((entry) => (entry.type === 'seed' ? [entry] : []));
  if (draws.length > 1 || (draws[0] !== undefined && draws[0].seal !== seal.hash)) return 'second-draw';
  if (seed === undefined) return draws.length === 0 ? undefined : 'second-draw';
  if (draws[0] === undefined) return 'not-registered';
  return draws[0].seed === seed ? undefined : 'second-draw';
}
