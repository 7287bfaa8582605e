import type { Rule, Selector } from '../model/rule.ts';
import { breach } from './breach.ts';
import type { Breach } from './breach.ts';
import { meetInWeek } from './diary.ts';
import type { Book, Held } from './diary.ts';

type Chosen = (selector: Selector) => Held[];
type Test = (one: Held, other: Held) => boolean;

const endOf = ({ place, length }: Held): number => place.period + length;
const isSameDay = (one: Held, other: Held): boolean => one.place.day === other.place.day;

function listPairs(list: readonly Held[], isBroken: Test, zh: string, en: string): Breach[] {
  const breaches: Breach[] = [];
  for (const [index, one] of list.entries()) {
    for (const other of list.slice(index + 1)) {
      if (!meetInWeek(one.lesson, other.lesson) || !isBroken(one, other)) continue;
      const ids = [one.lesson.id, other.lesson.id];
      breaches.push(breach(1, ids, `${ids.join('、')} ${zh}`, `${ids.join(' and ')} ${en}`));
    }
  }
  return breaches;
}

/** Tells whether only breaks lie between the end of a lesson and a later period of its day. */
function isNextButBreaks(book: Book, before: Held, period: number): boolean {
  for (let at = endOf(before); at < period; at++) {
    const isBreak = book.problem.rules.some(
      (rule) =>
        rule.type === 'unavailable' &&
        rule.everybody === true &&
        rule.weight === undefined &&
        rule.slots.some(([day, slot]) => day === before.place.day && slot === at),
    );
    if (!isBreak) return false;
  }
  return period >= endOf(before);
}

function havePupilsInCommon(book: Book): Test {
  const cache = new Map<Held, ReadonlySet<number>>();
  const atomsOf = (held: Held): ReadonlySet<number> => {
    const known = cache.get(held);
    if (known !== undefined) return known;
    const atoms = new Set((held.lesson.groups ?? []).flatMap((id) => book.atoms.of.get(id) ?? []));
    cache.set(held, atoms);
    return atoms;
  };
  return (one, other) => {
    const [a, b] = [atomsOf(one), atomsOf(other)];
    for (const atom of a) if (b.has(atom)) return true;
    return false;
  };
}

/** Pairs of one list with another that share pupils and a week, each unordered pair once. */
function listCommon(
  book: Book,
  first: readonly Held[],
  second: readonly Held[],
  isBroken: Test,
  zh: string,
  en: string,
): Breach[] {
  const common = havePupilsInCommon(book);
  const breaches: Breach[] = [];
  for (const one of first) {
    for (const other of second) {
      if (one === other || !meetInWeek(one.lesson, other.lesson)) continue;
      if (!isBroken(one, other) || !common(one, other)) continue;
      const ids = [one.lesson.id, other.lesson.id];
      breaches.push(breach(1, ids, `${ids.join('、')} ${zh}`, `${ids.join(' and ')} ${en}`));
    }
  }
  return breaches;
}

function checkCapacity(book: Book, rule: Rule & { type: 'capacity' }, list: readonly Held[]): Breach[] {
  const breaches: Breach[] = [];
  for (const week of book.weeks) {
    const own = list.filter(
      ({ lesson }) => week === 'every' || lesson.week === undefined || lesson.week === week,
    );
    for (const day of book.problem.days.keys()) {
      for (const period of book.problem.periods.keys()) {
        if (rule.slots !== undefined && !rule.slots.some(([d, p]) => d === day && p === period)) continue;
        const there = own.filter(
          (one) => one.place.day === day && one.place.period <= period && period < endOf(one),
        );
        const over = there.length - rule.max;
        if (over <= 0) continue;
        const when = `${book.problem.days[day] ?? ''} ${book.problem.periods[period] ?? ''}`;
        const ids = there.map(({ lesson }) => lesson.id);
        breaches.push(
          breach(
            over,
            ids,
            `${when} 同时上课的超过 ${rule.max} 个`,
            `more than ${rule.max} lessons at once on ${when}`,
          ),
        );
      }
    }
  }
  return breaches;
}

/** Breaches of a rule that binds lessons to one another; undefined for a rule of another kind. */
export function checkBonds(book: Book, rule: Rule, chosen: Chosen): Breach[] | undefined {
  switch (rule.type) {
    case 'spread': {
      const list = chosen(rule.lessons);
      const near: Test = (one, other) => Math.abs(one.place.day - other.place.day) < rule.days;
      return listPairs(list, near, `相隔不到 ${rule.days} 天`, `lie less than ${rule.days} days apart`);
    }
    case 'gapBetween': {
      const near: Test = (one, other) =>
        isSameDay(one, other) &&
        (one.place.period <= other.place.period
          ? other.place.period - endOf(one)
          : one.place.period - endOf(other)) < rule.periods;
      return listPairs(chosen(rule.lessons), near, '同一天相隔太近', 'lie too close on one day');
    }
    case 'together': {
      const differs: Test = (one, other) =>
        (rule.what !== 'period' && !isSameDay(one, other)) ||
        (rule.what !== 'day' && one.place.period !== other.place.period);
      return listPairs(chosen(rule.lessons), differs, '没有同时开始', 'do not share their time');
    }
    case 'apart': {
      const overlap: Test = (one, other) =>
        isSameDay(one, other) && one.place.period < endOf(other) && other.place.period < endOf(one);
      return listPairs(chosen(rule.lessons), overlap, '时间重叠', 'overlap');
    }
    case 'follows': {
      const [first, second] = [rule.first, rule.second].map((id) => chosen({ ids: [id] })[0]);
      if (first === undefined || second === undefined) return [];
      if (isSameDay(first, second) && isNextButBreaks(book, first, second.place.period)) return [];
      const [a, b] = [rule.first, rule.second];
      return [breach(1, [a, b], `${b} 没有紧接在 ${a} 之后`, `${b} does not follow ${a} at once`)];
    }
    case 'endsDay': {
      const isLater: Test = (one, other) => isSameDay(one, other) && other.place.period > one.place.period;
      const later = '之后当天还有课';
      return listCommon(
        book,
        chosen(rule.lessons),
        book.held,
        isLater,
        later,
        ': the day goes on after the first',
      );
    }
    case 'notSameDay':
      return listCommon(book, chosen(rule.a), chosen(rule.b), isSameDay, '排在同一天', 'are on one day');
    case 'notNext': {
      const noon = book.problem.morning ?? Math.ceil(book.problem.periods.length / 2);
      const isNext: Test = (one, other) =>
        isSameDay(one, other) && endOf(one) === other.place.period && other.place.period !== noon;
      return listCommon(
        book,
        chosen(rule.first),
        chosen(rule.second),
        isNext,
        '紧挨着',
        'follow one another',
      );
    }
    case 'capacity':
      return checkCapacity(book, rule, chosen(rule.lessons));
    default:
      return undefined;
  }
}

/** Pairs of one day that a spread with a weight still wants one right after the other. */
export function checkJoined(rule: Rule & { type: 'spread' }, chosen: Chosen): Breach[] {
  const isSplit: Test = (one, other) =>
    isSameDay(one, other) && endOf(one) !== other.place.period && endOf(other) !== one.place.period;
  return listPairs(
    chosen(rule.lessons),
    isSplit,
    '同一天却没有连排',
    'are on one day but not one right after the other',
  );
}
