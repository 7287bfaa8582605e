import type { YearTable } from '../year-tables.ts';

const PRESCHOOL = '（一）学前教育普惠发展工程';
const COMPULSORY = '（二）义务教育优质均衡工程';
const SENIOR = '（三）高中与职业教育提升工程';
const TEACHERS = '（四）教师队伍建设工程';
const GOVERNANCE = '（五）治理与保障工程';

/** What the annex asks for year by year; the inspection of 2026 comes again in 2028. */
export const yearTables: readonly YearTable[] = [
  {
    year: 2025,
    groups: [
      {
        group: PRESCHOOL,
        items: ['出台《云岭区普惠性民办幼儿园认定和扶持办法》', '排查小区配套幼儿园移交情况并建立清单'],
        units: ['学前教育科', '财政局'],
      },
      { group: COMPULSORY, items: ['新建小学1所'], units: ['发展规划科', '住房和城乡建设局'] },
      {
        group: TEACHERS,
        items: ['制定《云岭区中小学教师交流轮岗实施细则》'],
        units: ['人事与教师工作科'],
      },
      { group: GOVERNANCE, items: ['组织全区校舍安全普查'], units: ['安全管理科'] },
    ],
  },
  {
    year: 2026,
    groups: [
      {
        group: PRESCHOOL,
        items: ['修订《云岭区幼儿园收费管理办法》'],
        units: ['学前教育科', '发展和改革局'],
      },
      {
        group: COMPULSORY,
        items: ['新建小学3所', '完成义务教育优质均衡发展区级自评'],
        units: ['基础教育科', '发展规划科', '住房和城乡建设局'],
      },
      { group: SENIOR, items: ['出台《云岭区优质高中招生指标分配办法》'], units: ['基础教育科'] },
      { group: GOVERNANCE, items: ['开展责任督学挂牌督导专项检查'], units: ['教育督导室'] },
    ],
  },
  {
    year: 2027,
    groups: [
      {
        group: PRESCHOOL,
        items: ['开展小区配套幼儿园移交情况复查'],
        units: ['学前教育科', '住房和城乡建设局'],
      },
      {
        group: COMPULSORY,
        items: ['新建初中2所', '制定《云岭区超标准班额化解工作方案》'],
        units: ['基础教育科', '发展规划科'],
      },
      { group: TEACHERS, items: ['印发《云岭区名师工作室管理办法》'], units: ['人事与教师工作科'] },
      { group: GOVERNANCE, items: ['完成行动计划中期评估'], units: ['发展规划科', '教育督导室'] },
    ],
  },
  {
    year: 2028,
    groups: [
      { group: COMPULSORY, items: ['接受义务教育优质均衡发展督导评估'], units: ['基础教育科', '教育督导室'] },
      {
        group: SENIOR,
        items: ['修订《云岭区职业教育产教融合实施意见》', '投入使用新增普通高中校舍'],
        units: ['职业与成人教育科', '发展规划科'],
      },
      { group: GOVERNANCE, items: ['开展责任督学挂牌督导专项检查'], units: ['教育督导室'] },
    ],
  },
  {
    year: 2029,
    groups: [
      { group: TEACHERS, items: ['总结推广教师梯队培养做法'], units: ['人事与教师工作科'] },
      {
        group: GOVERNANCE,
        items: ['完成行动计划终期评估', '制定《云岭区教育发展规划（2030—2034年）》'],
        units: ['发展规划科', '办公室'],
      },
    ],
  },
];
