import type { ReviewFacts } from '@junheng/contract';
import { readDay } from '../../../components/forms/read-day.ts';
import type { FieldFault } from '../form/form-values.ts';

type FactsValues = Readonly<Record<keyof ReviewFacts, string>>;

/** The facts of a plan as its form holds them. */
export function valuesOfFacts(facts: ReviewFacts): FactsValues {
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  return {
    title: facts.title,
    number: facts.number,
    issuer: facts.issuer,
    issued: text(facts.issued),
    from: text(facts.from),
    to: text(facts.to),
    level: facts.level,
    region: facts.region,
    ownerUnitId: text(facts.ownerUnitId),
    superiorPlanId: text(facts.superiorPlanId),
  };
}

/** Reads the form back; a title and both years are asked for, since nothing is published without them. */
export function readFacts(
  before: ReviewFacts,
  values: FactsValues,
): {
  readonly facts: ReviewFacts;
  readonly faults: Readonly<Partial<Record<keyof ReviewFacts, FieldFault>>>;
} {
  const faults: Partial<Record<keyof ReviewFacts, FieldFault>> = {};
  const year = (name: 'from' | 'to'): number | null => {
    const typed = values[name].normalize('NFKC').replace(/[\s年]/gu, '');
    const number = Number(typed);
    if (typed === '') faults[name] = 'needed';
    else if (!Number.isInteger(number) || number < 1949 || number > 2200) faults[name] = 'year';
    else return number;
    return before[name];
  };
  const from = year('from');
  const to = year('to');
  if (from !== null && to !== null && from > to && faults.to === undefined) faults.to = 'order';
  const issued = values.issued.trim() === '' ? null : readDay(values.issued);
  if (issued === null && values.issued.trim() !== '') faults.issued = 'day';
  if (values.title.trim() === '') faults.title = 'needed';
  return {
    facts: {
      title: values.title.trim(),
      number: values.number.trim(),
      issuer: values.issuer.trim(),
      issued,
      from,
      to,
      level: values.level as ReviewFacts['level'],
      region: values.region.trim(),
      ownerUnitId: values.level === 'school' && values.ownerUnitId !== '' ? values.ownerUnitId : null,
      superiorPlanId: values.superiorPlanId === '' ? null : values.superiorPlanId,
    },
    faults,
  };
}
