import type { DocumentBlock } from '../document-block.ts';
import {
  address,
  caption,
  documentNumber,
  heading,
  pageBreak,
  paragraph,
  paragraphs,
  signature,
  title,
} from '../document-block.ts';
import { writeIndicatorTable } from '../indicator-table.ts';
import { writeTasks } from '../task-blocks.ts';
import { closedTargets } from './closed-targets.ts';
import { closedTasks } from './closed-tasks.ts';

const NAME = '云岭区教育发展规划（2020—2024年）';

/** The plan of the five years before: shorter, with a table of goals and one round of tasks. */
export function writeClosedPlan(nameOf: (key: string) => string): DocumentBlock[] {
  return [
    title(`云岭区人民政府关于印发《${NAME}》的通知`),
    documentNumber('云政发〔2020〕6号'),
    address('各镇人民政府、街道办事处、乡人民政府，区政府各部门：'),
    paragraph(`《${NAME}》已经区政府常务会议审议通过，现印发给你们，请结合实际抓好落实。`),
    signature('云岭区人民政府'),
    signature('2020年4月10日'),
    pageBreak,
    title(NAME),
    heading(1, '一、总体要求'),
    ...paragraphs([
      '补短板、促均衡、提质量，是本规划的主线。把普惠性学前教育和乡村学校放在优先位置，把教师队伍作为根本依靠，用五年时间补上学位、班额和条件的欠账。',
      '坚持政府主导、部门协同、镇街参与，坚持尽力而为、量力而行，先解决有没有，再解决好不好。',
    ]),
    heading(1, '二、主要目标'),
    paragraph('约束性指标必须完成，预期性指标努力实现。以2019年为基期，到2024年主要目标如下：'),
    caption('表1 主要指标'),
    writeIndicatorTable(closedTargets, 2019, 2024),
    ...writeTasks(closedTasks, nameOf),
    heading(1, '四、附则'),
    paragraph('本规划由区教育局会同有关部门组织实施，期满后由区政府组织评估，评估结果向社会公布。'),
  ];
}
