/** A demand point: pupils at a place, in metres. */
export interface SiteCustomer {
  readonly id: string;
  readonly demand: number;
  readonly x: number;
  readonly y: number;
}

/** A place for a school; it stands at `x`, `y`, or where its `customer` lives. */
export interface SiteOption {
  readonly id: string;
  readonly capacity: number;
  /** Cost of having it open, in the unit of the objective. */
  readonly fixedCost?: number;
  readonly customer?: string;
  readonly x?: number;
  readonly y?: number;
  /** A school that stands already. It stays open unless `merging` is switched on. */
  readonly existing?: boolean;
  /** Larger sizes that the same place can have, each with its own cost. */
  readonly enlarge?: readonly { readonly capacity: number; readonly fixedCost?: number }[];
}

/** Demand of a year; points not named keep their first demand. */
export interface SiteYear {
  readonly year: number;
  readonly demand: Readonly<Record<string, number>>;
}

/** An imported distance that wins over roads and straight lines. */
export interface SiteDistance {
  readonly customer: string;
  readonly site: string;
  readonly metres: number;
}

/** What is asked: CONTRACTS section 6, `site`, with the further rules of the method page. */
export interface SiteRequest {
  readonly customers: readonly SiteCustomer[];
  readonly sites: readonly SiteOption[];
  /** How many are open in the end; left out, fixed costs decide. */
  readonly open?: number;
  readonly cost: 'distance' | 'demandDistance';
  readonly round: 'down' | 'none';
  /** Distances are divided by this before they are rounded. */
  readonly scale?: number;
  /** 0 counts distance alone; 1 adds one envy (see the method page) for each distance. */
  readonly fairness?: number;
  /** Whether existing schools may close; needs a person's reason. */
  readonly merging?: { readonly reason: string };
  readonly years?: readonly SiteYear[];
  /** Metres along an imported road network, customer by customer over all sites; straight lines where absent. */
  readonly walked?: Float32Array;
  readonly distance?: readonly SiteDistance[];
}
