import { cellAt } from './form-layout.ts';
import type { FormItem, FormLayout } from './form-layout.ts';

const KG = 'kindergarten';
const one = (item: string, row: string, column: string): FormItem => ({
  item,
  stage: KG,
  plus: [cellAt(row, column)],
});
const TOTAL = '^总计$';

/** Forms of kindergartens; those of 2011 to 2020 were read from a real export, later ones have the same titles and columns. */
export function kindergartenForms(isTried: boolean): readonly FormLayout[] {
  return [
    {
      numbers: ['211', '2105'],
      title: '幼儿园、幼儿班班数',
      isTried,
      items: [one('classes', TOTAL, '^合计$')],
    },
    {
      numbers: ['311', '3111'],
      title: '分年龄幼儿数',
      isTried,
      items: [
        one('pupils', TOTAL, '^在园.*/合计$'),
        one('girls', TOTAL, '^在园.*/(?:其中:)?女$'),
        one('entrants', TOTAL, '^入园.*/合计$'),
        one('leavers', TOTAL, '^离园'),
        one('minorityPupils', '少数民族$', '^在园.*/合计$'),
        one('disabledPupils', '残疾人$', '^在园.*/合计$'),
        one('pupilsAge3', '^3岁$', '^在园.*/合计$'),
        one('pupilsAge4', '^4岁$', '^在园.*/合计$'),
        one('pupilsAge5', '^5岁$', '^在园.*/合计$'),
        one('nurseryPupils', TOTAL, '^在园.*/托班$'),
      ],
    },
    {
      numbers: ['411', '4148'],
      title: '幼儿园教职工',
      isTried,
      items: [
        one('staff', TOTAL, '^教职工数?/合计$'),
        one('teachers', TOTAL, '^教职工数?/专任教师$'),
        one('principals', TOTAL, '^教职工数?/园长$'),
        one('healthStaff', TOTAL, '^教职工数?/卫生保健人员$'),
        {
          item: 'childcareStaff',
          stage: KG,
          plus: [cellAt(TOTAL, '^教职工数?/专任教师$'), cellAt(TOTAL, '^教职工数?/保育员$')],
          emptyIsZero: true,
        },
      ],
    },
    {
      numbers: ['4211', '4159'],
      title: '幼儿园园长、专任教师分学历',
      isTried,
      items: [
        one('teachersPostgraduate', '^专任教师$', '^按学历分/研究生(?:毕业)?$'),
        one('teachersBachelor', '^专任教师$', '^按学历分/本科(?:毕业)?$'),
        one('teachersCollege', '^专任教师$', '^按学历分/专科(?:毕业)?$'),
        one('teachersSeniorSecondary', '^专任教师$', '^按学历分/高中阶段(?:毕业)?$'),
      ],
    },
    {
      numbers: ['511'],
      title: '幼儿园校舍',
      isTried,
      items: [
        one('buildingArea', TOTAL, '^校舍建筑面积/合计$'),
        one('teachingFloorArea', '教学及辅助用房$', '^校舍建筑面积/合计$'),
        one('activityRoomArea', '^活动室$', '^校舍建筑面积/合计$'),
        one('unsafeArea', '危房$', '^校舍建筑面积/合计$'),
      ],
    },
    {
      numbers: ['521'],
      title: '幼儿园、特殊教育学校占地',
      isTried,
      items: [
        one('landArea', TOTAL, '^占地面积.*/计$'),
        one('greenArea', TOTAL, '绿化用地面积$'),
        one('outdoorPlayArea', TOTAL, '运动场地面积$'),
        one('books', TOTAL, '^图书'),
      ],
    },
  ];
}
