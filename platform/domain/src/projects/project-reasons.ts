import { stageWords } from './project.ts';
import type { BothWords } from './project.ts';
import type { StageOn } from './stages-on.ts';
import type { ProjectFinding } from './project-finding.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

function opened({ decisive, daysLate }: ProjectFinding): BothWords {
  const day = decisive?.actual ?? '';
  if (daysLate === 0) return { zh: `已于 ${day} 开学。`, en: `Opened on ${day}.` };
  return {
    zh: `已于 ${day} 开学，比原计划晚 ${daysLate} 天。`,
    en: `Opened on ${day}, ${days(daysLate)} later than first planned.`,
  };
}

function overdue({ decisive, daysLate }: ProjectFinding): BothWords {
  if (decisive === null) return { zh: '', en: '' };
  const { zh, en } = stageWords[decisive.stage];
  const due = decisive.planned ?? decisive.firstPlanned ?? '';
  return {
    zh: `“${zh}”计划 ${due} 完成，已超过 ${daysLate} 天，没有实际日期，也没有新的计划日期。`,
    en: `${en} was planned for ${due}, ${days(daysLate)} ago; it has neither happened nor been given a new day.`,
  };
}

function delayed({ decisive, daysLate }: ProjectFinding): BothWords {
  if (decisive === null) return { zh: '', en: '' };
  const { zh, en } = stageWords[decisive.stage];
  const { firstPlanned, planned, actual } = decisive;
  if (actual !== null) {
    return {
      zh: `“${zh}”原计划 ${firstPlanned}，实际 ${actual}，晚 ${daysLate} 天。`,
      en: `${en} was planned for ${firstPlanned} and came on ${actual}, ${days(daysLate)} late.`,
    };
  }
  return {
    zh: `“${zh}”由 ${firstPlanned} 推迟到 ${planned}，晚 ${daysLate} 天。`,
    en: `${en} was put off from ${firstPlanned} to ${planned}, by ${days(daysLate)}.`,
  };
}

function unknown(current: StageOn | null): BothWords {
  if (current === null) {
    return {
      zh: '没有填写计划日期，无法判断是否按期。',
      en: 'No planned day has been entered, so nobody can say whether it is on time.',
    };
  }
  const { zh, en } = stageWords[current.stage];
  return {
    zh: `${current.actual} 已到“${zh}”，以后的环节没有计划日期，无法判断是否按期。`,
    en: `It reached ${en} on ${current.actual}; no later stage has a planned day, so nobody can say whether it is on time.`,
  };
}

function onTime({ current, next }: ProjectFinding): BothWords {
  const [zh, en] = next === null ? ['', ''] : [stageWords[next.stage].zh, stageWords[next.stage].en];
  const due = next?.planned ?? '';
  if (current === null) {
    return { zh: `尚未启动，“${zh}”计划 ${due}。`, en: `Not started; ${en} is planned for ${due}.` };
  }
  const now = stageWords[current.stage];
  if (due === '') {
    return {
      zh: `${current.actual} 已到“${now.zh}”，下一步“${zh}”没有计划日期。`,
      en: `It reached ${now.en} on ${current.actual}; next is ${en}, for which no day is planned.`,
    };
  }
  return {
    zh: `${current.actual} 已到“${now.zh}”，下一步“${zh}”计划 ${due}。`,
    en: `It reached ${now.en} on ${current.actual}; next is ${en}, planned for ${due}.`,
  };
}

const capital = ({ zh, en }: BothWords): BothWords => ({ zh, en: en.charAt(0).toUpperCase() + en.slice(1) });

/** Says in one sentence, in both languages, why a project stands as it does. */
export function reasonOf(finding: ProjectFinding): BothWords {
  if (finding.state === 'opened') return opened(finding);
  if (finding.state === 'overdue') return capital(overdue(finding));
  if (finding.state === 'delayed') return capital(delayed(finding));
  if (finding.state === 'unknown') return unknown(finding.current);
  return onTime(finding);
}
