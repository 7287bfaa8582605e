import type { SkillDoubt } from '@junheng/growth';
import { escapeHtml } from '../../standards/html/html-text.ts';
import type { Language } from '../../standards/language.ts';
import { intervalChart } from './charts.ts';
import { shareInterval } from './fitness-report.ts';
import { reportPage, reportTable } from './report-page.ts';

const WORDS: Readonly<Record<SkillDoubt['kind'], readonly [string, string]>> = {
  itemWithoutSkill: ['这些题没有标注技能', 'items that ask for no skill'],
  skillWithoutItem: ['这些技能没有题目', 'skills without an item'],
  fewItems: [
    '这些技能不足 3 题，不能判断个人',
    'skills with fewer than 3 items: nothing can be said of one pupil',
  ],
  sameSkills: [
    '这些技能总是一起出现，无法分开',
    'skills that always stand together and cannot be told apart',
  ],
  noSingleItem: ['这些技能没有单独考查的题', 'skills without an item of their own alone'],
};

/** A doubt about a matrix as a sentence. */
export function describeDoubt(doubt: SkillDoubt, language: Language): string {
  const [zh, en] = WORDS[doubt.kind];
  return language === 'zh' ? `${zh}：${doubt.names.join('、')}` : `${en}: ${doubt.names.join(', ')}`;
}

/** Skills of a group as a whole, with what the matrix cannot tell; no pupil is named. */
export function skillsReport(
  attributes: readonly { name: string; share: number; items: number; enough: boolean }[],
  doubts: readonly SkillDoubt[],
  persons: number,
  language: Language,
): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const title = say('学情诊断：技能掌握', 'Diagnosis: skills');
  if (persons < 10)
    return reportPage(
      title,
      [say('不足 10 人，不出报告。', 'Fewer than 10 pupils; no report.')],
      [],
      language,
    );
  const lines = attributes.map(({ name, share }) => ({
    label: name,
    ...shareInterval(share * persons, persons),
  }));
  return reportPage(
    title,
    [say(`${persons} 名学生。`, `${persons} pupils.`)],
    [
      { title: say('掌握比例', 'Share with each skill'), html: intervalChart(lines, 0, title) },
      {
        title: say('题目是否够', 'Whether items are enough'),
        html:
          reportTable(
            [say('技能', 'skill'), say('题数', 'items'), say('能否判断个人', 'enough for one pupil')],
            attributes.map(({ name, items, enough }) => [
              name,
              items,
              enough ? say('可以', 'yes') : say('不够', 'no'),
            ]),
          ) +
          `<ul>${doubts.map((doubt) => `<li>${escapeHtml(describeDoubt(doubt, language))}</li>`).join('')}</ul>`,
      },
    ],
    language,
  );
}
