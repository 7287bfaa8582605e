/** Whoever is left, and what each school costs them. */
export interface OverflowTask {
  /** Seats still free in each pool. */
  readonly seatsLeft: Int32Array;
  /** `cost[applicant × pools + pool]`: whole number ≥ 0, or −1 where the pool may not be given (too far, reserved). */
  readonly cost: Int32Array;
  readonly applicants: number;
}
