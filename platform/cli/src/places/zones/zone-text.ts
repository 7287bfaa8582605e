import { readLanguage } from '../../standards/language.ts';
import { describeRemarks } from '../name-problems.ts';
import type { ZoneRun } from './run-zones.ts';
import { AIM_TEXTS, gapText, REASON_TEXTS, ruleText } from './zone-words.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** A run of `places zone` in words. */
export function zoneText(run: ZoneRun): string {
  const language = readLanguage();
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh);
  const { outcome, request } = run;
  const lines: string[] = describeRemarks(run.remarks).map(({ message }) => message);
  if (outcome.kind === 'infeasible') {
    const { rules, isSmallest, isIrreducible } = outcome.conflict;
    lines.push(
      say(
        `做不到：以下 ${rules.length} 条规则互相冲突。`,
        `Impossible: these ${rules.length} rules are in conflict.`,
      ),
    );
    for (const rule of rules) lines.push(`  · ${ruleText(rule)[language]}`);
    if (isSmallest) lines.push(say('没有更小的冲突组。', 'No smaller set of rules conflicts.'));
    else if (isIrreducible)
      lines.push(
        say('去掉其中任何一条，其余的就不再冲突。', 'Without any one of them the others no longer conflict.'),
      );
    return lines.join('\n');
  }
  if (outcome.kind === 'open') {
    lines.push(
      say(
        '在给定时间内没有找到守规则的方案，也没有证明不可能；请给更多时间。',
        'No plan that keeps the rules was found in the time, and none was proven impossible; give it more time.',
      ),
    );
    return lines.join('\n');
  }
  const { plan, bound, gap } = outcome;
  lines.push(
    say(
      `总路程 ${plan.cost.toFixed(1)} 人·公里，平均 ${plan.meanKilometres.toFixed(2)} 公里，最远 ${plan.longestKilometres.toFixed(2)} 公里。`,
      `${plan.cost.toFixed(1)} pupil-kilometres, mean ${plan.meanKilometres.toFixed(2)} km, farthest ${plan.longestKilometres.toFixed(2)} km.`,
    ),
    gapText(plan.objective, bound, gap)[language],
  );
  const counts = new Map<string, number>();
  for (const school of Object.values(plan.assignment)) counts.set(school, (counts.get(school) ?? 0) + 1);
  for (const { id, capacity } of request.schools) {
    const load = plan.loads[id] ?? 0;
    lines.push(
      say(
        `  ${id}：${counts.get(id) ?? 0} 个小区，${Math.round(load)} 人 / ${capacity} 个学位（${capacity > 0 ? percent(load / capacity) : '—'}）`,
        `  ${id}: ${counts.get(id) ?? 0} blocks, ${Math.round(load)} pupils / ${capacity} places (${capacity > 0 ? percent(load / capacity) : '—'})`,
      ),
    );
  }
  if (request.today !== undefined) {
    lines.push(
      say(
        `与今年相比，${plan.moved.length} 个小区、${plan.movedPupils} 名学生换学校。`,
        `Against today ${plan.moved.length} blocks with ${plan.movedPupils} pupils change school.`,
      ),
    );
    for (const { block, pupils, from, to } of plan.moved)
      lines.push(`  ${block}（${pupils}）：${from} → ${to}`);
  }
  if (run.plans !== null) {
    lines.push(
      say(
        '可比较的方案（没有一个在各方面都输给另一个）：',
        'Plans to compare (none is beaten by another in everything):',
      ),
    );
    for (const { aim, plan: other } of run.plans) {
      lines.push(
        say(
          `  ${AIM_TEXTS[aim].zh}：${other.cost.toFixed(1)} 人·公里，最远 ${other.longestKilometres.toFixed(2)} 公里，最满 ${percent(other.fullest)}，边界 ${other.cutEdges} 段，换校 ${other.movedPupils} 人`,
          `  ${AIM_TEXTS[aim].en}: ${other.cost.toFixed(1)} pupil-km, farthest ${other.longestKilometres.toFixed(2)} km, fullest ${percent(other.fullest)}, ${other.cutEdges} border edges, ${other.movedPupils} moved`,
        ),
      );
    }
  }
  if (run.sheets !== null) {
    for (const sheet of run.sheets) {
      if (sheet.reason === 'nearest') continue;
      lines.push(
        say(
          `  ${sheet.block}（${sheet.pupils}）→ ${sheet.school} ${sheet.kilometres.toFixed(2)} 公里；最近 ${sheet.nearest} ${sheet.nearestKilometres.toFixed(2)} 公里：${REASON_TEXTS[sheet.reason].zh}`,
          `  ${sheet.block} (${sheet.pupils}) → ${sheet.school} ${sheet.kilometres.toFixed(2)} km; nearest ${sheet.nearest} ${sheet.nearestKilometres.toFixed(2)} km: ${REASON_TEXTS[sheet.reason].en}`,
        ),
      );
    }
  }
  return lines.join('\n');
}
