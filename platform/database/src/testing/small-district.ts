import { randomBytes } from 'node:crypto';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import type { DatabaseDoor } from '../door/database-door.ts';
import { insertAccounts } from '../access/change-account.ts';
import { insertDistrict } from '../organisation/insert-district.ts';
import { insertUnits } from '../organisation/insert-units.ts';
import type { NewUnit } from '../organisation/insert-units.ts';
import { insertPlan } from '../plan/insert-plan.ts';
import { smallPlan } from './small-plan.ts';
import { testId } from './test-id.ts';
import type { Role, UnitKind } from '@junheng/vocabulary';

/** The moment at which everything in the small district was entered. */
export const SMALL_DISTRICT_MADE = '2026-01-05T02:00:00.000Z';

interface UnitLine {
  readonly word: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parent: string | null;
  readonly school?: Pick<NewUnit, 'schoolType' | 'ownership' | 'area' | 'opened' | 'stages'>;
}

const primary = { schoolType: 'primary', ownership: 'public', area: 'urban', stages: ['primary'] } as const;

/** One bureau with two offices, a department, two towns, and two schools of which one has a teaching site. */
const UNITS: readonly UnitLine[] = [
  { word: 'bureau', kind: 'bureau', name: '云湖区教育局', parent: null },
  { word: 'planning', kind: 'office', name: '规划科', parent: 'bureau' },
  { word: 'basic', kind: 'office', name: '基础教育科', parent: 'bureau' },
  { word: 'finance', kind: 'department', name: '区财政局', parent: null },
  { word: 'east', kind: 'town', name: '东山镇', parent: null },
  { word: 'west', kind: 'town', name: '西河镇', parent: null },
  {
    word: 'first',
    kind: 'school',
    name: '云湖区第一小学',
    parent: 'bureau',
    school: { ...primary, opened: 1958, stages: ['primary'] },
  },
  {
    word: 'tenth',
    kind: 'school',
    name: '云湖区第十小学',
    parent: 'bureau',
    school: { ...primary, opened: 1996, stages: ['primary'] },
  },
  {
    word: 'site',
    kind: 'school',
    name: '东山教学点',
    parent: 'first',
    school: {
      ...primary,
      schoolType: 'teachingSite',
      area: 'rural',
      opened: 1971,
      stages: ['primary'],
    },
  },
];

/** User name, role, unit; the password hash is no hash, so nobody can sign in with it. */
const ACCOUNTS: readonly [string, Role, string][] = [
  ['leader', 'leader', 'bureau'],
  ['head', 'officeHead', 'planning'],
  ['reviewer', 'reviewer', 'planning'],
  ['admin', 'administrator', 'bureau'],
  ['clerk.first', 'clerk', 'first'],
  ['clerk.tenth', 'clerk', 'tenth'],
  ['clerk.finance', 'clerk', 'finance'],
];

/** An account of the small district as a request's reader. */
export function smallReader(userName: string, districtId = '990001') {
  const account = ACCOUNTS.find(([name]) => name === userName);
  if (account === undefined) throw new Error(`no account ${userName}`);
  const [, role, unit] = account;
  return {
    accountId: testId(userName, districtId),
    displayName: userName,
    role,
    unitId: testId(unit, districtId),
    districtId,
  };
}

/** Fills a district with nine units, seven accounts and a plan of three targets and three tasks; ids come from `testId`. */
export async function insertSmallDistrict(door: DatabaseDoor, districtId = '990001'): Promise<void> {
  const id = (word: string): string => testId(word, districtId);
  await door.inDistrict({ districtId }, async (transaction) => {
    await insertDistrict(transaction, {
      id: districtId,
      name: '云湖区',
      nameEn: 'Yunhu District',
      platformName: '云湖区教育规划实施监测平台',
      platformNameEn: 'Yunhu Education Plan Monitor',
      map: { type: 'FeatureCollection', features: [] },
      createdAt: SMALL_DISTRICT_MADE,
    });
    await insertUnits(
      transaction,
      districtId,
      UNITS.map((unit, index) => ({
        id: id(unit.word),
        kind: unit.kind,
        name: unit.name,
        nameEn: unit.word,
        shortName: unit.name.replace('云湖区', ''),
        code: `U${index + 1}`,
        parentId: unit.parent === null ? null : id(unit.parent),
        townId: unit.kind === 'school' ? id('east') : null,
        lon: unit.kind === 'school' ? 120.5 + index / 100 : null,
        lat: unit.kind === 'school' ? 30.25 : null,
        schoolType: null,
        stages: [],
        ownership: null,
        area: null,
        opened: null,
        status: 'open',
        ...unit.school,
      })),
    );
    await insertAccounts(
      transaction,
      ACCOUNTS.map(([userName, role, unit]) => ({
        district_id: districtId,
        id: id(userName),
        user_name: userName,
        display_name: userName,
        role,
        unit_id: id(unit),
        password_hash: '!',
        must_change_password: false,
        active: true,
        locked_until: null,
        last_signed_in_at: null,
        created_at: SMALL_DISTRICT_MADE,
      })),
    );
    const makeId = uuidV7Maker(fixedClock(Date.parse(SMALL_DISTRICT_MADE)), randomBytes);
    await insertPlan({ transaction, districtId, makeId }, smallPlan(id));
  });
}
