import { randomInt } from 'node:crypto';
import { insertAccounts, insertDistrict, insertUnits } from '@junheng/database';
import type { DatabaseDoor } from '@junheng/database';
import { timestamp } from '@junheng/kernel';
import type { Clock, MakeId } from '@junheng/kernel';
import { hashPassword } from '../sessions/password-hash.ts';
import type { FirstStart } from './first-start.ts';

/** Letters and digits that nobody mistakes for each other on paper. */
const GROUPS = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789'] as const;

/** A password from the machine's secure source: four groups of four, about 86 bits, with capitals, small letters and digits. */
export function makeOneTimePassword(): string {
  const pick = (letters: string): string => letters[randomInt(letters.length)] ?? '';
  const letters = GROUPS.join('');
  for (;;) {
    const groups = Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => pick(letters)).join(''));
    const password = groups.join('-');
    if (GROUPS.every((group) => Array.from(group).some((letter) => password.includes(letter))))
      return password;
  }
}

const DISTRICT = {
  id: '000000',
  name: '未命名区',
  nameEn: 'Unnamed District',
  platformName: '教育规划实施监测平台',
  platformNameEn: 'Education Plan Monitoring',
};

/** Makes a bare district: its bureau and one administrator, whose one-time password must be changed at first sign-in. */
export async function fillEmptyDistrict(
  door: DatabaseDoor,
  ports: { readonly clock: Clock; readonly makeId: MakeId },
): Promise<FirstStart> {
  const password = makeOneTimePassword();
  const password_hash = await hashPassword(password);
  const createdAt = timestamp(ports.clock);
  const bureauId = ports.makeId();
  const account = { userName: 'admin', displayName: '系统管理员', role: 'administrator' } as const;
  await door.inDistrict({ districtId: DISTRICT.id }, async (transaction) => {
    await insertDistrict(transaction, {
      ...DISTRICT,
      map: { type: 'FeatureCollection', features: [] },
      createdAt,
    });
    await insertUnits(transaction, DISTRICT.id, [
      {
        id: bureauId,
        kind: 'bureau',
        name: '教育局',
        nameEn: 'Education Bureau',
        shortName: '教育局',
        code: 'bureau',
        parentId: null,
        townId: null,
        lon: null,
        lat: null,
        schoolType: null,
        stages: [],
        ownership: null,
        area: null,
        opened: null,
        status: 'open',
      },
    ]);
    await insertAccounts(transaction, [
      {
        district_id: DISTRICT.id,
        id: ports.makeId(),
        user_name: account.userName,
        display_name: account.displayName,
        role: account.role,
        unit_id: bureauId,
        password_hash,
        must_change_password: true,
        active: true,
        locked_until: null,
        last_signed_in_at: null,
        created_at: createdAt,
      },
    ]);
  });
  return { kind: 'empty', isNew: true, districtName: DISTRICT.name, accounts: [{ ...account, password }] };
}
