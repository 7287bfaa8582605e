import type { Binding, Comparator, Measure, TargetRole } from '@junheng/vocabulary';

/** [start, end) in UTF-16 units of the text that was read. */
export type ReadSpan = readonly [start: number, end: number];

/** A goal as the reader of plans gives it. */
export interface ReadTarget {
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
  readonly binding: Binding | null;
  readonly role: TargetRole;
  readonly parent?: number;
  readonly measure?: Measure;
  readonly frequency?: string;
  readonly condition?: string;
  readonly ratio?: string;
  readonly sameAs?: number;
  readonly span: ReadSpan;
}

/** A heading as the reader of plans gives it. */
export interface ReadHeading {
  readonly id: string;
  readonly parent: string | null;
  readonly level: number;
  readonly title: string;
  readonly kind: string;
  readonly span: ReadSpan;
}

/** Who carries out a heading, by the names printed. */
export interface ReadDuty {
  readonly outlineId: string | null;
  readonly lead: readonly string[];
  readonly supporting: readonly string[];
  readonly responsible: readonly string[];
  readonly span: ReadSpan;
}

/** What is to be done by a year or a month. */
export interface ReadMilestone {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly endMonth?: number;
  readonly endDay?: number;
  readonly group: string | null;
  readonly number: string | null;
  readonly text: string;
  readonly units: readonly string[];
  readonly span: ReadSpan;
}

/** A row of a building table; areas in square metres. */
export interface ReadProject {
  readonly name: string;
  readonly location: string | null;
  readonly year: number | null;
  readonly landArea: number | null;
  readonly floorArea: number | null;
  readonly span: ReadSpan;
}

/** A doubt with the readings among which a person chooses. */
export interface ReadDoubt {
  readonly code: string;
  readonly message: string;
  readonly messageEn: string;
  readonly readings?: readonly string[];
  readonly span: ReadSpan;
}

/** What a review is drafted from: the part of the engine's reading that it needs, by structure. */
export interface PlanReadingForReview {
  readonly document: {
    readonly title: string | null;
    readonly issuer: string | null;
    readonly number: string | null;
    readonly issued: string | null;
    readonly period: readonly [from: number, to: number] | null;
    readonly region: string | null;
  };
  readonly outline: readonly ReadHeading[];
  readonly targets: readonly ReadTarget[];
  readonly achievements: readonly {
    readonly name: string;
    readonly unit: string;
    readonly year: number | null;
    readonly value: number;
    readonly span: ReadSpan;
  }[];
  readonly duties: readonly ReadDuty[];
  readonly milestones: readonly ReadMilestone[];
  readonly projects: readonly ReadProject[];
  readonly doubts: readonly ReadDoubt[];
}
