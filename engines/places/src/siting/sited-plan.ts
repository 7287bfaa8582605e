/** One open site: whom it holds. */
export interface OpenSite {
  readonly id: string;
  readonly capacity: number;
  readonly load: number;
  readonly isEnlarged: boolean;
}

/** A plan on the scale between distance and fairness. */
export interface SitedPlan {
  readonly fairness: number;
  readonly open: readonly OpenSite[];
  readonly assignment: Readonly<Record<string, string>>;
  /** The plain objective: distances as asked and fixed costs, without envy. */
  readonly cost: number;
  /** Per unit of demand, in the unit of the distances: mean, standard deviation, the farthest. */
  readonly meanDistance: number;
  readonly spread: number;
  readonly farthest: number;
}
