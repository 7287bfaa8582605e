/** [start, end) in UTF-16 units of the text that was read. */
export type Span = readonly [start: number, end: number];

/** How a value binds: `maintain` and `qualitative` may come without a value. */
export type Comparator = '≥' | '≤' | '>' | '<' | '≈' | '=' | 'maintain' | 'range' | 'qualitative';

/** What the front matter says of the document. Dates are `YYYY-MM-DD`, the period is in calendar years. */
export interface DocumentFacts {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly issued: string | null;
  readonly period: readonly [from: number, to: number] | null;
  readonly region: string | null;
  readonly script: 'hans' | 'hant';
}

export type OutlineKind =
  | 'title'
  | 'section'
  | 'task_group'
  | 'task'
  | 'goal'
  | 'guideline'
  | 'principle'
  | 'problem'
  | 'achievement'
  | 'situation'
  | 'safeguard'
  | 'table'
  | 'box'
  | 'box_item'
  | 'annex'
  | 'annex_item'
  | 'item';

/** One heading; `number` is as printed (null when the heading has none), `span` covers number and title. */
export interface OutlineNode {
  readonly id: string;
  readonly parent: string | null;
  readonly level: number;
  readonly number: string | null;
  readonly title: string;
  readonly kind: OutlineKind;
  readonly span: Span;
}

/** One goal with its number; values as printed (4.85 with unit 万人). `sameAs` is the index of its first printing. */
export interface Target {
  readonly name: string;
  readonly unit: string;
  readonly baseYear: number | null;
  readonly baseValue: number | null;
  readonly year: number | null;
  readonly yearStated: boolean;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly area: string | null;
  readonly binding: 'binding' | 'expected' | null;
  readonly role: 'target' | 'standard' | 'reference' | 'forecast';
  readonly parent?: number;
  readonly measure?: 'level' | 'increment' | 'cumulative';
  readonly frequency?: string;
  readonly condition?: string;
  readonly ratio?: string;
  readonly sameAs?: number;
  readonly span: Span;
}

/** A figure about the past. */
export interface Achievement {
  readonly name: string;
  readonly unit: string;
  readonly year: number | null;
  readonly value: number;
  readonly span: Span;
}

/** Who carries out a heading, as assigned by brackets, by a line of its own or by a column. */
export interface Duty {
  readonly outlineId: string | null;
  readonly lead: readonly string[];
  readonly supporting: readonly string[];
  readonly responsible: readonly string[];
  readonly span: Span;
}

/** A dated step; of a span of dates `month` and `day` are its beginning, `endMonth` and `endDay` its end, when it is due. */
export interface Milestone {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly endMonth?: number;
  readonly endDay?: number;
  readonly group: string | null;
  readonly number: string | null;
  readonly text: string;
  readonly units: readonly string[];
  readonly span: Span;
}

/** Something to be built: areas in square metres, money in yuan, `year` the key year, else the one in which it is done. */
export interface BuildingProject {
  readonly name: string;
  readonly location: string | null;
  readonly year: number | null;
  readonly landArea: number | null;
  readonly floorArea: number | null;
  readonly classes?: number;
  readonly places?: number;
  readonly investment?: number;
  readonly starts?: number;
  readonly ends?: number;
  readonly span: Span;
}

export type DoubtCode =
  | 'numbers-run-together'
  | 'range-dash-lost'
  | 'list-number-stuck'
  | 'characters-lost'
  | 'unit-name-damaged'
  | 'unit-separator-lost'
  | 'goal-values-differ'
  | 'names-almost-equal'
  | 'share-contradicts-counts'
  | 'parts-do-not-add-up'
  | 'done-in-two-years'
  | 'rate-easily-confused'
  | 'annex-missing'
  | 'table-row-unclear'
  | 'part-unread'
  | 'goal-implausible'
  | 'readers-differ';

/** Something a person has to decide: the possible readings and a sentence in both languages. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly message: string;
  readonly messageEn: string;
  readonly readings?: readonly string[];
  readonly span: Span;
}

/** All that was read from one plan. */
export interface PlanReading {
  readonly document: DocumentFacts;
  readonly outline: readonly OutlineNode[];
  readonly targets: readonly Target[];
  readonly achievements: readonly Achievement[];
  readonly duties: readonly Duty[];
  readonly milestones: readonly Milestone[];
  readonly projects: readonly BuildingProject[];
  readonly doubts: readonly Doubt[];
}
