import type { Rule } from '../model/rule.ts';

const WORDS: Readonly<Record<Rule['type'], readonly [string, string]>> = {
  unavailable: ['不可用时间', 'not available'],
  starts: ['只能在规定时间开始', 'begins only at given times'],
  within: ['只能排在规定时间内', 'only within given times'],
  spread: ['分散到不同的天', 'spread over days'],
  gapBetween: ['同一天须隔开', 'apart on one day'],
  together: ['同时开始', 'begin together'],
  apart: ['不得重叠', 'no overlap'],
  follows: ['紧接其后', 'follows at once'],
  endsDay: ['当天最后一节', 'last of the day'],
  capacity: ['同时上课数上限', 'at most so many at once'],
  load: ['每天(半天)课时上下限', 'periods a day'],
  inRow: ['连上节数上限', 'periods in a row'],
  gaps: ['空堂上限', 'gaps'],
  days: ['上课天数上限', 'days a week'],
  early: ['须从第一节开始', 'begins with the first period'],
  span: ['一天跨度上限', 'span of a day'],
  rooms: ['指定教室', 'given rooms'],
  fewRooms: ['教室数上限', 'few rooms'],
  sameRoomInRow: ['相连的课同一教室', 'one room in a row'],
  walk: ['走班距离', 'walking distance'],
  roomChanges: ['换教室次数上限', 'changes of room'],
  notSameDay: ['科目互斥(不同天)', 'not on one day'],
  notNext: ['禁止相邻', 'not next to one another'],
  morning: ['上午比例', 'share in the morning'],
  notNeighbourDays: ['隔天', 'not on neighbouring days'],
  inStep: ['教案平齐', 'in step'],
  ends: ['首末节上限', 'first and last periods'],
  notBothEnds: ['首末节不同天', 'not both ends of a day'],
};

/** A rule in a few words: its kind, its limit, its name and note. */
export function describeRule(rule: Rule): { readonly zh: string; readonly en: string } {
  const [zh, en] = WORDS[rule.type];
  const limits = ['max', 'min', 'days', 'periods', 'gaps', 'share', 'what', 'per']
    .flatMap((name) => {
      const value = (rule as unknown as Record<string, unknown>)[name];
      return typeof value === 'number' || typeof value === 'string' ? [`${name} ${value}`] : [];
    })
    .join(', ');
  const names = [
    ...((rule as { teachers?: readonly string[] | 'all' }).teachers ?? []),
    ...((rule as { groups?: readonly string[] }).groups ?? []),
    ...((rule as { rooms?: readonly string[] }).rooms ?? []),
  ];
  const more = [rule.id ?? '', rule.note ?? '', limits, names.join('、')]
    .filter((text) => text !== '')
    .join(', ');
  const tail = more === '' ? '' : ` (${more})`;
  return { zh: zh + tail, en: en + tail };
}
