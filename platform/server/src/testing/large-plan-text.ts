const WORKS = ['建设', '实施', '完善', '推进', '制定', '开展', '提升', '健全'] as const;
const THINGS = [
  '学前教育普惠资源',
  '义务教育优质均衡',
  '普通高中多样发展',
  '职业教育产教融合',
  '特殊教育融合发展',
  '教师队伍交流轮岗',
  '智慧教育平台应用',
  '校园安全防范体系',
  '学校体育美育劳动',
  '教育督导评估改革',
] as const;
const RATES = ['入园率', '覆盖率', '巩固率', '达标率', '占比', '普及率'] as const;
const UNITS = ['区教育局', '区财政局', '区发展改革局', '区人力社保局', '区卫生健康局', '各镇街'] as const;

/**
 * A plan of many tasks in the style of the real ones: `chapters` chapters with five tasks each and four years with as many rows as
 * there are chapters times five. Twelve chapters give some 80 kB of UTF-8.
 */
export function makeLargePlanText(chapters: number): string {
  const thing = (index: number): string =>
    `${THINGS[index % THINGS.length]}${Math.floor(index / THINGS.length) + 1}号`;
  const unit = (index: number): string => UNITS[index % UNITS.length] ?? '';
  const lines = ['云湖区教育事业发展“十六五”规划（2027—2031年）', '云政发〔2026〕18号', '一、主要目标'];
  for (let index = 0; index < chapters * 5; index += 1) {
    lines.push(`到2031年，${thing(index)}${RATES[index % RATES.length]}达到${60 + (index % 40)}%以上。`);
  }
  lines.push('二、重点任务');
  for (let chapter = 0; chapter < chapters; chapter += 1) {
    lines.push(
      `（${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][chapter % 12]}）${thing(chapter)}工程`,
    );
    for (let task = 0; task < 5; task += 1) {
      const index = chapter * 5 + task;
      lines.push(
        `${task + 1}.${WORKS[index % WORKS.length]}${thing(index)}。坚持问题导向和目标导向，围绕${thing(index)}统筹资源配置，优化结构布局，强化条件保障，健全工作机制，加强过程管理，推动各项举措落地见效，让人民群众有更多获得感。到2029年，${thing(index)}${RATES[(index + 1) % RATES.length]}达到${50 + (index % 40)}%以上。（牵头单位：${unit(0)}；配合单位：${unit(index + 1)}、${unit(index + 2)}）`,
      );
    }
  }
  for (const year of [2027, 2028, 2029, 2030]) {
    lines.push(`三、${year}年工作安排`);
    for (let index = 0; index < chapters * 5; index += 1) {
      lines.push(
        `${year}年，${WORKS[(index + year) % WORKS.length]}${thing(index)}，形成阶段成果并组织第${index + 1}次评估验收。`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
