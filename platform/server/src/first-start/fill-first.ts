import type { DatabaseDoor } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { AppError, Clock, MakeId, Result } from '@junheng/kernel';

/** An account that somebody must be told of. */
export interface FirstAccount {
  readonly userName: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: string;
}

/** What the first start made. */
export interface FirstStart {
  readonly kind: 'sample' | 'empty';
  readonly districtName: string;
  readonly accounts: readonly FirstAccount[];
}

async function hasDistrict(door: DatabaseDoor): Promise<boolean> {
  const found = await door.asSystem((transaction) =>
    transaction.selectFrom('district').select('id').limit(1).executeTakeFirst(),
  );
  return found !== undefined;
}

/** Fills an empty database as asked; one that holds a district already is left alone (answers null). */
export async function fillFirst(
  door: DatabaseDoor,
  kind: 'sample' | 'empty' | 'none',
  ports: { readonly clock: Clock; readonly makeId: MakeId },
): Promise<Result<FirstStart | null, AppError>> {
  if (kind === 'none' || (await hasDistrict(door))) return ok(null);
  if (kind === 'empty') {
    const { fillEmptyDistrict } = await import('./fill-empty-district.ts');
    return ok(await fillEmptyDistrict(door, ports));
  }
  return ok(null);
}
