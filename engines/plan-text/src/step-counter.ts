/** Counts the work of one reading; `take` ends the reading when its budget is spent. */
export interface StepCounter {
  readonly taken: number;
  take(steps: number): void;
}

/** Thrown by a spent counter and caught by `readPlan` alone; never leaves the engine. */
export class StepsSpent extends Error {}

const STEPS_PER_UNIT = 64;
const STEPS_AT_LEAST = 20_000;

/** The steps that a reading of `size` characters and cells may take; real plans take less than a tenth. */
export function allowSteps(size: number): number {
  return STEPS_PER_UNIT * size + STEPS_AT_LEAST;
}

/** A counter that throws `StepsSpent` when more than `limit` steps were taken. */
export function createStepCounter(limit: number): StepCounter {
  let taken = 0;
  return {
    get taken() {
      return taken;
    },
    take(steps) {
      taken += steps;
      if (taken > limit) throw new StepsSpent();
    },
  };
}
