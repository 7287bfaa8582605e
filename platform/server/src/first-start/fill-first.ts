import type { DatabaseDoor } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { AppError, Clock, MakeId, Result } from '@junheng/kernel';
import type { FirstStart } from './first-start.ts';

async function hasDistrict(door: DatabaseDoor): Promise<boolean> {
  const found = await door.asSystem((transaction) =>
    transaction.selectFrom('district').select('id').limit(1).executeTakeFirst(),
  );
  return found !== undefined;
}

/** Fills an empty database as asked; one that holds a district already is left alone; asked for the sample, its accounts are told again. */
export async function fillFirst(
  door: DatabaseDoor,
  kind: 'sample' | 'empty' | 'none',
  ports: { readonly clock: Clock; readonly makeId: MakeId },
): Promise<Result<FirstStart | null, AppError>> {
  if (await hasDistrict(door)) {
    const { findSampleAccounts } = await import('../sample/find-sample-accounts.ts');
    return ok(kind === 'sample' ? await findSampleAccounts(door) : null);
  }
  if (kind === 'none') return ok(null);
  if (kind === 'empty') {
    const { fillEmptyDistrict } = await import('./fill-empty-district.ts');
    return ok(await fillEmptyDistrict(door, ports));
  }
  const { fillSampleDistrict } = await import('../sample/fill-sample-district.ts');
  const { name, accounts } = await fillSampleDistrict(door, ports);
  // Nobody else tells the embedded database how large its tables are; lists would be read many times slower until the job does.
  if (door.kind === 'pglite') await door.pool.query('analyze');
  return ok({ kind, isNew: true, districtName: name, accounts });
}
