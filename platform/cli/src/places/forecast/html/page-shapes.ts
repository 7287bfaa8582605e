/** A school, zone or the district with its years; arrays begin the year after the origin, `past` at the first year of the data. */
export interface PageLine {
  readonly scope: 'school' | 'zone' | 'district';
  readonly name: string;
  readonly zone: string;
  readonly stage: string;
  readonly past: readonly (number | null)[];
  readonly pupils: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** What low and high births change. */
  readonly fewer: readonly number[];
  readonly more: readonly number[];
  readonly places: readonly (number | null)[];
  readonly chance: readonly (number | null)[];
  readonly classes: readonly (number | null)[];
}

/** What stands inside the page. */
export interface PageData {
  readonly language: 'zh' | 'en';
  readonly from: number;
  readonly years: number;
  readonly firstYear: number;
  readonly stages: readonly { readonly code: string; readonly name: string }[];
  readonly steps: readonly { readonly colour: string; readonly from: number }[];
  readonly surplusBelow: number;
  readonly yields: Readonly<Record<string, readonly number[]>>;
  readonly zones: readonly string[];
  readonly scenarios: readonly {
    readonly name: string;
    readonly changes: readonly {
      readonly year: number;
      readonly kind: string;
      readonly reason: string;
      readonly detail: string;
    }[];
    readonly lines: readonly PageLine[];
  }[];
  readonly backtest: readonly {
    readonly years: number;
    readonly school: readonly number[];
    readonly district: readonly number[];
    readonly coverage: number | null;
  }[];
  readonly past: readonly {
    readonly stage: string;
    readonly madeIn: number;
    readonly year: number;
    readonly forecast: number;
    readonly actual: number;
  }[];
  readonly errors: readonly {
    readonly school: string;
    readonly stage: string;
    readonly years: number;
    readonly cases: number;
    readonly mape: number;
    readonly bias: number;
  }[];
}

/** What the reader has chosen on the page. */
export interface PageState {
  readonly stage: string;
  /** `district|`, `zone|name` or `school|name`. */
  readonly focus: string;
  readonly scenario: number;
  /** −100: low births, 0: middle, 100: high. */
  readonly births: number;
  /** An estate tried out: flats, its zone ('' the whole district) and year of completion. */
  readonly flats: number;
  readonly zone: string;
  readonly finished: number;
}
