import type { Random } from '@junheng/kernel';
import { kindergartenWords, schoolWords, villages } from './school-names.ts';
import { towns } from './unit-data.ts';
import type { TownPlan } from './unit-data.ts';
import type { Ownership, SchoolType, SettlementArea } from '@junheng/vocabulary';

/** A school before it has an id and a place. */
export interface SchoolDraft {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly type: SchoolType;
  readonly ownership: Ownership;
  readonly area: SettlementArea;
  readonly townKey: string;
  /** Key of the school that a teaching site belongs to. */
  readonly parentKey: string | null;
}

type Name = readonly [zh: string, en: string];
type TakeName = () => Name;

function takeFrom(names: readonly Name[], random: Random): TakeName {
  const rest = [...names];
  return () => rest.splice(random.below(rest.length), 1)[0] ?? ['云岭', 'Yunling'];
}

const ORDINALS: readonly Name[] = [
  ['第一', 'No. 1'],
  ['第二', 'No. 2'],
  ['第三', 'No. 3'],
  ['第四', 'No. 4'],
  ['第五', 'No. 5'],
  ['第六', 'No. 6'],
];

interface Names {
  readonly word: TakeName;
  readonly village: TakeName;
}

function schoolsOfTown(town: TownPlan, names: Names): SchoolDraft[] {
  const isUrban = town.area === 'urban';
  const common = { ownership: 'public', townKey: town.key, parentKey: null } as const;
  const drafts: SchoolDraft[] = [];
  const central = `school:${town.key}:central`;
  for (let index = 0; index < town.primaries; index += 1) {
    const isCentral = index === 0;
    const isVillage = !isUrban && index === town.primaries - 1;
    const [zh, en] = isVillage ? names.village() : names.word();
    const title: Name = isCentral
      ? [
          isUrban ? `${town.root}小学` : `${town.name}中心小学`,
          isUrban ? `${town.rootEn} Primary School` : `${town.rootEn} Central Primary School`,
        ]
      : isVillage
        ? [`${town.root}${zh}小学`, `${town.rootEn} ${en} Primary School`]
        : [`${town.root}${zh}小学`, `${town.rootEn} ${en} Primary School`];
    const key = isCentral ? central : `school:${town.key}:primary:${index}`;
    drafts.push({
      ...common,
      key,
      name: title[0],
      nameEn: title[1],
      type: 'primary',
      area: isVillage ? 'rural' : town.area,
    });
  }
  for (let index = 0; index < town.sites; index += 1) {
    const [zh, en] = names.village();
    const title: Name = [`${town.root}${zh}教学点`, `${town.rootEn} ${en} Teaching Site`];
    drafts.push({
      ...common,
      key: `school:${town.key}:site:${index}`,
      name: title[0],
      nameEn: title[1],
      type: 'teachingSite',
      area: 'rural',
      parentKey: central,
    });
  }
  for (let index = 0; index < town.juniors; index += 1) {
    const [zh, en] = isUrban && index > 0 ? names.word() : (['', ''] as const);
    const nameEn = [town.rootEn, en, 'Junior High School'].filter((part) => part !== '').join(' ');
    drafts.push({
      ...common,
      key: `school:${town.key}:junior:${index}`,
      name: `${town.root}${zh}初级中学`,
      nameEn,
      type: 'junior',
      area: town.area,
    });
  }
  for (let index = 0; index < town.nineYears; index += 1) {
    const [zh, en] = isUrban ? names.word() : (['', ''] as const);
    const nameEn = [town.rootEn, en, 'Nine-Year School'].filter((part) => part !== '').join(' ');
    drafts.push({
      ...common,
      key: `school:${town.key}:nineYear:${index}`,
      name: `${town.root}${zh}九年一贯制学校`,
      nameEn,
      type: 'nineYear',
      area: town.area,
    });
  }
  return drafts;
}

/** Schools of the whole district: senior and complete secondary, vocational, special, private. */
function districtSchools(): SchoolDraft[] {
  const make = (
    key: string,
    name: string,
    nameEn: string,
    type: SchoolType,
    townKey: string,
    ownership: Ownership = 'public',
    area: SettlementArea = 'urban',
  ): SchoolDraft => ({ key: `school:${key}`, name, nameEn, type, ownership, area, townKey, parentKey: null });
  return [
    make('middle1', '云岭中学', 'Yunling High School', 'senior', 'qinglan'),
    make('middle2', '云岭区第二中学', 'Yunling No. 2 Secondary School', 'completeSecondary', 'lanyue'),
    make('middle3', '云岭区第三中学', 'Yunling No. 3 Secondary School', 'completeSecondary', 'shuangxi'),
    make('middle4', '云岭区第四高级中学', 'Yunling No. 4 Senior High School', 'senior', 'lanyue'),
    make('middle5', '白鹭洲高级中学', 'Bailuzhou Senior High School', 'senior', 'bailu', 'public', 'town'),
    make('middle6', '望禾中学', 'Wanghe Secondary School', 'completeSecondary', 'wanghe', 'public', 'town'),
    make(
      'twelve',
      '云岭博文实验学校',
      'Yunling Bowen Experimental School',
      'twelveYear',
      'shuangxi',
      'private',
    ),
    make(
      'private1',
      '揽月星汉外国语小学',
      'Lanyue Xinghan Foreign Language Primary School',
      'primary',
      'lanyue',
      'private',
    ),
    make('vocational', '云岭区职业教育中心', 'Yunling Vocational Education Centre', 'vocational', 'shuangxi'),
    make(
      'vocational2',
      '云岭现代服务职业学校',
      'Yunling Modern Services Vocational School',
      'vocational',
      'luming',
      'private',
      'town',
    ),
    make('special', '云岭区特殊教育学校', 'Yunling Special Education School', 'special', 'qinglan'),
  ];
}

function kindergartensOfTown(town: TownPlan, word: TakeName, random: Random): SchoolDraft[] {
  return Array.from({ length: town.kindergartens }, (_, index) => {
    const isCentral = index === 0;
    const isPublic = index <= (town.area === 'urban' ? 3 : 1);
    const [ordinalZh, ordinalEn] = ORDINALS[index] ?? ['', ''];
    const [zh, en] = isPublic ? (['', ''] as const) : word();
    const name = isCentral
      ? `${town.name}中心幼儿园`
      : isPublic
        ? `${town.root}${ordinalZh}幼儿园`
        : `${town.root}${zh}幼儿园`;
    const nameEn = isCentral
      ? `${town.rootEn} Central Kindergarten`
      : `${town.rootEn} ${isPublic ? ordinalEn : en} Kindergarten`;
    const ownership: Ownership = isPublic ? 'public' : random.next() < 0.78 ? 'inclusivePrivate' : 'private';
    const area: SettlementArea =
      town.area === 'town' && index === town.kindergartens - 1 ? 'rural' : town.area;
    return {
      key: `kindergarten:${town.key}:${index}`,
      name,
      nameEn,
      type: 'kindergarten',
      ownership,
      area,
      townKey: town.key,
      parentKey: null,
    };
  });
}

/** All schools and kindergartens of the sample, schools first. Names are unique; the words come in an order that the seed decides. */
export function listSchools(random: Random): SchoolDraft[] {
  const names: Names = { word: takeFrom([...schoolWords], random), village: takeFrom(villages, random) };
  const schools = towns.flatMap((town) => schoolsOfTown(town, names));
  const kindergartens = towns.flatMap((town) =>
    kindergartensOfTown(town, takeFrom(kindergartenWords, random), random),
  );
  return [...schools, ...districtSchools(), ...kindergartens];
}
