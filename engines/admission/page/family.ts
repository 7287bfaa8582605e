// What one family wants to see: its line in the list, its ticket, and how each choice ended.
import type { Checked } from './check.ts';
import { leafText } from './check.ts';
import { ticketOf } from './draw.ts';
import { hexOf } from './sha256.ts';

export interface Family {
  readonly leaf: string;
  /** The pool given after the choices (full placement). */
  readonly later: string | undefined;
  readonly proof: readonly { readonly side: string; readonly digest: string }[];
  readonly choices: readonly {
    readonly pool: string;
    readonly rank: number;
    readonly priority: number;
    readonly ticket: string;
    readonly seats: number;
    readonly filled: number;
    /** The last one admitted there: id, priority, ticket. */
    readonly last?: { readonly id: string; readonly priority: number; readonly ticket: string };
    readonly reason: 'given' | 'notNeeded' | 'floor' | 'priority' | 'key' | 'ticket' | 'full' | 'stage';
  }[];
}

/** Finds an applicant by id. */
export function findFamily(checked: Checked, id: string): Family | undefined {
  const { round, got, floors, joined, head, before, hash, leaves } = checked;
  const a = round.ids.indexOf(id);
  if (a < 0) return undefined;
  const proof: { side: string; digest: string }[] = [];
  let at = leaves.order.indexOf(a);
  for (const level of leaves.levels.slice(0, -1)) {
    const sibling = level[at ^ 1];
    if (sibling !== undefined) proof.push({ side: at % 2 === 1 ? 'left' : 'right', digest: hexOf(sibling) });
    at >>= 1;
  }
  const isSingle = head.ties === 'single' || head.mechanism === 'sd';
  const ticket = (c: number): string =>
    head.rules.draw === 'ticket'
      ? ticketOf(round, head.seed, hash, round.who[c], isSingle ? undefined : c)
      : String(checked.place[round.who[c]] + 1);
  const choices = Array.from({ length: round.start[a + 1] - round.start[a] }, (_, i) => {
    const c = round.start[a] + i;
    const inPool = [...got].filter((d) => d >= 0 && round.pool[d] === round.pool[c]);
    const last = inPool
      .filter((d) => !joined.has(round.who[d]))
      .sort(before)
      .at(-1);
    const pool = round.pools[round.pool[c]];
    const isWorse = last !== undefined && before(last, c) < 0;
    const why = (): Family['choices'][number]['reason'] => {
      if (c === got[a]) return 'given';
      if (got[a] >= 0 && c > got[a]) return 'notNeeded';
      if (round.priority[c] < floors[round.pool[c]]) return 'floor';
      if (!isWorse) return inPool.length >= pool.seats ? 'full' : 'stage';
      if (head.mechanism === 'sd') return 'ticket';
      if (round.priority[last] !== round.priority[c]) return 'priority';
      return round.keys.some((key) => key[last] !== key[c]) ? 'key' : 'ticket';
    };
    const lastAdmitted =
      last === undefined
        ? {}
        : { last: { id: round.ids[round.who[last]], priority: round.priority[last], ticket: ticket(last) } };
    return {
      pool: pool.name,
      rank: round.rank[c],
      priority: round.priority[c],
      ticket: ticket(c),
      seats: pool.seats,
      filled: inPool.length,
      ...lastAdmitted,
      reason: why(),
    };
  });
  return { leaf: leafText(round, a), later: checked.later.has(id) ? poolOf(checked.rows[a + 1], id) : undefined, proof, choices };
}

/** The pool that a row with an empty rank names. */
function poolOf(row: string, id: string): string {
  const from = row.startsWith('"') ? id.replaceAll('"', '""').length + 3 : id.length + 1;
  const field = row.slice(from, -1);
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}
