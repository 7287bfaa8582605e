import type { DocumentBlock } from '../document-block.ts';

/** The framed boxes of the plan, by the heading of the section they stand in. */
export const boxes: ReadonlyMap<string, DocumentBlock> = new Map([
  [
    '（二）推进义务教育优质均衡',
    {
      kind: 'box',
      title: '专栏1 义务教育优质均衡工程',
      lines: [
        '一校一策补短板。逐校核对用房、场地、装备和师资，短板清单向家长公开，补齐一项、勾销一项。',
        '集团办学带薄弱。牵头校与成员校师资统一调配、教研统一组织、质量捆绑评价。',
        '小规模学校有温度。保障公用经费，骨干教师走教，同步课堂常态开课。',
      ],
    },
  ],
  [
    '（四）建设高素质专业化教师队伍',
    {
      kind: 'box',
      title: '专栏2 教师成长工程',
      lines: [
        '梯队培养。新秀、能手、骨干、名师四级递进，动态考核、能进能出。',
        '交流有保障。交流教师在职称评聘、评优评先中优先，周转宿舍优先安排。',
      ],
    },
  ],
  [
    '（一）学校布局与学位建设行动',
    {
      kind: 'box',
      title: '专栏3 学位保障工程',
      lines: [
        '学位预警。按学段、片区发布红黄两级预警，预警片区限期制定扩容方案。',
        '用地联审。居住用地出让前由教育部门出具配套学位意见。',
      ],
    },
  ],
]);
