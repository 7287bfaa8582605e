import type { Area, Ownership, SchoolType, Stage } from '../model/school.ts';
import type { Comparator } from '../verdict/compare.ts';

/** A text in both languages. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** How sure a line is: A official text, B seen in practice or in a local paper, C common but unconfirmed (keep editable). */
export type Confidence = 'A' | 'B' | 'C';

/** Where a line comes from: the id of one of the pack's sources, the clause if known, and how sure it is. */
export interface Citation {
  readonly source: string;
  readonly clause?: string;
  readonly confidence: Confidence;
}

/** A paper that a pack rests on. */
export interface PackSource {
  readonly id: string;
  readonly title: LocalText;
  /** Document number, as 教督〔2017〕6号. */
  readonly number?: string;
  readonly note?: LocalText;
}

/** Which schools a pack judges. Each exclusion is a rule with a name that a verdict can quote. */
export interface PackScope {
  readonly types: readonly SchoolType[];
  readonly ownerships: readonly Ownership[];
  readonly areas: readonly Area[];
  /** Teaching sites (教学点) with fewer pupils than this are out; null when all are in. */
  readonly teachingSiteMinimum: number | null;
  readonly citation: Citation;
}

/** How an indicator per pupil is made; lets a plan reason about it linearly. `value = numerator × per ÷ pupils`. */
export interface PerPupilRatio {
  /** Item of `values.csv`. */
  readonly numerator: string;
  readonly per: 1 | 100;
  /** Whether a combined school's common figure is split 1 : 1.1 : 1.32 (`weighted`) or each stage has its own (`own`). */
  readonly split: 'own' | 'weighted';
}

/** One indicator that every school (and stage) is judged by. */
export interface UnitIndicator {
  readonly code: string;
  readonly name: LocalText;
  /** A phase-1 expression of the indicator language; the one definition of the value. */
  readonly expression: string;
  /** Unit of the value in the indicator language, as `m2/pupil`. */
  readonly unit: string;
  /** Set when the indicator is a plain ratio to pupils. */
  readonly ratio: PerPupilRatio | null;
  readonly comparator: Comparator;
  /** Threshold by stage; a stage that is absent is not judged by this indicator. */
  readonly thresholds: Readonly<Partial<Record<Stage, number>>>;
  /** Kinds of schools that the indicator speaks of; all when left out. */
  readonly types?: readonly SchoolType[];
  /** Settings by stage that the expression names, with their unit. */
  readonly parameters?: Readonly<
    Record<string, { readonly unit: string; readonly byStage: Readonly<Partial<Record<Stage, number>>> }>
  >;
  readonly citation: Citation;
  readonly note?: LocalText;
}

/** How a school's indicators make its verdict: at most `mayMiss` may miss the threshold, and those must reach `floor` of it. */
export interface SchoolRule {
  readonly mayMiss: number;
  readonly floor: number;
  readonly citation: Citation;
}

/** Limits of the pupil-weighted coefficient of variation. */
export interface VariationRule {
  /** `each`: every indicator on its own; `composite`: the mean of the indicators' coefficients. */
  readonly mode: 'each' | 'composite';
  readonly comparator: '≤' | '<';
  readonly limits: Readonly<Partial<Record<Stage, number>>>;
  /** Codes of the indicators that take part. */
  readonly indicators: readonly string[];
  readonly citation: Citation;
}

/** One measured part of a county item. */
export interface CountyItemPart {
  readonly code: string;
  readonly name: LocalText;
  /** A phase-2 expression that gives the figure from schools, classes or series; null when only the county can state it. */
  readonly expression: string | null;
  /** True when the figure only grows with more data, so that it can fail before everything is known (a count of violations). */
  readonly canFailEarly?: boolean;
  /** True when a figure under the item's own code also speaks for this part. The first part always takes it. */
  readonly takesPlain?: boolean;
  readonly comparator: Comparator;
  readonly threshold: number;
  readonly unit: string;
}

/** One item that the county as a whole answers for. */
export interface CountyItem {
  readonly code: string;
  readonly name: LocalText;
  readonly group: 'assurance' | 'quality' | 'recognition' | 'universality' | 'growth' | 'noDecrease';
  /** `figure`: numbers against thresholds; `evidence`: met (1), not met (0) or papers on file. */
  readonly kind: 'figure' | 'evidence';
  /** Measures that must all hold; an evidence item may have one that is computed when the data are there. */
  readonly parts: readonly CountyItemPart[];
  readonly citation: Citation;
  readonly note?: LocalText;
}

/** A fact that alone makes the county fail (一票否决). */
export interface Veto {
  readonly code: string;
  readonly name: LocalText;
  readonly citation: Citation;
}

/** A relaxation that is off until a person switches it on: extra items count for units that fit. */
export interface Relaxation {
  readonly code: string;
  readonly name: LocalText;
  readonly indicator: string;
  /** Item of `values.csv` that is added to the indicator's numerator. */
  readonly addItem: string;
  readonly areas: readonly Area[];
  readonly pupilsFrom: number | null;
  readonly pupilsTo: number | null;
  readonly citation: Citation;
}

/** A relaxation of a county item, off until switched on: the part is computed by another expression. */
export interface ItemRelaxation {
  readonly code: string;
  readonly name: LocalText;
  /** Code of the part whose expression it replaces. */
  readonly part: string;
  readonly expression: string;
  readonly citation: Citation;
}

/** A dated, region-scoped set of rules; the one source for code, documentation and screens. */
export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly name: LocalText;
  readonly summary: LocalText;
  /** `CN`, or a GB/T 2260 code for a province, city or county. */
  readonly region: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly sources: readonly PackSource[];
  readonly stages: readonly Stage[];
  readonly scope: PackScope;
  readonly indicators: readonly UnitIndicator[];
  readonly schoolRule: SchoolRule | null;
  readonly variation: VariationRule | null;
  /** False when the county's schools need not all pass for the county to pass; they are judged and listed all the same. */
  readonly schoolsDecide: boolean;
  readonly countyItems: readonly CountyItem[];
  readonly vetoes: readonly Veto[];
  readonly relaxations: readonly Relaxation[];
  readonly itemRelaxations?: readonly ItemRelaxation[];
  /** Points where sources disagree or nothing official was found. */
  readonly disputes: readonly LocalText[];
  /** Local overrides that were laid on top, in the order in which they took effect; empty in a pack that ships. */
  readonly overridden: readonly OverriddenLine[];
}

/** One line of a pack that a local override changed. */
export interface OverriddenLine {
  readonly line: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}
