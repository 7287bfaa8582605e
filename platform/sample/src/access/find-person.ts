import type { SampleAccount, SampleUnit } from '../sample-types.ts';

/** Who types in for a unit: the clerk's account where there is one, else a name without an account. */
export interface Person {
  readonly name: string;
  readonly accountId: string | null;
}

const SURNAMES = ['陈', '林', '黄', '吴', '徐', '孙', '马', '朱', '胡', '郭', '高', '梁'];
const GIVEN = [
  '文博',
  '雨桐',
  '建国',
  '思源',
  '晓岚',
  '志强',
  '佳宁',
  '春燕',
  '子昂',
  '秀兰',
  '立群',
  '安然',
];

/** The person who types in for a unit; the same unit always has the same person. */
export function findPerson(unit: SampleUnit, accounts: readonly SampleAccount[]): Person {
  const account = accounts.find((each) => each.unitId === unit.id && each.role === 'clerk');
  if (account !== undefined) return { name: account.displayName, accountId: account.id };
  const sum = Array.from(unit.key).reduce((total, letter) => total * 7 + (letter.codePointAt(0) ?? 0), 0);
  const [surname, given] = [SURNAMES[sum % SURNAMES.length], GIVEN[Math.floor(sum / 12) % GIVEN.length]];
  return { name: `${surname ?? '陈'}${given ?? '晨'}`, accountId: null };
}
