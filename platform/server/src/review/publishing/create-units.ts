import { insertUnits } from '@junheng/database';
import type { DistrictTransaction } from '@junheng/database';
import { bareUnitName } from '@junheng/domain';
import type { KnownUnit, ReviewDuty, UnitOfDuty } from '@junheng/domain';
import type { MakeId } from '@junheng/kernel';

/** What making units needs: where they go, and the units that are there. */
interface UnitMaking {
  readonly transaction: DistrictTransaction;
  readonly districtId: string;
  readonly districtName: string;
  readonly makeId: MakeId;
  readonly units: readonly KnownUnit[];
}

/** The names for which units are to be made, each once: 财政局 and 区财政局 are one. */
export function findNewUnits(duties: readonly ReviewDuty[], districtName: string): Map<string, ReviewDuty> {
  const made = new Map<string, ReviewDuty>();
  for (const duty of duties) {
    const key = bareUnitName(duty.name, districtName);
    if (duty.unitId === null && duty.create !== null && !made.has(key)) made.set(key, duty);
  }
  return made;
}

/** Makes the units that accepted duties name and the district does not have; answers how duties find theirs. */
export async function createUnits(making: UnitMaking, duties: readonly ReviewDuty[]): Promise<UnitOfDuty> {
  const { transaction, districtId, districtName, makeId, units } = making;
  const bureau = units.find((unit) => unit.kind === 'bureau')?.id ?? null;
  const made = findNewUnits(duties, districtName);
  const ids = new Map([...made.keys()].map((key) => [key, makeId()]));
  await insertUnits(
    transaction,
    districtId,
    [...made].flatMap(([key, { name, create }]) => {
      const id = ids.get(key);
      if (id === undefined || create === null) return [];
      return [
        {
          id,
          kind: create,
          name,
          nameEn: name,
          shortName: name,
          code: `N-${id.slice(-12)}`,
          parentId: ['office', 'school', 'kindergarten'].includes(create) ? bureau : null,
          townId: null,
          lon: null,
          lat: null,
          schoolType: null,
          stages: [],
          ownership: null,
          area: null,
          opened: null,
          status: 'open' as const,
        },
      ];
    }),
  );
  return (duty) => duty.unitId ?? ids.get(bareUnitName(duty.name, districtName)) ?? null;
}
