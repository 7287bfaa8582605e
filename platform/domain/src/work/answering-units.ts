import type { Duty } from './task.ts';

/** Who wants to record something: the unit of the account, and whether it belongs to the bureau. */
export interface RecordingUnit {
  readonly unitId: string;
  /** An account of the bureau or one of its offices, or an administrator. */
  readonly isOfBureau: boolean;
}

/** Whether an account speaks for the bureau, which keeps the books of the whole district. */
export function isOfBureau(reader: { readonly role: string; readonly unitKind: string }): boolean {
  return reader.role === 'administrator' || reader.unitKind === 'bureau' || reader.unitKind === 'office';
}

/** The units that answer for a target or task: those that lead or are responsible; where there is none, those that support. */
export function answeringUnits(duties: readonly Duty[]): string[] {
  const answering = duties.filter((duty) => duty.role !== 'supporting');
  return [...new Set((answering.length > 0 ? answering : duties).map((duty) => duty.unitId))];
}

/**
 * Whether a unit may record what closes something: a target's value and its evidence, a task's paper, a checkpoint. A
 * supporting unit reports what it did and leaves the figure to whoever answers for it.
 */
export function canRecordFor(duties: readonly Duty[], recorder: RecordingUnit): boolean {
  return recorder.isOfBureau || answeringUnits(duties).includes(recorder.unitId);
}
