import { readLanguage } from '../../standards/language.ts';
import { describeRemarks } from '../name-problems.ts';
import { gapText } from '../zones/zone-words.ts';
import type { SiteRun } from './site-run.ts';

/** A run of `places site` in words. */
export function siteText(run: SiteRun): string {
  const language = readLanguage();
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh);
  const { outcome, request } = run;
  const lines: string[] = describeRemarks(run.remarks).map(({ message }) => message);
  if (outcome.kind === 'open') {
    lines.push(
      say(
        '在给定时间内没有找到容量够用的方案；请给更多时间或更大的容量。',
        'No plan within the capacities was found in the time; give it more time or room.',
      ),
    );
    return lines.join('\n');
  }
  const { plan } = outcome;
  lines.push(
    say(
      `开 ${plan.open.length} 处，目标值 ${plan.cost.toFixed(2)}。`,
      `${plan.open.length} sites open, cost ${plan.cost.toFixed(2)}.`,
    ),
    gapText(outcome.objective, outcome.bound, outcome.gap)[language],
    say(
      `平均距离 ${plan.meanDistance.toFixed(3)}，标准差 ${plan.spread.toFixed(3)}，最远 ${plan.farthest.toFixed(3)}。`,
      `Mean distance ${plan.meanDistance.toFixed(3)}, standard deviation ${plan.spread.toFixed(3)}, farthest ${plan.farthest.toFixed(3)}.`,
    ),
  );
  for (const { id, capacity, load, isEnlarged } of plan.open) {
    lines.push(
      `  ${id}：${Math.round(load * 100) / 100} / ${capacity}${isEnlarged ? say('（扩建）', ' (enlarged)') : ''}`,
    );
  }
  if (outcome.scale.length > 1) {
    lines.push(say('距离与公平之间：', 'Between distance and fairness:'));
    for (const other of outcome.scale) {
      lines.push(
        say(
          `  公平 ${other.fairness.toFixed(2)}：平均 ${other.meanDistance.toFixed(3)}，标准差 ${other.spread.toFixed(3)}，最远 ${other.farthest.toFixed(3)}`,
          `  fairness ${other.fairness.toFixed(2)}: mean ${other.meanDistance.toFixed(3)}, deviation ${other.spread.toFixed(3)}, farthest ${other.farthest.toFixed(3)}`,
        ),
      );
    }
  }
  for (const phase of outcome.phases) {
    lines.push(
      say(
        `${phase.year} 年：新开 ${phase.opens.join('、') || '无'}；扩建 ${phase.enlarges.join('、') || '无'}；撤并 ${phase.closes.map(({ site, replacedBy }) => `${site}（由 ${replacedBy.join('、')} 接收）`).join('、') || '无'}；学位 ${phase.capacity}，需求 ${phase.demand}${phase.missing > 0 ? `，缺 ${phase.missing}` : ''}`,
        `${phase.year}: opens ${phase.opens.join(', ') || 'none'}; enlarges ${phase.enlarges.join(', ') || 'none'}; closes ${phase.closes.map(({ site, replacedBy }) => `${site} (taken over by ${replacedBy.join(', ')})`).join(', ') || 'none'}; ${phase.capacity} places for ${phase.demand}${phase.missing > 0 ? `, ${phase.missing} lacking` : ''}`,
      ),
    );
  }
  lines.push(
    request.merging === undefined
      ? say('撤并未打开：现有学校全部保留。', 'Merging is off: every existing school stays.')
      : say(
          `撤并已打开，理由：${request.merging.reason}`,
          `Merging is on, for this reason: ${request.merging.reason}`,
        ),
  );
  return lines.join('\n');
}
