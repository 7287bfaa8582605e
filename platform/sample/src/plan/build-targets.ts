import { addDays } from '@junheng/kernel';
import type { MakeId } from '@junheng/kernel';
import { findPerson } from '../access/find-person.ts';
import type { SampleAccount, SampleTarget, SampleValue } from '../sample-types.ts';
import type { TargetDraft, TargetGroupDraft, ValueDraft } from './plan-drafts.ts';
import { papers } from './plan-words.ts';
import type { UnitFinder } from './unit-finder.ts';

/** The drafts print their bases for the year before the plan begins. */
const BASE_YEAR = 2024;
/** School statistics of 1 September are complete some seven weeks later; other figures within days. */
const DAYS_UNTIL_RECORDED = { statistics: 50, ledger: 9, survey: 20, accounts: 60, report: 9 } as const;

function nameOfPaper([day, , paper]: ValueDraft): string {
  const year = Number(day.slice(0, 4));
  return papers[paper]
    .replace('{year}', String(year))
    .replace('{next}', String(year + 1))
    .replace('{day}', day);
}

/** A value as somebody typed it in: the day it is true of, the paper it stands in, and who wrote it down when. */
export function buildValue(
  draft: ValueDraft,
  target: TargetDraft,
  makeId: MakeId,
  finder: UnitFinder,
  accounts: readonly SampleAccount[],
): SampleValue {
  const [day, value, paper] = draft;
  const unit = finder.unit(target.lead[0] ?? 'bureau');
  const person = findPerson(unit, accounts);
  return {
    id: makeId(),
    day,
    value,
    source: { kind: 'typed', text: nameOfPaper(draft), place: unit.name, span: null },
    recordedBy: person.name,
    recordedByAccountId: person.accountId,
    recordedAt: `${addDays(day, DAYS_UNTIL_RECORDED[paper])}T02:30:00.000Z`,
  };
}

/** The targets of the sample, numbered from 1, each with the values typed in so far. */
export function buildTargets(
  groups: readonly TargetGroupDraft[],
  makeId: MakeId,
  finder: UnitFinder,
  accounts: readonly SampleAccount[],
): SampleTarget[] {
  const drafts = groups.flatMap((group) => group.targets.map((target) => ({ group, target })));
  const ids = new Map(drafts.map(({ target }) => [target.key, makeId()]));
  return drafts.map(({ group, target }, index) => {
    return {
      id: ids.get(target.key) ?? '',
      key: target.key,
      number: index + 1,
      group: group.title,
      groupEn: group.titleEn,
      name: target.name,
      nameEn: target.nameEn,
      unit: target.unit,
      baseYear: target.base === undefined ? null : BASE_YEAR,
      baseValue: target.base ?? null,
      year: target.year,
      comparator: target.comparator,
      value: target.value ?? null,
      valueMax: target.valueMax ?? null,
      binding: target.binding,
      measure: target.measure ?? 'level',
      exemptRule: target.exemptRule ?? null,
      parentId: target.parent === undefined ? null : (ids.get(target.parent) ?? null),
      duties: [
        ...finder.duties('lead', target.lead),
        ...finder.duties('supporting', target.supporting ?? []),
      ],
      printedPath: (target.path ?? []).map(([year, value]) => ({ year, value })),
      values: target.values.map((value) => buildValue(value, target, makeId, finder, accounts)),
    };
  });
}
