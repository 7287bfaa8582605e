/** A residential block: pupils who live there, and a point in metres. */
export interface ZoneBlock {
  readonly id: string;
  readonly pupils: number;
  readonly x: number;
  readonly y: number;
}

/** A school, the block it stands in, and the pupils it can take. */
export interface ZoneSchool {
  readonly id: string;
  readonly block: string;
  readonly capacity: number;
}

/** Prices in pupil-kilometres; what has no price here is a hard rule or does not count. */
export interface ZoneWeights {
  /** Of a pupil-kilometre; 1 unless said. */
  readonly distance?: number;
  /** Of a pupil whose school changes against `today`. */
  readonly moved?: number;
  /** Of a pupil-kilometre beyond `longest`, which then is no hard rule. */
  readonly longest?: number;
  /** Of a pupil by which a zone differs from an even filling. */
  readonly balance?: number;
  /** Of an edge that a border cuts. */
  readonly compactness?: number;
  /** Of two blocks of a group in different zones; groups then are no hard rule. */
  readonly together?: number;
}

/** What is asked: CONTRACTS section 6, `zone`, with the further rules of the method page. Metres throughout. */
export interface ZoneRequest {
  readonly blocks: readonly ZoneBlock[];
  readonly edges: readonly (readonly [string, string])[];
  readonly schools: readonly ZoneSchool[];
  readonly distance?: readonly { readonly block: string; readonly school: string; readonly metres: number }[];
  readonly together?: readonly (readonly string[])[];
  readonly fixed?: Readonly<Record<string, string>>;
  readonly longest?: number;
  readonly today?: Readonly<Record<string, string>>;
  readonly weights?: ZoneWeights;
  /** Schools that share one zone; each school not named has a zone of its own. */
  readonly shared?: readonly (readonly string[])[];
  /** Pupils whose school may change against `today`. */
  readonly movedMost?: number;
  /** How far a zone's filling may differ from the district's, as a share (0.1 = ten points in a hundred). */
  readonly balanceWithin?: number;
}
