import type { TargetDraft, TargetGroupDraft, TaskChapterDraft, TaskDraft } from './plan-drafts.ts';
import { planWords } from './plan-words.ts';

/** A stretch of the plan's text: what it says, [start, end) in UTF-16 units, and the headings above it. */
export interface Passage {
  readonly text: string;
  readonly span: readonly [number, number];
  readonly outline: readonly string[];
}

export interface WrittenPlan {
  readonly text: string;
  readonly targets: ReadonlyMap<string, Passage>;
  readonly tasks: ReadonlyMap<TaskDraft, Passage>;
}

const CHINESE_NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function monthOf(day: string): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月`;
}

/** The paragraph of a task as the plan prints it: number, title, what, milestones, units, time. */
function printTask(task: TaskDraft, number: number, nameOf: (key: string) => string): string {
  const milestones = (task.milestones ?? []).map(([year, text]) => `${year}年底前，${text}。`).join('');
  const units = [
    ['牵头单位', task.lead],
    ['责任单位', task.responsible],
    ['配合单位', task.supporting],
  ] as const;
  const duties = units.flatMap(([role, keys]) =>
    keys === undefined ? [] : [`${role}：${keys.map(nameOf).join('、')}；`],
  );
  return `${number}.${task.title}。${task.body}${milestones}（${duties.join('')}完成时限：${monthOf(task.due)}）`;
}

function printRow(target: TargetDraft): string {
  const value =
    target.valueMax === undefined ? (target.value ?? '') : `${target.value ?? ''}—${target.valueMax}`;
  const sign = ['≥', '≤', '>', '<'].includes(target.comparator) ? target.comparator : '';
  const about = target.comparator === '≈' ? '左右' : '';
  const binding = target.binding === 'binding' ? '约束性' : '预期性';
  return [target.name, target.unit, target.base ?? '—', target.year, `${sign}${value}${about}`, binding].join(
    '\t',
  );
}

/** Writes the plan from its drafts and keeps where every target's sentence and every task's paragraph stands. */
export function writePlanText(
  groups: readonly TargetGroupDraft[],
  chapters: readonly TaskChapterDraft[],
  nameOf: (key: string) => string,
): WrittenPlan {
  let text = '';
  const write = (words: string): readonly [number, number] => {
    const start = text.length;
    text += words;
    return [start, text.length];
  };
  const writeLine = (words: string): readonly [number, number] => {
    const span = write(words);
    text += '\n';
    return span;
  };
  const targets = new Map<string, Passage>();
  const tasks = new Map<TaskDraft, Passage>();

  writeLine(planWords.title);
  writeLine(`${planWords.issuer} ${planWords.number} 2025年3月18日`);
  for (const line of [...planWords.opening, ...planWords.general, planWords.goals, planWords.goalsIntro]) {
    writeLine(line);
  }
  for (const [index, group] of groups.entries()) {
    const heading = `（${CHINESE_NUMERALS[index] ?? index + 1}）${group.title}`;
    writeLine(heading);
    for (const target of group.targets) {
      const words = target.sentence ?? `${target.name}：${target.value ?? ''}。`;
      const span = write(words);
      targets.set(target.key, { text: words, span, outline: [planWords.goals, heading] });
    }
    text += '\n';
  }
  writeLine(planWords.tableTitle);
  writeLine(planWords.tableHead);
  for (const target of groups.flatMap((group) => group.targets)) {
    if (target.base !== undefined) writeLine(printRow(target));
  }
  for (const chapter of chapters) {
    writeLine(chapter.title);
    for (const section of chapter.sections) {
      writeLine(section.title);
      for (const [index, task] of section.tasks.entries()) {
        const paragraph = printTask(task, index + 1, nameOf);
        const span = writeLine(paragraph);
        tasks.set(task, { text: paragraph, span, outline: [chapter.title, section.title] });
      }
    }
  }
  for (const line of planWords.closing) writeLine(line);
  return { text, targets, tasks };
}
