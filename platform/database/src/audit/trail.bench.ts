import { randomBytes } from 'node:crypto';
import { uuidV7Maker } from '@junheng/kernel';
import { sql } from 'kysely';
import { insertSmallDistrict, openTestDatabase, smallReader, testDatabaseKind } from '../testing/index.ts';
import { checkTrail } from './check-trail.ts';
import { recordChange } from './record-change.ts';

interface BenchRow {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly peer: string;
  readonly ratio: string;
}

const ENTRIES = 800;
const clock = { now: () => Date.now() };
const makeId = uuidV7Maker(clock, randomBytes);
const reader = smallReader('head');

/** Milliseconds an entry takes, one change each, with so many writers at once; the trail is checked afterwards where it is linked. */
async function measure(atOnce: number, isLinked: boolean): Promise<number> {
  const database = await openTestDatabase();
  const { door } = database;
  try {
    await insertSmallDistrict(door);
    if (!isLinked) await sql.raw('drop trigger link_entry on audit_entry').execute(door.owner);
    const write = async (): Promise<void> => {
      for (let count = 0; count < ENTRIES / atOnce; count += 1)
        await door.inDistrict(reader, (transaction) =>
          recordChange(
            { transaction, clock, makeId, reader },
            {
              action: 'rename',
              entity: 'plan',
              entityId: 'x',
              before: { title: '旧' },
              after: { title: '新' },
            },
          ),
        );
    };
    await write();
    const begin = performance.now();
    await Promise.all(Array.from({ length: atOnce }, write));
    const took = performance.now() - begin;
    if (isLinked && (await checkTrail(door)).faults.length > 0) throw new Error('the chain is broken');
    return took / ENTRIES;
  } finally {
    await database.close();
  }
}

/** What the chain costs: entries written with their links, beside the same entries without. */
export const benches = [
  {
    name: 'audit trail: entries with and without links',
    async run(): Promise<BenchRow[]> {
      const rows: BenchRow[] = [];
      for (const atOnce of [1, 4]) {
        const loose = await measure(atOnce, false);
        const linked = await measure(atOnce, true);
        rows.push({
          what: `an entry of the trail, ${atOnce} writers at once, on ${testDatabaseKind()}`,
          goal: '',
          measured: `${linked.toFixed(2)} ms`,
          peer: `${loose.toFixed(2)} ms without links`,
          ratio: (linked / loose).toFixed(2),
        });
      }
      return rows;
    },
  },
];
