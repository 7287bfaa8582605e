import type { LocalText } from '../pack/pack.ts';

/** One field of the yearly statistics (统计项). */
export interface Item {
  readonly code: string;
  readonly name: LocalText;
  /** Unit in the indicator language. */
  readonly unit:
    'pupil' | 'person' | 'm2' | 'yuan' | 'room' | 'class' | 'book' | 'computer' | 'school' | 'post';
  /** Whether only whole numbers make sense. Teachers may be shared by hours and so be fractions. */
  readonly whole: boolean;
  /** How a combined school's common figure reaches its stages: by weighted pupils, or not at all (each stage counts its own). */
  readonly split: 'own' | 'weighted';
}

/** Units of things that pupils of all stages use together; people and posts belong to a stage. */
const SHARED_UNITS: readonly string[] = ['m2', 'yuan', 'room', 'book', 'computer'];

function item(code: string, zh: string, en: string, unit: Item['unit'], whole = false): Item {
  return { code, name: { zh, en }, unit, whole, split: SHARED_UNITS.includes(unit) ? 'weighted' : 'own' };
}

/** The items that `values.csv` may name. The first eight are those of the quality balance standard. */
export const ITEMS: readonly Item[] = [
  item('pupils', '在校生数', 'Pupils', 'pupil', true),
  item('teachersAboveNorm', '高于规定学历教师数', 'Teachers above the required degree', 'person'),
  item('backboneTeachers', '县级以上骨干教师数', 'Backbone teachers of county level or above', 'person'),
  item('artsPeTeachers', '体育、艺术专任教师数', 'Full-time teachers of sports and arts', 'person'),
  item(
    'teachingFloorArea',
    '教学及辅助用房面积（不含室内体育用房）',
    'Teaching and auxiliary floor area',
    'm2',
  ),
  item('sportsArea', '体育运动场馆面积', 'Sports grounds and halls', 'm2'),
  item('equipmentValue', '教学仪器设备资产值', 'Value of teaching equipment', 'yuan'),
  item('networkedClassrooms', '网络多媒体教室数', 'Networked multimedia classrooms', 'room', true),
  item(
    'artsPeSharedTeachers',
    '交流、兼职、走教的体育艺术教师数',
    'Shared teachers of sports and arts',
    'person',
  ),
  item('nearbyGroundsArea', '就近租用的校外运动场馆面积', 'Sports grounds rented nearby', 'm2'),
  item('teachers', '专任教师数', 'Full-time teachers', 'person'),
  item('staff', '教职工数', 'Staff', 'person'),
  item('certifiedTeachers', '持证专任教师数', 'Teachers holding a certificate', 'person'),
  item('midTitleTeachers', '中级及以上职称专任教师数', 'Teachers of middle title or above', 'person'),
  item('books', '图书册数', 'Books', 'book', true),
  item('computers', '学生用计算机台数', 'Computers for pupils', 'computer', true),
  item('classes', '班数', 'Classes', 'class', true),
  item('approvedPosts', '核定编制数', 'Approved posts', 'post'),
  item('filledPosts', '在编人数', 'Filled posts', 'post'),
  item('seniorPosts', '高级岗位数', 'Senior posts', 'post'),
  item('middlePosts', '中级岗位数', 'Middle posts', 'post'),
  item('juniorPosts', '初级岗位数', 'Junior posts', 'post'),
  item('teachersWith72Hours', '当年培训满 72 学时的教师数', 'Teachers with 72 hours this year', 'person'),
  item(
    'teachersWith360Hours',
    '五年培训满 360 学时的教师数',
    'Teachers with 360 hours in five years',
    'person',
  ),
  item('trainingFunds', '教师培训经费', 'Funds for teacher training', 'yuan'),
  item('publicFunds', '年度公用经费预算', 'Yearly budget of public funds', 'yuan'),
  item('publicFundsPaid', '实际拨付公用经费', 'Public funds paid', 'yuan'),
  item('musicRooms', '达标音乐教室间数', 'Music rooms of the required size', 'room', true),
  item('artRooms', '达标美术教室间数', 'Art rooms of the required size', 'room', true),
  item('outdoorPlayArea', '室外游戏场地面积', 'Outdoor play area', 'm2'),
  item('activityRoomArea', '幼儿活动用房面积', 'Activity rooms', 'm2'),
  item('buildingArea', '校舍建筑面积', 'Building area', 'm2'),
  item('childcareStaff', '保教人员数', 'Teachers and child-care staff', 'person'),
];

const byCode = new Map(ITEMS.map((entry) => [entry.code, entry]));

/** The item of a code, or undefined. */
export function findItem(code: string): Item | undefined {
  return byCode.get(code);
}
