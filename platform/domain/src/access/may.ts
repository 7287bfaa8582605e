import { rights } from '@junheng/vocabulary';
import type { Action, Charge, DutyRole, Right, Role, UnitKind } from '@junheng/vocabulary';

/** Who acts: the role of the account and the unit it belongs to. */
export interface Doer {
  readonly role: Role;
  readonly unitId: string;
  readonly unitKind: UnitKind;
  /** Where the administration is split among three: what an administrator is in charge of, `none` for everybody else; else left out or null. */
  readonly charge?: Charge | 'none' | null | undefined;
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

/** Whether the split among three administrators leaves an action to somebody ([X9]). */
function isInCharge({ role, charge }: Pick<Doer, 'role' | 'charge'>, charges: Right['charges']): boolean {
  if (charge === null || charge === undefined) return true;
  if (charges === undefined) return role !== 'administrator';
  return charge !== 'none' && charges.includes(charge);
}

/**
 * Whether an account may do something by its role and, as far as that alone decides, by its unit: what is left open are the relations
 * that depend on the thing. The server asks this of every call before its handler runs.
 */
export function mayTry(doer: Pick<Doer, 'role' | 'unitKind' | 'charge'>, action: Action): boolean {
  const { roles, relation, charges }: Right = rights[action];
  if (!roles.includes(doer.role)) return false;
  if (!isInCharge(doer, charges)) return false;
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
