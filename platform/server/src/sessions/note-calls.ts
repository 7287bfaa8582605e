import { recordChange } from '@junheng/database';
import type { DatabaseDoor, SessionReader } from '@junheng/database';
import type { Clock, MakeId } from '@junheng/kernel';

/** Codes of calls that somebody signed in was not allowed to make. */
const FORBIDDEN = new Set(['ACCESS_RIGHT_MISSING', 'ACCESS_CSRF_TOKEN_WRONG', 'ACCESS_ORIGIN_FOREIGN']);

/** The same refusal of the same account is noted once in so long: nobody fills the trail by trying. */
const AGAIN_MS = 60_000;
const MOST_REMEMBERED = 5_000;

/** A call as the trail tells of it. */
export interface NotedCall {
  readonly session: SessionReader;
  readonly address: string;
  /** Name of the route. */
  readonly route: string;
}

/** Writes into the trail what a call that changed nothing tells: that it was refused, or that a file left. */
export interface CallNotes {
  /** Notes a refusal when its code is one of forbidden calls. */
  refused(call: NotedCall, code: string): Promise<void>;
  /** Notes a file that is about to be sent. */
  sent(call: NotedCall, file: { readonly fileName: string; readonly id: string | null }): Promise<void>;
}

/** Makes the notes; `door` is the one whose writes make nobody forget remembered answers. */
export function makeCallNotes(door: DatabaseDoor, clock: Clock, makeId: MakeId): CallNotes {
  const noted = new Map<string, number>();

  const write = (
    { session, address }: NotedCall,
    change: Parameters<typeof recordChange>[1],
  ): Promise<void> => {
    const { accountId, displayName, unitId, districtId } = session;
    const reader = { accountId, displayName, unitId, districtId, address };
    return door.inDistrict(reader, (transaction) =>
      recordChange({ transaction, clock, makeId, reader }, change),
    );
  };

  return {
    async refused(call, code) {
      if (!FORBIDDEN.has(code)) return;
      const now = clock.now();
      const key = `${call.session.accountId} ${call.route} ${code}`;
      const before = noted.get(key);
      if (before !== undefined && now - before < AGAIN_MS) return;
      if (noted.size >= MOST_REMEMBERED) noted.clear();
      noted.set(key, now);
      await write(call, {
        action: 'refuse-call',
        entity: 'call',
        entityId: call.route,
        before: null,
        after: { code },
      });
    },
    sent: (call, { fileName, id }) =>
      write(call, {
        action: call.route,
        entity: 'file',
        entityId: id ?? call.route,
        before: null,
        after: { title: fileName },
      }),
  };
}
