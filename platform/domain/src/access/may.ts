import { rights } from '@junheng/vocabulary';
import type { Action, DutyRole, Role, UnitKind } from '@junheng/vocabulary';

/** Who acts: the role of the account and the unit it belongs to. */
export interface Doer {
  readonly role: Role;
  readonly unitId: string;
  readonly unitKind: UnitKind;
}

/** A unit's part in a thing. */
export interface PartInThing {
  readonly unitId: string;
  readonly role: DutyRole;
}

/** Whether an account speaks for the bureau, which keeps the books of the whole district. */
export function isOfDistrict(doer: Pick<Doer, 'role' | 'unitKind'>): boolean {
  return doer.role === 'administrator' || isOfBureau(doer);
}

function isOfBureau({ unitKind }: Pick<Doer, 'unitKind'>): boolean {
  return unitKind === 'bureau' || unitKind === 'office';
}

/** The units that answer for a thing: those that lead or are responsible; where there is none, those that support. */
export function answeringUnits(duties: readonly PartInThing[]): string[] {
  const answering = duties.filter((duty) => duty.role !== 'supporting');
  return [...new Set((answering.length > 0 ? answering : duties).map((duty) => duty.unitId))];
}

/**
 * Whether an account may do something by its role and, as far as that alone decides, by its unit: what is left open are the relations
 * that depend on the thing. The server asks this of every call before its handler runs.
 */
export function mayTry(doer: Pick<Doer, 'role' | 'unitKind'>, action: Action): boolean {
  const { roles, relation } = rights[action];
  if (!(roles as readonly Role[]).includes(doer.role)) return false;
  if (relation === 'bureau') return isOfBureau(doer);
  return relation === 'district' ? isOfDistrict(doer) : true;
}

/**
 * Whether an account may do something to a thing with these duties (`rights` of the vocabulary). A supporting unit reports what it did
 * and leaves the figure to whoever answers for it; whether a thing is among what the reader sees is decided in the query.
 */
export function may(doer: Doer, action: Action, duties: readonly PartInThing[] = []): boolean {
  if (!mayTry(doer, action)) return false;
  const { relation } = rights[action];
  if (relation === 'answering') return isOfDistrict(doer) || answeringUnits(duties).includes(doer.unitId);
  if (relation === 'duty') return isOfDistrict(doer) || duties.some(({ unitId }) => unitId === doer.unitId);
  return true;
}
