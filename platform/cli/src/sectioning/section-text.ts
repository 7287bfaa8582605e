import type { PlanMeasure } from '@junheng/timetable';
import { readLanguage } from '../standards/language.ts';

/** A plan in a few lines for people. */
export function describePlan(measure: PlanMeasure, blocks: number, out: string): string {
  const isEnglish = readLanguage() === 'en';
  const { pupils, homerooms, walkers, subjects, genderBound, scoreBound } = measure;
  const points = (share: number): string => (share * 100).toFixed(1);
  const lines = subjects.map(
    ({ subject, pupils: count, classes, lowerBound, smallest, largest, genderGap, scoreGap }) =>
      isEnglish
        ? `${subject}: ${count} pupils, ${classes} classes (at least ${lowerBound}) of ${smallest} to ${largest}; girls within ${points(genderGap)} points, mean score within ${scoreGap.toFixed(2)} SD`
        : `${subject}：${count} 人，${classes} 个班（至少 ${lowerBound} 个），每班 ${smallest}—${largest} 人；女生比例相差不超过 ${points(genderGap)} 个百分点，平均分相差不超过 ${scoreGap.toFixed(2)} 个标准差`,
  );
  const head = isEnglish
    ? `${pupils} pupils, ${homerooms} homerooms, ${blocks} blocks; everybody has all chosen subjects, nobody is in two classes at once; ${walkers} times a pupil leaves the homeroom's room.`
    : `学生 ${pupils} 人，行政班 ${homerooms} 个，走班时段 ${blocks} 个；人人选科都已安排，没有人同时上两门课；换教室 ${walkers} 人次。`;
  const isTold = genderBound > 0.05 || scoreBound > 0.1;
  const bound = isEnglish
    ? `With homerooms of these electives no choice of pupils brings every class closer than ${points(genderBound)} points of girls and ${scoreBound.toFixed(2)} SD.`
    : `行政班的选科组合既定，无论怎样分学生，总有班级女生比例相差 ${points(genderBound)} 个百分点以上，总有班级平均分相差 ${scoreBound.toFixed(2)} 个标准差以上。`;
  return [head, ...lines, ...(isTold ? [bound] : []), isEnglish ? `Written to ${out}` : `已写入 ${out}`].join(
    '\n',
  );
}
