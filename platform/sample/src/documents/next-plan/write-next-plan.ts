import type { DocumentBlock } from '../document-block.ts';
import { caption, documentNumber, heading, paragraph, title } from '../document-block.ts';
import type { TargetDraft } from '../../plan/plan-drafts.ts';
import { writeIndicatorTable } from '../indicator-table.ts';
import type { Binding } from '@junheng/vocabulary';

type Row = readonly [
  name: string,
  unit: string,
  base: string,
  comparator: TargetDraft['comparator'],
  value: string,
  binding: Binding,
];

const rows: readonly Row[] = [
  ['普惠性幼儿园覆盖率', '%', '93', '≥', '95', 'binding'],
  ['九年义务教育巩固率', '%', '99.6', '≥', '99.8', 'binding'],
  ['集团化办学覆盖率', '%', '76', '≥', '90', 'expected'],
  ['高中阶段毛入学率', '%', '98.3', '≥', '99', 'expected'],
  ['学生体质健康优良率', '%', '60.5', '≥', '68', 'expected'],
  ['智慧校园示范校', '所', '31', '≥', '50', 'expected'],
];

const targets = rows.map(([name, unit, base, comparator, value, binding]): TargetDraft => ({
  key: `next:${name}`,
  name,
  nameEn: '',
  unit,
  base,
  year: 2034,
  comparator,
  value,
  binding,
  lead: [],
  values: [],
}));

/** A short draft of the plan after the one in force, to be loaded by whoever closes a plan and begins the next. */
export function writeNextPlan(): DocumentBlock[] {
  return [
    title('云岭区教育发展规划（2030—2034年）'),
    documentNumber('（征求意见稿）'),
    heading(1, '一、总体思路'),
    paragraph('学位供给由补缺转向提质，队伍建设由达标转向成长，治理由管理转向服务。'),
    heading(1, '二、主要目标'),
    paragraph('以2029年为基期，到2034年主要目标如下：'),
    caption('表1 主要指标'),
    writeIndicatorTable([{ title: '发展水平', titleEn: 'Development', targets }], 2029, 2034),
    heading(1, '三、主要任务'),
    heading(2, '（一）提升办学质量'),
    heading(
      3,
      '1.优化学校布局。按学龄人口变化合并、改造校舍，富余校舍优先用于托育和社区教育。（牵头单位：区教育局发展规划科；配合单位：区自然资源局、各镇街；完成时限：2033年12月）',
    ),
    heading(
      3,
      '2.办强县域高中。支持普通高中特色办学，完善教师激励机制。（牵头单位：区教育局基础教育科；配合单位：区财政局；完成时限：2034年8月）',
    ),
    heading(2, '（二）建强教师队伍'),
    heading(
      3,
      '1.实施名师引领计划。每个教育集团建设名师工作室，带动青年教师成长。（牵头单位：区教育局人事与教师工作科；完成时限：2034年6月）',
    ),
    heading(
      3,
      '2.制定《云岭区教师荣誉制度》。健全教师荣誉体系，关心教师身心健康。（牵头单位：区教育局人事与教师工作科；配合单位：区人力资源和社会保障局；完成时限：2031年12月）',
    ),
  ];
}
