import type { Reason, Sheet } from '@junheng/admission';

const REASONS: Readonly<Record<Reason, string>> = {
  given: '派中。',
  notNeeded: '已派入更靠前的志愿，不再需要。',
  floor: '没有达到这一名额的最低要求。',
  priority: '名额已满，最后一名录取者的优先级高于本人。',
  key: '名额已满，优先级相同，排序条件在最后一名录取者之后。',
  ticket: '名额已满，优先级相同，抽签号在最后一名录取者之后（号小者在前）。',
  full: '轮到这一志愿时名额已满。',
  stage: '轮到这一志愿时已没有可用的名额。',
};

/** The outcome in one sentence. */
export function describeOutcome(sheet: Sheet): string {
  if (sheet.pool === null) return `${sheet.applicant}：志愿阶段未派中。`;
  if (sheet.isOverflow) return `${sheet.applicant}：统筹安排到 ${sheet.pool}。`;
  return `${sheet.applicant}：派入 ${sheet.pool}（第 ${sheet.rank} 志愿）。`;
}

/** A family's sheet in plain Chinese, one line a choice. */
export function describeSheet(sheet: Sheet): string {
  const lines = sheet.choices.map((choice) => {
    const cutoff =
      choice.cutoff === null
        ? '无人录取'
        : `最后一名录取者优先级 ${choice.cutoff.priority}、抽签号 ${choice.cutoff.ticket}`;
    return `  第 ${choice.rank} 志愿 ${choice.pool}：${REASONS[choice.reason]}本人优先级 ${choice.priority}、抽签号 ${choice.ticket}；${cutoff}；录取 ${choice.filled} / 名额 ${choice.seats}`;
  });
  return [describeOutcome(sheet), ...lines].join('\n');
}
